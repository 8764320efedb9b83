import { believedAt } from '@app/event-store';

/** A column with what it says, as `comment on column` and the documentation show it. */
export type ReadColumn = readonly [name: string, vi: string, en: string];

/** The two clocks of a statement, as SQL. */
export interface Clocks {
  /** The day asked. */
  day: string;
  /** What was believed: a condition on the belief table of that alias. */
  believed: (alias: string) => string;
  /** What was recorded: a condition on the entries of that alias. */
  recorded: (alias: string) => string;
}

/**
 * A view of the schema `read`, for tools that speak SQL. Its name ends in its version and its columns stay: more may come
 * behind them, anything else is a view of the next version beside it.
 */
export interface ReadView {
  readonly name: string;
  readonly vi: string;
  readonly en: string;
  /** In the order of the statement. */
  readonly columns: readonly ReadColumn[];
  /** Tables of the read models that it reads, by their logical names. */
  readonly tables: readonly string[];
  /** The statement; it names every relation with its schema. */
  sql(clocks: Clocks): string;
  /** Whether it also stands as a function of the day and the position: `<name>_on(as_of, known_at)`. */
  readonly atAnyDay: boolean;
}

/** Today and the head. The day is asked once for a statement, not once for a row. */
export const NOW: Clocks = {
  day: '(select read.today())',
  believed: (alias) => `${alias}.known_to is null`,
  recorded: () => 'true',
};

/** A function's `$1` and `$2`; without a position the head. */
export const ASKED: Clocks = {
  day: '$1',
  believed: (alias) => believedAt('coalesce($2, 9223372036854775807)', alias),
  recorded: (alias) => `${alias}.position <= coalesce($2, 9223372036854775807)`,
};

/** SQL: a text literal. Only for words of our own code. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
