import type { CheckResult } from '../duty.js';
import type { View } from '../judging/view.js';
import { result, worst } from './check.js';
import { missing } from './missing.js';

/** Every required place is covered by a posting; all postings of the duty are looked at together. */
export function checkPlace(view: View): CheckResult | null {
  const postings = view.allActs().filter(({ forms }) => forms.includes('POSTING'));
  const covered = new Set(postings.flatMap(({ places }) => places));
  const results = view.entry.requiredPlaces.map((place) =>
    covered.has(place)
      ? result('PLACE', 'MET', { facts: { places: [...covered] } })
      : missing(view, 'PLACE', place, view.allActs().length > 0, { places: [...covered] }),
  );
  return worst(results);
}
