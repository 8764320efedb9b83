import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createPool, EmbeddedPostgres } from '@app/event-store';
import type { Config } from './config.js';
import { DataFolderInUse, DataFolderLock } from './data-folder/data-folder-lock.js';
import { exitCodes } from './exit-codes.js';
import { CommandFailed } from './failures.js';

/** The PostgreSQL that a command works on. */
export interface Database {
  /** Connects the owner of the tables. */
  url: string;
  /** Where the embedded cluster lives when it is not in the data folder. */
  relocatedTo?: string;
  /** Calls back when the server that we run ends by itself. */
  onUnexpectedEnd(callback: () => void): void;
  /** Stops what was started for us. */
  close(): Promise<void>;
}

const serverVersionMin = 15;

/** Whether the embedded PostgreSQL has never run in this data folder. */
export function isNew({ dataFolder, databaseUrl }: Config): boolean {
  return databaseUrl === undefined && !existsSync(join(dataFolder, 'postgres.password'));
}

/** The operator's PostgreSQL, or the embedded one of the data folder, whose lock the caller holds. */
export async function openDatabase(config: Config): Promise<Database> {
  if (config.databaseUrl !== undefined) return givenDatabase(config.databaseUrl);
  const postgres = await EmbeddedPostgres.start({ dataFolder: config.dataFolder });
  return {
    url: postgres.url,
    ...(postgres.relocated && { relocatedTo: postgres.clusterFolder }),
    onUnexpectedEnd: (callback) => {
      postgres.onUnexpectedEnd(callback);
    },
    close: () => postgres.stop(),
  };
}

/**
 * The database for a command beside `start`: through the server of a running `start`, or one of its own.
 * @throws DataFolderInUse while another command runs its own
 */
export async function joinDatabase(config: Config): Promise<Database> {
  if (config.databaseUrl !== undefined) return givenDatabase(config.databaseUrl);
  try {
    const lock = DataFolderLock.acquire(config.dataFolder);
    try {
      const database = await openDatabase(config);
      return {
        ...database,
        close: () =>
          database.close().finally(() => {
            lock.release();
          }),
      };
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    const url = error instanceof DataFolderInUse ? EmbeddedPostgres.runningUrl(config.dataFolder) : undefined;
    if (url === undefined) throw error;
    return givenDatabase(url);
  }
}

async function givenDatabase(url: string): Promise<Database> {
  const pool = createPool(url, { max: 1 });
  try {
    const { rows } = await pool.query<{ version: string }>(
      "select current_setting('server_version') as version",
    );
    const version = rows[0]?.version ?? '';
    if (Number.parseInt(version, 10) < serverVersionMin) {
      throw new CommandFailed(
        `Cần PostgreSQL ${serverVersionMin} trở lên. / PostgreSQL ${serverVersionMin} or newer is needed, found ${version}.`,
        exitCodes.noDatabase,
      );
    }
  } finally {
    await pool.end();
  }
  return { url, onUnexpectedEnd: () => undefined, close: () => Promise.resolve() };
}
