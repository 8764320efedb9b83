import type { EventData, PlainDate } from '@app/domain';
import { textOf, type Act } from './tracker.js';

/** The order in which acts were done; the ledger's order decides within a day. */
export const byDay = (a: Act, b: Act): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : a.position - b.position;

export const onOf = (act: Act | undefined): PlainDate | undefined => act?.on;

/** Codes of the fields, each from the first act that has it. */
export function codesIn(acts: readonly Act[], fields: readonly string[]): Record<string, string> {
  const codes: Record<string, string> = {};
  for (const field of fields) {
    const code = acts.map((act) => textOf(act, field)).find((value) => value !== undefined);
    if (code !== undefined) codes[field] = code;
  }
  return codes;
}

/** Data without the fields that have no value. */
export const present = (data: Readonly<Record<string, unknown>>): EventData =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
