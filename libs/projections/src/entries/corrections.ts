import { liveTable } from '@app/event-store';

/**
 * SQL: the row `correction` corrects the entry, as the position ($n) knows. That `corrects` is not null follows from the
 * comparison, but PostgreSQL counts the rows of the whole table unless it is told.
 */
export const isCorrection = (correction: string, entry: string, known: string): string =>
  `${correction}.corrects = ${entry}.id and ${correction}.corrects is not null and ${correction}.position <= ${known}`;

/** SQL: nothing that the position knows corrects the entry. */
export const isLastWord = (known: string, entry = 'e'): string =>
  `not exists (select from ${liveTable('entry')} correction where ${isCorrection('correction', entry, known)})`;

/**
 * The same, looked up entry by entry, where there are few of them: `offset 0` keeps PostgreSQL from joining the entries of
 * one commune with every correction of the ledger, which it takes for cheap since it counts an index of few rows as a part
 * of one of all.
 */
export const isLastWordOfFew = (known: string, entry = 'e'): string =>
  `not exists (select from ${liveTable('entry')} correction
     where ${isCorrection('correction', entry, known)} offset 0)`;
