/**
 * Why the embedded PostgreSQL does not run. `noBinaries`: no package for this platform, or it cannot be executed;
 * `noRights`: a folder refuses us; `diskFull`; `clusterMissing`: the data folder names a cluster that is gone;
 * `notStarted`: everything else, the message carries the server's own line.
 */
export type EmbeddedPostgresFault = 'noBinaries' | 'noRights' | 'diskFull' | 'clusterMissing' | 'notStarted';

/** The embedded PostgreSQL could not be set up or started; `code` says why. */
export class EmbeddedPostgresError extends Error {
  constructor(
    readonly code: EmbeddedPostgresFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'EmbeddedPostgresError';
  }
}

const faultOfErrno: Record<string, EmbeddedPostgresFault> = {
  EACCES: 'noRights',
  EPERM: 'noRights',
  EROFS: 'noRights',
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
};

/** Gives a file system error of Node the name that our callers know; anything else passes untouched. */
export function asEmbeddedPostgresError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const fault = faultOfErrno[String(error.code)];
  return fault === undefined ? error : new EmbeddedPostgresError(fault, error.message, { cause: error });
}

/** The fault behind what initdb or the server printed before it gave up, with its first telling line. */
export function errorFromOutput(program: string, output: string): EmbeddedPostgresError {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const telling =
    lines.find((line) => /FATAL|PANIC|error:|could not/i.test(line)) ?? lines.at(-1) ?? 'no output';
  const message = `${program}: ${telling.trim()}`;
  if (/No space left on device|Disk quota exceeded/i.test(output))
    return new EmbeddedPostgresError('diskFull', message);
  if (/Permission denied|Read-only file system/i.test(output))
    return new EmbeddedPostgresError('noRights', message);
  return new EmbeddedPostgresError('notStarted', message);
}
