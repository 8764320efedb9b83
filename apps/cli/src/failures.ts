import { DomainError } from '@app/domain';
import { EmbeddedPostgresError, type EmbeddedPostgresFault, StoreUnavailable } from '@app/event-store';
import { ConfigFaults } from './config.js';
import { DataFolderInUse } from './data-folder/data-folder-lock.js';
import { codeOf } from './error-code.js';
import { exitCodes } from './exit-codes.js';

/** What the operator reads, Vietnamese first, and the exit code. */
export interface Failure {
  line: string;
  exitCode: number;
}

/** A failure that a command puts into words itself. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';

  constructor(
    readonly line: string,
    readonly exitCode: number = exitCodes.failed,
  ) {
    super(line);
  }
}

/** One clear line for what an operator can do something about; the stack for a bug. */
export function failureOf(error: unknown): Failure {
  return ownFailure(error) ?? systemFailure(error) ?? { line: stackOf(error), exitCode: exitCodes.failed };
}

function ownFailure(error: unknown): Failure | undefined {
  if (error instanceof CommandFailed) return error;
  if (error instanceof ConfigFaults) {
    return {
      line: `Cấu hình sai / Wrong settings:\n  ${error.faults.join('\n  ')}`,
      exitCode: exitCodes.wrongInput,
    };
  }
  if (error instanceof DataFolderInUse) return { line: inUseLine(error), exitCode: exitCodes.inUse };
  if (error instanceof EmbeddedPostgresError) return postgresFailure(error);
  if (error instanceof StoreUnavailable) {
    return {
      line: `PostgreSQL không trả lời, hãy chạy lại lệnh. / PostgreSQL does not answer, run the command again: ${error.message}`,
      exitCode: exitCodes.noDatabase,
    };
  }
  if (error instanceof DomainError) {
    return { line: `Sổ từ chối / The ledger refuses: ${error.message}`, exitCode: exitCodes.failed };
  }
  return undefined;
}

function inUseLine({ dataFolder, holder: { pid, address } }: DataFolderInUse): string {
  const at = address === undefined ? '' : ` (${address})`;
  return (
    `Thư mục dữ liệu ${dataFolder} đang do tiến trình ${pid}${at} sử dụng. / ` +
    `The data folder ${dataFolder} is in use by process ${pid}${at}.`
  );
}

const postgresCodes: Record<EmbeddedPostgresFault, number> = {
  noBinaries: exitCodes.noDatabase,
  noRights: exitCodes.noRights,
  diskFull: exitCodes.diskFull,
  clusterMissing: exitCodes.noDatabase,
  notStarted: exitCodes.noDatabase,
};

function postgresFailure({ code, message }: EmbeddedPostgresError): Failure {
  const exitCode = postgresCodes[code];
  if (code === 'diskFull') return { line: diskFullLine(message), exitCode };
  if (code === 'noRights') return { line: noRightsLine(message), exitCode };
  return { line: `Không khởi động được PostgreSQL. / PostgreSQL cannot be started: ${message}`, exitCode };
}

const diskFullLine = (detail: string): string => `Ổ đĩa đã đầy. / The disk is full: ${detail}`;
const noRightsLine = (detail: string): string => `Không có quyền truy cập. / Access is denied: ${detail}`;

/** Errors of the operating system and of PostgreSQL, told apart by the code they carry. */
function systemFailure(error: unknown): Failure | undefined {
  const detail = error instanceof Error ? error.message : String(error);
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return {
        line: `Cổng đang bận, hãy đặt PORT khác. / The port is busy, choose another PORT: ${addressOf(error)}`,
        exitCode: exitCodes.portBusy,
      };
    case 'ENOSPC':
    case 'EDQUOT':
    case '53100':
      return { line: diskFullLine(detail), exitCode: exitCodes.diskFull };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case '42501':
      return { line: noRightsLine(detail), exitCode: exitCodes.noRights };
    case 'ENOTDIR':
    case 'EEXIST':
      return { line: `Không phải là thư mục. / Not a folder: ${detail}`, exitCode: exitCodes.noRights };
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case '57P01':
    case '57P02':
    case '57P03':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
    case '28P01':
    case '28000':
    case '3D000':
      return {
        line: `Không kết nối được PostgreSQL. / PostgreSQL cannot be reached: ${detail}`,
        exitCode: exitCodes.noDatabase,
      };
    default:
      return undefined;
  }
}

function addressOf(error: unknown): string {
  const { address = '', port = '' } = error as { address?: string; port?: number };
  return `${address}:${port}`;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
