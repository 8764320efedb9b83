import {
  actionTypes,
  codesOf,
  isForFew,
  label,
  type ActionTypeDefinition,
  type FieldDefinition,
} from '@app/domain';
import { complianceColumns } from '../scores/compliance-columns.js';
import { digestColumns } from '../situation/digest-types.js';
import { trackedColumns } from '../trackers/tracked-columns.js';
import type { RegisterCode, RegisterColumn } from './register-column.js';
import type { RegisterDefinition } from './register-definition.js';

/** A figure of a type that may be added; `within`: only among entries with the same code of that field. */
export interface RegisterSum {
  type: string;
  field: FieldDefinition;
  within: string | null;
}

/** What a register shows, all of it from its types. */
export interface RegisterShape {
  types: ActionTypeDefinition[];
  columns: RegisterColumn[];
  /** Code fields of each type, whose entries are counted by code. */
  codeFields: { type: string; field: string }[];
  sums: RegisterSum[];
  /** Fractions of each type. */
  fractions: { type: string; field: string }[];
}

const YES_NO: readonly RegisterCode[] = [
  { code: 'true', vi: 'Có', en: 'Yes' },
  { code: 'false', vi: 'Không', en: 'No' },
];

/** Codes of a field, in the order of their list; undefined for fields that are no codes. */
export function fieldCodes({ kind, values, ofKind }: FieldDefinition): RegisterCode[] | undefined {
  if (kind === 'boolean') return [...YES_NO];
  if (values === undefined) return undefined;
  return codesOf(values, ofKind).map((code) => ({
    code,
    vi: label(values, code, 'vi'),
    en: label(values, code, 'en'),
  }));
}

/** Shape of a register. Restricted types and personal fields are in none, whatever a definition says. */
export function shapeOf({ types: names, sums, sumsWithin, tracker, of }: RegisterDefinition): RegisterShape {
  const types = names.flatMap((name) => {
    const type = actionTypes.get(name);
    return type === undefined || isForFew(name) ? [] : [type];
  });
  const shape: RegisterShape = { types, columns: [], codeFields: [], sums: [], fractions: [] };
  if (of !== undefined) {
    shape.columns.push(...(of === 'SITUATION' ? digestColumns : complianceColumns));
    return shape;
  }
  for (const { type, fields } of types)
    for (const field of fields) {
      if (field.personal !== undefined) continue;
      const codes = fieldCodes(field);
      addColumn(shape.columns, type, field, codes ?? null);
      if (field.kind === 'fraction') shape.fractions.push({ type, field: field.name });
      if (codes !== undefined) shape.codeFields.push({ type, field: field.name });
      const within = sumsWithin?.[type]?.[field.name];
      if (field.kind === 'money' || within !== undefined || sums?.[type]?.includes(field.name) === true)
        shape.sums.push({ type, field, within: within ?? null });
    }
  if (tracker !== undefined) {
    // What a tracker says of a field is newer than what the opening act said.
    const own = trackedColumns(tracker, names);
    const opening = shape.columns.filter(({ name }) => own.every((column) => column.name !== name));
    shape.columns = [...opening, ...own];
  }
  return shape;
}

/** Types that share a field share its column; where they may hold different codes, it may be any of them. */
function addColumn(
  columns: RegisterColumn[],
  type: string,
  { name, kind, vi, en, unit }: FieldDefinition,
  codes: RegisterCode[] | null,
): void {
  const known = columns.find((column) => column.name === name);
  if (known === undefined) {
    columns.push({ name, kind, vi, en, unit: unit ?? null, types: [type], codes });
    return;
  }
  known.types.push(type);
  if (known.codes === null) return;
  const more = codes?.filter(({ code }) => known.codes?.every((one) => one.code !== code) === true) ?? [];
  known.codes.push(...more);
}
