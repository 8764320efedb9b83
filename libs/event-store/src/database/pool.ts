import pg from 'pg';

/**
 * Parsers by PostgreSQL's object ids. A date stays the text that it is (pg would make it a local midnight, another day
 * west of here), a bigint becomes a number (pg leaves it text): positions and counts stay far below 2^53, and one that
 * does not is refused.
 */
const parsers: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [20, safeInteger],
  [1082, (text) => text],
  [1182, dateArray],
]);

/** One dimension, which needs no quotes: `{2026-02-28,NULL}`. */
function dateArray(text: string): (string | null)[] {
  if (text === '{}') return [];
  return text
    .slice(1, -1)
    .split(',')
    .map((date) => (date === 'NULL' ? null : date));
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is above 2^53`);
  return value;
}

const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) => {
    const own = format === 'binary' ? undefined : parsers.get(id);
    return own ?? (pg.types.getTypeParser(id, format) as (value: string) => unknown);
  },
};

export interface ConnectionOptions {
  /** Role of the connection; absent: the connecting user, who owns the tables and migrates. */
  role?: string;
  /** Further settings of the session, as of `postgres -c`. */
  settings?: Readonly<Record<string, string>>;
}

/** What every connection of the project has in common. */
export function clientConfig(url: string, { role, settings = {} }: ConnectionOptions = {}): pg.ClientConfig {
  // Compiling a plan takes longer than any statement of ours: seconds, where a plan's cost is raised to forbid it.
  const session = { jit: 'off', ...(role !== undefined && { role }), ...settings };
  const options = Object.entries(session).map(([name, value]) => `-c ${name}=${value}`);
  return {
    connectionString: withOptions(url, options),
    types,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  };
}

/** What stands in the address wins over what pg is given beside it, and would take the role away: so it goes there. */
function withOptions(url: string, options: readonly string[]): string {
  const address = new URL(url);
  const given = address.searchParams.getAll('options');
  address.searchParams.set('options', [...given, ...options].join(' '));
  return address.href;
}

/**
 * A pool with the project's parsers: `date` and `date[]` as text, `bigint` as a number.
 * A connection lost while idle is dropped and replaced, never an uncaught error that would end the process.
 */
export function createPool(url: string, options: ConnectionOptions & { max?: number } = {}): pg.Pool {
  const pool = new pg.Pool({ ...clientConfig(url, options), max: options.max ?? 4 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
