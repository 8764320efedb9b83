import { processOf } from '../ledger/process.js';
import { once } from '../ledger/rules.js';
import { SupervisionSessionHeld } from './front-supervision.actions.js';

/** One session of supervision by the Front, a mass organisation or the Council (cuộc giám sát). */
export const supervision = processOf('supervision', once(SupervisionSessionHeld));
