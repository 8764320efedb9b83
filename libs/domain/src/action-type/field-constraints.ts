import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  type ValidationOptions,
} from 'class-validator';
import { isLedgerDay } from '../values/plain-date.js';
import { hasInvisible, isOneLine, isPlainLongText, isWellFormed } from '../values/text.js';
import { codesOf, numbersOf, type CodeList, type NumberList } from '../vocabulary/vocabulary.js';
import type { ItemKind } from './definition.js';

const TEXT_MAX = 300;
const LONG_TEXT_MAX = 20_000;
const LIST_MAX = 500;

/** Both days included; `to` absent: open. */
export interface DateRange {
  from: string;
  to?: string;
}

/** A share; never a percentage. */
export interface Fraction {
  numerator: number;
  denominator: number;
}

/** What a broken constraint says; it travels as class-validator's context. Of one field the lowest rank is reported. */
export interface ConstraintContext {
  rank: number;
  rule: string;
  message: string;
}

/** What a constraint needs to know beside the kind. */
export interface ConstraintOptions {
  values?: CodeList | NumberList;
  ofKind?: readonly string[];
}

type Say = (rank: number, rule: string, vi: string, en: string) => ValidationOptions;
type Constraints = (say: Say, options: ConstraintOptions) => PropertyDecorator[];

/** Constraints of a field, or with `each` of every item of a list. */
export function constraintsOf(kind: ItemKind, options: ConstraintOptions, each = false): PropertyDecorator[] {
  // Items rank below the list that holds them.
  return constraints[kind]((rank, ...rest) => saying(each ? rank + 10 : rank, ...rest, each), options);
}

export function listConstraints(): PropertyDecorator[] {
  return [
    IsArray(saying(0, 'list', 'Phải là một danh sách.', 'Must be a list.')),
    ArrayMaxSize(LIST_MAX, saying(1, 'list-length', 'Tối đa 500 mục.', 'At most 500 items.')),
  ];
}

