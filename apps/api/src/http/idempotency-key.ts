import { Problem } from '../problems/problem.js';

const keyForm = /^[\x21-\x7e]{8,200}$/;

/** @throws Problem when the header is missing or has another form than ledger format 4 says. */
export function requireKey(key: string | undefined): string {
  const place = { header: 'Idempotency-Key' };
  if (key === undefined || key === '') throw new Problem('idempotency/key-missing', place);
  if (!keyForm.test(key)) throw new Problem('idempotency/key-form', place);
  return key;
}
