import type { ClientBase } from 'pg';
import type { ProjectionTable } from './projection.js';

/** A table of belief rows; names and types come from code. */
export interface BeliefTable {
  name: string;
  /** Column → SQL type, the row's own fields; home, row_key, digest, known_from and known_to are added. */
  columns: Readonly<Record<string, string>>;
  /** Column lists of further indexes that the readers need, such as `unit_id, obligation_id`. */
  indexes?: readonly string[];
  /** Column lists of further indexes that the fold itself needs. */
  foldIndexes?: readonly string[];
}

export interface Belief {
  home: string;
  key: string;
  knownFrom: number;
  /** Position of the event that ended the belief; null while it is held. */
  knownTo: number | null;
  digest: string;
  row?: object;
  /** False: opened in the batch at hand, so not in the table yet. */
  stored: boolean;
}

export function beliefTable({ name, columns, indexes = [], foldIndexes = [] }: BeliefTable): ProjectionTable {
  const own = Object.entries(columns).map(([column, type]) => `${column} ${type}`);
  const index = (table: string, lists: readonly string[]): string =>
    lists.map((list) => `create index on ${table} (${list})`).join(';');
  return {
    name,
    create: (table) =>
      `create table ${table} (
         home text collate "C" not null,
         row_key text collate "C" not null,
         known_from bigint not null,
         known_to bigint,
         digest text not null,
         ${own.join(', ')},
         primary key (home, row_key, known_from)
       ) with (fillfactor = 90); ${index(table, foldIndexes)}`,
    ...(indexes.length > 0 && { index: (table) => index(table, indexes) }),
  };
}

/** What was believed when the ledger ended at the position: a condition for queries. `parameter` such as `$3`. */
export const believedAt = (parameter: string, alias = ''): string => {
  const of = alias === '' ? '' : `${alias}.`;
  return `${of}known_from <= ${parameter} and (${of}known_to is null or ${of}known_to > ${parameter})`;
};

/** One bulk update closes what is no longer believed, one multi-row insert opens what is. */
export async function writeBeliefs(
  client: ClientBase,
  table: string,
  { columns }: BeliefTable,
  { opened, closed }: { opened: readonly Belief[]; closed: readonly Belief[] },
): Promise<void> {
  if (closed.length > 0) {
    await client.query(
      `update ${table} t set known_to = c.known_to
       from unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[]) as c (home, row_key, known_from, known_to)
       where t.home = c.home and t.row_key = c.row_key and t.known_from = c.known_from`,
      [
        closed.map((belief) => belief.home),
        closed.map((belief) => belief.key),
        closed.map((belief) => belief.knownFrom),
        closed.map((belief) => belief.knownTo),
      ],
    );
  }
  if (opened.length === 0) return;
  const names = ['home', 'row_key', 'known_from', 'known_to', 'digest', ...Object.keys(columns)].join(', ');
  await client.query(
    `insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(opened.map(asRecord))],
  );
}

const asRecord = (belief: Belief): object => ({
  ...belief.row,
  home: belief.home,
  row_key: belief.key,
  known_from: belief.knownFrom,
  known_to: belief.knownTo,
  digest: belief.digest,
});