const constraints: Record<ItemKind, Constraints> = {
  localDate: (say) => [
    proves(
      'plainDate',
      isLedgerDay,
      say(
        0,
        'date',
        'Không phải ngày có thật từ năm 1900 đến 2199 (NNNN-TT-NN).',
        'Not a real day from 1900 to 2199 (YYYY-MM-DD).',
      ),
    ),
  ],
  dateRange: (say) => [
    proves(
      'dateRange',
      isDateRange,
      say(
        0,
        'date-range',
        'Phải là {from, to} từ năm 1900 đến 2199; from không sau to.',
        'Must be {from, to} from 1900 to 2199; from not after to.',
      ),
    ),
  ],
  count: (say, { values }) => [
    ...(values === undefined
      ? []
      : [
          IsIn(
            [...numbersOf(values as NumberList)],
            say(1, 'allowed-value', 'Không thuộc các giá trị cho phép.', 'Not an allowed value.'),
          ),
        ]),
    Min(0, say(1, 'count', 'Phải là số nguyên từ 0.', 'Must be a whole number from 0.')),
    Max(Number.MAX_SAFE_INTEGER, say(1, 'count', 'Số quá lớn.', 'Number too large.')),
    // Last: class-validator-jsonschema lets the later of Min and IsInt decide between number and integer.
    IsInt(say(0, 'count', 'Phải là số nguyên từ 0.', 'Must be a whole number from 0.')),
  ],
  decimal: (say) => [
    Matches(
      /^(?!-0(?:\.0+)?$)-?(?:0|[1-9]\d{0,14})(?:\.\d{1,4})?$/,
      say(
        0,
        'decimal',
        'Phải là số viết dạng chữ, tối đa 4 chữ số thập phân.',
        'Must be a number as text, at most 4 decimals.',
      ),
    ),
  ],
  money: (say) => [
    Matches(
      /^(?:0|[1-9]\d{0,17})$/,
      say(
        0,
        'money',
        'Phải là số đồng dạng chữ, không dấu phân cách.',
        'Must be đồng as text without separators.',
      ),
    ),
  ],
  text: (say) => [
    IsString(say(0, 'text', 'Phải là chữ.', 'Must be text.')),
    MaxLength(TEXT_MAX, say(1, 'text-length', 'Tối đa 300 ký tự.', 'At most 300 characters.')),
    proves('notBlank', isNotBlank, say(2, 'blank', 'Không được để trống.', 'Must not be blank.')),
    proves(
      'identifierLine',
      isIdentifierLine,
      say(
        3,
        'one-line',
        'Chỉ một dòng, không ký tự điều khiển hoặc ẩn.',
        'One line, no control or hidden characters.',
      ),
    ),
  ],
  longText: (say) => [
    IsString(say(0, 'text', 'Phải là chữ.', 'Must be text.')),
    MaxLength(LONG_TEXT_MAX, say(1, 'text-length', 'Tối đa 20.000 ký tự.', 'At most 20,000 characters.')),
    proves('notBlank', isNotBlank, say(2, 'blank', 'Không được để trống.', 'Must not be blank.')),
    proves(
      'plainText',
      (value) => isText(value) && isWellFormed(value) && isPlainLongText(value),
      say(3, 'control-character', 'Không dùng ký tự điều khiển.', 'No control characters.'),
    ),
  ],
  code: (say, { values, ofKind }) => [
    IsIn(
      [...codesOf(values ?? '', ofKind)],
      say(0, 'code', 'Không có trong danh mục.', 'Not a code of the closed list.'),
    ),
  ],
  boolean: (say) => [IsBoolean(say(0, 'boolean', 'Phải là true hoặc false.', 'Must be true or false.'))],
  unitRef: reference(
    /^u[a-z2-7]{20}$/,
    'mã nội bộ của đơn vị hành chính',
    'the id of an administrative unit',
  ),
  villageRef: reference(/^v[a-z2-7]{20}$/, 'mã nội bộ của thôn, tổ dân phố', 'the id of a village'),
  bodyRef: reference(stream('body|board'), 'luồng của một tổ chức', 'the stream of a body or board'),
  documentRef: reference(stream('document'), 'luồng của một văn bản', 'the stream of a document'),
  projectRef: reference(stream('project'), 'luồng của một công trình', 'the stream of a project'),
  caseRef: reference(stream('[a-z][A-Za-z]*'), 'luồng của một vụ việc', 'the stream of a process'),
  eventRef: reference(
    /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    'mã của một sự kiện',
    'the id of an event',
  ),
  fraction: (say) => [
    proves(
      'fraction',
      isFraction,
      say(
        0,
        'fraction',
        'Phải là {numerator, denominator}, số nguyên, mẫu từ 1.',
        'Must be {numerator, denominator}, whole, denominator from 1.',
      ),
    ),
  ],
};

function reference(pattern: RegExp, vi: string, en: string): Constraints {
  return (say) => [Matches(pattern, say(0, 'reference', `Phải là ${vi}.`, `Must be ${en}.`))];
}

function stream(categories: string): RegExp {
  return new RegExp(`^(?:${categories})-[A-Za-z0-9~./_-]{1,200}$`);
}

function saying(rank: number, rule: string, vi: string, en: string, each = false): ValidationOptions {
  const message = `${vi} / ${en}`;
  // The message stands in both places: class-validator drops the context of a constraint without one.
  return { each, message, context: { rank, rule, message } satisfies ConstraintContext };
}

function proves(
  name: string,
  validate: (value: unknown) => boolean,
  options: ValidationOptions,
): PropertyDecorator {
  return ValidateBy({ name, validator: { validate } }, options);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNotBlank(value: unknown): boolean {
  return isText(value) && /\S/u.test(value);
}

function isIdentifierLine(value: unknown): boolean {
  return isText(value) && isWellFormed(value) && isOneLine(value) && !hasInvisible(value);
}

function isDateRange(value: unknown): boolean {
  const range = ownMembers(value, ['from', 'to']);
  if (range === null || !isLedgerDay(range.get('from'))) return false;
  if (!range.has('to')) return true;
  const to = range.get('to');
  return isLedgerDay(to) && String(range.get('from')) <= to;
}

function isFraction(value: unknown): boolean {
  const share = ownMembers(value, ['numerator', 'denominator']);
  const numerator = share?.get('numerator');
  const denominator = share?.get('denominator');
  return isWhole(numerator) && isWhole(denominator) && denominator >= 1;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function ownMembers(value: unknown, names: readonly string[]): Map<string, unknown> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const members = new Map<string, unknown>(Object.entries(value));
  return [...members.keys()].every((name) => names.includes(name)) ? members : null;
}
