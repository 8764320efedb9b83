import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMonths, type RecordedEvent } from '@app/domain';
import {
  createPool,
  eventStoreMigrations,
  migrate,
  PostgresEventStore,
  ProjectionRunner,
  rebuild,
} from '@app/event-store';
import { scorecard } from '@app/regulation';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { duties } from '../duties/duties.js';
import { DutiesHandler, DutiesQuery } from '../duties/duty-queries.js';
import type { DutyView } from '../duties/duty-views.js';
import { COMMUNES, SILENT_COMMUNE, writeRandomHistory } from '../duties/random-history.fixture.js';
import { TestLedger } from '../ledger.fixture.js';
import { ReadModel } from '../reading/read-model.js';
import { projectionSettings } from '../settings.js';
import { UnitDirectory } from '../units/unit-directory.js';
import { ScoreSheets1764100000900 } from './migrations.js';
import { AreaRollupHandler, AreaRollupQuery, ScorecardHandler, ScorecardQuery } from './score-queries.js';
import { keepScoreSheets } from './sheet-keeper.js';

let database: TestDatabase;
let pool: Pool;
let store: PostgresEventStore;
let runner: ProjectionRunner<RecordedEvent>;
let model: ReadModel;
const ledger = new TestLedger(() => store);

beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url, [...eventStoreMigrations, ScoreSheets1764100000900]);
  pool = createPool(database.url, { role: 'sdc_app', max: 12 });
  store = new PostgresEventStore({ url: database.url, clock: ledger.clock });
  runner = new ProjectionRunner(projectionSettings(store, pool));
  runner.start();
  model = new ReadModel({ pool, store, clock: ledger.clock, directory: new UnitDirectory(pool) });
  await writeRandomHistory(ledger, 23, 90);
  await settled();
  await keepScoreSheets(pool);
}, 90_000);

afterAll(async () => {
  await runner.stop();
  await store.close();
  await pool.end();
  await database.drop();
});

async function settled(): Promise<number> {
  const { position } = await store.head();
  await runner.waitFor(position, { timeoutMs: 60_000 });
  return position;
}

interface Question {
  unit: string;
  asOf: string;
  knownAt: string;
  period: string | undefined;
}

const questions = (head: number): fc.Arbitrary<Question> =>
  fc.record({
    unit: fc.constantFrom(...COMMUNES, SILENT_COMMUNE),
    asOf: fc
      .nat({ max: 400 })
      .map((days) => new Date(Date.UTC(2025, 11, 1 + days)).toISOString().slice(0, 10)),
    knownAt: fc
      .oneof(fc.constant(head), fc.integer({ min: 16, max: head }))
      .map((position) => `position:${String(position)}`),
    period: fc.constantFrom(undefined, undefined, '2026', '2026-Q1', '2026-H1', '2026-03'),
  });

/** The card as the list of duties tells it, which reads no sheet. */
async function expectedCard({ unit, asOf, ...others }: Question): Promise<object> {
  const found: DutyView[] = [];
  let cursor: string | undefined;
  do {
    const query = new DutiesQuery({ unit, asOf, ...others, limit: 500, cursor });
    const page = await new DutiesHandler(model).execute(query);
    found.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  const { groups, ...counts } = scorecard(
    found.map((duty) => ({
      ...duty,
      flags: duty.flags.includes('recordedAfterDue') ? ['recordedAfterDue' as const] : [],
      steps: [{ from: duty.opensOn, state: duty.state }],
    })),
    asOf,
  );
  return { ...counts, groups: inOrder(groups) };
}

const inOrder = <Group extends { cited: string }>(groups: readonly Group[]): Group[] =>
  [...groups].sort((a, b) => (a.cited < b.cited ? -1 : 1));

async function expectTrue(question: Question): Promise<void> {
  const { unit, ...clocks } = question;
  const card = await new ScorecardHandler(model).execute(new ScorecardQuery(unit, clocks));
  const { pillars, onTime, groups } = card;
  expect({ pillars, onTime, groups: inOrder(groups) }).toEqual(await expectedCard(question));
  const counts = await new ScorecardHandler(model).execute(new ScorecardQuery(unit, clocks, false));
  expect(counts).toEqual({ ...card, groups: [] });
  const area = await new AreaRollupHandler(model).execute(new AreaRollupQuery(unit, clocks));
  if (!card.silent) expect(area.total).toMatchObject({ pillars, onTime });
}

const asked = async (times: number): Promise<void> =>
  fc.assert(fc.asyncProperty(questions(await settled()), expectTrue), { numRuns: times });

const sheets = async (where: string): Promise<number> => {
  const { rowCount } = await pool.query(`select from projection.read_score where ${where}`);
  return rowCount ?? 0;
};

describe('scores from sheets', () => {
  it('are those of the duties one by one, for any day, position and period', async () => {
    expect(await sheets('cases is not null')).toBe(COMMUNES.length);
    await asked(60);
  }, 120_000);

  it('stay so while the ledger goes on and the sheets do not', async () => {
    await more('document-late', addMonths('2026-06-01', 1));
    expect(await sheets('cases is not null')).toBe(COMMUNES.length);
    await asked(30);
    await keepScoreSheets(pool);
    await asked(30);
  }, 120_000);

  it('stay so when the counts of a day have ended', async () => {
    await pool.query("update projection.read_score set day_from = '2030-01-01', tally = null");
    await asked(10);
    await keepScoreSheets(pool);
    expect(await sheets("day_from < '2030-01-01' and tally is not null")).toBe(COMMUNES.length);
    await asked(10);
  }, 120_000);

  it('are not taken from sheets of a table that a rebuild has replaced', async () => {
    await pool.query(
      "update projection.read_score set standing = '[]', cases = '[]', tally = null, day_to = '0001-01-02'",
    );
    await rebuild(duties, projectionSettings(store, pool));
    await asked(10);
    await keepScoreSheets(pool);
    await asked(20);
  }, 120_000);
});

async function more(document: string, on: string): Promise<void> {
  const unitId = COMMUNES[0] ?? '';
  ledger.setDay(on);
  await ledger.record({
    type: 'DisclosableDocumentIssued',
    stream: document,
    unitId,
    on,
    data: { disclosureItem: 1, documentKind: 'PLAN', subject: 'Kế hoạch' },
  });
  await ledger.record({
    type: 'InformationDisclosed',
    stream: document,
    unitId,
    on,
    data: { paper: 'DISCLOSED_DOCUMENT', disclosureItem: 1, form: 'POSTING', document },
  });
}
