import { createHash } from 'node:crypto';
import { actionTypes, codesOf, isForFew, label, localDateOf } from '@app/domain';
import { catalogue } from '@app/regulation';
import type { ClientBase } from 'pg';
import { registerDefinitions } from '../registers/register-definitions.js';

/** What only the program knows and the views need: kept as tables, filled anew when the program says something else. */
interface Lookup {
  name: string;
  /** Column → SQL type. */
  columns: Readonly<Record<string, string>>;
  rows: readonly object[];
}

const TEXT = 'text collate "C"';

function obligationRows(): object[] {
  const judged = new Map(catalogue.boundObligations.map((entry, order) => [entry.id, order]));
  return catalogue.obligations.map((entry) => ({
    obligation_id: entry.id,
    instrument: entry.instrument,
    article: entry.article,
    clause: entry.clause,
    point: entry.point,
    pillar: entry.pillar,
    title_vi: entry.titleVi,
    title_en: entry.titleEn,
    valid_from: entry.validFrom,
    valid_to: entry.validTo,
    judged: judged.has(entry.id),
    counts: judged.has(entry.id) && entry.checkable === 'AUTO',
    group_lead: entry.groupLead,
    file_order: judged.get(entry.id) ?? null,
  }));
}

const typeRows = (): object[] =>
  [...actionTypes.values()]
    .filter(({ type }) => !isForFew(type))
    .map(({ type, activity, pillars, titleVi, titleEn }) => ({
      type,
      activity,
      pillars,
      title_vi: titleVi,
      title_en: titleEn,
    }));

function codeRows(): object[] {
  const lists = new Set(['bodies', 'communeKinds', 'villageKinds']);
  for (const { fields } of actionTypes.values())
    for (const { values } of fields) if (values !== undefined) lists.add(values);
  return [...lists].sort().flatMap((list) =>
    codesOf(list).map((code) => ({
      list,
      code,
      label_vi: label(list, code, 'vi'),
      label_en: label(list, code, 'en'),
    })),
  );
}

const registerRows = (): object[] =>
  registerDefinitions.map(({ name, titleVi, titleEn }) => ({
    register: name,
    title_vi: titleVi,
    title_en: titleEn,
  }));

const lookups = (): Lookup[] => [
  {
    name: 'read_obligation',
    columns: {
      obligation_id: `${TEXT} primary key`,
      instrument: 'text',
      article: 'int',
      clause: 'text',
      point: 'text',
      pillar: 'text',
      title_vi: 'text',
      title_en: 'text',
      valid_from: 'date',
      valid_to: 'date',
      judged: 'boolean',
      counts: 'boolean',
      group_lead: 'boolean',
      file_order: 'int',
    },
    rows: obligationRows(),
  },
  {
    name: 'read_type',
    columns: {
      type: `text primary key`,
      activity: 'text',
      pillars: 'text[]',
      title_vi: 'text',
      title_en: 'text',
    },
    rows: typeRows(),
  },
  {
    name: 'read_register',
    columns: { register: `text primary key`, title_vi: 'text', title_en: 'text' },
    rows: registerRows(),
  },
  {
    name: 'read_code',
    columns: { list: 'text', code: 'text', label_vi: 'text', label_en: 'text' },
    rows: codeRows(),
  },
];

/** Makes the tables and fills those whose content is another one than before. The caller holds the readers' lock. */
export async function fillLookups(client: ClientBase): Promise<void> {
  for (const { name, columns, rows } of lookups()) {
    const table = `projection.${name}`;
    const content = JSON.stringify(rows);
    if (await isUnchanged(client, table, digestOf(JSON.stringify(columns), content))) continue;
    // Views stand on it: the table stays, its content is another one.
    const definition = Object.entries(columns).map((column) => column.join(' '));
    await client.query(`create table if not exists ${table} (${definition.join(', ')})`);
    await client.query(`delete from ${table}`);
    await insert(client, name, rows);
  }
}

/** Adds rows, whose properties are the columns, to a table that the views look up. */
export async function insert(client: ClientBase, table: string, rows: readonly object[]): Promise<void> {
  await client.query(
    `insert into projection.${table} select * from json_populate_recordset(null::projection.${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

const STATE = 'projection.read_state';

export const digestOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('base64url');

export async function prepareState(client: ClientBase): Promise<void> {
  await client.query(`create table if not exists ${STATE} (name text primary key, digest text not null)`);
}

/** Whether what is kept under the name was made from the same; if not, the new digest is noted. */
export async function isUnchanged(client: ClientBase, name: string, digest: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into ${STATE} as s (name, digest) values ($1, $2)
     on conflict (name) do update set digest = excluded.digest where s.digest <> excluded.digest`,
    [name, digest],
  );
  return rowCount === 0;
}

/** What is noted under the name; undefined where nothing is. */
export async function noted(client: ClientBase, name: string): Promise<string | undefined> {
  const { rows } = await client.query<{ digest: string }>(`select digest from ${STATE} where name = $1`, [
    name,
  ]);
  return rows[0]?.digest;
}

/** The ledger's day, of its own clock where that is set by hand. */
export async function ledgerDay(client: ClientBase): Promise<string> {
  const { rows } = await client.query<{ found: boolean }>(
    "select to_regclass('public.ledger_clock') is not null as found",
  );
  if (rows[0]?.found !== true) return localDateOf(new Date().toISOString());
  const clock = await client.query<{ instant: string }>('select instant from public.ledger_clock');
  return localDateOf(clock.rows[0]?.instant ?? new Date().toISOString());
}
