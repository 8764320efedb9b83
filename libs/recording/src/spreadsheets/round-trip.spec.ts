import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actionTypes, type ActionTypeDefinition, validateAction } from '@app/domain';
import { exampleOf } from '@app/testing';
import { ActionTable } from './action-table.js';
import type { FileForm } from './cell-codec.js';
import type { ExportedRow } from './template.js';
import { templateOf } from './template.js';
import { bytesOf } from './unpacked.fixture.js';

const timeoutMs = 60_000;
const forms: FileForm[] = ['CSV', 'XLSX'];
const unit = { code: '09901', on: '2026-01-01' };

/** A valid action of the type with everything that an action can say. */
function fullAction(definition: ActionTypeDefinition): Record<string, unknown> {
  const { data, personal } = exampleOf(definition);
  const subjects = Object.fromEntries(
    Object.entries(personal).map(([path, entry], index) => [
      path,
      index % 2 === 0 ? { ...entry, dataSubject: `p-${String(index)}` } : entry,
    ]),
  );
  return {
    type: definition.type,
    unit,
    occurredOn: '2026-03-02',
    occurredPrecision: 'DAY',
    occurredAtTime: '07:30',
    data,
    personal: { ...subjects, '/meta/evidence/1/name': { value: '=ảnh 1.jpg', dataSubject: 'p-9' } },
    evidence: [evidence('PHOTO', 'image/jpeg'), evidence('SCAN', 'application/pdf')],
  };
}

const evidence = (kind: string, mediaType: string) => ({
  kind,
  mediaType,
  sha256: `${'A'.repeat(43)}=`,
  size: 12,
});

async function readBack(
  definition: ActionTypeDefinition,
  form: FileForm,
  rows: ExportedRow[],
  type?: string,
): Promise<ExportedRow[]> {
  const bytes = await bytesOf(templateOf(definition, form, { rows }));
  const table = await ActionTable.open({ bytes }, form, type === undefined ? {} : { type });
  const read: ExportedRow[] = [];
  for await (const row of table.rows()) read.push(row.read());
  table.close();
  return read;
}

/** The action in the ledger's own spelling: what counts as unchanged. */
function told(action: unknown): unknown {
  const result = validateAction(action);
  if ('errors' in result) throw new Error(JSON.stringify(result.errors));
  return result.action;
}

function definitionOf(type: string): ActionTypeDefinition {
  const definition = actionTypes.get(type);
  if (definition === undefined) throw new Error(type);
  return definition;
}

describe.each(forms)('an action in a %s file', (form) => {
  it(
    'of any type comes back as it was written',
    async () => {
      for (const definition of actionTypes.values()) {
        const action = fullAction(definition);
        const row = { key: `row-${definition.type}`, event: '00000000-0000-8000-8000-000000000000', action };
        const [back] = await readBack(definition, form, [row]);
        expect({ ...back, action: told(back?.action) }).toEqual({ ...row, action: told(action) });
      }
    },
    timeoutMs,
  );

  it('that corrects or withdraws comes back too', async () => {
    const definition = definitionOf('TrainingHeld');
    const corrects = { event: '01234567-89ab-8def-8123-456789abcdef', how: 'WITHDRAW', reason: 'DUPLICATE' };
    const action = {
      type: definition.type,
      unit: { id: `u${'a'.repeat(20)}` },
      body: definition.recordedBy[0],
      subject: 'record-{row-00001}',
      occurredOn: '1900-01-15',
      occurredPrecision: 'YEAR',
      data: {},
      personal: { '/meta/reason': { value: ' Ghi nhầm\nở dòng "2" ', dataSubject: 'p-1' } },
      corrects,
    };
    const [back] = await readBack(definition, form, [{ action }]);
    expect(back).toEqual({ action });
  });

  it(
    'keeps any text, number and list as it is',
    async () => {
      const definition = definitionOf('StatisticReported');
      const line = fc.string({ unit: 'grapheme', maxLength: 60 });
      const figure = fc.oneof(
        fc.integer({ min: -1_000_000, max: 1_000_000 }).map(String),
        fc
          .tuple(fc.integer({ min: 0, max: 99_999 }), fc.stringMatching(/^\d{1,4}$/))
          .map((parts) => parts.join('.')),
      );
      const base = fullAction(definition);
      let valid = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.record({ text: line, figure }), { minLength: 1, maxLength: 20 }),
          async (cases) => {
            const actions = cases
              .map(({ text, figure: claimedValue }) => ({
                ...base,
                data: { ...exampleOf(definition).data, ...textFieldsOf(definition, text), claimedValue },
              }))
              .filter((action) => 'action' in validateAction(action));
            valid += actions.length;
            const back = await readBack(
              definition,
              form,
              actions.map((action) => ({ action })),
            );
            expect(back.map(({ action }) => told(action))).toEqual(actions.map(told));
          },
        ),
        { numRuns: 60 },
      );
      expect(valid).toBeGreaterThan(100);
    },
    timeoutMs,
  );

  it.each([
    ' đầu và cuối ',
    '\u00a0không ngắt\u00a0',
    '\\gạch\\',
    "'=1+1",
    '=cmd|x',
    '-5',
    '00123',
    '1.234',
    '03/04/2026',
    'TRUE',
    '[]',
    'a;b',
    '_x000D_',
    '"ngoặc"',
    'Ho\u0300a',
  ])('keeps the text %j', async (text) => {
    const definition = definitionOf('LocalRegulationAdopted');
    const action = { ...fullAction(definition), data: { ...exampleOf(definition).data, issuer: text } };
    const [back] = await readBack(definition, form, [{ action }]);
    expect(told(back?.action)).toEqual(told(action));
  });

  it.each([[[]], [['[]']], [['a;b', ' c ', 'd\\n', '\\']]])('keeps the list %j', async (list) => {
    const [type, field] = listOfTexts();
    const definition = definitionOf(type);
    const action = { ...fullAction(definition), data: { ...exampleOf(definition).data, [field]: list } };
    const [back] = await readBack(definition, form, [{ action }]);
    expect(told(back?.action)).toEqual(told(action));
  });
});

function textFieldsOf({ fields }: ActionTypeDefinition, text: string): Record<string, string> {
  return Object.fromEntries(
    fields
      .filter(({ kind, personal }) => (kind === 'text' || kind === 'longText') && personal === undefined)
      .map(({ name }) => [name, text]),
  );
}

/** The first type that has a list of texts. */
function listOfTexts(): [string, string] {
  for (const { type, fields } of actionTypes.values())
    for (const { name, kind, of, personal } of fields)
      if (kind === 'list' && of === 'text' && personal === undefined) return [type, name];
  throw new Error('no list of texts');
}
