import pg from 'pg';
import { InvalidEvent, StoreUnavailable } from '../store/errors.js';

/** Classes of SQLSTATE that blame the data: bad text, a broken constraint, a limit, a trigger's refusal. */
const dataFaults: ReadonlySet<string> = new Set(['22', '23', '54', 'P0']);
/** Classes that blame the moment: connection, transaction state, deadlock, resources, locks, operators, disk. */
const outages: ReadonlySet<string> = new Set(['08', '25', '40', '53', '55', '57', '58']);

/** What a failure means to the caller; bugs and wrong settings travel up untouched. */
export function translateFailure(error: unknown): unknown {
  if (error instanceof pg.DatabaseError) return translateServerError(error);
  if (error instanceof TypeError || error instanceof RangeError || error instanceof StoreUnavailable)
    return error;
  return new StoreUnavailable(error);
}

function translateServerError(error: pg.DatabaseError): unknown {
  const kind = error.code?.slice(0, 2) ?? '';
  if (dataFaults.has(kind))
    return new InvalidEvent('append', `was refused: ${error.message}`, { cause: error });
  return outages.has(kind) ? new StoreUnavailable(error) : error;
}
