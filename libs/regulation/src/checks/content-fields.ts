import type { CheckResult } from '../duty.js';
import type { View } from '../judging/view.js';
import { result } from './check.js';
import { awaitedCode, judgedActs } from './judged.js';
import { missing } from './missing.js';

/** The document has every field of `contentFields`. A missing one is missing evidence, named (ruling 4). */
export function checkContentFields(view: View): CheckResult {
  const acts = judgedActs(view, 'CONTENT_FIELDS');
  if (acts.length === 0) return missing(view, 'CONTENT_FIELDS', awaitedCode(view));
  const lacking = view.entry.contentFields.filter((field) => !acts.some(({ content }) => content.has(field)));
  const facts = { missing: lacking };
  const [first] = lacking;
  if (first === undefined) return result('CONTENT_FIELDS', 'MET', { facts });
  return result('CONTENT_FIELDS', 'NO_EVIDENCE', { element: first, facts });
}
