import type { Cell } from '@app/recording';
import type { RegisterColumn } from '@app/projections';
import { wordsFor } from './headings.js';

/** What the columns need of a JSON Schema. */
export interface Schema {
  $ref?: string;
  type?: string;
  properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: readonly Schema[];
}

/** A column of an exported list: its name is the path in the JSON. */
export interface ListColumn {
  name: string;
  vi: string;
  cell: (item: unknown) => Cell;
}

/** Maps whose keys the schema does not say. */
const keysOfMap: Readonly<Record<string, readonly string[]>> = {
  pillars: ['KNOW', 'DISCUSS', 'DO', 'INSPECT', 'SUPERVISE', 'BENEFIT'],
};

/** Every value that an item of the schema may have, nested ones by their path: `title.vi`. Lists of values are one cell. */
export function columnsOf(item: Schema, resolve: (ref: string) => Schema): ListColumn[] {
  return leavesOf(item, [], resolve).map((path) => ({
    name: path.join('.'),
    vi: wordsFor(path) ?? path.join('.'),
    cell: (value) => cellOf(at(value, path), path.at(-1) ?? ''),
  }));
}

/** The fields of a register's entries stand in its own columns. */
export const registerColumns = (columns: readonly RegisterColumn[]): ListColumn[] =>
  columns.map(({ name, vi, kind }) => ({
    name: `data.${name}`,
    vi,
    cell: (item) => {
      const value = at(item, ['data', name]);
      return kind === 'money' && typeof value === 'string' ? { decimal: value } : cellOf(value, name);
    },
  }));

function leavesOf(schema: Schema, path: readonly string[], resolve: (ref: string) => Schema): string[][] {
  if (schema.$ref !== undefined) return leavesOf(resolve(schema.$ref), path, resolve);
  const [only, more] = (schema.anyOf ?? []).filter(({ type }) => type !== 'null');
  if (only !== undefined && more === undefined) return leavesOf(only, path, resolve);
  const { properties, additionalProperties } = schema;
  if (properties !== undefined)
    return Object.entries(properties).flatMap(([name, of]) => leavesOf(of, [...path, name], resolve));
  const keys = keysOfMap[path.at(-1) ?? ''];
  if (keys !== undefined && typeof additionalProperties === 'object')
    return keys.flatMap((key) => leavesOf(additionalProperties, [...path, key], resolve));
  return [[...path]];
}

/** The value at the path; undefined where it leads through null or nothing. */
export function at(value: unknown, path: readonly string[]): unknown {
  let found: unknown = value;
  for (const name of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined;
    found = (found as Record<string, unknown>)[name];
  }
  return found;
}

const dayNames = /(On|From|To|day|since)$/;
const dayForm = /^\d{4}-\d{2}-\d{2}$/;

function cellOf(value: unknown, name: string): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return dayNames.test(name) && dayForm.test(value) ? { day: value } : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number'))
    return value.join('; ');
  return JSON.stringify(value);
}
