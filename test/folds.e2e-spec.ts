import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commune, neighbour, province, RunningLedger, village } from './support/running-ledger.js';

let ledger: RunningLedger;
let officer: string;
let stranger: string;
let board: string;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  officer = await ledger.grant('officer', 'COMMUNE_OFFICER', commune);
  stranger = await ledger.grant('stranger', 'COMMUNE_OFFICER', neighbour);
  board = await ledger.grant('board', 'SUPERVISION_BOARD_MEMBER', commune);
}, 120_000);

afterAll(async () => {
  await ledger.stop();
}, 60_000);

interface Recorded {
  id: string;
  stream: string;
}

type Data = Record<string, unknown>;

async function record(type: string, occurredOn: string, data: Data, more: Data = {}): Promise<Recorded> {
  const { token = officer, ...others } = more as { token?: string };
  const action = { type, unit: { id: commune }, occurredOn, data, ...others };
  const { status, body, text } = await ledger.post(action, { token });
  const [first] = (body['events'] ?? []) as Recorded[];
  if (status !== 201 || first === undefined) throw new Error(`${type}: ${text}`);
  return first;
}

const read = async (path: string, token?: string) => {
  const position = String(await ledger.headPosition());
  const address = `${path}${path.includes('?') ? '&' : '?'}minPosition=${position}`;
  return ledger.ask(address, token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } });
};

interface Line {
  data: Data;
  tracked: { subject: string | null; clock: Data; acts: Data[] } | null;
}
const linesOf = (body: Readonly<Data>): Line[] => body['items'] as Line[];

describe('petitions over HTTP', () => {
  beforeAll(async () => {
    const received = {
      receivedBy: 'COMMUNE_PEOPLES_COMMITTEE',
      petitionChannel: 'ONLINE',
      forSettlement: true,
    };
    const { stream } = await record(
      'PetitionReceived',
      '2026-01-02',
      { petitionKind: 'FEEDBACK', field: 'ENVIRONMENT', ...received },
      { personal: { '/petitioner': { value: 'Trần Văn Kín', dataSubject: 'subject-1' } } },
    );
    await record(
      'PetitionAssigned',
      '2026-01-03',
      { assignedTo: 'Công chức môi trường', headResponsible: false, dueOn: '2026-01-04' },
      { subject: stream },
    );
    await record('PetitionReceived', '2026-01-02', { petitionKind: 'DENUNCIATION', ...received });
  });

  it('show the inbox of feedback to everyone, without a name, a content or a stream', async () => {
    const { status, body, text } = await read(`/v1/registers/feedbackInbox?unit=${province}`);
    expect(status).toBe(200);
    expect(linesOf(body)).toMatchObject([
      {
        data: { state: 'ASSIGNED', assignedOn: '2026-01-03', dueOn: '2026-01-04' },
        tracked: { subject: null },
      },
    ]);
    expect(body).toMatchObject({ totals: { entries: 1, tracked: { clock: { open: 1, finished: 0 } } } });
    expect(text).not.toMatch(/Trần Văn Kín|subject-1|petition-|Công chức môi trường/);
  });

  it('show a denunciation to the officer of the commune alone, and count a few for nobody else', async () => {
    const path = `/v1/registers/petitionClock?unit=${commune}`;
    const kinds = async (token?: string): Promise<unknown[]> =>
      linesOf((await read(path, token)).body).map(({ data }) => data['petitionKind']);
    expect(await kinds()).toEqual(['FEEDBACK']);
    expect(await kinds(stranger)).toEqual(['FEEDBACK']);
    expect((await kinds(officer)).sort()).toEqual(['DENUNCIATION', 'FEEDBACK']);
    const { body } = await read(`${path}&petitionKind=DENUNCIATION`);
    expect(body).toMatchObject({
      items: [],
      totals: { entries: 0, tracked: { withheld: { fewerThan: 5, fields: null } } },
    });
    const own = await read(`${path}&petitionKind=DENUNCIATION`, officer);
    expect(own.body).toMatchObject({ totals: { entries: 1, tracked: { withheld: null } } });
    const page = await ledger.ask(`/so-theo-doi/petitionClock?don-vi=${commune}`);
    expect(page.text).toContain('dưới 5 vụ');
    const badToken = await read(path, 'no-such-token');
    expect(badToken.status).toBe(401);
  });

  it('tell from which case a duty comes to the officer of the commune alone', async () => {
    const { items } = (await read(`/v1/duties?unit=${commune}&limit=500`, officer)).body as { items: Data[] };
    const own = items.filter(({ subject }) => String(subject).startsWith('petition-'));
    expect(own.length).toBeGreaterThan(0);
    for (const { dutyId, subject, openedBy, state } of own) {
      expect(openedBy).toEqual(expect.any(String));
      const open = `/v1/duties?unit=${commune}&subject=${String(subject)}`;
      expect((await read(open, officer)).body['items']).not.toEqual([]);
      for (const token of [undefined, stranger]) {
        const { body, text } = await read(`/v1/duties/${String(dutyId)}`, token);
        expect(body).toMatchObject({ state, subject: null, openedBy: null, dischargedBy: [] });
        expect(text).not.toContain('petition-');
        expect((await read(open, token)).body['items']).toEqual([]);
      }
    }
    for (const path of [
      `/v1/duties?unit=${commune}&limit=500`,
      `/v1/units/${commune}/scorecard`,
      '/v1/changes',
    ])
      expect([path, (await read(path)).text]).toEqual([path, expect.not.stringContaining('petition-')]);
  });

  it.each([
    ['feedbackInbox?state=DONE', '/state', 'code'],
    ['feedbackInbox?overdue=perhaps', '/overdue', 'code'],
    ['petitionClock?answered=true', '/answered', 'unknown'],
    ['campaigns?subject=record-1', '/subject', 'unknown'],
    ['dialogueTracker?answered=maybe', '/answered', 'code'],
  ])('refuse %s', async (query, pointer, rule) => {
    const { status, body } = await ledger.ask(`/v1/registers/${query}`);
    expect([status, body]).toMatchObject([400, { rule }]);
    expect(JSON.stringify(body)).toContain(pointer);
  });
});

