import type { CheckResult } from '../duty.js';
import type { View } from '../judging/view.js';
import type { Occurrence } from '../reading/occurrence.js';
import { result, worst } from './check.js';
import { missing } from './missing.js';

/** Every required place is covered by a posting; all postings of the duty are looked at together. */
export function checkPlace(view: View): CheckResult | null {
  const acts = view.allActs();
  const covered = placesOf(acts);
  const unclear = view.inexactActs();
  const results = view.entry.requiredPlaces.map((place) =>
    covered.includes(place)
      ? result('PLACE', 'MET', { facts: { places: covered } })
      : missing(view, 'PLACE', place, {
          recorded: acts.length > 0,
          facts: { places: covered },
          unclear: unclear.filter((act) => placesOf([act]).includes(place)),
        }),
  );
  return worst(results);
}

function placesOf(acts: readonly Occurrence[]): string[] {
  const postings = acts.filter(({ forms }) => forms.includes('POSTING'));
  return [...new Set(postings.flatMap(({ places }) => places))];
}
