import * as bodies from './bodies.js';
import * as deliberation from './deliberation.js';
import * as documents from './documents.js';
import { facts } from './facts.js';
import * as forms from './forms.js';
import * as judgement from './judgement.js';
import * as oversight from './oversight.js';
import * as participation from './participation.js';
import * as petitions from './petitions.js';
import * as planning from './planning.js';
import * as privacy from './privacy.js';
import * as registry from './registry.js';
import * as service from './service.js';
import * as works from './works.js';

interface Entry {
  readonly vi: string;
  readonly en: string;
  /** Only of forms: DISCLOSURE, ANNOUNCEMENT, NOTICE, DOCUMENT… */
  readonly kind?: string;
}

const lists = {
  ...bodies,
  ...deliberation,
  ...documents,
  ...facts,
  ...forms,
  ...judgement,
  ...oversight,
  ...participation,
  ...petitions,
  ...planning,
  ...privacy,
  ...registry,
  ...service,
  ...works,
};

/** Lists of whole numbers: the items (khoản) of an article. */
const numberLists = {
  'facts.MATTER_ITEM': [1, 2, 3, 4, 5, 6],
  'facts.CONSULTATION_MATTER': [1, 2, 3, 4, 5, 6, 7, 8, 9],
  'facts.COMPLAINT_INSTANCE': [1, 2],
  disclosureItems: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14],
} as const;

/** Name of a closed list of codes. */
export type CodeList = keyof typeof lists;
/** A code of the list, as a type. */
export type CodeOf<List extends CodeList> = Extract<keyof (typeof lists)[List], string>;
/** Name of a closed list of whole numbers. */
export type NumberList = keyof typeof numberLists;

const entriesOf = new Map<string, ReadonlyMap<string, Entry>>([
  ...Object.entries(lists).map(
    ([name, list]) => [name, new Map<string, Entry>(Object.entries(list))] as const,
  ),
  ...Object.entries(numberLists).map(
    ([name, numbers]) => [name, new Map(numbers.map((n) => [String(n), itemEntry(n)]))] as const,
  ),
]);

/**
 * Codes of a closed list in its order; the numbers of a number list as texts. `ofKind` keeps only entries of these
 * kinds. Throws RangeError for an unknown list.
 */
export function codesOf(list: string, ofKind?: readonly string[]): readonly string[] {
  return [...entriesIn(list)]
    .filter(([, { kind }]) => ofKind === undefined || (kind !== undefined && ofKind.includes(kind)))
    .map(([code]) => code);
}

/** The numbers of a closed list of whole numbers. */
export function numbersOf(list: NumberList): readonly number[] {
  return numberLists[list];
}

/** What people read for a code. Throws RangeError for an unknown list or code. */
export function label(list: string, code: string, language: 'vi' | 'en'): string {
  const entry = entriesIn(list).get(code);
  if (entry === undefined) throw new RangeError(`no code ${code} in the list ${list}`);
  return entry[language];
}

function entriesIn(list: string): ReadonlyMap<string, Entry> {
  const entries = entriesOf.get(list);
  if (entries === undefined) throw new RangeError(`no list ${list}`);
  return entries;
}

function itemEntry(n: number): Entry {
  return { vi: `Khoản ${String(n)}`, en: `Item ${String(n)}` };
}
