import type { CheckResult } from '../duty.js';
import type { View } from '../judging/view.js';
import { result } from './check.js';
import { missing } from './missing.js';

/** At least so many acts for the period, dated within it; for the period yet dated after it, they come late. */
export function checkPeriodicity(view: View): CheckResult {
  const { on, acts, missing: element } = view.discharge();
  const required = Math.max(1, ...view.entry.counts.map(({ min }) => min ?? 1));
  const all = view.allActs();
  const silent = view.matter.silentPredecessors ?? [];
  const facts = { required, acts: all.length, ...(silent.length === 0 ? {} : { missingUnits: silent }) };
  const enough = all[required - 1];
  if (on === undefined || enough === undefined)
    return missing(view, 'PERIODICITY', element ?? view.entry.counts[0]?.of ?? '', {
      recorded: acts.length > 0,
      facts,
    });
  const doneOn = enough.day > on ? enough.day : on;
  return result('PERIODICITY', doneOn <= (view.due?.on ?? '') ? 'MET' : 'MET_LATE', {
    facts: { ...facts, doneOn },
  });
}
