import { actionTypes, codesOf, isForFew, label, type EventData, type PlainDate } from '@app/domain';
import { daysOfPeriod, type DayRange } from '../reading/period.js';
import type { RegisterCode, RegisterColumn } from '../registers/register-column.js';
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
  .filter(({ activity, type }) => activity in activityLabels && !isForFew(type))
  .map(({ type }) => type);

export const activities: readonly RegisterCode[] = Object.entries(activityLabels).map(([code, texts]) => ({
  code,
  ...texts,
}));

export const pillars: readonly RegisterCode[] = codesOf('pillars').map((code) => ({
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
