import {
  type ActionTypeDefinition,
  codesOf,
  escapePointer,
  type FieldDefinition,
  type ItemKind,
} from '@app/domain';
import { type Choices, choicesOf, named } from './choices.js';

/** How a value stands in a cell. */
export type CellKind =
  | 'boolean'
  | 'code'
  | 'day'
  | 'decimal'
  | 'evidence'
  | 'fraction'
  | 'line'
  | 'longText'
  | 'money'
  | 'range'
  | 'reference'
  | 'time'
  | 'unitCode'
  | 'whole';

/** One column of the table of an action type. */
export interface Column {
  /** What its heading is called by machines, for good: `occurredOn`, `data.title`, `data.term.from`. */
  name: string;
  /** Where its value stands in the action. */
  pointer: string;
  kind: CellKind;
  /** Several values in one cell. `blanks`: an empty line stands for a value that is not there. */
  list?: 'items' | 'blanks';
  choices?: Choices;
  required: boolean;
  /** Seldom filled in by hand: hidden at the right of the template. */
  aside: boolean;
  vi: string;
  en: string;
}

const PRECISIONS = named('precision', [
  ['DAY', 'Đúng ngày'],
  ['MONTH', 'Trong tháng'],
  ['QUARTER', 'Trong quý'],
  ['YEAR', 'Trong năm'],
  ['UNKNOWN', 'Không rõ'],
]);
const CORRECTIONS = named('how', [
  ['REPLACE', 'Thay bằng dòng này'],
  ['WITHDRAW', 'Rút lại'],
]);
const REASONS = named('reason', [
  ['TYPING_ERROR', 'Ghi nhầm'],
  ['WRONG_UNIT', 'Nhầm đơn vị'],
  ['WRONG_DATE', 'Nhầm ngày'],
  ['DUPLICATE', 'Ghi trùng'],
  ['NEW_INFORMATION', 'Có thông tin mới'],
  ['BY_DECISION', 'Theo quyết định'],
]);

const column = (
  [name, pointer]: readonly [string, string],
  kind: CellKind,
  [vi, en]: readonly [string, string],
  more: Partial<Column> = {},
): Column => ({ name, pointer, kind, vi, en, required: false, aside: false, ...more });

/** Columns before the fields of the type: which row it is, whose record, when. */
function headColumns({ recordedBy }: ActionTypeDefinition): Column[] {
  return [
    column(['key', '/key'], 'reference', [
      'Khóa của dòng',
      'Key of the row, 8 to 200 ASCII characters; left empty it is made of the content',
    ]),
    column(['unit.code', '/unit/code'], 'unitCode', ['Mã đơn vị', 'Official code of the unit']),
    column(['unit.on', '/unit/on'], 'day', ['Mã vào ngày', 'Day on which the unit bore the code']),
    column(['#unit.name', '#'], 'line', ['Tên đơn vị (chỉ để xem)', 'Name of the unit; not read']),
    column(
      ['body', '/body'],
      'code',
      ['Chủ thể thực hiện', 'Body acted for; needed when the account has several'],
      {
        choices: named(
          `bodies ${recordedBy.join(' ')}`,
          choicesOf('bodies')
            .entries.filter(({ code }) => recordedBy.includes(code))
            .map(({ code, text }) => [code, text]),
        ),
      },
    ),
    column(['occurredOn', '/occurredOn'], 'day', ['Ngày xảy ra', 'Day on which it happened'], {
      required: true,
    }),
    column(
      ['occurredPrecision', '/occurredPrecision'],
      'code',
      ['Mức chính xác của ngày', 'How exactly the day is known; left empty: to the day'],
      { choices: PRECISIONS },
    ),
    column(['occurredAtTime', '/occurredAtTime'], 'time', ['Giờ xảy ra', 'Time of day, HH:MM']),
    column(['subject', '/subject'], 'reference', [
      'Hồ sơ',
      'Stream of an existing process, or document-{key of the row that opens it}; left empty: a new one',
    ]),
  ];
}

/** Columns behind the fields: what programs fill in, and corrections. */
function asideColumns(): Column[] {
  const aside = { aside: true };
  return [
    column(['event', '/event'], 'reference', ['Đã ghi thành', 'Event that the row was recorded as'], aside),
    column(['unit.id', '/unit/id'], 'reference', ['Mã nội bộ của đơn vị', 'Our id of the unit'], aside),
    column(
      ['evidence', '/evidence'],
      'evidence',
      ['Minh chứng', 'Evidence, one a line: kind, media type, bytes, base64 SHA-256'],
      { ...aside, list: 'items' },
    ),
    column(
      ['evidence.names', '/personal/meta/evidence/name'],
      'line',
      ['Tên tệp minh chứng', 'Names of the files of the evidence, in its order'],
      { ...aside, list: 'blanks' },
    ),
    column(
      ['evidence.dataSubjects', '/personal/meta/evidence/dataSubject'],
      'reference',
      ['Bí danh người trong minh chứng', 'Pseudonyms of whom the evidence is about, in its order'],
      { ...aside, list: 'blanks' },
    ),
    column(
      ['corrects.event', '/corrects/event'],
      'reference',
      ['Sửa sự kiện', 'Event that the row corrects'],
      aside,
    ),
    column(['corrects.how', '/corrects/how'], 'code', ['Cách sửa', 'How it corrects'], {
      ...aside,
      choices: CORRECTIONS,
    }),
    column(['corrects.reason', '/corrects/reason'], 'code', ['Lý do sửa', 'Reason of the correction'], {
      ...aside,
      choices: REASONS,
    }),
    column(
      ['corrects.explanation', `/personal/${escapePointer('/meta/reason')}/value`],
      'longText',
      ['Giải thích việc sửa', 'Explanation of the correction; goes to the vault'],
      aside,
    ),
    column(
      ['corrects.explanation.dataSubject', `/personal/${escapePointer('/meta/reason')}/dataSubject`],
      'reference',
      ['Bí danh người trong giải thích', 'Pseudonym of whom the explanation is about'],
      aside,
    ),
  ];
}

