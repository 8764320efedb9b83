import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase } from '@app/testing';
import type { RegisterParameters } from '../registers/register-filter.js';
import { TrackedLedger } from '../trackers/tracked.fixture.js';

const COMMUNE = 'ucommune';
const OTHER = 'uother';
const RECEIVED = { receivedBy: 'COMMUNE_PEOPLES_COMMITTEE', petitionChannel: 'ONLINE', forSettlement: true };

const tried = new TrackedLedger();
const readable = [{ unitId: COMMUNE, subtree: false }];
let beforeAnswer: number;
let answered: { id: string; position: number };

beforeAll(async () => {
  await tried.start(await createTestDatabase());
  tried.ledger.setDay('2026-06-30');
  await tried.unit(COMMUNE, 'COMMUNE', 'XA');
  await tried.unit(OTHER, 'COMMUNE', 'XA');
  const feedback = { petitionKind: 'FEEDBACK', field: 'ENVIRONMENT', ...RECEIVED };
  await tried.acts('petition-f1', COMMUNE, [
    ['PetitionReceived', '2026-03-02', feedback],
    [
      'PetitionAssigned',
      '2026-03-03',
      { assignedTo: 'Công chức địa chính', headResponsible: true, dueOn: '2026-03-10' },
    ],
    [
      'PetitionSettled',
      '2026-03-09',
      { petitionKind: 'FEEDBACK', petitionOutcome: 'SOLVED', wasForwarded: false },
    ],
  ]);
  await tried.acts('petition-f2', OTHER, [['PetitionReceived', '2026-03-05', feedback]]);
  await tried.acts('petition-c1', COMMUNE, [
    ['PetitionReceived', '2026-01-05', { petitionKind: 'COMPLAINT', complaintInstance: 1, ...RECEIVED }],
    ['PetitionAccepted', '2026-01-12', { petitionKind: 'COMPLAINT', complaintInstance: 1 }],
    ['SettlementHalted', '2026-01-20', { petitionKind: 'COMPLAINT', haltKind: 'SUSPENDED' }],
    ['SettlementResumed', '2026-01-30', { petitionKind: 'COMPLAINT' }],
    [
      'PetitionSettled',
      '2026-02-10',
      { petitionKind: 'COMPLAINT', complaintInstance: 1, petitionOutcome: 'REJECTED', wasForwarded: false },
    ],
    ['PetitionReceived', '2026-03-01', { petitionKind: 'COMPLAINT', complaintInstance: 2, ...RECEIVED }],
    ['PetitionEscalated', '2026-03-08', { petitionKind: 'COMPLAINT', escalatedToLevel: 'PROVINCE' }],
  ]);
  await tried.acts('petition-d1', COMMUNE, [
    ['PetitionReceived', '2026-02-02', { petitionKind: 'DENUNCIATION', ...RECEIVED }],
    ['PetitionWithdrawn', '2026-02-03', { petitionKind: 'DENUNCIATION', wholly: true }],
  ]);
  beforeAnswer = (await tried.store.head()).position;
  const [sent] = await tried.acts('petition-f1', COMMUNE, [
    [
      'PetitionNoticeSent',
      '2026-03-12',
      { petitionNotice: 'RESULT', petitionKind: 'FEEDBACK', to: ['CONG_DAN'] },
    ],
  ]);
  if (sent === undefined) throw new Error('nothing was sent');
  answered = sent;
  await tried.reach();
}, 90_000);

afterAll(() => tried.stop());

const inbox = async (parameters: RegisterParameters = {}) => {
  const { items } = await tried.ask('feedbackInbox', { unit: COMMUNE, ...parameters });
  return items.map(({ data, tracked }) => [data['state'], tracked?.clock.days, data['overdueDays']]);
};

describe('the inbox of feedback', () => {
  it('counts from receipt to answer, not to the deed, at both clocks', async () => {
    expect(await inbox()).toEqual([['ANSWERED', 10, 2]]);
    expect(await inbox({ asOf: '2026-03-11' })).toEqual([['SETTLED', 9, 1]]);
    expect(await inbox({ asOf: '2026-03-04' })).toEqual([['ASSIGNED', 2, 0]]);
    expect(await inbox({ asOf: '2026-03-02' })).toEqual([['RECEIVED', 0, undefined]]);
    expect(await inbox({ asOf: '2026-03-01' })).toEqual([]);
    // What was not yet recorded was not yet known, whatever day is asked.
    expect(await inbox({ knownAt: `position:${String(beforeAnswer)}`, asOf: '2026-03-20' })).toEqual([
      ['SETTLED', 18, 10],
    ]);
  });

  it('is asked for by state, channel, field and what is overdue', async () => {
    const count = async (parameters: RegisterParameters) =>
      (await tried.ask('feedbackInbox', parameters)).items.length;
    expect(await count({})).toBe(2);
    expect(await count({ state: 'RECEIVED' })).toBe(1);
    expect(await count({ field: 'ENVIRONMENT', petitionChannel: 'ONLINE' })).toBe(2);
    expect(await count({ field: 'LAND' })).toBe(0);
    expect(await count({ overdue: 'true' })).toBe(0);
    expect(await count({ overdue: 'true', asOf: '2026-03-11' })).toBe(1);
    expect(await count({ petitionOutcome: 'SOLVED' })).toBe(1);
    expect(await count({ petitionOutcome: 'SOLVED', asOf: '2026-03-08' })).toBe(0);
    expect(await count({ period: '2026-Q1' })).toBe(2);
    expect(await count({ period: '2026-Q2' })).toBe(0);
  });

  it('adds the clocks of all, and the days of those that are done', async () => {
    const { totals } = await tried.ask('feedbackInbox');
    expect(totals?.entries).toBe(2);
    expect(totals?.tracked?.clock).toEqual({
      open: 1,
      overdue: 0,
      finished: 1,
      finishedWithDue: 1,
      finishedInTime: 0,
      daysOfFinished: 10,
    });
    expect(totals?.tracked?.byState.map(({ code, entries }) => [code, entries])).toEqual([
      ['RECEIVED', 1],
      ['ANSWERED', 1],
    ]);
  });

  it('shows the public neither stream nor contents', async () => {
    const { items } = await tried.ask('feedbackInbox', { unit: COMMUNE });
    expect(items[0]?.tracked).toMatchObject({
      subject: null,
      acts: [{ id: null }, { id: null }, { id: null }, { id: null }],
    });
    expect(JSON.stringify(items)).not.toMatch(/petition-f1|Công chức/);
  });
});

