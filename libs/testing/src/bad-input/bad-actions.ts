import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ActionTypeDefinition, type Condition, escapePointer, type FieldDefinition } from '@app/domain';
import { badValuesOf } from './bad-values.js';

const golden = join(import.meta.dirname, '../../../domain/golden/types');

/** Data and personal values of an action. */
export interface ExampleAction {
  data: Record<string, unknown>;
  personal: Record<string, { value: unknown }>;
}

/** An action with one fault, and the field that an answer has to name. */
export interface BadAction extends ExampleAction {
  /** JSON pointer of the field; an error may point below it. */
  pointer: string;
  why: string;
}

/** The golden example of a type: valid, with every field filled in. */
export function exampleOf({ type, schemaVersion }: ActionTypeDefinition): ExampleAction {
  const text = readFileSync(join(golden, `${type}-${String(schemaVersion)}.json`), 'utf8');
  const { data, personal = {} } = JSON.parse(text) as Partial<ExampleAction>;
  return { data: data ?? {}, personal };
}

/** Every action of the type with exactly one fault: what is missing, mistyped, out of its list, unknown or hostile. */
export function badActionsOf(definition: ActionTypeDefinition): BadAction[] {
  const example = exampleOf(definition);
  return [
    ...definition.fields.flatMap((field) => (field.personal === undefined ? open : personal)(field, example)),
    ...definition.fields.flatMap((field) => missingWhere(field, example)),
    ...['unheardOf', 'toString', 'constructor', '__proto__', 'hasOwnProperty', 'a/b~c'].map((key) =>
      unknownKey(key, example),
    ),
  ];
}

function open(field: FieldDefinition, example: ExampleAction): BadAction[] {
  const { name } = field;
  const pointer = `/data/${name}`;
  const bad = badValuesOf(field, example.data[name]).map((value) => ({
    ...example,
    data: { ...example.data, [name]: value },
    pointer,
    why: JSON.stringify(value).slice(0, 60),
  }));
  return field.required
    ? [...bad, { ...example, data: without(example.data, name), pointer, why: 'missing' }]
    : bad;
}

/** A personal value is refused inside data, and in its place where it is no text of its kind. */
function personal(field: FieldDefinition, example: ExampleAction): BadAction[] {
  const { name, kind, of = 'text', required } = field;
  const path = kind === 'list' ? `/${name}/0` : `/${name}`;
  const pointer = `/personal/${escapePointer(`/${name}`)}`;
  const itemKind = kind === 'list' ? of : kind;
  const bad = badValuesOf({ ...field, kind: itemKind }, undefined).map((value) => ({
    ...example,
    personal: { ...example.personal, [path]: { value } },
    pointer,
    why: JSON.stringify(value).slice(0, 60),
  }));
  const inData = {
    ...example,
    data: { ...example.data, [name]: 'Nguyễn Văn An' },
    pointer: `/data/${name}`,
    why: 'in data',
  };
  const missing = { ...example, personal: without(example.personal, path), pointer, why: 'missing' };
  return [...bad, inData, ...(required ? [missing] : [])];
}

/** A field that another one asks for, left out. */
function missingWhere(
  { name, requiredWhen, personal: ground }: FieldDefinition,
  example: ExampleAction,
): BadAction[] {
  if (requiredWhen === undefined || ground !== undefined) return [];
  const data = without({ ...example.data, ...valuesWhere(requiredWhen) }, name);
  return [
    { ...example, data, pointer: `/data/${name}`, why: `missing where ${JSON.stringify(requiredWhen)}` },
  ];
}

/** Values of the other fields with which the condition holds. */
function valuesWhere(condition: Condition): Record<string, unknown> {
  if ('all' in condition)
    return Object.assign({}, ...condition.all.map(valuesWhere)) as Record<string, unknown>;
  if ('equals' in condition) return { [condition.field]: condition.equals };
  if ('in' in condition) return { [condition.field]: condition.in[0] };
  return {};
}

function unknownKey(key: string, example: ExampleAction): BadAction {
  // Object.fromEntries defines an own member, also one named __proto__.
  const data = Object.fromEntries([...Object.entries(example.data), [key, 1]]);
  return { ...example, data, pointer: `/data/${escapePointer(key)}`, why: 'unknown key' };
}

function without<Value>(values: Record<string, Value>, name: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));
}