const kinds: Readonly<Record<ItemKind, CellKind>> = {
  localDate: 'day',
  dateRange: 'range',
  count: 'whole',
  decimal: 'decimal',
  money: 'money',
  text: 'line',
  longText: 'longText',
  code: 'code',
  boolean: 'boolean',
  unitRef: 'reference',
  villageRef: 'reference',
  bodyRef: 'reference',
  documentRef: 'reference',
  projectRef: 'reference',
  caseRef: 'reference',
  eventRef: 'reference',
  fraction: 'fraction',
};

const measures: Readonly<Record<string, string>> = {
  VND: 'đồng',
  day: 'ngày',
  household: 'hộ',
  m2: 'm²',
  metre: 'mét',
  person: 'người',
  year: 'năm',
};

/** A range and a share are two columns each, so that both halves are real dates and numbers. */
const halves: Readonly<Partial<Record<CellKind, readonly [string, string, CellKind][]>>> = {
  range: [
    ['from', ' (từ ngày)', 'day'],
    ['to', ' (đến ngày)', 'day'],
  ],
  fraction: [
    ['numerator', ' (tử số)', 'whole'],
    ['denominator', ' (mẫu số)', 'whole'],
  ],
};

function fieldColumns(field: FieldDefinition): Column[] {
  const { name, kind, of, required, values, ofKind, vi, en, personal, unit } = field;
  const itemKind = kinds[kind === 'list' ? (of ?? 'text') : kind];
  const measured = unit === undefined ? vi : `${vi} (${measures[unit] ?? unit})`;
  const closed = values === undefined ? {} : { choices: closedList(values, itemKind, ofKind) };
  if (personal !== undefined) return personalColumns(field, itemKind, closed);
  if (kind === 'list')
    return [
      column([`data.${name}`, `/data/${name}`], itemKind, [measured, en], {
        required,
        list: 'items',
        ...closed,
      }),
    ];
  const parts = halves[itemKind];
  if (parts === undefined)
    return [column([`data.${name}`, `/data/${name}`], itemKind, [measured, en], { required, ...closed })];
  return parts.map(([part, suffix, partKind]) =>
    column([`data.${name}.${part}`, `/data/${name}/${part}`], partKind, [`${measured}${suffix}`, en], {
      required: required && part !== 'to',
    }),
  );
}

function closedList(values: string, kind: CellKind, ofKind?: readonly string[]): Choices {
  if (kind === 'code') return choicesOf(values, ofKind);
  return { id: values, entries: codesOf(values).map((code) => ({ code, text: code })) };
}

/** A personal value, and the pseudonym of whom it is about. */
function personalColumns(
  { name, kind, required, vi, en }: FieldDefinition,
  itemKind: CellKind,
  closed: Pick<Column, 'choices'>,
): Column[] {
  const place = `/personal/${escapePointer(`/${name}`)}`;
  const list = kind === 'list' ? { list: 'items' as const } : {};
  const subjects = kind === 'list' ? { list: 'blanks' as const } : {};
  const value = kind === 'list' ? place : `${place}/value`;
  return [
    column([`personal.${name}`, value], itemKind, [`${vi} [dữ liệu cá nhân]`, `${en}; goes to the vault`], {
      required,
      ...list,
      ...closed,
    }),
    column(
      [`personal.${name}.dataSubject`, `${place}/dataSubject`],
      'reference',
      [`${vi}: bí danh`, `${en}: pseudonym of the person`],
      { aside: true, ...subjects },
    ),
  ];
}

const known = new Map<string, readonly Column[]>();

/** The columns of the table of an action type, in the template's order. Made of its definition: the single source. */
export function columnsOf(definition: ActionTypeDefinition): readonly Column[] {
  const made = known.get(definition.type) ?? [
    ...headColumns(definition),
    ...definition.fields.flatMap(fieldColumns).filter(({ aside }) => !aside),
    ...definition.fields.flatMap(fieldColumns).filter(({ aside }) => aside),
    ...asideColumns(),
  ];
  known.set(definition.type, made);
  return made;
}
