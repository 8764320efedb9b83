import { catalogue, fileOrderOf } from '../catalogue/catalogue.js';
import type { Duty, DutyState } from '../duty.js';
import { gravest } from '../judging/severity.js';
import { stateOn } from '../judging/timeline.js';

type StateCounts = Readonly<Record<DutyState, number>>;

export interface PillarScore {
  /** One per duty without a score group and one per score group. */
  counts: StateCounts;
  /** Met in time, yet recorded after the due date (ruling 18); they are among `counts.MET`. */
  recordedAfterDue: number;
}

export interface ScoreGroupState {
  group: string;
  key: string;
  pillar: string;
  /** The gravest state of the members that apply. */
  state: DutyState;
  recordedAfterDue: boolean;
  /** The duty that is cited; the others are "also required by". */
  cited: string;
  members: readonly { dutyId: string; obligationId: string; state: DutyState }[];
}

export interface Scorecard {
  pillars: Readonly<Record<string, PillarScore>>;
  groups: readonly ScoreGroupState[];
  /**
   * Met in time, of all that are settled (met, late, breached, no evidence). `numeratorRecordedInTime` leaves out what
   * was recorded only after the due date.
   */
  onTime: { numerator: number; numeratorRecordedInTime: number; denominator: number };
}

interface Scored {
  duty: Duty;
  state: DutyState;
  recordedAfterDue: boolean;
}

interface Unit {
  pillar: string;
  state: DutyState;
  recordedAfterDue: boolean;
}

const PILLARS = ['KNOW', 'DISCUSS', 'DO', 'INSPECT', 'SUPERVISE', 'BENEFIT'];
const SETTLED: readonly DutyState[] = ['MET', 'MET_LATE', 'BREACHED', 'NO_EVIDENCE'];

/**
 * How the duties of one unit (or area) stand on a day: counts first. Only scored AUTO duties count; duties of one score
 * group count once (ruling 12). Duties that open later than `asOf` are left out.
 */
export function scorecard(duties: readonly Duty[], asOf: string): Scorecard {
  const scored = duties.flatMap((duty) => scoredOn(duty, asOf));
  const groups = groupsOf(scored);
  const units: Unit[] = [
    ...scored
      .filter(({ duty }) => duty.scoreGroup === null)
      .map(({ duty, state, recordedAfterDue }) => ({ pillar: duty.pillar, state, recordedAfterDue })),
    ...groups,
  ];
  return {
    pillars: Object.fromEntries(PILLARS.map((pillar) => [pillar, pillarScore(units, pillar)])),
    groups,
    onTime: onTimeShare(units),
  };
}

function scoredOn(duty: Duty, asOf: string): Scored[] {
  if (!duty.scored || catalogue.obligation(duty.appliesId).checkable !== 'AUTO') return [];
  const step = stateOn(duty, asOf);
  if (step === null) return [];
  const recordedAfterDue = step.state === 'MET' && duty.flags.includes('recordedAfterDue');
  return [{ duty, state: step.state, recordedAfterDue }];
}

function groupsOf(scored: readonly Scored[]): ScoreGroupState[] {
  const byKey = new Map<string, Scored[]>();
  for (const one of scored) {
    const { scoreGroup, scoreKey } = one.duty;
    if (scoreGroup === null) continue;
    const id = `${scoreGroup} ${scoreKey ?? one.duty.dutyId}`;
    byKey.set(id, [...(byKey.get(id) ?? []), one]);
  }
  return [...byKey.values()].map(groupState);
}

function groupState(members: readonly Scored[]): ScoreGroupState {
  const inOrder = [...members].sort(byFileOrder);
  const applicable = inOrder.filter(({ state }) => state !== 'NOT_APPLICABLE');
  const from = applicable.length > 0 ? applicable : inOrder;
  const cited = from.find(({ duty }) => catalogue.obligation(duty.appliesId).groupLead) ?? from[0];
  if (cited === undefined) throw new Error('a score group has at least one member');
  const state = gravest(from.map((member) => member.state));
  return {
    group: cited.duty.scoreGroup ?? '',
    key: cited.duty.scoreKey ?? cited.duty.dutyId,
    pillar: cited.duty.pillar,
    state,
    recordedAfterDue: state === 'MET' && from.some((member) => member.recordedAfterDue),
    cited: cited.duty.dutyId,
    members: inOrder.map(({ duty, state: own }) => ({
      dutyId: duty.dutyId,
      obligationId: duty.obligationId,
      state: own,
    })),
  };
}

function byFileOrder(one: Scored, other: Scored): number {
  const order = fileOrderOf(one.duty.obligationId) - fileOrderOf(other.duty.obligationId);
  return order !== 0 ? order : one.duty.dutyId < other.duty.dutyId ? -1 : 1;
}

function pillarScore(units: readonly Unit[], pillar: string): PillarScore {
  const counts: Record<DutyState, number> = {
    MET: 0,
    MET_LATE: 0,
    BREACHED: 0,
    NO_EVIDENCE: 0,
    PENDING: 0,
    NOT_APPLICABLE: 0,
    NEEDS_REVIEW: 0,
  };
  const own = units.filter((unit) => unit.pillar === pillar);
  for (const { state } of own) counts[state] += 1;
  return { counts, recordedAfterDue: own.filter((unit) => unit.recordedAfterDue).length };
}

function onTimeShare(units: readonly Unit[]): Scorecard['onTime'] {
  const met = units.filter(({ state }) => state === 'MET');
  return {
    numerator: met.length,
    numeratorRecordedInTime: met.filter((unit) => !unit.recordedAfterDue).length,
    denominator: units.filter(({ state }) => SETTLED.includes(state)).length,
  };
}
