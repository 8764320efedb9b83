import { actionTypes, type FieldDefinition } from '@app/domain';
import type { IdsByKey } from '../recorder/recorder.js';

const PROCESS = /^(?<category>[a-z][A-Za-z]*)-\{(?<key>[\x21-\x7e]{8,200})\}$/;
const EVENT = /^\{(?<key>[\x21-\x7e]{8,200})\}$/;
const PROCESS_KINDS: ReadonlySet<string> = new Set(['bodyRef', 'documentRef', 'projectRef', 'caseRef']);

/**
 * The action with the names that the ledger gives where it names another row by its key: `document-{key}` is the process
 * that the row opens, `{key}` its event. Who writes a file cannot know these names: they are a function of ledger, account
 * and key. Only `subject` and fields that refer are read so; everything else, and what is no action, stays as it is.
 */
export function withNamesOfRows(action: Record<string, unknown>, ids: IdsByKey): Record<string, unknown> {
  const { type, subject, data } = action;
  const fields = typeof type === 'string' ? actionTypes.get(type)?.fields : undefined;
  return {
    ...action,
    ...(subject !== undefined && { subject: processNamed(subject, ids) }),
    ...(fields !== undefined && isObject(data) && { data: dataNamed(data, fields, ids) }),
  };
}

/** Keys of the rows that the action names. */
export function rowsNamedIn(action: Record<string, unknown>): Set<string> {
  const keys = new Set<string>();
  withNamesOfRows(action, (key) => {
    keys.add(key);
    return { process: '', event: '' };
  });
  return keys;
}

function dataNamed(
  data: Readonly<Record<string, unknown>>,
  fields: readonly FieldDefinition[],
  ids: IdsByKey,
): Record<string, unknown> {
  const kinds = new Map(fields.map(({ name, kind, of }) => [name, kind === 'list' ? of : kind]));
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, named(value, kinds.get(name) ?? '', ids)]),
  );
}

function named(value: unknown, kind: string, ids: IdsByKey): unknown {
  if (Array.isArray(value)) return value.map((item) => named(item, kind, ids));
  if (PROCESS_KINDS.has(kind)) return processNamed(value, ids);
  return kind === 'eventRef' ? eventNamed(value, ids) : value;
}

function processNamed(value: unknown, ids: IdsByKey): unknown {
  const { category, key } = (typeof value === 'string' ? PROCESS.exec(value)?.groups : undefined) ?? {};
  return category === undefined || key === undefined ? value : `${category}-${ids(key).process}`;
}

function eventNamed(value: unknown, ids: IdsByKey): unknown {
  const { key } = (typeof value === 'string' ? EVENT.exec(value)?.groups : undefined) ?? {};
  return key === undefined ? value : ids(key).event;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
