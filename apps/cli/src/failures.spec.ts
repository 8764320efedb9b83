import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@app/domain';
import { EmbeddedPostgresError, StoreUnavailable } from '@app/event-store';
import { ConfigFaults } from './config.js';
import { DataFolderInUse } from './data-folder/data-folder-lock.js';
import { failureOf } from './failures.js';

const systemError = (code: string, more: object = {}): Error =>
  Object.assign(new Error(`${code}: it`), { code, ...more });

describe('what an operator reads', () => {
  it.each([
    ['wrong settings', new ConfigFaults(['PORT: "x"']), 2],
    ['a folder in use', new DataFolderInUse('/d', { pid: 7, started: 's' }), 3],
    ['a busy port', systemError('EADDRINUSE', { address: '127.0.0.1', port: 3000 }), 4],
    ['a full disk', systemError('ENOSPC'), 5],
    ['a full disk, said by PostgreSQL', systemError('53100'), 5],
    ['a full disk, met by initdb', new EmbeddedPostgresError('diskFull', 'initdb: it'), 5],
    ['a closed folder', systemError('EACCES'), 6],
    ['a closed folder, met by initdb', new EmbeddedPostgresError('noRights', 'initdb: it'), 6],
    ['a PostgreSQL that does not start', new EmbeddedPostgresError('notStarted', 'postgres: it'), 7],
    ['a PostgreSQL that nobody answers for', systemError('ECONNREFUSED'), 7],
    ['a wrong password', systemError('28P01'), 7],
    ['an outage in the middle', new StoreUnavailable(new Error('gone')), 7],
    ['a refusal of the ledger', new DomainError('ledger/already-open'), 1],
  ])('of %s is short, in both languages, with an exit code of its own', (_, error, exitCode) => {
    const failure = failureOf(error);
    expect(failure.exitCode).toBe(exitCode);
    expect(failure.line).toMatch(/^\p{L}.* \/ /su);
    expect(failure.line).not.toContain('    at ');
  });

  it('names the process and the address that hold a folder', () => {
    const holder = { pid: 7, started: 's', address: 'http://127.0.0.1:3000' };
    expect(failureOf(new DataFolderInUse('/d', holder)).line).toContain(
      'in use by process 7 (http://127.0.0.1:3000)',
    );
  });

  it('names the port', () => {
    expect(failureOf(systemError('EADDRINUSE', { address: '::', port: 3000 })).line).toContain(':::3000');
  });

  it('of a bug is its stack', () => {
    expect(failureOf(new TypeError('oops')).line).toMatch(/^TypeError: oops\n\s+at /);
  });
});
