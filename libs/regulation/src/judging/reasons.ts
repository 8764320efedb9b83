import { codesOf, label } from '@app/domain';
import type { Language } from '../calendar/explain-deadline.js';
import type { DutyStep } from '../duty.js';
import { ELEMENTS } from './element-texts.js';
import { REASONS } from './reason-texts.js';

/** Lists of the ledger in which an element of a reason may have its label. */
const LISTS = ['forms', 'places', 'contentFields', 'bodies', 'unitFacts', 'personFacts'];

/** Code → the first of these lists that has it. */
const listOf: ReadonlyMap<string, string> = new Map(
  [...LISTS].reverse().flatMap((list) => codesOf(list).map((code): [string, string] => [code, list])),
);

/**
 * Why a step has its state, in one sentence that names the element, the fact or the rule. Ids (of events and
 * obligations) are shown as they are.
 */
export function explainReason(step: DutyStep, lang: Language): string {
  const colon = step.reason.indexOf(':');
  const code = colon === -1 ? step.reason : step.reason.slice(0, colon);
  const detail = colon === -1 ? '' : step.reason.slice(colon + 1);
  const text = REASONS[code]?.[lang] ?? code;
  return text.replace('{}', elementText(detail, lang));
}

/** What a check found missing or wrong, in words. A place of one village (`CULTURAL_HOUSE v…`) is named by the place. */
export function elementText(element: string, lang: Language): string {
  const [code = ''] = element.split(' ');
  const own = ELEMENTS[code];
  if (own !== undefined) return own[lang];
  const list = listOf.get(code);
  return list === undefined ? element : label(list, code, lang);
}
