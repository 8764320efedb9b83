import { believedAt, liveTable } from '@app/event-store';
import { catalogue, type Duty, type DutyState, type ScoredDuty } from '@app/regulation';
import { isPeriodHome } from '../duties/duty-home.js';

/** What scores look at in a duty that something has touched; what it rests on and how it was counted stay behind. */
export type ScoreDuty = ScoredDuty & Pick<Duty, 'period' | 'dueOn' | 'opensOn'>;

/** The touched duties of one unit. */
export interface ScoreDuties {
  /**
   * Duties that open without an event, scored or not: each stands in place of what its owner owes untouched, and may
   * share a score group with some of those.
   */
  standing: readonly ScoreDuty[];
  /** Duties of cases that the machine judges and that count; they share no score group with the others. */
  cases: readonly ScoreDuty[];
}

export interface ScoreDutyRow {
  unit_id: string;
  home: string;
  duty_id: string;
  obligation_id: string;
  applies_id: string;
  pillar: string;
  scored: boolean;
  score_group: string | null;
  score_key: string | null;
  period: string | null;
  due_on: string | null;
  recorded_after_due: boolean;
  /** Days and states of the steps, parted by blanks. */
  step_from: string;
  step_state: string;
}

/** $1 position, $2 units, $3 whether duties of cases are wanted too. Members of a group stand together, which makes a stored sheet smaller. */
export const SCORE_DUTIES = `
  select d.unit_id, d.home, d.duty_id, d.obligation_id, d.applies_id, d.pillar, d.scored, d.score_group, d.score_key,
    d.period, d.due_on, d.recorded_after_due, array_to_string(d.step_from, ' ') as step_from,
    array_to_string(d.step_state, ' ') as step_state
  from ${liveTable('duty')} d
  where d.unit_id = any($2) and ${believedAt('$1', 'd')} and (d.scored and $3 or starts_with(d.home, 'period/'))
  order by d.score_key, d.duty_id`;

export function scoreDutiesOf(rows: readonly ScoreDutyRow[]): ScoreDuties {
  const standing = rows.filter(({ home }) => isPeriodHome(home));
  const cases = rows.filter(
    ({ home, applies_id }) => !isPeriodHome(home) && catalogue.find(applies_id)?.checkable === 'AUTO',
  );
  return { standing: standing.map(scoreDutyOf), cases: cases.map(scoreDutyOf) };
}

function scoreDutyOf(row: ScoreDutyRow): ScoreDuty {
  const days = row.step_from.split(' ');
  const states = row.step_state.split(' ') as DutyState[];
  return {
    dutyId: row.duty_id,
    obligationId: row.obligation_id,
    appliesId: row.applies_id,
    pillar: row.pillar,
    scored: row.scored,
    scoreGroup: row.score_group,
    scoreKey: row.score_key,
    period: row.period,
    dueOn: row.due_on,
    opensOn: days[0] ?? '',
    flags: row.recorded_after_due ? LATE : ON_TIME,
    steps: days.map((from, n) => ({ from, state: states[n] ?? 'NOT_APPLICABLE' })),
  };
}

const LATE = ['recordedAfterDue'] as const;
const ON_TIME = [] as const;

/** Raised when the form below or the meaning of what is stored changes. */
export const SHEET_FORM = 1;

const STATES: readonly DutyState[] = [
  'MET',
  'MET_LATE',
  'BREACHED',
  'NO_EVIDENCE',
  'PENDING',
  'NOT_APPLICABLE',
  'NEEDS_REVIEW',
];
const DAY_LENGTH = 'YYYY-MM-DD'.length;

type Packed = [
  dutyId: string,
  appliesId: string,
  pillar: string,
  scoreGroup: string | null,
  scoreKey: string | null,
  period: string | null,
  dueOn: string | null,
  marks: number,
  steps: string,
];

/** As a sheet stores them: JSON without names, each step its day and a figure for the state. */
export const packDuties = (duties: readonly ScoreDuty[]): string =>
  JSON.stringify(
    duties.map((duty): Packed => [
      duty.dutyId,
      duty.appliesId === duty.obligationId ? '' : duty.appliesId,
      duty.pillar,
      duty.scoreGroup,
      duty.scoreKey,
      duty.period,
      duty.dueOn,
      (duty.scored ? 2 : 0) + duty.flags.length,
      duty.steps.map(({ from, state }) => `${from}${String(STATES.indexOf(state))}`).join(''),
    ]),
  );

export const unpackDuties = (packed: string): ScoreDuty[] => (JSON.parse(packed) as Packed[]).map(unpack);

function unpack([
  id,
  applies,
  pillar,
  scoreGroup,
  scoreKey,
  period,
  dueOn,
  marks,
  packed,
]: Packed): ScoreDuty {
  const obligationId = id.slice(0, id.indexOf('~'));
  const steps: { from: string; state: DutyState }[] = [];
  for (let at = 0; at < packed.length; at += DAY_LENGTH + 1) {
    const state = STATES[Number(packed[at + DAY_LENGTH])] ?? 'NOT_APPLICABLE';
    steps.push({ from: packed.slice(at, at + DAY_LENGTH), state });
  }
  return {
    dutyId: id,
    obligationId,
    appliesId: applies === '' ? obligationId : applies,
    pillar,
    scored: marks >= 2,
    scoreGroup,
    scoreKey,
    period,
    dueOn,
    opensOn: steps[0]?.from ?? '',
    flags: marks % 2 === 1 ? LATE : ON_TIME,
    steps,
  };
}
