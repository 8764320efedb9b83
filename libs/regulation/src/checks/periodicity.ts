import type { CheckResult } from '../duty.js';
import type { View } from '../judging/view.js';
import type { Occurrence } from '../reading/occurrence.js';
import { result } from './check.js';
import { missing } from './missing.js';

/** At least so many acts for the period, dated within it; for the period yet dated after it, they come late. */
export function checkPeriodicity(view: View): CheckResult {
  const { on, acts, missing: element } = view.discharge();
  const required = Math.max(1, ...view.entry.counts.map(({ min }) => min ?? 1));
  const all = countedActs(view);
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

/**
 * The acts that the count counts: of the one who must do it, in person where the law says so. Days with a reception are
 * counted, not receptions.
 */
function countedActs(view: View): readonly Occurrence[] {
  const acts = view
    .allActs()
    .filter((act) =>
      view.entry.counts.every(
        ({ by, inPerson }) =>
          (by === undefined || act.facts['HELD_BY'] === by) && (inPerson !== true || act.inPerson === true),
      ),
    );
  if (!view.entry.counts.some(({ of }) => of === 'RECEPTION_DAYS')) return acts;
  return acts.filter(({ day }, index) => acts.findIndex((other) => other.day === day) === index);
}
