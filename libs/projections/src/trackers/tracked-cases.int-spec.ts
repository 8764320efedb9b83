import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase } from '@app/testing';
import { liveTable, ProjectionRunner, rebuild } from '@app/event-store';
import { projectionSettings } from '../settings.js';
import { trackedCases } from './tracked-cases.js';
import { TrackedLedger } from './tracked.fixture.js';

const tried = new TrackedLedger();

/** A small generator of its own: the same odd history every time. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const HISTORIES: Readonly<Record<string, readonly (readonly [string, Record<string, unknown>])[]>> = {
  recommendation: [
    ['RecommendationDrafted', { boardKind: 'PEOPLES_INSPECTION_BOARD', subject: 'Thu quỹ' }],
    [
      'RecommendationIssued',
      {
        recommender: 'PEOPLES_INSPECTION_BOARD',
        subject: 'Thu quỹ',
        to: ['UBND_XA'],
        answerDueOn: '2026-03-20',
      },
    ],
    [
      'RecommendationReceived',
      { recommender: 'PEOPLES_INSPECTION_BOARD', receivedBy: 'COMMUNE_PEOPLES_COMMITTEE' },
    ],
    ['RecommendationUrged', { escalatedTo: 'FRONT', dueOn: '2026-04-01' }],
    [
      'RecommendationAnswered',
      { recommender: 'PEOPLES_INSPECTION_BOARD', answerOutcome: 'ACCEPTED', to: ['BAN_THANH_TRA_NHAN_DAN'] },
    ],
  ],
  petition: [
    ['PetitionReceived', { petitionKind: 'FEEDBACK', petitionChannel: 'ONLINE' }],
    ['PetitionAssigned', { assignedTo: 'A', dueOn: '2026-03-30' }],
    ['SettlementHalted', { petitionKind: 'FEEDBACK', haltKind: 'SUSPENDED' }],
    ['SettlementResumed', { petitionKind: 'FEEDBACK' }],
    ['PetitionNoticeSent', { petitionKind: 'FEEDBACK', petitionNotice: 'RESULT' }],
  ],
  finding: [
    ['FindingRaised', { findingSource: 'SELF', dueOn: '2026-03-09' }],
    ['RemedyPlanned', { dueOn: '2026-04-09' }],
    ['RemedyCompleted', {}],
    ['RemedyVerified', { remedied: false }],
    ['RemedyVerified', { remedied: true }],
  ],
  document: [
    ['InstructionIssued', { issuer: 'UBND', subject: 'Đối thoại', dueOn: '2026-04-01' }],
    [
      'LegalDocumentIssued',
      { issuer: 'UBND', documentForm: 'PLAN', subject: 'Kế hoạch', implements: 'document-1' },
    ],
    ['DocumentDisseminated', { document: 'document-2', documentAudience: 'PEOPLE', participants: 5 }],
    ['InstructionAcknowledged', { source: 'SOME_INSTRUCTION' }],
  ],
  target: [
    ['TargetSet', { metric: 'm', targetValue: '100', measuredIn: 'percent', dueOn: '2026-12-31' }],
    ['TargetProgressMeasured', { achieved: { numerator: 1, denominator: 4 }, met: false }],
    ['TargetProgressMeasured', { measuredValue: '50', met: false }],
    ['TargetProgressMeasured', { measuredValue: '100', met: true }],
  ],
};

beforeAll(async () => {
  await tried.start(await createTestDatabase());
  tried.ledger.setDay('2026-06-30');
  const below = random(11);
  const made: { id: string; type: string; stream: string }[] = [];
  for (let step = 0; step < 240; step += 1) {
    const categories = Object.keys(HISTORIES);
    const category = categories[below(categories.length)] ?? 'finding';
    const acts = HISTORIES[category] ?? [];
    const [type, data] = acts[below(acts.length)] ?? ['FindingRaised', {}];
    const on = `2026-0${String(1 + below(5))}-1${String(below(10))}`;
    const before = made[below(made.length * 4)];
    if (before !== undefined) {
      const how = below(2) === 0 ? 'WITHDRAW' : 'REPLACE';
      const of = (HISTORIES[before.stream.split('-')[0] ?? ''] ?? []).find(([name]) => name === before.type);
      const corrects = { event: before.id, how, reason: 'TYPING_ERROR' } as const;
      const { id } = await tried.ledger.record({
        ...before,
        unitId: 'uone',
        on,
        data: how === 'REPLACE' ? (of?.[1] ?? {}) : {},
        corrects,
      });
      made[made.indexOf(before)] = { ...before, id };
      continue;
    }
    const stream = `${category}-${String(below(6))}`;
    const instructions = made.filter((one) => one.type === 'InstructionIssued');
    const source = instructions[below(instructions.length + 1)]?.id ?? 'none';
    const written = type === 'InstructionAcknowledged' ? { source } : data;
    const { id } = await tried.ledger.record({ type, stream, unitId: 'uone', on, data: written });
    made.push({ id, type, stream });
  }
  await tried.reach();
}, 90_000);

afterAll(() => tried.stop());

const allRows = async (): Promise<object[]> =>
  (
    await tried.pool.query<object>(
      `select * from ${liveTable('tracked_case')} order by home, row_key, known_from`,
    )
  ).rows;

async function projectWith(batchSize: number): Promise<object[]> {
  await tried.pool.query(`delete from projection.projection_position where projection = 'trackedCases'`);
  await tried.pool.query('drop table if exists projection.tracked_case, projection.tracked_link');
  const runner = new ProjectionRunner({
    ...projectionSettings(tried.store, tried.pool),
    projections: [trackedCases],
    batchSize,
  });
  runner.start();
  await runner.waitFor((await tried.store.head()).position, { timeoutMs: 60_000 });
  await runner.stop();
  return allRows();
}

describe('the lines of trackers', () => {
  it('are the same rows for batches of 1, 7 and 500, and after a rebuild', async () => {
    await tried.pauseRunner();
    const rows = await projectWith(500);
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.some((row) => 'known_to' in row && row.known_to !== null)).toBe(true);
    expect(await projectWith(7)).toEqual(rows);
    expect(await projectWith(1)).toEqual(rows);
    const report = await rebuild(trackedCases, {
      ...projectionSettings(tried.store, tried.pool),
      batchSize: 50,
    });
    expect(report.tables.every(({ equal }) => equal)).toBe(true);
    expect(await allRows()).toEqual(rows);
  }, 120_000);
});
