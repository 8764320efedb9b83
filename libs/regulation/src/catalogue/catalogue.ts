import { sha256 } from '@app/domain';
import { isBoundId, notBoundBecause } from './bound.js';
import { readData } from './data.js';
import type { Instrument, Obligation } from './obligation.js';

const obligations = readData('obligations.json') as readonly Obligation[];
const instruments = readData('instruments.json') as readonly Instrument[];
const { version } = readData('catalogue.json') as { version: string };
const byId = new Map(obligations.map((entry) => [entry.id, entry]));
const fileOrder = new Map(obligations.map((entry, index) => [entry.id, index]));

/** Computed when first asked: hashing the whole law takes longer than reading it. */
let digest: string | undefined;

/**
 * RFC 8785 for a value of texts, whole numbers, lists and objects. The ledger's own canonical JSON refuses keys such as
 * CONTENT_FIELDS, which the catalogue has.
 */
function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${sortedJson(inner)}`).join(',')}}`;
}

function digestOf(value: unknown): string {
  return Buffer.from(sha256(Buffer.from(sortedJson(value), 'utf8'))).toString('base64');
}

function isBound(entry: Obligation): boolean {
  return entry.checkable === 'AUTO' && isBoundId(entry.id);
}

function requireObligation(id: string): Obligation {
  const entry = byId.get(id);
  if (entry === undefined) throw new Error(`the catalogue has no obligation ${id}`);
  return entry;
}

/**
 * The law as data: every obligation with its article, its dates and the acts that discharge it.
 * `digest` is the base64 SHA-256 of the canonical JSON of `{instruments, obligations}`; adopting a version is an event,
 * so that an auditor knows which rules judged what.
 */
export const catalogue = {
  version,
  get digest(): string {
    digest ??= digestOf({ instruments, obligations });
    return digest;
  },
  obligations,
  instruments,
  /** The entries that `judgeCase` and `judgePeriod` judge. All others are in the catalogue, not yet bound. */
  boundObligations: obligations.filter(isBound),
  /** Why an AUTO entry of a judged article is not judged; undefined for all others. */
  notBoundBecause,
  /** Throws for an id that the catalogue does not have. */
  obligation: requireObligation,
  find: (id: string): Obligation | undefined => byId.get(id),
} as const;

/** Base entry of the family that the entry belongs to (itself, when it is no variant). */
export function baseOf(entry: Obligation): Obligation {
  return entry.variantOf === null ? entry : requireObligation(entry.variantOf);
}

/** Whether the rule binds on that day: `validFrom` to `validTo`, both included. */
export function inForceOn(entry: Obligation, day: string): boolean {
  return entry.validFrom <= day && (entry.validTo === null || day <= entry.validTo);
}

/** Place of the entry in the file: what "the first in file order" means for score groups. */
export function fileOrderOf(id: string): number {
  return fileOrder.get(id) ?? Number.MAX_SAFE_INTEGER;
}

/** What is not proven about the entry itself; shown wherever the entry decides something. */
export function unverifiedMarks(entry: Obligation): readonly string[] {
  const marks = [...entry.unverifiedFields];
  if (entry.amendment2025 !== 'NOT_APPLICABLE') marks.push(entry.amendment2025);
  if (entry.confidence === 'recalled') marks.push('recalled');
  return marks;
}
