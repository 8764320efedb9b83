import { label } from '@app/domain';
import type { Claim, BreakdownPart } from './claims.js';
import type { CountedAs, CountOrder, CountResult, NotComparable } from './counting.js';
import { compare, decimal, minus, textOf } from './decimal.js';
import { metrics, type Only } from './metrics.js';
import type { UnitMention } from '../units/unit-views.js';

/** Where a claim stands: who published it, and which figure of it. */
export interface ClaimSource {
  /** Stream of the document of the ledger; null when the claim names none. */
  document: string | null;
  /** Name of the source and id of the figure in it, as recorded. */
  name: string | null;
  figure: string | null;
  /** Digests of the evidence. */
  evidence: readonly unknown[];
  /** The import that brought it: file, batch and line; null when it was recorded by hand. */
  imported: unknown;
}

/** What the single entries count for the dimensions of a claim. */
export interface CountedView {
  register: string;
  type: string;
  as: CountedAs;
  from: string | null;
  to: string;
  /** Codes that the entries hold, by field. */
  only: Only;
  /** Bodies that recorded them; null: any. */
  bodies: readonly string[] | null;
  /** Exact, as a text. */
  value: string;
  entries: number;
  /** Counted less claimed; null where the two cannot be compared. */
  gap: string | null;
  /** Whether the count bears the claim out: equal, or beyond a bound. Null where they cannot be compared, or for "about". */
  holds: boolean | null;
}

/** A claim, word for word, and beside it what the entries count. The two are never added. */
export interface StatisticView {
  /** Event that claims. */
  id: string;
  eventPosition: string;
  type: string;
  chain: string;
  unit: UnitMention;
  /** Body that claims. */
  body: string;
  occurredOn: string;
  occurredPrecision: string;
  recordedOn: string;
  metric: string;
  /** Null for a metric that the release does not know. */
  metricVi: string | null;
  metricEn: string | null;
  value: string;
  measuredIn: string;
  comparator: string;
  comparatorVi: string;
  comparatorEn: string;
  flowOrStock: string;
  scope: string | null;
  scopeVi: string | null;
  scopeEn: string | null;
  scopeText: string | null;
  labels: string[];
  breakdown: BreakdownPart[];
  verb: string | null;
  from: string | null;
  to: string | null;
  /** For a stock: the day on which it stood so. */
  standsOn: string | null;
  pillar: string | null;
  quote: string | null;
  inferred: boolean;
  source: ClaimSource;
  counted: CountedView[];
  comparable: boolean;
  /** Null when comparable. */
  reason: NotComparable | null;
  reasonVi: string | null;
  reasonEn: string | null;
}

const REASONS: Readonly<Record<NotComparable, { vi: string; en: string }>> = {
  UNKNOWN_METRIC: {
    vi: 'Chưa khai báo việc nào đếm được chỉ tiêu này.',
    en: 'Nothing is declared that would count this metric.',
  },
  NOT_ITEMISED: {
    vi: 'Tỷ lệ, thứ hạng, mức thay đổi hoặc danh sách chỉ báo tổng: không có việc nào để đếm.',
    en: 'A share, a rank, a change or a roster reported as a total: there are no single deeds to count.',
  },
  UNIT_DIFFERS: {
    vi: 'Đơn vị tính của số công bố khác đơn vị tính khi đếm.',
    en: 'The claim is measured in another unit than the count.',
  },
  SCOPE_NOT_RECORDED: {
    vi: 'Các mục ghi không nói việc thuộc phạm vi này.',
    en: 'The entries do not say which of them belong to this scope.',
  },
  BREAKDOWN_NOT_RECORDED: {
    vi: 'Số công bố phân tổ theo điều mà các mục ghi không có.',
    en: 'The claim is divided by what the entries do not say.',
  },
  PERIOD_NOT_SAID: {
    vi: 'Số công bố không nói kỳ hoặc ngày.',
    en: 'The claim says neither period nor day.',
  },
  FLOW_OR_STOCK_NOT_SAID: {
    vi: 'Không rõ số phát sinh trong kỳ hay có đến cuối kỳ; cả hai cách đếm đều hiện.',
    en: 'Not said whether it happened in the period or stood at its end; both counts are shown.',
  },
  NO_ENTRIES: {
    vi: 'Chưa ghi việc nào cho kỳ và phạm vi này, nên chưa so được.',
    en: 'No single deed is recorded for this period and scope, so there is nothing to compare with.',
  },
};

/** The claim beside its counts; `unit` named as on the day of the claim. */
export function statisticView(
  claim: Claim,
  unit: UnitMention,
  counts: readonly { order: CountOrder; result: CountResult }[],
  refused: NotComparable | null,
): StatisticView {
  const { entry, metric, value, measuredIn, comparator, flowOrStock, scope } = claim;
  const reason = refused ?? reasonOf(claim, counts);
  const known = metrics.get(metric);
  return {
    id: entry.id,
    eventPosition: entry.eventPosition,
    type: entry.type,
    chain: entry.chain,
    unit,
    body: entry.body,
    occurredOn: entry.occurredOn,
    occurredPrecision: entry.occurredPrecision,
    recordedOn: entry.recordedOn,
    metric,
    metricVi: known?.vi ?? null,
    metricEn: known?.en ?? null,
    value,
    measuredIn,
    comparator,
    comparatorVi: label('comparators', comparator, 'vi'),
    comparatorEn: label('comparators', comparator, 'en'),
    flowOrStock,
    scope,
    scopeVi: scope === null ? null : label('scopes', scope, 'vi'),
    scopeEn: scope === null ? null : label('scopes', scope, 'en'),
    scopeText: claim.scopeText,
    labels: claim.labels,
    breakdown: claim.parts,
    verb: claim.verb,
    from: claim.from,
    to: claim.to,
    standsOn: claim.standsOn,
    pillar: claim.pillar,
    quote: claim.quote,
    inferred: claim.inferred,
    source: {
      document: claim.document,
      name: claim.source,
      figure: claim.figure,
      evidence: entry.evidence,
      imported: entry.source,
    },
    counted: counts.map((one) => countedView(claim, one.order, one.result, reason)),
    comparable: reason === null,
    reason,
    reasonVi: reason && REASONS[reason].vi,
    reasonEn: reason && REASONS[reason].en,
  };
}

function reasonOf(claim: Claim, counts: readonly { result: CountResult }[]): NotComparable | null {
  if (counts.every(({ result }) => result.entries === 0)) return 'NO_ENTRIES';
  return claim.flowOrStock === 'UNKNOWN' ? 'FLOW_OR_STOCK_NOT_SAID' : null;
}

function countedView(
  claim: Claim,
  { counting, as, from, to, only, bodies }: CountOrder,
  { value, entries }: CountResult,
  reason: NotComparable | null,
): CountedView {
  const counted = decimal(value);
  const claimed = decimal(claim.value);
  const comparable = reason === null && entries > 0;
  return {
    register: counting.register,
    type: counting.type,
    as,
    from,
    to,
    only,
    bodies,
    value: textOf(counted),
    entries,
    gap: comparable ? textOf(minus(counted, claimed)) : null,
    holds: comparable ? holds(claim.comparator, compare(counted, claimed)) : null,
  };
}

/** A bound stays a bound: "more than" is borne out only by more. */
function holds(comparator: string, order: number): boolean | null {
  switch (comparator) {
    case 'EQ':
      return order === 0;
    case 'GT':
      return order > 0;
    case 'GTE':
      return order >= 0;
    default:
      return null;
  }
}
