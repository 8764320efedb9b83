import { targetConstructorToSchema } from 'class-validator-jsonschema';
import type { ActionTypeDefinition, FieldDefinition } from '@app/domain';
import { conditionSchema } from './condition-schema.js';
import type { JsonSchema } from './json-schema.js';

const day: JsonSchema = { type: 'string', format: 'date', pattern: '^(19|20|21)\\d{2}-\\d{2}-\\d{2}$' };
const whole: JsonSchema = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };

/** What the field decorators prove by functions of their own, said as schema. */
const converters: Readonly<Record<string, JsonSchema>> = {
  plainDate: day,
  dateRange: {
    type: 'object',
    properties: { from: day, to: day },
    required: ['from'],
    additionalProperties: false,
  },
  fraction: {
    type: 'object',
    properties: { numerator: whole, denominator: { ...whole, minimum: 1 } },
    required: ['numerator', 'denominator'],
    additionalProperties: false,
  },
  notBlank: { type: 'string', pattern: '\\S' },
  identifierLine: { type: 'string' },
  plainText: { type: 'string' },
};

/** Schema of every field of the type, personal ones included, by name. */
export function fieldSchemas({
  class: actionClass,
  fields,
}: ActionTypeDefinition): Record<string, JsonSchema> {
  const { properties = {} } = targetConstructorToSchema(actionClass, {
    refPointerPrefix: '#/components/schemas/',
    additionalConverters: converters as never,
  }) as JsonSchema;
  return Object.fromEntries(
    fields.map((field) => [field.name, { ...titleOf(field), ...properties[field.name] }]),
  );
}

const titleOf = ({ vi, en }: FieldDefinition): JsonSchema => ({ title: vi, description: en });

/** Schema of the type's `data`: personal fields never stand in it. */
export function dataSchema(definition: ActionTypeDefinition): JsonSchema {
  const open = definition.fields.filter(({ personal }) => personal === undefined);
  const schemas = fieldSchemas(definition);
  const properties = Object.fromEntries(open.map(({ name }) => [name, schemas[name] ?? {}]));
  const required = open.filter((field) => field.required).map(({ name }) => name);
  const conditions = open.flatMap(requiredWhenSchema);
  return {
    title: definition.titleVi,
    description: definition.titleEn,
    type: 'object',
    properties,
    ...(required.length > 0 && { required }),
    additionalProperties: false,
    ...(conditions.length > 0 && { allOf: conditions }),
  };
}

function requiredWhenSchema({ name, requiredWhen }: FieldDefinition): JsonSchema[] {
  if (requiredWhen === undefined) return [];
  const present: JsonSchema = { type: 'object', properties: { [name]: {} }, required: [name] };
  return [{ if: conditionSchema(requiredWhen), then: present }];
}
