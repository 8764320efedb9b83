// Candidates run in turn, A B A B …, in short slices of one process tree: only ratios of one round are trusted.
import { cpuSeconds } from './cpu.mjs';

export const median = (values) => quantile(values, 0.5);

/** The value below which the share `q` of the values lies. */
export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

/**
 * Runs every candidate once a round. A candidate is `{ name, run(untilMs) }`: it works until `performance.now()` has
 * reached `untilMs` and answers the milliseconds that each of its operations took.
 * Answers by candidate `{ rates, p50, p99, cpuMicros }`: operations a second of each round, medians of the rounds'
 * quantiles in ms, and CPU of this process and the server an operation.
 */
export async function interleave(candidates, { rounds, sliceMs, serverPid }) {
  const results = new Map(
    candidates.map(({ name }) => [name, { rates: [], p50s: [], p99s: [], cpuMicros: [] }]),
  );
  for (let round = -1; round < rounds; round += 1) {
    for (const { name, run } of candidates) {
      const slice = await measure(run, sliceMs, serverPid);
      // The first round only warms up.
      if (round < 0) continue;
      const result = results.get(name);
      result.rates.push(slice.rate);
      result.p50s.push(quantile(slice.times, 0.5));
      result.p99s.push(quantile(slice.times, 0.99));
      result.cpuMicros.push(slice.cpuMicros);
    }
  }
  return results;
}

async function measure(run, sliceMs, serverPid) {
  const cpuBefore = cpuSeconds(serverPid);
  const since = performance.now();
  const times = await run(since + sliceMs);
  const seconds = (performance.now() - since) / 1000;
  const cpu = cpuSeconds(serverPid) - cpuBefore;
  return { times, rate: times.length / seconds, cpuMicros: (cpu * 1e6) / times.length };
}

/** A closed loop of `inFlight` callers, each starting its next operation when the last one has ended. */
export function closedLoop(inFlight, operation) {
  return async (untilMs) => {
    const times = [];
    const call = async (caller) => {
      while (performance.now() < untilMs) {
        const since = performance.now();
        await operation(caller);
        times.push(performance.now() - since);
      }
    };
    await Promise.all(Array.from({ length: inFlight }, (_, caller) => call(caller)));
    return times;
  };
}

/** Rates of one candidate over another's, round by round: `1.86 (1.77-1.99)`. */
export function ratio(results, name, peer) {
  const ratios = results.get(name).rates.map((rate, round) => rate / results.get(peer).rates[round]);
  return spread(ratios, 2);
}

export function spread(values, digits) {
  const text = (value) => value.toFixed(digits);
  return `${text(median(values))} (${text(Math.min(...values))}-${text(Math.max(...values))})`;
}
