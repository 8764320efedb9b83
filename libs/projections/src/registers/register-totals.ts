import type { FieldDefinition } from '@app/domain';
import type { DigestTotals } from '../situation/digest-types.js';
import type { TrackedTotals } from '../trackers/tracked-types.js';
import type { AnswerTotals } from './answer-views.js';
import type { RegisterCode } from './register-column.js';
import { fieldCodes, type RegisterShape } from './register-shape.js';
import type { TotalRow } from './register-sql.js';

/** Sum of a figure over entries of one type. Other types' figures of the same name are never added to it. */
export interface RegisterSumView {
  field: string;
  vi: string;
  en: string;
  /** What it counts or measures: VND, person, household, metre …; null where the list of codes says it. */
  unit: string | null;
  /** Exact, as a text: sums of đồng may leave the whole numbers that JSON readers keep. */
  total: string;
  /** Entries that have the figure. */
  entries: number;
}

export interface RegisterCodeTotal extends RegisterCode {
  entries: number;
  sums: RegisterSumView[];
}

export interface RegisterFieldTotals {
  field: string;
  vi: string;
  en: string;
  /** Codes that occur, in the order of their list. An entry with several codes counts at each. */
  codes: RegisterCodeTotal[];
}

export interface RegisterTypeTotals {
  type: string;
  titleVi: string;
  titleEn: string;
  entries: number;
  sums: RegisterSumView[];
  byCode: RegisterFieldTotals[];
  /** Fractions of its entries, numerators and denominators added each by itself: never a mean of percentages. */
  shares: RegisterShareView[];
}

/** A share over all entries of a type. */
export interface RegisterShareView {
  field: string;
  vi: string;
  en: string;
  numerator: string;
  denominator: string;
  /** Entries that have the figure. */
  entries: number;
}

export interface ShareRow {
  type: string;
  field: string;
  numerator: string;
  denominator: string;
  entries: number;
}

export interface RegisterTotals {
  entries: number;
  /** Types that occur, in the order of the register. */
  types: RegisterTypeTotals[];
  /** Clocks and states, where the lines are cases; null for lists of entries. */
  tracked: TrackedTotals | null;
  /** What was asked and answered, by the types of the register that ask. */
  answers: AnswerTotals[];
  /** By activity and pillar, in the digest of a period; null elsewhere. */
  digest: DigestTotals | null;
}

/** Totals as they are shown, from the groups that the database counted. */
export function totalsOf(
  shape: RegisterShape,
  rows: readonly TotalRow[],
  shareRows: readonly ShareRow[] = [],
  answers: AnswerTotals[] = [],
): RegisterTotals {
  const groups = new Map(rows.map((row) => [keyOf(row.type, row.field, row.code, row.added), row]));
  const sizeOf = (type: string, field: string | null, code: string | null): number =>
    groups.get(keyOf(type, field, code, null))?.entries ?? 0;
  const sumsOf = (type: string, by: string | null, code: string | null): RegisterSumView[] =>
    shape.sums.flatMap(({ type: of, field }) => {
      const row = of === type ? groups.get(keyOf(type, by, code, field.name)) : undefined;
      if (row === undefined) return [];
      const { name, vi, en, unit = null } = field;
      return [{ field: name, vi, en, unit, total: row.total, entries: row.entries }];
    });
  const types = shape.types.flatMap(({ type, titleVi, titleEn, fields }) => {
    const entries = sizeOf(type, null, null);
    if (entries === 0) return [];
    const byCode = fields.flatMap((field) => {
      const codes = (fieldCodes(field) ?? []).flatMap((one) => {
        const held = sizeOf(type, field.name, one.code);
        return held === 0 ? [] : [{ ...one, entries: held, sums: sumsOf(type, field.name, one.code) }];
      });
      return codes.length === 0 ? [] : [{ field: field.name, vi: field.vi, en: field.en, codes }];
    });
    return [
      {
        type,
        titleVi,
        titleEn,
        entries,
        sums: sumsOf(type, null, null),
        byCode,
        shares: sharesOf(type, fields, shareRows),
      },
    ];
  });
  return {
    entries: types.reduce((sum, { entries }) => sum + entries, 0),
    types,
    tracked: null,
    answers,
    digest: null,
  };
}

const sharesOf = (
  type: string,
  fields: readonly FieldDefinition[],
  rows: readonly ShareRow[],
): RegisterShareView[] =>
  fields.flatMap(({ name, vi, en }) => {
    const row = rows.find((one) => one.type === type && one.field === name);
    if (row === undefined) return [];
    const { numerator, denominator, entries } = row;
    return [{ field: name, vi, en, numerator, denominator, entries }];
  });

const keyOf = (...parts: (string | null)[]): string => JSON.stringify(parts);
