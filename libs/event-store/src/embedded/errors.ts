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
  const fault = faultOfErrno[codeOf(error) ?? ''];
  return fault === undefined ? error : new EmbeddedPostgresError(fault, String(error), { cause: error });
}

/** The `code` that Node and PostgreSQL give their errors. No `instanceof`: an error may come from another realm. */
export function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
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
