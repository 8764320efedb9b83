import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChangeView } from '@app/projections';
import pg from 'pg';
import { commune, RunningLedger } from './support/running-ledger.js';

let ledger: RunningLedger;
let officer: string;
let database: pg.Client;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  officer = await ledger.grant('officer', 'COMMUNE_OFFICER', commune);
  database = new pg.Client({ connectionString: ledger.databaseUrl });
  await database.connect();
  for (let n = 0; n < 4; n += 1) await issuePlan();
}, 120_000);

afterAll(async () => {
  await database.end();
  await ledger.stop();
}, 60_000);

async function record(action: object): Promise<{ id: string; stream: string }> {
  const { status, body, text } = await ledger.post(
    { unit: { id: commune }, body: 'UBND_XA', occurredOn: '2026-01-05', ...action },
    { token: officer },
  );
  if (status !== 201) throw new Error(text);
  const [event] = body['events'] as { id: string; stream: string }[];
  if (event === undefined) throw new Error('nothing recorded');
  return event;
}

const plan = {
  type: 'DisclosableDocumentIssued',
  data: { disclosureItem: 6, documentKind: 'OTHER', subject: 'Kế hoạch' },
};
const issuePlan = () => record(plan);

interface Pull {
  changes: ChangeView[];
  position: string;
}

/** Follows `next` to the end; `between` happens after each page. */
async function pull(since: string, limit: number, between = () => Promise.resolve()): Promise<Pull> {
  const minPosition = String(await ledger.headPosition());
  const changes: ChangeView[] = [];
  for (let cursor = ''; ;) {
    const { status, body, text } = await ledger.ask(
      `/v1/changes?since=${since}&limit=${String(limit)}&minPosition=${minPosition}${cursor}`,
    );
    if (status !== 200) throw new Error(text);
    changes.push(...(body['items'] as ChangeView[]));
    const next = body['next'] as string | null;
    if (next === null) return { changes, position: body['position'] as string };
    cursor = `&cursor=${next}`;
    await between();
  }
}

const writtenCursor = (parts: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/** What the tables themselves say happened up to the position. */
async function happened(position: string): Promise<string[]> {
  const { rows } = await database.query<{ change: string }>(
    `select position || ' ENTRY ' || id as change from projection.entry where position <= $1
     union select p || ' DUTY ' || duty_id from projection.duty, unnest(array[known_from, known_to]) p where p <= $1
     union select p || ' UNIT ' || unit_id from projection.unit, unnest(array[known_from, known_to]) p where p <= $1`,
    [position],
  );
  return rows.map(({ change }) => change).sort();
}

const nameOf = ({ position, kind, key }: ChangeView): string => `${position} ${kind} ${key}`;

describe('the changes since a position', () => {
  it.each([1, 7, 500])('tell every change once, %i at a time', async (limit) => {
    const { changes, position } = await pull('0', limit);
    expect(changes.map(nameOf).sort()).toEqual(await happened(position));
    const positions = changes.map((change) => Number(change.position));
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
  });

  it('leave out and double nothing while others record', async () => {
    let pages = 0;
    const first = await pull('0', 5, async () => {
      pages += 1;
      if (pages % 4 === 0) await issuePlan();
    });
    const second = await pull(first.position, 5);
    expect(second.changes.length).toBeGreaterThan(0);
    const all = [...first.changes, ...second.changes].map(nameOf);
    expect(new Set(all).size).toBe(all.length);
    expect([...all].sort()).toEqual(await happened(second.position));
  });

  it('say which duty a correction ended, and which matters an entry belongs to', async () => {
    const { id, stream } = await issuePlan();
    const before = String(await ledger.headPosition());
    await record({
      ...plan,
      subject: stream,
      data: {},
      corrects: { event: id, how: 'WITHDRAW', reason: 'DUPLICATE' },
    });
    const { changes } = await pull(before, 50);
    const [entry] = changes.filter(({ kind }) => kind === 'ENTRY');
    expect(entry).toMatchObject({ unitId: commune, ended: false, cases: [stream] });
    const ended = changes.filter(({ kind }) => kind === 'DUTY');
    expect(ended.length).toBeGreaterThan(0);
    for (const duty of ended) expect([duty.key.endsWith(id), duty.ended]).toEqual([true, true]);
  });

  it('name the registers of an entry', async () => {
    const before = String(await ledger.headPosition());
    await record({
      type: 'ContributionReceived',
      data: { donorKind: 'PEOPLE', contributionKind: 'MONEY', amount: '1500000' },
    });
    const { changes } = await pull(before, 50);
    expect(changes.find(({ type }) => type === 'ContributionReceived')?.registers).toContain(
      'contributionLedger',
    );
  });

  it('tell of a restricted entry that there is one, and no more', async () => {
    const before = String(await ledger.headPosition());
    await record({
      type: 'PetitionReceived',
      data: {
        petitionKind: 'COMPLAINT',
        receivedBy: 'COMMUNE_PEOPLES_COMMITTEE',
        petitionChannel: 'RECEPTION',
        complaintInstance: 1,
        forSettlement: true,
      },
    });
    const { changes } = await pull(before, 50);
    expect(changes.filter(({ kind }) => kind === 'ENTRY')).toEqual([
      expect.objectContaining({ type: 'restricted', cases: [], registers: [] }),
    ]);
  });

  it.each([
    ['since=x', '/since'],
    ['since=999999999', '/since'],
    ['since=-1', '/since'],
    ['asOf=2026-01-01', '/asOf'],
    ['cursor=x', '/cursor'],
    // A place before the first: looking through all that lies between would never end.
    [`cursor=${writtenCursor([1, -9e15, '~', ''])}`, '/cursor'],
    [`cursor=${writtenCursor([9e9, 0, '~', ''])}`, '/cursor'],
    ['limit=501', '/limit'],
  ])('refuse %s', async (query, pointer) => {
    const { status, body } = await ledger.ask(`/v1/changes?${query}`);
    expect([status, (body['errors'] as { pointer: string }[])[0]?.pointer]).toEqual([400, pointer]);
  });
});