describe('the clock of petitions', () => {
  it('keeps the instances of a complaint apart and takes out what was suspended', async () => {
    const { items } = await tried.ask(
      'petitionClock',
      { unit: COMMUNE, petitionKind: 'COMPLAINT' },
      readable,
    );
    expect(
      items.map(({ data }) => [
        data['complaintInstance'],
        data['state'],
        data['clock'],
        data['days'],
        data['escalatedOn'],
      ]),
    ).toEqual([
      [2, 'RECEIVED', 'RUNNING', 121, '2026-03-08'],
      [1, 'SETTLED', 'FINISHED', 26, undefined],
    ]);
    const on = async (asOf: string) =>
      (await tried.ask('petitionClock', { unit: COMMUNE, petitionKind: 'COMPLAINT', asOf }, readable))
        .items[0]?.data;
    expect(await on('2026-01-25')).toMatchObject({ state: 'SUSPENDED', clock: 'SUSPENDED', days: 15 });
    expect(await on('2026-02-01')).toMatchObject({ state: 'ACCEPTED', clock: 'RUNNING', days: 17 });
  });

  it('goes on with a denunciation that was withdrawn', async () => {
    const { items } = await tried.ask(
      'petitionClock',
      { unit: COMMUNE, petitionKind: 'DENUNCIATION' },
      readable,
    );
    expect(items.map(({ data }) => data['clock'])).toEqual(['RUNNING']);
  });

  it('shows complaints and denunciations only to those who handle them, and counts no few of them', async () => {
    const { items, totals } = await tried.ask('petitionClock', { unit: COMMUNE });
    expect(items.map(({ data }) => data['petitionKind'])).toEqual(['FEEDBACK']);
    const kinds = totals?.types[0]?.byCode.find(({ field }) => field === 'petitionKind')?.codes;
    expect(kinds?.map(({ code, entries }) => [code, entries])).toEqual([['FEEDBACK', 1]]);
    expect(totals).toMatchObject({ entries: 1, tracked: { withheld: { fewerThan: 5, fields: null } } });
    const neighbour = await tried.ask('petitionClock', { unit: COMMUNE }, [{ unitId: OTHER, subtree: true }]);
    expect(neighbour.items).toHaveLength(1);
    const own = await tried.ask('petitionClock', { unit: COMMUNE }, readable);
    expect(own.items).toHaveLength(4);
    expect(own.totals).toMatchObject({ entries: 4, tracked: { withheld: null } });
    expect(own.items.at(-1)?.tracked?.subject).toBe('petition-c1');
  });
});

describe('five complaints and a denunciation', () => {
  beforeAll(async () => {
    const complaint = { petitionKind: 'COMPLAINT', complaintInstance: 1, ...RECEIVED };
    for (const n of [3, 4, 5])
      await tried.acts(`petition-c${String(n)}`, COMMUNE, [['PetitionReceived', '2026-04-01', complaint]]);
    await tried.reach();
  }, 60_000);

  const totalsOf = async (parameters: RegisterParameters) =>
    (await tried.ask('petitionClock', { unit: COMMUNE, ...parameters })).totals;

  it('are counted together, in no group that would tell of the one', async () => {
    const totals = await totalsOf({});
    expect(totals).toMatchObject({ entries: 7, tracked: { byState: [], clock: null } });
    expect(totals?.tracked?.withheld?.fields).toEqual(
      expect.arrayContaining(['clock', 'petitionKind', 'state']),
    );
    expect(totals?.types[0]?.byCode.map(({ field }) => field)).not.toContain('petitionKind');
  });

  it.each([
    [{ petitionKind: 'DENUNCIATION' }, 0],
    // Six less five would tell of the one.
    [{ petitionKind: 'COMPLAINT' }, 0],
    [{ state: 'RECEIVED' }, 0],
    [{ overdue: 'true' }, 0],
    [{ petitionKind: 'COMPLAINT', state: 'RECEIVED' }, 0],
    [{ subject: 'petition-d1' }, 0],
  ])('are not told apart by asking for %j', async (parameters, entries) => {
    const totals = await totalsOf(parameters);
    expect(totals).toMatchObject({ entries, tracked: { withheld: { fewerThan: 5, fields: null } } });
  });
});

describe('a corrected answer', () => {
  it('counts from its own position on, and leaves what was known before', async () => {
    const corrects = { event: answered.id, how: 'WITHDRAW', reason: 'TYPING_ERROR' } as const;
    await tried.acts('petition-f1', COMMUNE, [['PetitionNoticeSent', '2026-03-12', {}, { corrects }]]);
    await tried.reach();
    expect(await inbox({ asOf: '2026-03-20' })).toEqual([['SETTLED', 18, 10]]);
    expect(await inbox({ asOf: '2026-03-20', knownAt: `position:${String(answered.position)}` })).toEqual([
      ['ANSWERED', 10, 2],
    ]);
  });
});
