import type { ClientBase } from 'pg';
import { liveTable } from '@app/event-store';
import { dutiesView, scorecardsView } from './duty-view.js';
import { entriesView, recordingDelaysView, registerEntriesView } from './entry-views.js';
import { actionTypesView, codesView, obligationsView, positionsView, registersView } from './law-views.js';
import { digestOf, fillLookups, isUnchanged, prepareState } from './lookups.js';
import { ASKED, literal, NOW, type ReadView } from './read-view.js';
import { prepareStanding } from './standing-duties.js';
import { prepareStatistics, statisticsView } from './claimed-statistics.js';
import { unitsView } from './unit-view.js';

/** Every view of the schema `read`, in the order of the documentation. */
export const readViews: readonly ReadView[] = [
  unitsView,
  scorecardsView,
  dutiesView,
  entriesView,
  registerEntriesView,
  recordingDelaysView,
  statisticsView,
  registersView,
  obligationsView,
  actionTypesView,
  codesView,
  positionsView,
];

/** The ledger's day: of its own clock, where that is set by hand. */
const TODAY = `
  create or replace function read.today() returns date
  language sql stable security definer set search_path = '' as $$
    select (coalesce(
      (select case when c.follow
         then c.instant::timestamptz + greatest(clock_timestamp() - c.machine::timestamptz, interval '0')
         else c.instant::timestamptz end from public.ledger_clock c),
      now()) at time zone 'Asia/Ho_Chi_Minh')::date $$;
  revoke all on function read.today() from public;
  grant execute on function read.today() to sdc_read;
  comment on function read.today() is ${literal('Ngày của sổ. / The ledger’s day.')}`;

/**
 * Makes the views of the schema `read`, the functions beside them and what they look up; leaves alone what stands as it
 * should, so that a start waits for no reader. Views over tables that do not exist yet are left to a later call.
 */
export async function installReadViews(client: ClientBase): Promise<void> {
  if (!(await exists(client, `to_regnamespace('read')`))) return;
  await prepareState(client);
  await fillLookups(client);
  await prepareStanding(client);
  await prepareStatistics(client);
  if (!(await isUnchanged(client, 'read.today', digestOf(TODAY)))) await withoutBodyCheck(client, TODAY);
  for (const view of readViews) await installView(client, view);
}

async function installView(client: ClientBase, view: ReadView): Promise<void> {
  const tables: string[] = [];
  for (const table of view.tables) {
    const { rows } = await client.query<{ oid: string | null }>(`select to_regclass($1)::oid::text as oid`, [
      liveTable(table),
    ]);
    const [{ oid } = { oid: null }] = rows;
    if (oid === null) return;
    tables.push(oid);
  }
  const statements = statementsOf(view);
  const name = `read.${view.name}`;
  if (await isUnchanged(client, name, digestOf(...statements, ...tables))) return;
  for (const statement of statements) await withoutBodyCheck(client, statement);
}

/** A function is looked into when it is called: what it reads may be replaced, or come later. */
async function withoutBodyCheck(client: ClientBase, statement: string): Promise<void> {
  await client.query('set local check_function_bodies = off');
  await client.query(statement);
}

function statementsOf(view: ReadView): string[] {
  const { name, vi, en, columns } = view;
  const names = columns.map(([column]) => column).join(', ');
  const comments = columns.map(
    ([column, vi, en]) => `comment on column read.${name}.${column} is ${literal(`${vi} / ${en}`)}`,
  );
  // A barrier: no condition of a reader is tried on rows that the view leaves out.
  const made = [
    `create or replace view read.${name} (${names}) with (security_barrier) as ${view.sql(NOW)}`,
    `grant select on read.${name} to sdc_read`,
    `comment on view read.${name} is ${literal(`${vi} / ${en}`)}`,
    ...comments,
  ];
  if (!view.atAnyDay) return made;
  const signature = `read.${name}_on(date, bigint)`;
  return [
    ...made,
    `create or replace function read.${name}_on(as_of date, known_at bigint default null) returns setof read.${name}
     language sql stable security definer set search_path = '' as $body$ ${view.sql(ASKED)} $body$`,
    `revoke all on function ${signature} from public`,
    `grant execute on function ${signature} to sdc_read`,
    `comment on function ${signature} is ${literal(
      `${name} vào một ngày khác, theo vị trí đã biết của sổ. / ${name} on another day, as known at a position of the ledger.`,
    )}`,
  ];
}

async function exists(client: ClientBase, expression: string): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(`select ${expression} is not null as found`);
  return rows[0]?.found ?? false;
}
