import { join, resolve } from 'node:path';

/** What the operator decides, read once from the environment. */
export interface Config {
  /** 0: any free port. */
  port: number;
  host: string;
  dataFolder: string;
  /** Absent: the embedded PostgreSQL in the data folder. */
  databaseUrl: string | undefined;
  /** Fill a new data folder with the sample. */
  sample: boolean;
  vaultKeyFile: string;
  /** npm runs us through a shell, which does not pass signals on: then the end of our parent is our end. */
  startedByNpm: boolean;
}

/** All that is wrong with the settings, one line each. */
export class ConfigFaults extends Error {
  override readonly name = 'ConfigFaults';

  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

/**
 * Reads the settings: PORT (3000), HOST (127.0.0.1), SDC_DATA (./data), SDC_SAMPLE (1 or 0), DATABASE_URL,
 * SDC_VAULT_KEY (a file; `vault.key` in the data folder). An empty variable counts as absent.
 * @throws ConfigFaults with all faults at once
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = [];
  const read = <T>(name: string, absent: T, parse: (text: string) => T | undefined, expected: string): T => {
    const text = environment[name];
    if (text === undefined || text === '') return absent;
    const value = parse(text);
    if (value === undefined) faults.push(`${name}: "${text}" – cần / expected ${expected}`);
    return value ?? absent;
  };
  const dataFolder = resolve(environment['SDC_DATA'] || 'data');
  const config: Config = {
    port: read('PORT', 3000, portOf, '0…65535'),
    host: environment['HOST'] || '127.0.0.1',
    dataFolder,
    databaseUrl: read<string | undefined>(
      'DATABASE_URL',
      undefined,
      databaseUrlOf,
      'postgres://user:password@host/database',
    ),
    sample: read('SDC_SAMPLE', true, (text) => ({ '0': false, '1': true })[text], '0, 1'),
    vaultKeyFile: resolve(environment['SDC_VAULT_KEY'] || join(dataFolder, 'vault.key')),
    startedByNpm: environment['npm_lifecycle_event'] !== undefined,
  };
  if (faults.length > 0) throw new ConfigFaults(faults);
  return Object.freeze(config);
}

function portOf(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
}

function databaseUrlOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  return ['postgres:', 'postgresql:'].includes(new URL(text).protocol) ? text : undefined;
}
