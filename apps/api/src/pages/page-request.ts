import { parameters, type Lang } from '@app/pages';
import type { ClockParameters } from '@app/projections';
import type { FastifyRequest } from 'fastify';
import { requireLedgerYear } from '../reads/parameters.js';

/** What the address of a page says. */
export interface PageRequest {
  lang: Lang;
  path: string;
  /** Without the language; of a repeated parameter the first value, empty ones left out. */
  query: Readonly<Record<string, string>>;
  clocks: ClockParameters;
}

export function readPageRequest(request: FastifyRequest): PageRequest {
  const [path = '/'] = request.url.split('?');
  const { [parameters.language]: language, ...query } = firstValues(request.query);
  const { [parameters.asOf]: asOf, [parameters.knownAt]: knownAt } = query;
  return { lang: language === 'en' ? 'en' : 'vi', path, query, clocks: { asOf, knownAt } };
}

/**
 * The address of a page whose clocks can be counted with.
 * @throws InvalidQuery naming the parameter
 */
export function readCheckedPageRequest(request: FastifyRequest): PageRequest {
  const read = readPageRequest(request);
  const { asOf, knownAt } = read.clocks;
  if (asOf !== undefined) requireLedgerYear(parameters.asOf, asOf);
  if (knownAt !== undefined) requireLedgerYear(parameters.knownAt, knownAt);
  return read;
}

function firstValues(query: unknown): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(query ?? {})) {
    const first: unknown = Array.isArray(value) ? value[0] : value;
    if (typeof first === 'string' && first.trim() !== '') values[name] = first.trim().normalize('NFC');
  }
  return values;
}
