import { codesOf, type FieldDefinition, type ItemKind } from '@app/domain';

const TEXTS = [7, true, {}, ['a'], '', '   ', 'a\u0000b', '\ud800'];
const REFERENCES = [
  7,
  '',
  'x',
  '../../etc/passwd',
  "1'; drop table ledger_event; --",
  'https://example.org/',
];

/** Values that look like the kind and are not: mistyped, out of range, half-way there, or meant to do harm. */
const badValues: Record<ItemKind, readonly unknown[]> = {
  localDate: [
    20260301,
    true,
    '',
    '2026-02-30',
    '01/03/2026',
    '2026-3-1',
    '2026-03-01T00:00:00Z',
    '+02026-03-01',
    '1899-12-31',
    '2200-01-01',
  ],
  dateRange: [
    '2026',
    [],
    {},
    { to: '2026-01-01' },
    { from: '2026-13-01' },
    { from: '2026-02-01', to: '2026-01-31' },
    { from: '2026-02-01', until: '2026-03-01' },
  ],
  count: ['3', -1, 1.5, 2 ** 53, true, [], {}],
  decimal: [12.5, '', '1,5', '1.23456', '+1', '1e3', 'NaN', '-0', '01', 'Infinity', ' 1'],
  money: [1000, '', '1.000', '1 000', '-5', '1e6', '01', '1.5', '0x10'],
  text: [...TEXTS, 'a\nb', 'a\u202eb', 'x'.repeat(301)],
  longText: [...TEXTS, 'x'.repeat(20_001)],
  code: [7, true, '', 'NO_SUCH_CODE', 'toString', '__proto__', ['NO_SUCH_CODE'], {}],
  boolean: ['true', 'false', 1, 0, '', []],
  unitRef: [...REFERENCES, '90001', `v${'a'.repeat(20)}`, `u${'A'.repeat(20)}`],
  villageRef: [...REFERENCES, 'Thôn 1', `u${'a'.repeat(20)}`, `v${'a'.repeat(19)}`],
  bodyRef: [...REFERENCES, 'document-1', 'body-', 'body 1'],
  documentRef: [...REFERENCES, 'project-1', 'document-', `document-${'a'.repeat(201)}`],
  projectRef: [...REFERENCES, 'document-1', 'project-'],
  caseRef: [...REFERENCES, 'Deliberation-1', 'deliberation-', '-1'],
  eventRef: [...REFERENCES, '0A0A0A0A-0000-8000-8000-000000000001', '0a0a0a0a-0000-8000-8000-00000000000'],
  fraction: [
    0.5,
    '1/2',
    '50%',
    {},
    { numerator: 1 },
    { numerator: 1, denominator: 0 },
    { numerator: -1, denominator: 2 },
    { numerator: 0.5, denominator: 2 },
    { numerator: 1, denominator: 2, percent: 50 },
  ],
};

/** Values that the field must refuse, whatever else the action says. */
export function badValuesOf(field: FieldDefinition, example: unknown): readonly unknown[] {
  const { kind, of, values } = field;
  if (kind !== 'list') return [null, ...badValues[kind], ...outOfList(kind, field)];
  const item: unknown = Array.isArray(example) ? example[0] : undefined;
  const asItem =
    of === undefined ? [] : [...badValues[of], ...(values === undefined ? [] : outOfList(of, field))];
  return [
    null,
    {},
    item,
    [null],
    [[item]],
    Array.from({ length: 501 }, () => item),
    ...asItem.map((bad) => [item, bad]),
  ];
}

/** Codes in another spelling, or of the list but not of the kinds that the field takes; numbers beside the list. */
function outOfList(kind: ItemKind, { values, ofKind }: FieldDefinition): readonly unknown[] {
  if (values === undefined) return [];
  if (kind === 'count') return [0, 99];
  const codes = codesOf(values, ofKind);
  const others = codesOf(values).filter((code) => !codes.includes(code));
  return [...codes.slice(0, 1).flatMap((code) => [code.toLowerCase(), ` ${code}`]), ...others];
}
