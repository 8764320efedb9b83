import { access } from './access/access.js';
import { deliberation } from './deliberation/deliberation.js';
import { document } from './documents/document.js';
import type { Decider } from './ledger/decider.js';
import { ledger } from './ledger/ledger.js';
import { plain } from './records/record.js';
import { report } from './reports/report.js';
import { unit } from './units/unit.js';
import { village } from './villages/village.js';

const deciders: readonly Decider<unknown>[] = [
  access,
  deliberation,
  document,
  ledger,
  report,
  unit,
  village,
  plain('body'),
  plain('judgement'),
  plain('privacy'),
  plain('record'),
];

const byCategory = new Map(deciders.map((decider) => [decider.category, decider]));

/** The rules of a stream category. Throws RangeError for a category without any. */
export function deciderOf(category: string): Decider<unknown> {
  const decider = byCategory.get(category);
  if (decider === undefined) throw new RangeError(`no decider for ${category}`);
  return decider;
}
