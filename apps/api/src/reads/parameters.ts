import { InvalidQuery } from '@app/projections';

const CLOCKS = ['asOf', 'knownAt', 'minPosition'];
const PAGE = ['limit', 'cursor'];

/**
 * The parameters of a read, each given once and known: a misspelt filter would otherwise answer another question.
 * @throws InvalidQuery
 */
export function parametersOf<Parameters extends object>(
  raw: object,
  own: readonly Extract<keyof Parameters, string>[] = [],
): Partial<Record<keyof Parameters, string>> {
  const known = [...CLOCKS, ...PAGE, ...own];
  const read: Record<string, string> = {};
  for (const [name, value] of Object.entries(raw)) {
    if (!known.includes(name)) throw new InvalidQuery(name, 'unknown', `There is no parameter ${name}.`);
    if (typeof value !== 'string')
      throw new InvalidQuery(name, 'repeated', `${name} is given more than once.`);
    read[name] = value;
  }
  return read as Partial<Record<keyof Parameters, string>>;
}
