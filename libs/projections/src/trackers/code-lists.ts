import { codesOf, label, type CodeList } from '@app/domain';
import type { TrackedState } from './tracker.js';

/** The codes of a list, labelled in both languages. */
export const listOf = (values: CodeList): TrackedState[] =>
  codesOf(values).map((code) => ({ code, vi: label(values, code, 'vi'), en: label(values, code, 'en') }));

export const YES_NO: readonly TrackedState[] = [
  { code: 'true', vi: 'Có', en: 'Yes' },
  { code: 'false', vi: 'Không', en: 'No' },
];
