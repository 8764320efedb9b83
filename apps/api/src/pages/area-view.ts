import { pillars, states, type AreaCell, type AreaPageView, type Pillar, type State } from '@app/pages';
import type { AreaScore, ScorecardsView, UnitDetailView } from '@app/projections';
import { unitLink } from './unit-view.js';

const SETTLED: readonly State[] = ['MET', 'MET_LATE', 'BREACHED', 'NO_EVIDENCE'];

/** The communes of a unit by pillars. */
export function areaPageView(unit: UnitDetailView, { items, total }: ScorecardsView): AreaPageView {
  return {
    unit: {
      ...unitLink(unit),
      above: unit.ancestors
        .filter(({ level }) => level !== 'NATION')
        .reverse()
        .map(unitLink),
    },
    communes: total.communes,
    silent: total.silent,
    rows: items.map((item) => ({
      unit: unitLink(item.unit),
      silent: item.silent > 0,
      cells: pillars.map((pillar) => cellOf(item, pillar)),
    })),
    total: pillars.map((pillar) => cellOf(total, pillar)),
  };
}

function cellOf({ pillars: scores }: Pick<AreaScore, 'pillars'>, pillar: Pillar): AreaCell {
  const counts = Object.fromEntries(
    states.map((state) => [state, scores[pillar]?.counts[state] ?? 0]),
  ) as Record<State, number>;
  return {
    pillar,
    met: counts.MET,
    settled: SETTLED.reduce((sum, state) => sum + counts[state], 0),
    counts,
  };
}
