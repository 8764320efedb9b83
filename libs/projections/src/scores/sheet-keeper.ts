import { liveTable } from '@app/event-store';
import { tallyOf, type Tally } from '@app/regulation';
import type { ClientBase, Pool } from 'pg';
import { duties } from '../duties/duties.js';
import { ledgerDay } from '../read-views/lookups.js';
import { packDuties, unpackDuties, type ScoreDuty } from './score-duty.js';
import { readScoreDuties, SHEET_EDITION } from './score-sheets.js';

/** Sheets of one transaction. */
const PAGE = 20;
/** Works no longer than this at a time, so that other work goes on beside a first filling or a busy day. */
const BUDGET_MS = 1_000;
/** While the duties are further behind, every sheet would be made over and over. */
const BEHIND_MAX = 1_000;

const DUTY = liveTable('duty');

/**
 * Lets the score sheets follow the duties: notes which units changed, then makes their sheets anew. Cheap while nothing
 * changed; to be called now and then, by any number of processes. Readers need none of it to be right.
 * Answers whether all of them are made: a first filling takes several calls.
 */
export async function keepScoreSheets(pool: Pool): Promise<boolean> {
  const client = await pool.connect();
  try {
    if (!(await tryLock(client))) return false;
    try {
      return (await noteChanges(client)) && (await makeSheets(client, Date.now() + BUDGET_MS));
    } finally {
      await client.query("select pg_advisory_unlock(hashtextextended('sdc/scores', 0))");
    }
  } finally {
    client.release();
  }
}

async function tryLock(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(
    "select pg_try_advisory_lock(hashtextextended('sdc/scores', 0)) as held",
  );
  return rows[0]?.held === true;
}

interface Place {
  position: number;
  head: number;
  duty_table: number;
  /** Up to where changes have been noted, by this edition and of this table. */
  noted: number | null;
}

/** Whether there is something to keep. Sheets of units that changed are emptied: a reader then reads the rows. */
async function noteChanges(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<Place>(
    `select p.position, h.position as head, to_regclass('${DUTY}')::oid::bigint as duty_table, s.position as noted
     from projection.projection_position p cross join ledger_head h
     left join projection.read_score_state s on s.edition = $3 and s.duty_table = to_regclass('${DUTY}')::oid
     where p.projection = $1 and p.version = $2`,
    [duties.name, duties.version, SHEET_EDITION],
  );
  const [place] = rows;
  if (place === undefined || place.head - place.position > BEHIND_MAX) return false;
  if (place.noted === place.position) return true;
  await inTransaction(client, 'read committed', () => note(client, place));
  return true;
}

async function note(client: ClientBase, { position, duty_table, noted }: Place): Promise<void> {
  if (noted === null) await client.query('delete from projection.read_score');
  // What is committed meanwhile is noted too, and once more the next time; a sheet made since then stays.
  await client.query(
    `insert into projection.read_score as s (unit_id, changed_at)
     select unit_id, max(position) from (
       select unit_id, known_from as position from ${DUTY} where known_from > $1
       union all select unit_id, known_to from ${DUTY} where known_to > $1) moved
     group by unit_id
     on conflict (unit_id) do update
       set built_at = null, day_from = null, day_to = null, tally = null, standing = null, cases = null
       where s.built_at < excluded.changed_at`,
    [noted ?? 0],
  );
  await client.query(
    `insert into projection.read_score_state (edition, duty_table, position) values ($1, $2, $3)
     on conflict (id) do update set edition = excluded.edition, duty_table = excluded.duty_table, position = excluded.position`,
    [SHEET_EDITION, duty_table, position],
  );
}

async function makeSheets(client: ClientBase, untilMs: number): Promise<boolean> {
  const today = await ledgerDay(client);
  for (const page of [makeEmptied, countAnew]) {
    let made = PAGE;
    while (made === PAGE) {
      if (Date.now() >= untilMs) return false;
      made = await inTransaction(client, 'repeatable read', () => page(client, today));
    }
  }
  return true;
}

/** Makes some of the emptied sheets, at the position that the transaction sees; answers how many. */
async function makeEmptied(client: ClientBase, today: string): Promise<number> {
  const { rows } = await client.query<{ unit_id: string; built_at: number; changed_at: number }>(
    `select e.unit_id, p.position as built_at,
       (select max(greatest(d.known_from, d.known_to)) from ${DUTY} d where d.unit_id = e.unit_id) as changed_at
     from (select unit_id from projection.read_score where cases is null order by unit_id limit ${String(PAGE)}) e
     cross join projection.projection_position p
     join projection.read_score_state s on s.edition = $3 and s.duty_table = to_regclass('${DUTY}')::oid
     where p.projection = $1 and p.version = $2`,
    [duties.name, duties.version, SHEET_EDITION],
  );
  const [first] = rows;
  if (first === undefined) return 0;
  const units = rows.map(({ unit_id }) => unit_id);
  const found = await readScoreDuties(client, units, first.built_at, true);
  for (const { unit_id, built_at, changed_at } of rows) {
    const { standing, cases } = found.get(unit_id) ?? { standing: [], cases: [] };
    const { from, to, tally } = countsAround(cases, today);
    await client.query(
      `update projection.read_score
       set changed_at = $2, built_at = $3, day_from = $4, day_to = $5, tally = $6, standing = $7, cases = $8
       where unit_id = $1`,
      [unit_id, changed_at, built_at, from, to, tally, packDuties(standing), packDuties(cases)],
    );
  }
  return rows.length;
}

/** Counts the day anew on sheets whose counts have ended. */
async function countAnew(client: ClientBase, today: string): Promise<number> {
  const { rows } = await client.query<{ unit_id: string; cases: string }>(
    `select unit_id, cases from projection.read_score
     where cases is not null and not (day_from <= $1 and (day_to is null or $1 < day_to)) limit ${String(PAGE)}`,
    [today],
  );
  for (const { unit_id, cases } of rows) {
    const { from, to, tally } = countsAround(unpackDuties(cases), today);
    await client.query(
      'update projection.read_score set day_from = $2, day_to = $3, tally = $4 where unit_id = $1',
      [unit_id, from, to, tally],
    );
  }
  return rows.length;
}

/** No duty is older. */
const FIRST_DAY = '0001-01-01';

/** The counts of a day and the days around it on which no duty takes another step. */
function countsAround(
  cases: readonly ScoreDuty[],
  today: string,
): { from: string; to: string | null; tally: Tally } {
  let from = FIRST_DAY;
  let to: string | null = null;
  for (const { steps } of cases) {
    for (const step of steps) {
      if (step.from <= today) from = step.from > from ? step.from : from;
      else if (to === null || step.from < to) to = step.from;
    }
  }
  return { from, to, tally: tallyOf(cases, today) };
}

async function inTransaction<T>(
  client: ClientBase,
  isolation: 'read committed' | 'repeatable read',
  work: () => Promise<T>,
): Promise<T> {
  await client.query(`begin isolation level ${isolation}`);
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
