import { dayText, type ClaimRow, type Lang } from '@app/pages';
import type { StatisticView } from '@app/projections';
import { figureText } from './figure-values.js';
import { unitLink, unitPath } from './unit-view.js';
import { bodyText } from './wording.js';

/** A claim and its counts as the page shows them. */
export function claimRow(claim: StatisticView, lang: Lang): ClaimRow {
  const { unit, value, measuredIn, comparator, counted } = claim;
  const metric = (lang === 'vi' ? claim.metricVi : claim.metricEn) ?? claim.metric;
  const scope = (lang === 'vi' ? claim.scopeVi : claim.scopeEn) ?? claim.scopeText;
  const bound = lang === 'vi' ? claim.comparatorVi : claim.comparatorEn;
  const reason = lang === 'vi' ? claim.reasonVi : claim.reasonEn;
  const figure = figureText(value, measuredIn, lang);
  return {
    href: `${unitPath(unit)}/dien-bien/${claim.id}`,
    metric: scope === null || claim.scope === 'WHOLE_UNIT' ? metric : `${metric} (${scope})`,
    unit: unitLink(unit),
    when: whenOf(claim, lang),
    claimed: comparator === 'EQ' || comparator === 'eq' ? figure : `${bound.toLowerCase()} ${figure}`,
    counted: counted.map((one) => ({
      value: figureText(one.value, measuredIn, lang),
      as: asText[one.as][lang],
      ...(one.gap === null ? {} : { gap: figureText(one.gap, null, lang) }),
      ...(one.holds === null ? {} : { holds: one.holds }),
    })),
    ...(reason === null ? {} : { reason }),
    source: sourceOf(claim, lang),
  };
}

/** Where the figure is printed; else who said so and when. */
function sourceOf({ source, body, occurredOn }: StatisticView, lang: Lang): string {
  if (source.name === null) return `${bodyText(body, lang)}, ${dayText(occurredOn, lang)}`;
  const figure = { vi: 'số liệu', en: 'figure' }[lang];
  return source.figure === null ? source.name : `${source.name}, ${figure} ${source.figure}`;
}

const asText = {
  FLOW: { vi: 'phát sinh trong kỳ', en: 'within the period' },
  STOCK: { vi: 'có đến ngày đó', en: 'standing on that day' },
} as const;

function whenOf({ from, to, standsOn, occurredOn }: StatisticView, lang: Lang): string {
  if (standsOn !== null) return dayText(standsOn, lang);
  if (from === null) return dayText(to ?? occurredOn, lang);
  return to === null ? dayText(from, lang) : `${dayText(from, lang)} – ${dayText(to, lang)}`;
}
