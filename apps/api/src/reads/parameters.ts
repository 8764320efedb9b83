import { InvalidQuery } from '@app/projections';

const CLOCKS = ['asOf', 'knownAt'];
const PAGE = ['minPosition', 'limit', 'cursor'];

/** Parameters whose text begins with a year; knownAt may be a position instead. */
const DATED = ['asOf', 'knownAt', 'period'];
const YEAR_MIN = 1900;
const YEAR_MAX = 2199;

/**
 * The parameters of a read, each given once and known: a misspelt filter would otherwise answer another question.
 * @throws InvalidQuery
 */
export function parametersOf<Parameters extends object>(
  raw: object,
  own: readonly Extract<keyof Parameters, string>[] = [],
  clocks: readonly string[] = CLOCKS,
): Partial<Record<keyof Parameters, string>> {
  const known = [...clocks, ...PAGE, ...own];
  const read: Record<string, string> = {};
  for (const [name, value] of Object.entries(raw)) {
    if (!known.includes(name)) throw new InvalidQuery(name, 'unknown', `There is no parameter ${name}.`);
    if (typeof value !== 'string')
      throw new InvalidQuery(name, 'repeated', `${name} is given more than once.`);
    if (DATED.includes(name)) requireLedgerYear(name, value);
    read[name] = value;
  }
  return read as Partial<Record<keyof Parameters, string>>;
}

/**
 * Acts lie in the years 1900 to 2199; nothing could be counted from or to a day far outside them.
 * @throws InvalidQuery
 */
export function requireLedgerYear(parameter: string, value: string): void {
  const year = /^\d{4}(?!\d)/.exec(value)?.[0];
  if (year === undefined || (Number(year) >= YEAR_MIN && Number(year) <= YEAR_MAX)) return;
  throw new InvalidQuery(
    parameter,
    'year-range',
    `A year lies from ${String(YEAR_MIN)} to ${String(YEAR_MAX)}.`,
  );
}
