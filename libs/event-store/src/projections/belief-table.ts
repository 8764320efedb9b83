import type { ClientBase } from 'pg';
import type { ProjectionTable } from './projection.js';

/** A table of belief rows; names and types come from code. */
export interface BeliefTable {
  name: string;
  /** Column → SQL type, the row's own fields; home, digest, known_from and known_to are added. */
  columns: Readonly<Record<string, string>>;
  /**
   * Column that holds the key of a row, where it is one of its own; without it `row_key` is added, and with it the home
   * the primary key. A long key stands in the table once then, and in no index that only the fold needs.
   */
  key?: string;
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

/** Name of the column that tells a row from the others of its home. */
export const keyColumn = ({ key = 'row_key' }: BeliefTable): string => key;

export function beliefTable(table: BeliefTable): ProjectionTable {
  const { name, columns, key, indexes = [], foldIndexes = [] } = table;
  const own = Object.entries(columns).map(([column, type]) => `${column} ${type}`);
  const index = (live: string, lists: readonly string[]): string =>
    lists.map((list) => `create index on ${live} (${list})`).join(';');
  return {
    name,
    create: (live) =>
      `create table ${live} (
         home text collate "C" not null,
         ${key === undefined ? 'row_key text collate "C" not null,' : ''}
         known_from bigint not null,
         known_to bigint,
         digest text not null,
         ${own.join(', ')}
         ${key === undefined ? ', primary key (home, row_key, known_from)' : ''}
       ); ${key === undefined ? '' : `create index on ${live} (home) where known_to is null;`} ${index(live, foldIndexes)}`,
    ...(indexes.length > 0 && { index: (live) => index(live, indexes) }),
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
  live: string,
  table: BeliefTable,
  { opened, closed }: { opened: readonly Belief[]; closed: readonly Belief[] },
): Promise<void> {
  const key = keyColumn(table);
  if (closed.length > 0) {
    await client.query(
      `update ${live} t set known_to = c.known_to
       from unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[]) as c (home, row_key, known_from, known_to)
       where t.home = c.home and t.${key} = c.row_key and t.known_from = c.known_from and t.known_to is null`,
      [
        closed.map((belief) => belief.home),
        closed.map((belief) => belief.key),
        closed.map((belief) => belief.knownFrom),
        closed.map((belief) => belief.knownTo),
      ],
    );
  }
  if (opened.length === 0) return;
  const names = [
    ...new Set(['home', key, 'known_from', 'known_to', 'digest', ...Object.keys(table.columns)]),
  ].join(', ');
  await client.query(
    `insert into ${live} (${names}) select ${names} from json_populate_recordset(null::${live}, $1)`,
    [JSON.stringify(opened.map((belief) => asRecord(belief, key)))],
  );
}

const asRecord = (belief: Belief, key: string): object => ({
  ...belief.row,
  home: belief.home,
  [key]: belief.key,
  known_from: belief.knownFrom,
  known_to: belief.knownTo,
  digest: belief.digest,
});
