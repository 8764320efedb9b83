import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { actionComponents, type JsonSchema } from '@app/recording';
import type { ViewSchemas } from './view-schemas.js';

const text: JsonSchema = { type: 'string' };
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const closed = (properties: Record<string, JsonSchema>, required: readonly string[]): JsonSchema => ({
  type: 'object',
  properties,
  required,
});

/** Shapes that no view class has: what is published as data, and the problem. */
const ownSchemas: Readonly<Record<string, JsonSchema>> = {
  ActionType: {
    title: 'Loại hành động',
    description: 'An action type: its definition, and the JSON Schemas of its `data` and `personal`.',
    ...closed(
      {
        type: text,
        activity: text,
        stream: text,
        pillars: list(text),
        recordedBy: list(text),
        recordedByOnly: list({ type: 'object' }),
        restricted: { type: 'boolean' },
        titleVi: text,
        titleEn: text,
        fields: list({ type: 'object' }),
        schemaVersion: { type: 'integer', minimum: 1 },
        schema: { type: 'object' },
        personalSchema: { type: 'object' },
      },
      ['type', 'activity', 'stream', 'pillars', 'recordedBy', 'titleVi', 'titleEn', 'fields', 'schema'],
    ),
  },
  ActionTypePage: closed(
    {
      items: list({ $ref: '#/components/schemas/ActionType' }),
      next: { description: 'Cursor of the next page; null on the last.', anyOf: [text, { type: 'null' }] },
    },
    ['items', 'next'],
  ),
  ClockSetting: {
    ...closed(
      {
        now: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$' },
        follow: { type: 'boolean' },
      },
      [],
    ),
    additionalProperties: false,
  },
  PersonalReading: {
    ...closed(
      {
        purpose: { enum: ['CASE_HANDLING', 'INSPECTION', 'SUBJECT_REQUEST', 'SUPPORT'] },
        pointers: { ...list(text), minItems: 1, maxItems: 500 },
      },
      ['purpose', 'pointers'],
    ),
    additionalProperties: false,
  },
  ProblemError: closed(
    {
      pointer: { type: 'string', description: 'JSON pointer into the body.' },
      header: { type: 'string', description: 'Name of the header.' },
      line: { type: 'integer', description: 'Of an imported file: its line, or the row of its table.' },
      sheet: { type: 'string', description: 'Of an imported workbook.' },
      cell: { type: 'string', description: 'Of an imported table, such as `C7`.' },
      column: { type: 'string', description: 'Heading of the column of an imported table.' },
      key: { type: 'string', description: 'Key of the row of an imported file.' },
      rule: { type: 'string', description: 'Stable code of the broken rule.' },
      message: { type: 'string', description: 'Vietnamese, a slash, English.' },
    },
    ['rule', 'message'],
  ),
  Problem: {
    description: 'RFC 9457. Beside these members it holds the facts that explain the refusal.',
    ...closed(
      {
        type: { type: 'string', description: 'Where the problem is explained.' },
        title: text,
        status: { type: 'integer', minimum: 400, maximum: 599 },
        code: { type: 'string', description: 'Stable code of the problem.' },
        errors: list({ $ref: '#/components/schemas/ProblemError' }),
        traceId: text,
      },
      ['type', 'title', 'status', 'code'],
    ),
  },
};

const problemResponse = {
  description: 'Any refusal.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** What a reading route answers stands in the type of its handler. */
function addAnswers({ paths }: OpenAPIObject, { answers }: ViewSchemas): void {
  for (const { get: operation } of Object.values(paths)) {
    const schema = answers.get(operation?.operationId ?? '');
    if (operation === undefined || schema === undefined) continue;
    const content = { 'application/json': { schema: schema as never } };
    operation.responses = { ...operation.responses, 200: { description: operation.summary ?? '', content } };
  }
}

/** Every operation may answer a problem; said once here instead of at every route. */
function addProblems({ paths }: OpenAPIObject): void {
  for (const path of Object.values(paths))
    for (const method of ['get', 'put', 'post'] as const) {
      const operation = path[method];
      if (operation !== undefined) operation.responses = { ...operation.responses, default: problemResponse };
    }
}

/** The OpenAPI 3.1 document of the built application: routes and views from its code, actions from their types. */
export function openApiDocumentOf(app: INestApplication, views: ViewSchemas): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Sổ Dân Chủ')
    .setDescription(
      'Sổ ghi việc thực hiện dân chủ ở cơ sở. / A compliance ledger for grassroots democracy: every act is recorded once, every duty is judged at two clocks.\n\n' +
        'Mọi danh sách cũng có dạng tệp, đủ mọi dòng: thêm `.csv`, `.xlsx` hoặc `.json` trước `?`, tiêu đề tiếng Việt với `headings=vi`. / ' +
        'Every list comes as a file with all its rows as well: add `.csv`, `.xlsx` or `.json` before the `?`; `headings=vi` gives Vietnamese headings.',
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0.html')
    .addBearerAuth({ type: 'http', scheme: 'bearer' })
    .build();
  const document = SwaggerModule.createDocument(app, about, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  const schemas = {
    ...document.components?.schemas,
    ...views.components,
    ...actionComponents(),
    ...ownSchemas,
  };
  document.components = { ...document.components, schemas: schemas as never };
  addAnswers(document, views);
  addProblems(document);
  // What the builder leaves undefined must not differ from what JSON keeps of it.
  return JSON.parse(JSON.stringify(document)) as OpenAPIObject;
}
