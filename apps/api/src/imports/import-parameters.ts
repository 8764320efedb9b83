import { dateOrders, type TableOptions } from '@app/recording';
import { Problem } from '../problems/problem.js';
import type { ImportedQuery, ImportQuery, WithdrawalBody } from './imports.dto.js';

const LIMIT_DEFAULT = 100;
const LIMIT_MAX = 500;
const BATCH = /^[A-Za-z0-9._~-]{1,100}$/;
const REASONS = [
  'TYPING_ERROR',
  'WRONG_UNIT',
  'WRONG_DATE',
  'DUPLICATE',
  'NEW_INFORMATION',
  'BY_DECISION',
] as const satisfies readonly WithdrawalBody['reason'][];

/** What a caller says of a file, each once and known: a misspelt answer must not become a guess. @throws Problem */
export function importParametersOf(query: ImportQuery): TableOptions & { dryRun: boolean; batch?: string } {
  const known = ['dryRun', 'type', 'dates', 'decimal', 'batch'];
  for (const [name, value] of Object.entries(query))
    if (!known.includes(name) || typeof value !== 'string') throw refused(name);
  const { dryRun, type, dates, decimal, batch } = query;
  const order = oneOf('dates', dates, dateOrders);
  const sign = oneOf('decimal', decimal, [',', '.'] as const);
  return {
    dryRun: oneOf('dryRun', dryRun, ['true', 'false'] as const) === 'true',
    ...(type !== undefined && { type }),
    ...(order !== undefined && { dates: order }),
    ...(sign !== undefined && { decimal: sign }),
    ...(batch !== undefined && { batch: batchOf(batch) }),
  };
}

/** @throws Problem */
export function batchOf(batch: string): string {
  if (!BATCH.test(batch)) throw refused('batch');
  return batch;
}

/** @throws Problem */
export function pageOf({ limit = String(LIMIT_DEFAULT), cursor }: ImportedQuery): {
  limit: number;
  before?: number;
} {
  if (!/^[1-9]\d{0,2}$/.test(limit) || Number(limit) > LIMIT_MAX) throw refused('limit');
  if (cursor === undefined) return { limit: Number(limit) };
  if (!/^[1-9]\d{0,15}$/.test(cursor)) throw refused('cursor');
  return { limit: Number(limit), before: Number(cursor) };
}

/** @throws Problem */
export function reasonOf(body: unknown): { reason: WithdrawalBody['reason']; dryRun: boolean } {
  const members =
    typeof body === 'object' && body !== null && !Array.isArray(body) ? Object.entries(body) : [];
  const unknown = members.find(([name]) => name !== 'reason' && name !== 'dryRun');
  if (unknown !== undefined) throw refused(unknown[0]);
  const { reason, dryRun = false } = Object.fromEntries(members) as Record<string, unknown>;
  const known = REASONS.find((code) => code === reason);
  if (known === undefined) throw refused('reason');
  if (typeof dryRun !== 'boolean') throw refused('dryRun');
  return { reason: known, dryRun };
}

function oneOf<Value extends string>(
  name: string,
  value: string | undefined,
  values: readonly Value[],
): Value | undefined {
  const found = values.find((candidate) => candidate === value);
  if (value !== undefined && found === undefined) throw refused(name, values);
  return found;
}

function refused(parameter: string, values?: readonly string[]): Problem {
  return new Problem(
    'http/bad-request',
    { pointer: `/${parameter}` },
    { parameter, ...(values && { values }) },
  );
}
