import { codesOf, type EventData } from '@app/domain';
import { entryView, type EntryView, type LinkedEntryRow } from '../entries/entry-views.js';

/** Types that claim a figure instead of telling a single deed. */
export const CLAIM_TYPES = ['StatisticReported', 'OfficerRosterReported'] as const;

export const isClaim = (type: string): boolean => CLAIM_TYPES.some((one) => one === type);

/** A roster is a claim too: nobody records each communicator. Its metric follows from its level. */
const ROSTER_METRICS: Readonly<Record<string, string>> = {
  COMMUNE: 'roster.communicators.commune',
  VILLAGE: 'roster.communicators.hamlet',
};

/** SQL: the metric that the entry `e` claims. */
export const METRIC_SQL = `case e.type when 'OfficerRosterReported' then case e.data ->> 'rosterLevel'
  ${Object.entries(ROSTER_METRICS)
    .map(([level, metric]) => `when '${level}' then '${metric}'`)
    .join(' ')} end else e.data ->> 'metric' end`;

/** SQL: the scope that the entry `e` claims its figure for; a roster counts all. */
export const SCOPE_SQL = `case e.type when 'OfficerRosterReported' then 'WHOLE_UNIT' else e.data ->> 'scope' end`;

/** One `name=value` of a claim's breakdown; a text without a sign has no value. */
export interface BreakdownPart {
  name: string;
  value: string | null;
}

/** What somebody said, exactly as it was said. */
export interface Claim {
  entry: EntryView;
  metric: string;
  /** Exact, as a text. */
  value: string;
  measuredIn: string;
  comparator: string;
  flowOrStock: string;
  scope: string | null;
  scopeText: string | null;
  /** Codes of the labels that it counts (`DAN_VAN_KHEO`); empty when it does not say. */
  labels: string[];
  /** Everything by which it is divided, without the labels and without what names other figures. */
  parts: BreakdownPart[];
  verb: string | null;
  from: string | null;
  to: string | null;
  /** For a stock: the day on which it stood so. */
  standsOn: string | null;
  pillar: string | null;
  quote: string | null;
  /** Follows from other figures and is printed nowhere. */
  inferred: boolean;
  document: string | null;
  /** Name of the source and id of the figure in it, as the breakdown's `source=` and `figure=` give them. */
  source: string | null;
  figure: string | null;
  /** Ids of figures of the same source that this one is a part of or follows from. */
  of: string[];
}

/** Names in a breakdown that point at figures instead of dividing one. */
const REFERENCES = ['source', 'figure', 'of', 'from'];
const LABEL = 'emulationLabel';

/** @see Claim */
export function claimOf(row: LinkedEntryRow): Claim {
  const entry = entryView(row);
  return entry.type === 'OfficerRosterReported' ? rosterClaim(entry) : statisticClaim(entry);
}

function statisticClaim(entry: EntryView): Claim {
  const { data } = entry;
  const period = data['period'] as { from?: string; to?: string } | undefined;
  const breakdown = (Array.isArray(data['breakdown']) ? data['breakdown'] : []).map(partOf);
  const valuesOf = (name: string): string[] =>
    breakdown.flatMap((part) => (part.name === name && part.value !== null ? [part.value] : []));
  return {
    entry,
    metric: text(data, 'metric') ?? '',
    value: text(data, 'claimedValue') ?? '0',
    measuredIn: text(data, 'measuredIn') ?? '',
    comparator: text(data, 'comparator') ?? 'EQ',
    flowOrStock: text(data, 'flowOrStock') ?? 'UNKNOWN',
    scope: text(data, 'scope'),
    scopeText: text(data, 'scopeText'),
    labels: valuesOf(LABEL).filter((code) => labelCodes.has(code)),
    parts: breakdown.filter(({ name }) => name !== LABEL && !REFERENCES.includes(name)),
    verb: text(data, 'verb'),
    from: period?.from ?? null,
    to: period?.to ?? null,
    standsOn: text(data, 'asOf'),
    pillar: text(data, 'pillar'),
    quote: text(data, 'quote'),
    inferred: data['inferred'] === true,
    document: text(data, 'document'),
    source: valuesOf('source')[0] ?? null,
    figure: valuesOf('figure')[0] ?? null,
    of: [...valuesOf('of'), ...valuesOf('from')],
  };
}

function rosterClaim(entry: EntryView): Claim {
  const { data, occurredOn } = entry;
  const level = text(data, 'rosterLevel') ?? '';
  return {
    entry,
    metric: ROSTER_METRICS[level] ?? 'roster.communicators',
    value: String(Number(data['officers'] ?? 0)),
    measuredIn: 'person',
    comparator: 'EQ',
    flowOrStock: 'STOCK',
    scope: 'WHOLE_UNIT',
    scopeText: text(data, 'rosterGroup'),
    labels: [],
    parts: [],
    verb: null,
    from: null,
    to: null,
    standsOn: occurredOn,
    pillar: 'KNOW',
    quote: null,
    inferred: false,
    document: null,
    source: null,
    figure: null,
    of: [],
  };
}

const labelCodes = new Set<string>(codesOf('emulationLabels'));

function partOf(written: unknown): BreakdownPart {
  const [name = '', ...rest] = String(written).split('=');
  return { name, value: rest.length === 0 ? null : rest.join('=') };
}

function text(data: EventData, field: string): string | null {
  const value = data[field];
  return typeof value === 'string' ? value : null;
}
