import { actionTypes, type ActionTypeDefinition } from '@app/domain';
import { dataSchema, fieldSchemas } from './data-schema.js';
import type { JsonSchema } from './json-schema.js';

const COMPONENTS = '#/components/schemas/';
const refTo = (name: string): JsonSchema => ({ $ref: `${COMPONENTS}${name}` });

const text = (pattern: string, more: JsonSchema = {}): JsonSchema => ({ type: 'string', pattern, ...more });
const day: JsonSchema = { type: 'string', format: 'date', pattern: '^(19|20|21)\\d{2}-\\d{2}-\\d{2}$' };

function closed(properties: Record<string, JsonSchema>, required: readonly string[]): JsonSchema {
  return { type: 'object', properties, required, additionalProperties: false };
}

/** Parts of the one write shape that all action types share (design 7). */
const sharedSchemas: Readonly<Record<string, JsonSchema>> = {
  UnitById: closed({ id: text('^u[a-z2-7]{20}$') }, ['id']),
  UnitByCode: closed({ code: text('^[A-Za-z0-9._-]{1,40}$'), on: day }, ['code', 'on']),
  UnitLocator: {
    title: 'Đơn vị',
    description: 'The unit, by our id or by an official code on a day: codes are reused.',
    oneOf: [refTo('UnitById'), refTo('UnitByCode')],
  },
  Evidence: closed(
    {
      kind: { enum: ['PHOTO', 'SCAN', 'DOCUMENT', 'MINUTES', 'SPREADSHEET', 'AUDIO', 'VIDEO', 'OTHER'] },
      mediaType: text('^[a-z0-9][a-z0-9.+-]{0,62}/[a-z0-9][a-z0-9.+-]{0,62}$'),
      sha256: text('^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$', { description: 'Base64 SHA-256 of the file.' }),
      size: { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER, description: 'Bytes.' },
    },
    ['kind', 'mediaType', 'sha256', 'size'],
  ),
  Correction: closed(
    {
      event: text('^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
      how: { enum: ['REPLACE', 'WITHDRAW'] },
      reason: {
        enum: ['TYPING_ERROR', 'WRONG_UNIT', 'WRONG_DATE', 'DUPLICATE', 'NEW_INFORMATION', 'BY_DECISION'],
      },
    },
    ['event', 'how', 'reason'],
  ),
};

/** A value that goes to the vault, with the pseudonym of its subject. */
const personalValue = (value: JsonSchema): JsonSchema =>
  closed({ value, dataSubject: text('^[A-Za-z0-9._~-]{1,100}$') }, ['value']);

/** Schema of `personal`: pointers into `data` for personal fields, `/meta/…` for explanations and file names. */
export function personalSchema(definition: ActionTypeDefinition): JsonSchema {
  const schemas = fieldSchemas(definition);
  const fields = definition.fields.filter(({ personal }) => personal !== undefined);
  const single = fields.filter(({ kind }) => kind !== 'list');
  const lists = fields.filter(({ kind }) => kind === 'list');
  const own = single.map(({ name }) => [`/${name}`, personalValue(schemas[name] ?? {})] as const);
  // Each item of a list stands at a pointer of its own, since each may be about another person.
  const items = lists.map(
    ({ name }) => [`^/${name}/(0|[1-9][0-9]{0,2})$`, personalValue(schemas[name]?.items ?? {})] as const,
  );
  return {
    type: 'object',
    properties: {
      ...Object.fromEntries(own),
      '/meta/reason': personalValue({ type: 'string', pattern: '\\S', maxLength: 20_000 }),
    },
    patternProperties: {
      ...Object.fromEntries(items),
      '^/meta/evidence/(0|[1-9][0-9]{0,2})/name$': personalValue({
        type: 'string',
        pattern: '\\S',
        maxLength: 300,
      }),
    },
    additionalProperties: false,
  };
}

/** The whole action of one type, its data referred to as the component of the type's name. */
function actionSchema(definition: ActionTypeDefinition): JsonSchema {
  const { type, titleVi, titleEn, fields, recordedBy } = definition;
  const needsPersonal = fields.some(({ personal, required }) => personal !== undefined && required);
  const properties: Record<string, JsonSchema> = {
    type: { const: type },
    unit: refTo('UnitLocator'),
    body: { enum: recordedBy, description: 'The body acted for; needed when the account has several.' },
    subject: text('^[a-z][A-Za-z]*-[A-Za-z0-9~./_-]{1,200}$', {
      description: 'Stream of an existing process; absent: a new one is opened.',
    }),
    occurredOn: { ...day, description: 'Local day in Asia/Ho_Chi_Minh, not in the future.' },
    occurredPrecision: { enum: ['DAY', 'MONTH', 'QUARTER', 'YEAR', 'UNKNOWN'], default: 'DAY' },
    occurredAtTime: text('^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    data: { type: 'object' },
    personal: personalSchema(definition),
    evidence: { type: 'array', items: refTo('Evidence'), maxItems: 500 },
    corrects: refTo('Correction'),
  };
  return {
    title: titleVi,
    description: titleEn,
    ...closed(properties, ['type', 'unit', 'occurredOn', 'data']),
    ...withdrawalOr({
      properties: { data: refTo(type), ...(needsPersonal && { personal: {} }) },
      ...(needsPersonal && { required: ['personal'] }),
    }),
  };
}

/** A withdrawal has empty data; everything else has the type's own. */
function withdrawalOr(otherwise: JsonSchema): JsonSchema {
  const how: JsonSchema = { type: 'object', properties: { how: { const: 'WITHDRAW' } }, required: ['how'] };
  return {
    if: { type: 'object', properties: { corrects: how }, required: ['corrects'] },
    then: { type: 'object', properties: { data: { type: 'object', maxProperties: 0 } } },
    else: { type: 'object', ...otherwise },
  };
}

const actionName = (type: string): string => `${type}Action`;

/** Components of the OpenAPI document: per action type its data and its action, the shared parts, and `Action`, their union. */
export function actionComponents(): Record<string, JsonSchema> {
  const definitions = [...actionTypes.values()];
  const names = definitions.map(({ type }) => actionName(type));
  const mapping = Object.fromEntries(
    definitions.map(({ type }) => [type, `${COMPONENTS}${actionName(type)}`]),
  );
  return {
    ...sharedSchemas,
    ...Object.fromEntries(definitions.map((definition) => [definition.type, dataSchema(definition)])),
    ...Object.fromEntries(
      definitions.map((definition) => [actionName(definition.type), actionSchema(definition)]),
    ),
    Action: {
      title: 'Hành động',
      description: 'An action of any type; recording it gives the event of that name.',
      oneOf: names.map(refTo),
      discriminator: { propertyName: 'type', mapping },
    },
  };
}
