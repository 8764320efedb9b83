import type { Claim } from './claims.js';
import { compare, decimal, plus, quotient, textOf, type Decimal } from './decimal.js';
import { metrics } from './metrics.js';

/** How a figure follows from claims. */
export type DerivationKind =
  /** Parts that the claims name added up. */
  | 'SUM'
  /** The number of the parts. */
  | 'PARTS'
  /** A part in percent of its whole, one decimal. */
  | 'SHARE'
  /** A whole less a part of it. */
  | 'REMAINDER'
  /** One figure by another. */
  | 'MEAN'
  /** A figure against the one of the year before, in percent, one decimal. */
  | 'CHANGE'
  /** The only whole number of the year before that a printed change allows. */
  | 'BASE';

/** A figure that nobody claimed as such, or that is claimed too. */
export interface DerivedView {
  /** Metric and kind: `services.online:SUM`. */
  name: string;
  kind: DerivationKind;
  vi: string;
  en: string;
  /** Exact, or rounded as its kind says. */
  value: string;
  measuredIn: string;
  /** `12.5 / 25 = 0.5`. */
  formula: string;
  /** Events whose claims it comes from. */
  claims: string[];
  /** The claim that says the same figure, and whether it does; null when nobody claims it. */
  claimed: { id: string; value: string; holds: boolean } | null;
}

interface Derivation {
  metrics: readonly string[];
  derive: (claims: readonly Claim[]) => DerivedView[];
}

/**
 * What may be derived, each from parts that are declared here: nothing else is ever added, divided or compared. The claims
 * that a derivation is given are of one place, one source, one scope, and not bounds.
 */
const derivations: readonly Derivation[] = [
  parts({
    parts: 'emulation.models.byField',
    dimension: 'emulationField',
    whole: 'emulation.models.total',
    number: 'emulation.fields.count',
    vi: 'Mô hình của các lĩnh vực cộng lại',
    en: 'Models of the fields together',
  }),
  sum({
    name: 'services.online',
    metrics: ['services.online.level3', 'services.online.level4'],
    vi: 'Dịch vụ công trực tuyến mức độ 3 và 4 cộng lại',
    en: 'Online services of levels 3 and 4 together',
  }),
  sum({
    name: 'roster.communicators',
    metrics: ['roster.communicators.commune', 'roster.communicators.hamlet'],
    vi: 'Cán bộ tuyên truyền cả hai cấp',
    en: 'Communicators of both levels together',
  }),
  mean({
    name: 'reform.daysPerProcedure',
    total: 'reform.daysCut',
    by: 'reform.proceduresCut',
    measuredIn: 'day',
    vi: 'Số ngày cắt giảm bình quân một thủ tục',
    en: 'Days cut per procedure on average',
  }),
  remainder({
    name: 'emulation.models.frontEarlier',
    whole: 'emulation.models.frontMaintained',
    part: 'emulation.models.frontNew',
    vi: 'Mô hình của Mặt trận, đoàn thể xây dựng từ trước kỳ',
    en: 'Models of the Front built before the period',
  }),
  change({
    of: 'reception.visits',
    change: 'reception.visits.yoy',
    vi: 'Lượt tiếp công dân',
    en: 'Visits of citizens',
  }),
];

/** Metrics that some derivation reads. */
export const derivingMetrics: ReadonlySet<string> = new Set(derivations.flatMap(({ metrics }) => metrics));

/** Everything that follows from the claims. Two places, sources or scopes are never put together. */
export function derivedFrom(claims: readonly Claim[]): DerivedView[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.comparator !== 'EQ') continue;
    const key = groupOf(claim);
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()].flatMap((group) => derivations.flatMap(({ derive }) => derive(group)));
}

/** One publication of one place about one scope. Without evidence or a named source: what one body recorded. */
function groupOf({ entry, scope, source, document }: Claim): string {
  const digests = entry.evidence.map((one) => (one as { sha256?: string }).sha256 ?? '').sort();
  const published = source ?? document ?? (digests.length > 0 ? digests.join() : entry.body);
  return JSON.stringify([entry.unitId, published, scope]);
}

interface Words {
  vi: string;
  en: string;
}

type View = Omit<DerivedView, 'vi' | 'en' | 'value' | 'claims' | 'claimed'> & {
  words: Words;
  value: Decimal;
  from: readonly Claim[];
  claimed?: Claim | undefined;
};

function view({
  name,
  kind,
  words: { vi, en },
  value,
  measuredIn,
  formula,
  from,
  claimed,
}: View): DerivedView {
  return {
    name: `${name}:${kind}`,
    kind,
    vi,
    en,
    value: textOf(value),
    measuredIn,
    formula: `${formula} = ${textOf(value)}`,
    claims: from.map(({ entry }) => entry.id),
    claimed:
      claimed === undefined
        ? null
        : {
            id: claimed.entry.id,
            value: claimed.value,
            holds: compare(decimal(claimed.value), value) === 0,
          },
  };
}

