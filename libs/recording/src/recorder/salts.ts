import { randomFillSync } from 'node:crypto';

const SALT_BYTES = 16;
/** Asking the system for each salt by itself costs more than encoding its event. */
const pool = Buffer.alloc(SALT_BYTES * 256);
let used = pool.length;

/** 16 random bytes in base64, each salt once: an event's payload cannot be guessed from its hash (ledger format 3). */
export function newSalt(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += SALT_BYTES;
  return pool.toString('base64', used - SALT_BYTES, used);
}
