import type { ActionTypeDefinition } from '@app/domain';
import { type Column, columnsOf } from './columns.js';

/** An action as it is sent: the write shape without its type. */
export type SentAction = Readonly<Record<string, unknown>>;

/** Values by the name of their column. */
export type RowValues = ReadonlyMap<string, unknown>;

const REASON = '/meta/reason';
const evidenceName = (index: number): string => `/meta/evidence/${String(index)}/name`;

interface Personal {
  value: string;
  dataSubject?: string;
}

/** The values of an action's row. `valuesOf` and `actionOf` are each other's inverse on valid actions. */
export function valuesOf(definition: ActionTypeDefinition, action: SentAction): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const { name, pointer } of columnsOf(definition))
    if (!name.startsWith('personal.') && !name.startsWith('corrects.explanation'))
      put(values, name, at(action, pointer));
  const personal = new Map(Object.entries((action.personal ?? {}) as Record<string, Personal>));
  for (const { name, kind } of definition.fields.filter((field) => field.personal !== undefined)) {
    const column = `personal.${name}`;
    if (kind === 'list') putAll(values, column, `${column}.dataSubject`, itemsAt(personal, name));
    else putOne(values, column, personal.get(`/${name}`));
  }
  putOne(values, 'corrects.explanation', personal.get(REASON));
  const { evidence } = action;
  const count = Array.isArray(evidence) ? evidence.length : 0;
  if (count === 0) values.delete('evidence');
  const names = Array.from({ length: count }, (_, index) => personal.get(evidenceName(index)));
  if (names.some((entry) => entry !== undefined))
    putAll(values, 'evidence.names', 'evidence.dataSubjects', names);
  return values;
}

/** The action of a row of the type; what is not there is left out, and judged by the same rules as any other action. */
export function actionOf(definition: ActionTypeDefinition, values: RowValues): Record<string, unknown> {
  const action: Record<string, unknown> = { type: definition.type, data: {} };
  const personal: Record<string, Partial<Personal>> = {};
  for (const { name, pointer } of columnsOf(definition)) {
    const value = values.get(name);
    if (value === undefined || pointer === '/key' || pointer === '/event') continue;
    if (pointer.startsWith('/personal/')) addPersonal(personal, name, value);
    else putAt(action, pointer, value);
  }
  if (Object.keys(personal).length > 0) action.personal = personal;
  return action;
}

/** The column that a fault at a pointer is about: the one that stands there, above it, or first below it. */
export function columnAt(columns: readonly Column[], pointer: string): Column | undefined {
  const within = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}/`);
  return (
    columns.find((column) => within(pointer, column.pointer)) ??
    (pointer.split('/').length > 2 || pointer === '/unit' || pointer === '/corrects'
      ? columns.find((column) => within(column.pointer, pointer))
      : undefined)
  );
}

function put(values: Map<string, unknown>, name: string, value: unknown): void {
  if (value !== undefined) values.set(name, value);
}

function putOne(values: Map<string, unknown>, column: string, entry: Personal | undefined): void {
  put(values, column, entry?.value);
  put(values, `${column}.dataSubject`, entry?.dataSubject);
}

function putAll(
  values: Map<string, unknown>,
  column: string,
  subjects: string,
  entries: readonly (Personal | undefined)[],
): void {
  if (entries.length === 0) return;
  values.set(
    column,
    entries.map((entry) => entry?.value ?? ''),
  );
  if (entries.some((entry) => entry?.dataSubject !== undefined))
    values.set(
      subjects,
      entries.map((entry) => entry?.dataSubject ?? ''),
    );
}

function itemsAt(personal: ReadonlyMap<string, Personal>, name: string): (Personal | undefined)[] {
  const count = [...personal.keys()].filter((path) => path.startsWith(`/${name}/`)).length;
  return Array.from({ length: count }, (_, index) => personal.get(`/${name}/${String(index)}`));
}

function addPersonal(personal: Record<string, Partial<Personal>>, column: string, value: unknown): void {
  const isSubject = /\.dataSubjects?$/.test(column);
  const place = placeOfPersonal(column);
  const set = (path: string, text: unknown): void => {
    if (text !== '') personal[path] = { ...personal[path], [isSubject ? 'dataSubject' : 'value']: text };
  };
  if (Array.isArray(value)) for (const [index, text] of value.entries()) set(place(index), text);
  else set(place(), value);
}

/** Path in `personal` of a column's value, or of one item of it. */
function placeOfPersonal(column: string): (index?: number) => string {
  if (column.startsWith('evidence.')) return (index = 0) => evidenceName(index);
  if (column.startsWith('corrects.')) return () => REASON;
  const [, name = ''] = column.split('.');
  return (index) => (index === undefined ? `/${name}` : `/${name}/${String(index)}`);
}

function at(action: SentAction, pointer: string): unknown {
  let value: unknown = action;
  for (const step of pointer.slice(1).split('/')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    value = Object.getOwnPropertyDescriptor(value, step)?.value;
  }
  return value;
}

function putAt(action: Record<string, unknown>, pointer: string, value: unknown): void {
  const steps = pointer.slice(1).split('/');
  const last = steps.pop() ?? '';
  let holder = action;
  for (const step of steps) {
    const inner = (holder[step] ?? {}) as Record<string, unknown>;
    holder[step] = inner;
    holder = inner;
  }
  holder[last] = value;
}