const numberOf = ({ value }: Claim): Decimal => decimal(value);
const total = (claims: readonly Claim[]): Decimal => claims.map(numberOf).reduce(plus);
const timeOf = ({ from, to, standsOn }: Claim): string => JSON.stringify([from, to, standsOn]);
const lastDay = ({ to, standsOn, entry }: Claim): string => to ?? standsOn ?? entry.occurredOn;

/** Claims of the metrics, one of each, that say when alike; a metric claimed twice for one time is nobody's part. */
function alike(
  claims: readonly Claim[],
  wanted: readonly string[],
  time: (claim: Claim) => string,
): Claim[][] {
  const times = new Map<string, Claim[]>();
  for (const claim of claims)
    if (wanted.includes(claim.metric) && isWhole(claim))
      times.set(time(claim), [...(times.get(time(claim)) ?? []), claim]);
  return [...times.values()].flatMap((held) => {
    const found = wanted.map((metric) => held.filter((claim) => claim.metric === metric));
    const single = found.flatMap((one) => (one.length === 1 ? one : []));
    const labels = new Set(single.map((claim) => claim.labels.join()));
    return single.length === wanted.length && labels.size === 1 ? [single] : [];
  });
}

/** Its breakdown says nothing that the metric does not say. */
const isWhole = ({ metric, parts: own }: Claim): boolean =>
  own.every(({ name }) => metrics.get(metric)?.repeats?.includes(name) === true);

/** Parts that name the whole they belong to (`of=`), by the codes of one dimension: their sum, their number, their shares. */
function parts(
  rule: Words & { parts: string; dimension: string; whole: string; number: string },
): Derivation {
  const derive = (claims: readonly Claim[]): DerivedView[] => {
    const wholes = claims.filter(({ metric, figure }) => metric === rule.whole && figure !== null);
    return wholes.flatMap((whole) => {
      const named = ({ of }: Claim): boolean => whole.figure !== null && of.includes(whole.figure);
      const held = claims
        .filter((claim) => claim.metric === rule.parts && named(claim) && timeOf(claim) === timeOf(whole))
        .sort((a, b) => Number(a.entry.eventPosition) - Number(b.entry.eventPosition));
      const codes = held.map((part) => part.parts.find(({ name }) => name === rule.dimension)?.value);
      if (held.length < 2 || codes.includes(undefined) || new Set(codes).size < held.length) return [];
      const number = claims.find((claim) => claim.metric === rule.number && named(claim));
      const name = rule.parts;
      const added = held.map(({ value }) => value).join(' + ');
      return [
        view({
          name,
          kind: 'SUM',
          words: rule,
          value: total(held),
          measuredIn: whole.measuredIn,
          formula: added,
          from: held,
          claimed: whole,
        }),
        view({
          name,
          kind: 'PARTS',
          words: { vi: 'Số lĩnh vực được nêu', en: 'Fields named' },
          value: decimal(String(held.length)),
          measuredIn: 'field',
          formula: `|${codes.join(', ')}|`,
          from: held,
          claimed: number,
        }),
        ...held.map((part, n) => shareOf(name, part, codes[n] ?? '', whole)),
      ];
    });
  };
  return { metrics: [rule.parts, rule.whole, rule.number], derive };
}

function shareOf(name: string, part: Claim, code: string, whole: Claim): DerivedView {
  const hundredfold = { ...numberOf(part), digits: numberOf(part).digits * 100n };
  return view({
    name: `${name}.${code}`,
    kind: 'SHARE',
    words: { vi: `Tỷ trọng của ${code}`, en: `Share of ${code}` },
    value: quotient(hundredfold, numberOf(whole), 1),
    measuredIn: 'percent',
    formula: `100 × ${part.value} / ${whole.value}`,
    from: [part, whole],
  });
}

/** Figures that the rule names as parts of one thing, claimed for the same time. */
function sum(rule: Words & { name: string; metrics: readonly string[] }): Derivation {
  const derive = (claims: readonly Claim[]): DerivedView[] =>
    alike(claims, rule.metrics, timeOf).map((held) =>
      view({
        name: rule.name,
        kind: 'SUM',
        words: rule,
        value: total(held),
        measuredIn: held[0]?.measuredIn ?? '',
        formula: held.map(({ value }) => value).join(' + '),
        from: held,
      }),
    );
  return { metrics: rule.metrics, derive };
}

