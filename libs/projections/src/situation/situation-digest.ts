import { actionTypes, codesOf, label } from '@app/domain';
import { liveTable } from '@app/event-store';
import { isLastWord } from '../entries/corrections.js';
import type { Reading } from '../reading/clocks.js';
import type { DayRange } from '../reading/period.js';
import type { ReadModel } from '../reading/read-model.js';
import type { RegisterCode } from '../registers/register-column.js';
import type { RegisterTypeTotals } from '../registers/register-totals.js';
import { activities, pillars, type DigestGroup, type DigestTotals } from './digest-types.js';

/** The entries of a period by activity and pillar, from their numbers by type. */
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
       and ${isLastWord('$1')}
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
