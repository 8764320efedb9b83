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
  const rows = PILLARS.map((pillar, n) => ({ pillar, row: tally.slice(n * WIDTH, (n + 1) * WIDTH) }));
  const total = (state: DutyState): number =>
    rows.reduce((sum, { row }) => sum + (row[STATES.indexOf(state)] ?? 0), 0);
  const late = rows.reduce((sum, { row }) => sum + (row[STATES.length] ?? 0), 0);
  return {
    pillars: Object.fromEntries(
      rows.map(({ pillar, row }) => [
        pillar,
        {
          counts: Object.fromEntries(STATES.map((state, n) => [state, row[n] ?? 0])) as StateCounts,
          recordedAfterDue: row[STATES.length] ?? 0,
        },
      ]),
    ),
    onTime: {
      numerator: total('MET'),
      numeratorRecordedInTime: total('MET') - late,
      denominator: SETTLED.reduce((sum, state) => sum + total(state), 0),
    },
  };
}