function mean(rule: Words & { name: string; total: string; by: string; measuredIn: string }): Derivation {
  const derive = (claims: readonly Claim[]): DerivedView[] =>
    alike(claims, [rule.total, rule.by], timeOf).flatMap(([over, under]) => {
      if (over === undefined || under === undefined || numberOf(under).digits === 0n) return [];
      return view({
        name: rule.name,
        kind: 'MEAN',
        words: rule,
        value: quotient(numberOf(over), numberOf(under), 4),
        measuredIn: rule.measuredIn,
        formula: `${over.value} / ${under.value}`,
        from: [over, under],
      });
    });
  return { metrics: [rule.total, rule.by], derive };
}

/** Only where the part says that it is one of the whole. */
function remainder(rule: Words & { name: string; whole: string; part: string }): Derivation {
  const derive = (claims: readonly Claim[]): DerivedView[] =>
    alike(claims, [rule.whole, rule.part], lastDay).flatMap(([whole, part]) => {
      if (whole?.figure == null || part?.of.includes(whole.figure) !== true) return [];
      const taken = numberOf(part);
      return view({
        name: rule.name,
        kind: 'REMAINDER',
        words: rule,
        value: plus(numberOf(whole), { ...taken, digits: -taken.digits }),
        measuredIn: whole.measuredIn,
        formula: `${whole.value} - ${part.value}`,
        from: [whole, part],
      });
    });
  return { metrics: [rule.whole, rule.part], derive };
}

/** A printed change and the figure that it belongs to give the year before; two years of claims give the change. */
function change(rule: Words & { of: string; change: string }): Derivation {
  const derive = (claims: readonly Claim[]): DerivedView[] => {
    const years = claims.filter((claim) => claim.metric === rule.of && wholeYear(claim) !== undefined);
    return years.flatMap((now) => {
      const year = wholeYear(now) ?? 0;
      const printed = claims.find((claim) => claim.metric === rule.change && wholeYear(claim) === year);
      const earlier = years.filter((claim) => wholeYear(claim) === year - 1);
      const [before] = earlier.length === 1 ? earlier : [];
      return [...baseOf(rule, now, printed, before), ...changeOf(rule, now, before, printed)];
    });
  };
  return { metrics: [rule.of, rule.change], derive };
}

function baseOf(
  { of, vi, en }: Words & { of: string },
  now: Claim,
  printed: Claim | undefined,
  before: Claim | undefined,
): DerivedView[] {
  if (printed === undefined) return [];
  const base = onlyBase(numberOf(now), numberOf(printed));
  if (base === undefined) return [];
  return [
    view({
      name: of,
      kind: 'BASE',
      words: {
        vi: `${vi} năm trước: số nguyên duy nhất khớp với mức thay đổi đã công bố`,
        en: `${en} in the year before: the only whole number that the printed change allows`,
      },
      value: base,
      measuredIn: now.measuredIn,
      formula: `n: round(100 × (${now.value} - n) / n, 1) = ${printed.value}; n`,
      from: [now, printed],
      claimed: before,
    }),
  ];
}

function changeOf(
  { of, vi, en }: Words & { of: string },
  now: Claim,
  before: Claim | undefined,
  printed: Claim | undefined,
): DerivedView[] {
  if (before === undefined || numberOf(before).digits === 0n) return [];
  return [
    view({
      name: of,
      kind: 'CHANGE',
      words: { vi: `${vi} so với năm trước`, en: `${en} against the year before` },
      value: percentChange(numberOf(now), numberOf(before)),
      measuredIn: 'percent',
      formula: `100 × (${now.value} - ${before.value}) / ${before.value}`,
      from: [now, before],
      claimed: printed,
    }),
  ];
}

function percentChange(now: Decimal, before: Decimal): Decimal {
  const less = plus(now, { ...before, digits: -before.digits });
  return quotient({ ...less, digits: less.digits * 100n }, before, 1);
}

/** Wider than any printed rounding of a figure below a million leaves open. */
const BASES_TRIED_MAX = 4_000;

/** The one whole number that gives the change when rounded to one decimal; undefined when none or several do. */
function onlyBase(now: Decimal, printed: Decimal): Decimal | undefined {
  const percent = plus(printed, decimal('100'));
  if (now.digits <= 0n || percent.digits <= 0n) return undefined;
  const near = quotient({ ...now, digits: now.digits * 100n }, percent, 0).digits;
  const found: Decimal[] = [];
  const reach = BigInt(BASES_TRIED_MAX / 2);
  for (let n = near > reach ? near - reach : 1n; n <= near + reach; n += 1n) {
    const base = { digits: n, scale: 0 };
    if (compare(percentChange(now, base), printed) === 0) found.push(base);
    if (found.length > 1) return undefined;
  }
  return found[0];
}

function wholeYear({ from, to }: Claim): number | undefined {
  const year = from?.slice(0, 4);
  return year !== undefined && from === `${year}-01-01` && to === `${year}-12-31` ? Number(year) : undefined;
}
