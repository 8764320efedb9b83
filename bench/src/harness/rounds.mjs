// Candidates run in turn, A B A B …, in short slices of one process tree: only ratios of one round are trusted.
import { performance } from 'node:perf_hooks';
import { cpuSeconds } from './cpu.mjs';

export const median = (values) => quantile(values, 0.5);

/** The value below which the share `q` of the values lies. */
export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

/**
 * Runs every candidate once a round. A candidate is `{ name, slice(ms), pids? }`: it works for so long and answers
 * `{ operations, seconds, p50, p99 }`, the quantiles in ms; `pids` are its further processes beside this one and the
 * database server.
 * Answers by candidate `{ rates, p50, p99, cpuMicros }`: operations a second of each round, medians over the rounds of
 * the quantiles and of the CPU time an operation.
 */
export async function interleave(candidates, { rounds, sliceMs, serverPid }) {
  const slices = new Map(candidates.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const { name, slice, pids = [] } of candidates) {
      const cpuBefore = cpuSeconds([serverPid, ...pids]);
      const done = await slice(sliceMs);
      const cpuMicros = ((cpuSeconds([serverPid, ...pids]) - cpuBefore) * 1e6) / done.operations;
      // The first round only warms up.
      if (round >= 0) slices.get(name).push({ ...done, cpuMicros });
    }
  }
  return new Map([...slices].map(([name, done]) => [name, summaryOf(done)]));
}

function summaryOf(slices) {
  const medianOf = (key) => median(slices.map((slice) => slice[key]));
  return {
    rates: slices.map(({ operations, seconds }) => operations / seconds),
    p50: medianOf('p50'),
    p99: medianOf('p99'),
    cpuMicros: medianOf('cpuMicros'),
  };
}

/** A closed loop of `inFlight` callers, each starting its next operation when the last one has ended. */
export function closedLoop(inFlight, operation) {
  return async (sliceMs) => {
    const times = [];
    const begun = performance.now();
    const call = async () => {
      while (performance.now() < begun + sliceMs) {
        const since = performance.now();
        await operation();
        times.push(performance.now() - since);
      }
    };
    await Promise.all(Array.from({ length: inFlight }, call));
    const seconds = (performance.now() - begun) / 1000;
    return { operations: times.length, seconds, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
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
