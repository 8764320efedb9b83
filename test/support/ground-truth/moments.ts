import type { Simulation } from '@app/simulation';

/** A question with both clocks, and how many actions the ledger knew at it. */
export interface Moment {
  asOf: string;
  knownAt: string;
  recorded: number;
}

/** Moments drawn from the seed: by position, by instant, by day; `asOf` before, at and after what is known. */
export function randomMoments(
  { actions, from, until, horizon }: Simulation,
  positions: readonly number[],
  count: number,
  seed: number,
): Moment[] {
  const draw = drawing(seed);
  const days = daysFrom(from, horizon);
  return Array.from({ length: count }, (_, n): Moment => {
    const asOf = days[Math.floor(draw() * days.length)] ?? until;
    const k = 1 + Math.floor(draw() * actions.length);
    const instant = actions[k - 1]?.recordAt ?? '';
    if (n % 3 === 0) return { asOf, knownAt: `position:${String(positions[k - 1] ?? 0)}`, recorded: k };
    if (n % 3 === 1) return { asOf, knownAt: instant, recorded: lastAt(actions, (at) => at <= instant) };
    // Entries are made in office hours: the UTC day of an instant is the local one.
    const day = instant.slice(0, 10);
    return { asOf, knownAt: day, recorded: lastAt(actions, (at) => at.slice(0, 10) <= day) };
  });
}

function lastAt(actions: Simulation['actions'], holds: (recordAt: string) => boolean): number {
  return actions.findLastIndex(({ recordAt }) => holds(recordAt)) + 1;
}

/** From the first day to some time after the last entry: a question about the future is allowed. */
function daysFrom(from: string, to: string): string[] {
  const end = Date.parse(to);
  const days: string[] = [];
  for (let day = Date.parse(from); day <= end; day += 86_400_000) {
    days.push(new Date(day).toISOString().slice(0, 10));
  }
  return days;
}

/** A linear congruential generator: enough to scatter moments, and the same on every machine. */
function drawing(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
