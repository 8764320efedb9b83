import { liveTable } from '@app/event-store';
import { literal } from '../read-views/read-view.js';

/** Who watches over the executive and tells it what was found by sending it (design 8). */
const WATCHERS = ['BAN_THANH_TRA_NHAN_DAN', 'BAN_GIAM_SAT_DAU_TU_CONG_DONG', 'DOAN_THANH_TRA'];
/** What was found, as it is written down for oneself first. */
const FINDING = 'FindingRaised';
/** Nobody does any of these to a finding that was not sent. */
const ANSWERS = ['FindingReplied', 'RemedyPlanned', 'RemedyCompleted', 'RemedyVerified'];
/** A recommendation tells what it rests on; a paper does if it is about the finding, or is the result of its inspection. */
const SENDINGS = ['RecommendationIssued', 'DocumentSent', 'InformationDisclosed'];
const RESULTS = ['INSPECTION_RESULT', 'SUPERVISION_REPORT'];

const oneOf = (codes: readonly string[]): string => `(${codes.map(literal).join(', ')})`;

/** Whether an entry of one of these types may be held back. */
export const mayBeHeldBack = (types: readonly string[]): boolean => types.includes(FINDING);

/** Clocks of a statement, as SQL: the day asked, and what the position knows of the entries of an alias. */
export interface HeldBackClocks {
  day: string;
  recorded: (alias: string) => string;
}

/**
 * SQL: whether the entry of that alias is a finding that a board or an inspection team has not sent yet, as the position
 * knows it on the day. The one rule of what no list, history, register, file or view tells before (design 8).
 */
export function isHeldBack(entry: string, { day, recorded }: HeldBackClocks): string {
  const table = liveTable('entry');
  const counts = `${recorded('s')} and s.occurred_on <= ${day} and s.how is distinct from 'WITHDRAW'
      and not exists (select from ${table} c where c.corrects = s.id and ${recorded('c')})`;
  const about = `s.data ->> 'case'`;
  return `(${entry}.type = ${literal(FINDING)} and ${entry}.body in ${oneOf(WATCHERS)}
    and not exists (
      select from ${table} s
      where s.stream = ${entry}.stream and s.type in ${oneOf(ANSWERS)} and ${counts})
    and not exists (
      select from ${table} s
      where s.data ? 'case' and ${about} in (${entry}.stream, ${entry}.data ->> 'case') and s.type in ${oneOf(SENDINGS)}
        and (s.type = 'RecommendationIssued' or ${about} = ${entry}.stream or s.data ->> 'paper' in ${oneOf(RESULTS)})
        and ${counts}))`;
}

/** Clocks of a query whose parameters are the position and the day. */
export const atClocks = (position: string, day: string): HeldBackClocks => ({
  day,
  recorded: (alias) => `${alias}.position <= ${position}`,
});

/** In the place of a body: all of them. */
export const EVERY_BODY = '*';

/** What bodies hold back in which units a reader may see all the same: `units` and `bodies` are as long as each other. */
export interface Insight {
  units: readonly string[];
  bodies: readonly string[];
}

/** SQL: whether the entry is held back from a reader with this insight, given as two parameters. */
export const isHeldBackFrom = (
  entry: string,
  clocks: HeldBackClocks,
  { units, bodies }: { units: string; bodies: string },
): string => `(${isHeldBack(entry, clocks)} and not exists (
    select from unnest(${units}::text[], ${bodies}::text[]) r (unit, body)
    where r.unit = ${entry}.unit_id and r.body in (${entry}.body, ${literal(EVERY_BODY)})))`;