describe('every register', () => {
  it('answers by its name, in one shape', async () => {
    const { body } = await ledger.ask('/v1/registers?limit=500');
    const names = (body['items'] as { name: string }[]).map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(40);
    for (const name of names) {
      const { status, body: register } = await ledger.ask(
        `/v1/registers/${name}?unit=${province}&period=2026`,
      );
      expect([name, status]).toEqual([name, 200]);
      expect(Object.keys(register)).toEqual(
        expect.arrayContaining([
          'name',
          'titleVi',
          'columns',
          'totals',
          'items',
          'next',
          'position',
          'asOf',
          'knownAt',
        ]),
      );
    }
  }, 60_000);
});

describe('a project over HTTP', () => {
  let stream: string;

  beforeAll(async () => {
    ({ stream } = await record('ProjectApproved', '2026-01-01', {
      title: 'Đường thôn Một',
      projectFunding: 'COMMUNITY_FUNDED',
      amount: '500000000',
      villages: [village],
    }));
    await record('ProjectStarted', '2026-01-02', { projectFunding: 'COMMUNITY_FUNDED' }, { subject: stream });
    await record('ContributionReceived', '2026-01-02', {
      donorKind: 'PEOPLE',
      contributionKind: 'MONEY',
      amount: '1000',
      project: stream,
    });
    await record(
      'CommunityInvestmentReviewed',
      '2026-01-02',
      { project: stream, aspects: ['QUALITY'], conformity: 'CONFORMS' },
      { token: board },
    );
  });

  it('stands in the list of its commune and of its province', async () => {
    for (const unit of [commune, province]) {
      const { body } = await read(`/v1/projects?unit=${unit}`);
      expect(linesOf(body)).toMatchObject([{ data: { title: 'Đường thôn Một', state: 'STARTED' } }]);
    }
    expect(linesOf((await read(`/v1/projects?unit=${neighbour}`)).body)).toEqual([]);
    expect(linesOf((await read(`/v1/projects?unit=${commune}&state=COMPLETED`)).body)).toEqual([]);
  });

  it('has a dossier in the six pillars, with plan, fact and the checklist of the boards', async () => {
    const { status, body } = await read(`/v1/projects/${stream}/dossier`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: stream,
      title: 'Đường thôn Một',
      villages: [{ id: village }],
      pillars: {
        know: { disclosures: [] },
        discuss: { tallies: [] },
        do: { contributions: [{ type: 'ContributionReceived', amount: '1000', entries: 1 }] },
        benefit: { acts: [] },
      },
    });
    const checklist = body['checklist'] as Data[];
    expect(checklist.find(({ obligationId }) => obligationId === 'L10-2022.A43.K1a')).toMatchObject({
      ofBoard: true,
      state: 'NEEDS_REVIEW',
    });
  });

  it('is not found under another name, and said so in both languages', async () => {
    for (const id of ['project-none', 'contribution-1', 'x']) {
      const { status, body } = await read(`/v1/projects/${id}/dossier`);
      expect([id, status, body['title']]).toMatchObject([id, 404, expect.any(String)]);
      expect(String(body['detail'])).toContain('Không tìm thấy');
    }
  });
});
