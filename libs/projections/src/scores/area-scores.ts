import { addTally, countsOf, emptyTally, type Scorecard, type Tally } from '@app/regulation';
import type { UnitRecord } from '../units/unit-record.js';
import { communeTallies, speakingAmong, type ScoreQuestion } from './commune-scores.js';

/** How the communes of an area stand together: counts first, silence apart (rulings 12 and 21). */
export interface AreaScore {
  /** Communes of the area that stand on the day. */
  communes: number;
  /** Of these, communes that have recorded nothing of their own: in no other figure here. */
  silent: number;
  pillars: Scorecard['pillars'];
  onTime: Scorecard['onTime'];
}

export interface AreaScores {
  /** By area. */
  parts: ReadonlyMap<string, AreaScore>;
  /** The areas together, which have no commune in common. */
  total: AreaScore;
}

/** Scores of several areas at once. `areas`: area id → communes that stand on the day. */
export async function areaScores(
  question: ScoreQuestion,
  areas: ReadonlyMap<string, readonly UnitRecord[]>,
): Promise<AreaScores> {
  const communes = [...areas.values()].flat();
  const speaking = await speakingAmong(
    question,
    communes.map(({ id }) => id),
  );
  const counted = communes.filter(({ id }) => speaking.has(id));
  const tallies = await communeTallies(question, counted);
  const parts = new Map([...areas].map(([area, own]) => [area, scoreOf(own, tallies)]));
  return { parts, total: scoreOf(communes, tallies) };
}

function scoreOf(communes: readonly UnitRecord[], tallies: ReadonlyMap<string, Tally>): AreaScore {
  const own = communes.map(({ id }) => tallies.get(id)).filter((tally) => tally !== undefined);
  const sum = emptyTally();
  for (const tally of own) addTally(sum, tally);
  return { communes: communes.length, silent: communes.length - own.length, ...countsOf(sum) };
}
