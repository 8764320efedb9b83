import { addDays, type PlainDate } from '@app/domain';
import { liveTable } from '@app/event-store';
import { catalogue, periodicDuties } from '@app/regulation';
import type { ClientBase, Pool } from 'pg';
import { readPeriodicFacts, type PeriodicFacts } from '../duties/periodic-facts.js';
import { ownersOf, type Owner } from '../duties/periodic-owners.js';
import type { UnitRecord } from '../units/unit-record.js';
import { UnitRegistry } from '../units/unit-registry.js';
import { digestOf, insert, isUnchanged, ledgerDay, prepareState } from './lookups.js';
import { refreshStatistics } from './claimed-statistics.js';

/** No rule of the catalogue is older. */
const FIRST_DAY = '2007-01-01';
/** Duties of periods that begin up to the end of this many years after the present one. */
const YEARS_AHEAD = 1;
/** Owners that ended longer ago are in no view: their duties have passed to others. */
const DAYS_BACK = 366;

/** What decides who owes duties without an event, beside the registry. */
const FACT_TYPES = [
  'CalendarDecisionAdopted',
  'RecognitionDecided',
  'VillageCodeReportReceived',
  'VillageCodeReportAnswered',
  'UnitFactRecorded',
];

const OWNER_COLUMNS = 'unit_id text, place text, village text, life text';
const TEMPLATE_COLUMNS = `life text, obligation_id text collate "C", period text, pillar text, scored boolean,
  score_group text, opens_on date, due_on date, step_from date[], step_state text[]`;

/** The tables of what is owed without an event; the views stand on them. The caller holds the readers' lock. */
export async function prepareStanding(client: ClientBase): Promise<void> {
  await client.query(`create table if not exists projection.read_owner (${OWNER_COLUMNS})`);
  await client.query(`create table if not exists projection.read_template (${TEMPLATE_COLUMNS})`);
  await client.query('create index if not exists read_owner_unit on projection.read_owner (unit_id)');
  await client.query('create index if not exists read_template_life on projection.read_template (life)');
}

/**
 * Fills what the SQL views need of the duties that open without an event: who owes them, and their states over time while
 * nothing touches them, by the registry and the calendar as the head knows them. Cheap while none of these has changed;
 * to be called now and then by one process.
 */
export async function refreshReadViews(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query("select pg_advisory_xact_lock(hashtextextended('sdc/readers', 0))");
    if (await areReady(client)) {
      await refill(pool, client);
      await refreshStatistics(pool, client, () => headRegistry(client));
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function areReady(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ ready: boolean }>(
    `select to_regclass('read.duties_v1') is not null and to_regclass('${liveTable('entry')}') is not null as ready`,
  );
  return rows[0]?.ready ?? false;
}

async function refill(pool: Pool, client: ClientBase): Promise<void> {
  await prepareState(client);
  const today = await ledgerDay(client);
  const horizon = `${String(Number(today.slice(0, 4)) + YEARS_AHEAD)}-12-31`;
  if (await isUnchanged(client, 'standing', digestOf(catalogue.digest, horizon, await changedAt(client))))
    return;
  const registry = await headRegistry(client);
  const facts = await readPeriodicFacts(pool);
  const since = addDays(today, -DAYS_BACK);
  const units = [...registry.all()].filter(({ validTo }) => validTo === null || validTo >= since);
  const owners = ownersOf(units, registry, facts, horizon);
  await write(client, 'read_owner', owners.map(ownerRow));
  const lives = new Map(owners.map((owner) => [lifeOf(owner), owner]));
  await client.query('delete from projection.read_template');
  for (const [life, owner] of lives)
    await insert(client, 'read_template', templateRows(life, owner, facts, horizon));
  await client.query('analyze projection.read_owner, projection.read_template');
}

/** The newest position at which the registry or one of the facts changed. */
async function changedAt(client: ClientBase): Promise<string> {
  const unit = liveTable('unit');
  const { rows } = await client.query<{ changed: string }>(
    `select concat_ws(' ', (select max(known_from) from ${unit}), (select max(known_to) from ${unit}),
       (select max(position) from ${liveTable('entry')} where type = any($1))) as changed`,
    [FACT_TYPES],
  );
  return rows[0]?.changed ?? '';
}

async function headRegistry(client: ClientBase): Promise<UnitRegistry> {
  const { rows } = await client.query<{ unit: UnitRecord }>(
    `select unit from ${liveTable('unit')} where known_to is null`,
  );
  const registry = new UnitRegistry();
  for (const { unit } of rows) registry.put(unit);
  return registry;
}

/** Equal for owners that owe the same. */
const lifeOf = ({ level, village, validFrom, validTo, codeYears }: Owner): string =>
  [village === null ? level : 'VILLAGE', validFrom, validTo ?? '', codeYears.join(',')].join(' ');

const ownerRow = (owner: Owner): object => ({
  unit_id: owner.unitId,
  place: owner.place,
  village: owner.village,
  life: lifeOf(owner),
});

function templateRows(life: string, owner: Owner, facts: PeriodicFacts, horizon: PlainDate): object[] {
  const { level, village, validFrom, validTo, codeYears } = owner;
  const subject = {
    unitId: 'any',
    level,
    ...(village !== null && { part: 'any' }),
    validFrom,
    ...(validTo !== null && { validTo }),
    unitFacts: facts.codesOf(codeYears),
    calendar: facts.calendar,
  };
  return periodicDuties(subject, FIRST_DAY, horizon).map((duty) => ({
    life,
    obligation_id: duty.obligationId,
    period: duty.period,
    pillar: duty.pillar,
    scored: duty.scored,
    score_group: duty.scoreGroup,
    opens_on: duty.opensOn,
    due_on: duty.dueOn,
    step_from: duty.steps.map((step) => step.from),
    step_state: duty.steps.map((step) => step.state),
  }));
}

async function write(client: ClientBase, table: string, rows: readonly object[]): Promise<void> {
  await client.query(`delete from projection.${table}`);
  await insert(client, table, rows);
}
