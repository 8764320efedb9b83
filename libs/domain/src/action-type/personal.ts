import type { PersonalValue } from '../ledger/decider.js';
import { isPlainLongText, isWellFormed } from '../values/text.js';
import type { FieldDefinition } from './definition.js';
import { isShortText } from './envelope.js';
import { escapePointer, own, type Faults } from './faults.js';

const DATA_SUBJECT = /^[A-Za-z0-9._~-]{1,100}$/;
const REASON = '/meta/reason';
const EVIDENCE_NAME = /^\/meta\/evidence\/(0|[1-9]\d{0,2})\/name$/;
const LIST_ITEM = /^\/(0|[1-9]\d{0,2})$/;
const LONG_TEXT_MAX = 20_000;

/** Personal values by their pointer into `data`, and those of the envelope under `/meta/…`. */
export type PersonalValues = Readonly<Record<string, PersonalValue>>;

interface PersonalContext {
  fields: readonly FieldDefinition[];
  evidenceCount: number;
  isWithdrawal: boolean;
}

/** Where the errors of a field's personal value are reported. */
export function personalPointer({ name, kind }: FieldDefinition): string {
  const place = `/personal/${escapePointer(`/${name}`)}`;
  return kind === 'list' ? place : `${place}/value`;
}

/**
 * What a field's class takes: the value, or the items of a list. Each item stands at a pointer of its own (`/names/0`),
 * since each may be about another person, who can be erased alone.
 */
export function personalValueOf({ name, kind }: FieldDefinition, personal: PersonalValues): unknown {
  const valueAt = (path: string) => (Object.hasOwn(personal, path) ? personal[path]?.value : undefined);
  if (kind !== 'list') return valueAt(`/${name}`);
  const count = itemCount(name, Object.keys(personal));
  return count === 0
    ? undefined
    : Array.from({ length: count }, (_, index) => valueAt(`/${name}/${String(index)}`));
}

function itemCount(name: string, paths: readonly string[]): number {
  return paths.filter((path) => path.startsWith(`/${name}/`)).length;
}

/**
 * Reads the personal values and checks their places. Values of fields are checked with the field's own rules by the
 * caller; the explanations under `/meta/…` here, since no class has fields for them.
 */
export function readPersonal(value: unknown, context: PersonalContext, faults: Faults): PersonalValues {
  if (value === undefined || !faults.isObject(value, '/personal')) return {};
  const paths = Object.keys(value);
  return Object.fromEntries(
    Object.entries(value).flatMap(([path, entry]) => {
      const personal = readEntry(path, entry, faults);
      if (personal === null) return [];
      if (!isPlace(path, context, paths)) {
        const pointer = `/personal/${escapePointer(path)}`;
        faults.add(
          pointer,
          'unknown-key',
          'Không có dữ liệu cá nhân ở chỗ này.',
          'No personal value belongs here.',
        );
      }
      if (path.startsWith('/meta/') && !isExplanation(path, personal.value)) {
        faults.add(
          `/personal/${escapePointer(path)}/value`,
          'text',
          'Nội dung không hợp lệ.',
          'Not a text that can stand here.',
        );
      }
      return [[path, personal] as const];
    }),
  );
}

function readEntry(path: string, entry: unknown, faults: Faults): PersonalValue | null {
  const pointer = `/personal/${escapePointer(path)}`;
  if (!faults.isObject(entry, pointer)) return null;
  faults.refuseUnknownKeys(entry, ['value', 'dataSubject'], pointer);
  const value = own(entry, 'value');
  const dataSubject = own(entry, 'dataSubject');
  if (value === undefined) faults.addMissing(`${pointer}/value`);
  else if (typeof value !== 'string') faults.add(`${pointer}/value`, 'text', 'Phải là chữ.', 'Must be text.');
  if (dataSubject !== undefined && !isDataSubject(dataSubject)) {
    faults.add(`${pointer}/dataSubject`, 'pattern', 'Không phải bí danh hợp lệ.', 'Not a pseudonym.');
  }
  if (typeof value !== 'string') return null;
  return { value, ...(isDataSubject(dataSubject) && { dataSubject }) };
}

function isDataSubject(value: unknown): value is string {
  return typeof value === 'string' && DATA_SUBJECT.test(value);
}

function isPlace(
  path: string,
  { fields, evidenceCount, isWithdrawal }: PersonalContext,
  paths: readonly string[],
): boolean {
  if (path === REASON) return true;
  const evidence = EVIDENCE_NAME.exec(path)?.[1];
  if (evidence !== undefined) return Number(evidence) < evidenceCount;
  return !isWithdrawal && fields.some((field) => isPlaceOf(field, path, paths));
}

/** The items of a list are numbered from 0 without a gap. */
function isPlaceOf(
  { name, kind, personal }: FieldDefinition,
  path: string,
  paths: readonly string[],
): boolean {
  if (personal === undefined) return false;
  if (kind !== 'list') return path === `/${name}`;
  const index = LIST_ITEM.exec(path.slice(name.length + 1))?.[1];
  return path.startsWith(`/${name}/`) && index !== undefined && Number(index) < itemCount(name, paths);
}

function isExplanation(path: string, value: string): boolean {
  if (path !== REASON) return isShortText(value);
  return /\S/u.test(value) && value.length <= LONG_TEXT_MAX && isWellFormed(value) && isPlainLongText(value);
}
