import { catalogue, fileOrderOf } from '../catalogue/catalogue.js';
import type { Duty, DutyState, DutyStep } from '../duty.js';
import { gravest } from '../judging/severity.js';
import { stateOn } from '../judging/timeline.js';
import { countInto, countsOf, emptyTally, type PillarScore, type Tally } from './tally.js';

/** What a score looks at in a duty. */
export interface ScoredDuty extends Pick<
  Duty,
  'dutyId' | 'obligationId' | 'appliesId' | 'pillar' | 'scored' | 'scoreGroup' | 'scoreKey' | 'flags'
> {
  steps: readonly Pick<DutyStep, 'from' | 'state'>[];
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
  duty: ScoredDuty;
  state: DutyState;
  recordedAfterDue: boolean;
}

/**
 * How the duties of one unit (or area) stand on a day: counts first. Only scored AUTO duties count; duties of one score
 * group count once (ruling 12). Duties that open later than `asOf` are left out.
 */
export function scorecard(duties: readonly ScoredDuty[], asOf: string): Scorecard {
  const { singles, groups } = scoredOn(duties, asOf);
  const states = groups.map(groupState);
  return { ...countsOf(tallyFrom(singles, states)), groups: states };
}

/** The counts of `scorecard` alone, to be added to those of other units. */
export function tallyOf(duties: readonly ScoredDuty[], asOf: string): Tally {
  const { singles, groups } = scoredOn(duties, asOf);
  return tallyFrom(singles, groups.map(groupHead));
}

function tallyFrom(
  singles: readonly Scored[],
  groups: readonly Pick<ScoreGroupState, 'pillar' | 'state' | 'recordedAfterDue'>[],
): Tally {
  const tally = emptyTally();
  const add = (pillar: string, state: DutyState, late: boolean): void => {
    countInto(tally, pillar, state, 1, late ? 1 : 0);
  };
  for (const { duty, state, recordedAfterDue } of singles) add(duty.pillar, state, recordedAfterDue);
  for (const { pillar, state, recordedAfterDue } of groups) add(pillar, state, recordedAfterDue);
  return tally;
}

function scoredOn(
  duties: readonly ScoredDuty[],
  asOf: string,
): { singles: Scored[]; groups: readonly Scored[][] } {
  const singles: Scored[] = [];
  const groups = new Map<string, Scored[]>();
  for (const duty of duties) {
    if (!duty.scored || catalogue.obligation(duty.appliesId).checkable !== 'AUTO') continue;
    const step = stateOn(duty, asOf);
    if (step === null) continue;
    const recordedAfterDue = step.state === 'MET' && duty.flags.includes('recordedAfterDue');
    const scored = { duty, state: step.state, recordedAfterDue };
    if (duty.scoreGroup === null) singles.push(scored);
    else {
      const id = `${duty.scoreGroup} ${duty.scoreKey ?? duty.dutyId}`;
      const members = groups.get(id);
      if (members) members.push(scored);
      else groups.set(id, [scored]);
    }
  }
  return { singles, groups: [...groups.values()] };
}

type GroupHead = Pick<ScoreGroupState, 'group' | 'key' | 'pillar' | 'state' | 'recordedAfterDue' | 'cited'>;

function groupState(members: readonly Scored[]): ScoreGroupState {
  const inOrder = [...members].sort(byFileOrder);
  return {
    ...groupHead(inOrder),
    members: inOrder.map(({ duty, state: own }) => ({
      dutyId: duty.dutyId,
      obligationId: duty.obligationId,
      state: own,
    })),
  };
}

function groupHead(members: readonly Scored[]): GroupHead {
  const applicable = members.filter(({ state }) => state !== 'NOT_APPLICABLE');
  const from = applicable.length > 0 ? applicable : members;
  const leads = from.filter(({ duty }) => catalogue.obligation(duty.appliesId).groupLead);
  const cited = firstOf(leads.length > 0 ? leads : from);
  const state = gravest(from.map((member) => member.state));
  return {
    group: cited.duty.scoreGroup ?? '',
    key: cited.duty.scoreKey ?? cited.duty.dutyId,
    pillar: cited.duty.pillar,
    state,
    recordedAfterDue: state === 'MET' && from.some((member) => member.recordedAfterDue),
    cited: cited.duty.dutyId,
  };
}

function firstOf(members: readonly Scored[]): Scored {
  return members.reduce((first, member) => (byFileOrder(member, first) < 0 ? member : first));
}

function byFileOrder(one: Scored, other: Scored): number {
  const order = fileOrderOf(one.duty.obligationId) - fileOrderOf(other.duty.obligationId);
  return order !== 0 ? order : one.duty.dutyId < other.duty.dutyId ? -1 : 1;
}
