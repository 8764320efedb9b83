import type { DutyState } from '../duty.js';

const PILLARS = ['KNOW', 'DISCUSS', 'DO', 'INSPECT', 'SUPERVISE', 'BENEFIT'];
const STATES: readonly DutyState[] = [
  'MET',
  'MET_LATE',
  'BREACHED',
  'NO_EVIDENCE',
  'PENDING',
  'NOT_APPLICABLE',
  'NEEDS_REVIEW',
];
const SETTLED: readonly DutyState[] = ['MET', 'MET_LATE', 'BREACHED', 'NO_EVIDENCE'];

/** Of each pillar: a number for each state, then how many of those met were recorded after the due day. */
const WIDTH = STATES.length + 1;

/** Counts by pillar and state in one row of numbers: what scores of many units are added up in, and stored as. */
export type Tally = readonly number[];

type StateCounts = Readonly<Record<DutyState, number>>;

export interface PillarScore {
  /** One per duty without a score group and one per score group. */
  counts: StateCounts;
  /** Met in time, yet recorded after the due date (ruling 18); they are among `counts.MET`. */
  recordedAfterDue: number;
}

export const emptyTally = (): number[] => new Array<number>(PILLARS.length * WIDTH).fill(0);

/** Adds the other tally so many times, in place. */
export function addTally(to: number[], other: Tally, times = 1): void {
  // Scores of a province add thousands of these: no iterator, no closure.
  for (let n = 0; n < other.length; n += 1) to[n] = (to[n] ?? 0) + times * (other[n] ?? 0);
}

/**
 * Adds counted duties or groups, in place; `late`: how many of them were met in time and recorded after the due day. A
 * pillar that is none of the six is counted nowhere.
 */
export function countInto(to: number[], pillar: string, state: DutyState, count: number, late: number): void {
  const first = PILLARS.indexOf(pillar) * WIDTH;
  if (first < 0) return;
  const place = first + STATES.indexOf(state);
  to[place] = (to[place] ?? 0) + count;
  to[first + STATES.length] = (to[first + STATES.length] ?? 0) + late;
}

/** The counts as they are shown. */
export function countsOf(tally: Tally): {
  pillars: Readonly<Record<string, PillarScore>>;
  onTime: { numerator: number; numeratorRecordedInTime: number; denominator: number };
} {
  const pillars: Record<string, PillarScore> = {};
  const onTime = { numerator: 0, numeratorRecordedInTime: 0, denominator: 0 };
  for (const [n, pillar] of PILLARS.entries()) {
    const at = (state: DutyState): number => tally[n * WIDTH + STATES.indexOf(state)] ?? 0;
    const recordedAfterDue = tally[n * WIDTH + STATES.length] ?? 0;
    const counts = {
      MET: at('MET'),
      MET_LATE: at('MET_LATE'),
      BREACHED: at('BREACHED'),
      NO_EVIDENCE: at('NO_EVIDENCE'),
      PENDING: at('PENDING'),
      NOT_APPLICABLE: at('NOT_APPLICABLE'),
      NEEDS_REVIEW: at('NEEDS_REVIEW'),
    };
    pillars[pillar] = { counts, recordedAfterDue };
    onTime.numerator += counts.MET;
    onTime.numeratorRecordedInTime += counts.MET - recordedAfterDue;
    onTime.denominator += SETTLED.reduce((sum, state) => sum + counts[state], 0);
  }
  return { pillars, onTime };
}
