import type { Condition } from '@app/domain';
import type { JsonSchema } from './json-schema.js';

/** The condition as JSON Schema: valid for exactly the data for which it holds. An absent field equals nothing. */
export function conditionSchema(condition: Condition): JsonSchema {
  if ('all' in condition) return { allOf: condition.all.map(conditionSchema) };
  const { field } = condition;
  const member = (schema: JsonSchema): JsonSchema => ({ type: 'object', properties: { [field]: schema } });
  if ('equals' in condition) return { ...member({ const: condition.equals }), required: [field] };
  if ('in' in condition) return { ...member({ enum: [...condition.in] }), required: [field] };
  if ('not' in condition) return member({ not: { const: condition.not } });
  const present = { ...member({}), required: [field] };
  return condition.present ? present : { not: present };
}
