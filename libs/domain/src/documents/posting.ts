import { dateOf, type DatedEvent } from '../ledger/accept.js';
import type { ProposedEvent } from '../ledger/decider.js';
import type { EffectiveEvent } from '../ledger/event.js';
import type { InformationDisclosed, PostingTakenDown } from './disclosure.actions.js';

/** One sheet of a posting: at a place, and where the place is one of a village, in that village. */
interface Sheet {
  place: string;
  village: string | null;
}

/** A paper notice put up at one or several places on one day. */
export interface Posting extends DatedEvent {
  eventId: string;
  up: readonly Sheet[];
}

/** The seat of the commune is in no village. */
const OFFICE = 'OFFICE';

export function postingOf(event: (EffectiveEvent | ProposedEvent) & { data: InformationDisclosed }): Posting {
  const { places = [], village, villages = [] } = event.data;
  const inVillages = [...new Set([...villages, ...(village === undefined ? [] : [village])])];
  const eventId = 'id' in event ? event.originalId : '';
  // A posting whose places were not recorded is one sheet somewhere.
  const known = places.length > 0 ? places : [''];
  return { ...dateOf(event), eventId, up: known.flatMap((place) => sheetsAt(place, inVillages)) };
}

function sheetsAt(place: string, villages: readonly string[]): Sheet[] {
  if (place === OFFICE || villages.length === 0) return [{ place, village: null }];
  return villages.map((village) => ({ place, village }));
}

/** The sheets that a taking down names: all of them, or those at its places and in its villages. */
export function namedSheets({ up }: Posting, { places, villages }: PostingTakenDown): readonly Sheet[] {
  return up.filter(
    ({ place, village }) =>
      (places === undefined || place === '' || places.some((named) => named === place)) &&
      (villages === undefined || (village !== null && villages.includes(village))),
  );
}

/** Whether the posting told its villages, so that a taking down can be compared with them. */
export function tellsVillages({ up }: Posting): boolean {
  return up.some(({ village }) => village !== null);
}

export function without(posting: Posting, down: readonly Sheet[]): Posting {
  return { ...posting, up: posting.up.filter((sheet) => !down.includes(sheet)) };
}
