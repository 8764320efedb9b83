import { dayText, type Lang, type RuleView } from '@app/pages';
import type { UnitDetailView } from '@app/projections';
import { catalogue, type Obligation } from '@app/regulation';
import { citationText } from './wording.js';

/**
 * A rule of the catalogue, and why a unit that owes nothing under it does not: asked about a list that came out empty.
 * Undefined for an id that the catalogue does not have.
 */
export function ruleView(
  obligationId: string,
  { level, validTo }: Pick<UnitDetailView, 'level' | 'validTo'>,
  asOf: string,
  lang: Lang,
): RuleView | undefined {
  const asked = catalogue.find(obligationId);
  const rule = catalogue.find(asked?.variantOf ?? obligationId);
  if (rule === undefined) return undefined;
  return {
    title: lang === 'vi' ? rule.titleVi : rule.titleEn,
    citation: citationText(rule, lang),
    absence: absenceOf(rule, level, validTo, asOf, lang),
  };
}

const judged: ReadonlySet<string> = new Set(catalogue.boundObligations.map(({ id }) => id));

/** The first reason that holds, the plainest first. */
function absenceOf(
  rule: Obligation,
  level: string,
  unitEnded: string | null,
  asOf: string,
  lang: Lang,
): RuleView['absence'] {
  const text = words[lang];
  const notOwed = (why: string): RuleView['absence'] => ({ kind: 'notOwed', why });
  if (rule.validFrom > asOf) return notOwed(text.notYet(dayText(rule.validFrom, lang)));
  if (rule.validTo !== null && rule.validTo < asOf) return notOwed(text.ended(dayText(rule.validTo, lang)));
  if (unitEnded !== null && unitEnded < asOf) return notOwed(text.unitEnded(dayText(unitEnded, lang)));
  if (!judged.has(rule.id)) return { kind: 'nothingYet', why: text.notJudged };
  if ((rule.grain === 'PROVINCE') !== (level === 'PROVINCE') && level !== 'NATION')
    return notOwed(rule.grain === 'PROVINCE' ? text.ofProvince : text.ofCommune);
  if (rule.recurrence === 'PER_TRIGGER') return { kind: 'nothingYet', why: text.noTrigger };
  return notOwed(text.condition);
}

const words = {
  vi: {
    notYet: (day: string) => `Quy định có hiệu lực từ ngày ${day}, sau ngày đang xem.`,
    ended: (day: string) => `Quy định hết hiệu lực sau ngày ${day}.`,
    unitEnded: (day: string) => `Đơn vị kết thúc sau ngày ${day}; đơn vị kế thừa làm tiếp.`,
    notJudged: 'Bản này chưa xét quy định này; cần người xem xét.',
    ofProvince: 'Quy định dành cho cấp tỉnh.',
    ofCommune: 'Quy định dành cho cấp xã; đơn vị này chưa có xã nào phải làm.',
    noTrigger: 'Nghĩa vụ chỉ phát sinh từ một việc đã ghi, và chưa có việc như thế.',
    condition:
      'Trong kỳ này đơn vị hoặc quy định không tồn tại đủ lâu, hoặc điều kiện của quy định không có ở đơn vị.',
  },
  en: {
    notYet: (day: string) => `The rule takes effect on ${day}, after the day shown.`,
    ended: (day: string) => `The rule was in force until ${day}.`,
    unitEnded: (day: string) => `The unit ended after ${day}; its successor goes on.`,
    notJudged: 'This release does not judge the rule; a person has to.',
    ofProvince: 'The rule is for provinces.',
    ofCommune: 'The rule is for communes, and no commune of this unit owes it.',
    noTrigger: 'The duty arises only from something recorded, and nothing of the kind is.',
    condition:
      'In this period unit or rule did not stand long enough, or the condition of the rule does not hold here.',
  },
} as const;
