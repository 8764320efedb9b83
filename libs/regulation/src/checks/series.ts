import { addDays } from '@app/domain';
import type { DurationRule } from '../catalogue/obligation.js';
import type { CheckResult } from '../duty.js';
import type { View } from '../judging/view.js';
import type { Occurrence } from '../reading/occurrence.js';
import { result } from './check.js';
import { missing } from './missing.js';

interface Run {
  from: string;
  to: string;
  days: number;
  /** The last broadcast was said to be the last: no more will follow. */
  closed: boolean;
}

/**
 * Consecutive calendar days with a broadcast (ruling 16). A run that may still go on tomorrow is PENDING; a run that was
 * said to be finished and is too short breaks the rule; otherwise the next broadcast is only missing (ruling 4).
 */
export function checkSeries(view: View, rule: DurationRule, broadcasts: readonly Occurrence[]): CheckResult {
  const required = rule.minimum ?? 1;
  const runs = rule.continuous ? runsOf(broadcasts) : [wholeOf(broadcasts)];
  const full = runs.find(({ days }) => days >= required);
  const broken = runs.find(
    (run) => run.closed && run.days < required && (full === undefined || run.to < full.from),
  );
  const last = runs.at(-1);
  const facts = { required, days: full?.days ?? last?.days ?? 0 };
  if (full !== undefined)
    return result('DURATION', broken === undefined ? 'MET' : 'MET_LATE', { facts, element: rule.of });
  if (broken !== undefined)
    return result('DURATION', 'BREACHED', { facts, element: rule.of, reason: 'SERIES_TOO_SHORT' });
  const over = addDays(last?.to ?? view.asOf, 2);
  if (view.asOf < over) return result('DURATION', 'PENDING', { facts, element: rule.of, nextChange: over });
  return missing(view, 'DURATION', rule.of, {
    recorded: true,
    facts,
    unclear: view.inexact([broadcasts[0]?.code ?? '']),
  });
}

function runsOf(broadcasts: readonly Occurrence[]): Run[] {
  const runs: Run[] = [];
  for (const { day, event } of broadcasts) {
    const closed = event.data['lastOfSeries'] === true;
    const last = runs.at(-1);
    if (last?.to === day) last.closed ||= closed;
    else if (last !== undefined && addDays(last.to, 1) === day)
      runs[runs.length - 1] = { from: last.from, to: day, days: last.days + 1, closed };
    else runs.push({ from: day, to: day, days: 1, closed });
  }
  return runs;
}

function wholeOf(broadcasts: readonly Occurrence[]): Run {
  const runs = runsOf(broadcasts);
  const last = runs.at(-1);
  const days = runs.reduce((sum, run) => sum + run.days, 0);
  return { from: runs[0]?.from ?? '', to: last?.to ?? '', days, closed: last?.closed ?? false };
}
