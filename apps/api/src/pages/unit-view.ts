import { addDays } from '@app/domain';
import {
  pillars,
  slugOf,
  states,
  type Pillar,
  type ScorecardView,
  type State,
  type TabbedUnit,
  type UnitLink,
  type UnitView,
} from '@app/pages';
import type {
  FoundUnitView,
  ScorecardView as Scorecard,
  UnitDetailView,
  UnitMention,
  UnitView as Unit,
} from '@app/projections';

/** Kinds that ended with the reform carry that in their label; before a name it is in the way. */
const plainTitle = (title: string): string => title.replace(/ \(đến [^)]*\)/u, '');

/** Path of a unit's page; the words after the id are for people and are not read back. */
export function unitPath({ id, title }: Pick<UnitMention, 'id' | 'title'>): string {
  return `/don-vi/${id}-${slugOf(plainTitle(title))}`;
}

export function unitLink(unit: UnitMention): UnitLink {
  return { href: unitPath(unit), fullName: plainTitle(unit.title) };
}

/** A unit in a list of finds, with what tells it from others of its name. */
export function foundLink(found: FoundUnitView): UnitLink {
  const place = placeOf(found);
  return {
    ...unitLink(found),
    ...(place === '' ? {} : { place }),
    ...(found.code === null ? {} : { code: found.code }),
    ...(found.formerName === null ? {} : { formerName: found.formerName }),
  };
}

function placeOf({ ancestors }: Pick<Unit, 'ancestors'>): string {
  return ancestors
    .filter(({ level }) => level !== 'NATION')
    .map(({ title }) => plainTitle(title))
    .join(', ');
}

const hasCommunes = ({ level }: Pick<Unit, 'level'>): boolean => level === 'PROVINCE' || level === 'DISTRICT';

/** What the tabs of a unit's pages need. */
export const tabbedUnit = (unit: Unit): TabbedUnit => ({
  ...unitLink(unit),
  id: unit.id,
  hasCommunes: hasCommunes(unit),
});

/** The unit of a page; `below` are the units to list under it. */
export function unitPageView(unit: UnitDetailView, below: readonly UnitMention[]): UnitView {
  const ended = unit.successions.at(-1);
  const lastDay = unit.predecessors
    .flatMap(({ validTo }) => validTo ?? [])
    .sort()
    .at(-1);
  return {
    ...unitLink(unit),
    id: unit.id,
    ...(unit.code === null ? {} : { code: unit.code }),
    above: unit.ancestors
      .filter(({ level }) => level !== 'NATION')
      .reverse()
      .map(unitLink),
    predecessors: unit.predecessors.map(unitLink),
    ...(lastDay === undefined ? {} : { predecessorsBefore: addDays(lastDay, 1) }),
    ...(ended === undefined || unit.validTo === null
      ? {}
      : {
          ended: {
            validTo: unit.validTo,
            successors: ended.successors.map(unitLink),
            partOnly: ended.partOnly,
            ...(ended.heir === null ? {} : { heir: unitLink(ended.heir) }),
          },
        }),
    villages: unit.villages.length,
    hasCommunes: hasCommunes(unit),
    children: below.map(unitLink),
  };
}

export function scorecardPageView(card: Scorecard): ScorecardView {
  return {
    silent: card.silent,
    ...(card.unit.level === 'COMMUNE'
      ? {}
      : { area: { communes: card.communes, silent: card.silentCommunes } }),
    pillars: pillars.map((pillar) => ({
      pillar,
      counts: countsOf(card, pillar),
      recordedAfterDue: card.pillars[pillar]?.recordedAfterDue ?? 0,
    })),
    onTime: card.onTime,
  };
}

function countsOf(card: Scorecard, pillar: Pillar): Record<State, number> {
  const counts = card.pillars[pillar]?.counts;
  return Object.fromEntries(states.map((state) => [state, counts?.[state] ?? 0])) as Record<State, number>;
}
