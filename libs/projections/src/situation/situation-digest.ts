import { actionTypes, codesOf, label, type EventData, type PlainDate } from '@app/domain';
import { liveTable } from '@app/event-store';
import type { Reading } from '../reading/clocks.js';
import type { ReadModel } from '../reading/read-model.js';
import { daysOfPeriod, type DayRange } from '../reading/period.js';
import type { RegisterCode, RegisterColumn } from '../registers/register-shape.js';
import type { RegisterTypeTotals } from '../registers/register-totals.js';
import { activityLabels } from './activity-labels.js';

/** What happened in a unit in a period, by activity and pillar. */
export interface DigestTotals {
  /** First and last day counted. */
  days: DayRange;
  activities: DigestGroup[];
  /** A deed of several pillars counts at each. */
  pillars: DigestGroup[];
  /**
   * Reports on the situation by field, of the units whose restricted records the reader may see; never of security
   * (S3-28). What they say stands in no list.
   */
  situations: DigestGroup[];
}

export interface DigestGroup extends RegisterCode {
  entries: number;
}

/** Every type of a matter of the people that is no secret. */
export const digestTypes: readonly string[] = [...actionTypes.values()]
  .filter(({ activity, restricted }) => activity in activityLabels && restricted !== true)
  .map(({ type }) => type);

const activities: readonly RegisterCode[] = Object.entries(activityLabels).map(([code, texts]) => ({
  code,
  ...texts,
}));

const pillars: readonly RegisterCode[] = codesOf('pillars').map((code) => ({
  code,
  vi: label('pillars', code, 'vi'),
  en: label('pillars', code, 'en'),
}));

/** Its columns: the fields of two hundred types side by side would say nothing. */
export const digestColumns: readonly RegisterColumn[] = [
  {
    name: 'activity',
    kind: 'code',
    vi: 'Lĩnh vực hoạt động',
    en: 'Activity',
    unit: null,
    types: [...digestTypes],
    codes: [...activities],
  },
  {
    name: 'pillar',
    kind: 'code',
    vi: 'Trụ cột',
    en: 'Pillar',
    unit: null,
    types: [...digestTypes],
    codes: [...pillars],
  },
];

/** Types of an activity and of a pillar. */
export const digestTypesOf = (activity: string | undefined, pillar: string | undefined): string[] =>
  digestTypes.filter((type) => {
    const definition = actionTypes.get(type);
    return (
      definition !== undefined &&
      (activity === undefined || definition.activity === activity) &&
      (pillar === undefined || definition.pillars.includes(pillar))
    );
  });

/** Where nothing else is asked, the month of the day. */
export const digestDays = (period: string | undefined, asOf: PlainDate): DayRange =>
  daysOfPeriod(period ?? asOf.slice(0, 7));

/** What the columns say of an entry, beside its own data. */
export function digestData(type: string): EventData {
  const definition = actionTypes.get(type);
  return definition === undefined ? {} : { activity: definition.activity, pillar: definition.pillars };
}

export function digestTotals(
  types: readonly RegisterTypeTotals[],
  days: DayRange,
  situations: DigestGroup[],
): DigestTotals {
  const countOf = (holds: (type: string) => boolean): number =>
    types.filter(({ type }) => holds(type)).reduce((sum, { entries }) => sum + entries, 0);
  const groups = (
    codes: readonly RegisterCode[],
    holds: (type: string, code: string) => boolean,
  ): DigestGroup[] =>
    codes
      .map((one) => ({ ...one, entries: countOf((type) => holds(type, one.code)) }))
      .filter(({ entries }) => entries > 0);
  return {
    days,
    activities: groups(activities, (type, code) => actionTypes.get(type)?.activity === code),
    pillars: groups(pillars, (type, code) => actionTypes.get(type)?.pillars.includes(code) === true),
    situations,
  };
}

/** Reports on the situation by field, as far as the position knows them. */
export async function situationsReported(
  model: ReadModel,
  { position, asOf }: Reading,
  { from, to }: DayRange,
  units: readonly string[],
): Promise<DigestGroup[]> {
  if (units.length === 0) return [];
  const { rows } = await model.pool.query<{ code: string; entries: number }>(
    `select e.data ->> 'situationField' as code, count(*)::int as entries from ${liveTable('entry')} e
     where e.type = 'SituationReported' and e.position <= $1 and e.occurred_on <= $2
       and e.occurred_on between $3 and $4 and e.unit_id = any($5) and e.how is distinct from 'WITHDRAW'
       and not exists (select from ${liveTable('entry')} n where n.corrects = e.id and n.position <= $1)
     group by 1`,
    [position, asOf, from, to, units],
  );
  return codesOf('situationFields').flatMap((code) => {
    const entries = code === 'SECURITY' ? undefined : rows.find((row) => row.code === code)?.entries;
    if (entries === undefined) return [];
    return [
      { code, vi: label('situationFields', code, 'vi'), en: label('situationFields', code, 'en'), entries },
    ];
  });
}
