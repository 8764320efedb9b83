import type { EffectiveEvent, EventData, RecordedEvent } from './event.js';

interface Chain {
  originalId: string;
  originalPosition: number;
  newest: RecordedEvent;
}

/**
 * The history that counts: of every correction chain only the newest link, standing where the original stood;
 * withdrawn events are gone. Events may come in any order; the result is sorted by `originalPosition`.
 * `upToPosition` (included) gives the history as it was believed then. Where `events` is a slice that lacks the
 * corrected event, a replacement stands for itself under the id that it names.
 *
 * Links between events survive corrections: where a field names any link of a chain by its id, the effective data
 * name the chain's original, so a reader compares with `originalId` and needs to know nothing of chains.
 */
export function effective(events: readonly RecordedEvent[], upToPosition = Infinity): EffectiveEvent[] {
  const known = events.filter(({ position }) => position <= upToPosition);
  known.sort((a, b) => a.position - b.position);
  const chainOf = linkChains(known);
  const renamed = new Map<string, string>();
  for (const [id, { originalId }] of chainOf) if (id !== originalId) renamed.set(id, originalId);

  return [...new Set(chainOf.values())]
    .filter(({ newest }) => newest.meta.corrects?.how !== 'WITHDRAW')
    .map(({ newest, originalId, originalPosition }) => ({
      ...newest,
      data: renamed.size > 0 ? renameIds(newest.data, renamed) : newest.data,
      originalId,
      originalPosition,
    }))
    .sort((a, b) => a.originalPosition - b.originalPosition);
}

/**
 * The chain's newest event for every event id of the list: what a correction has to name.
 * An id that is not in the list has no entry.
 */
export function newestLinks(events: readonly RecordedEvent[]): ReadonlyMap<string, RecordedEvent> {
  const known = [...events].sort((a, b) => a.position - b.position);
  return new Map([...linkChains(known)].map(([id, { newest }]) => [id, newest]));
}

function linkChains(sorted: readonly RecordedEvent[]): Map<string, Chain> {
  const chainOf = new Map<string, Chain>();
  for (const event of sorted) {
    const corrected = event.meta.corrects?.event;
    const chain = corrected === undefined ? undefined : chainOf.get(corrected);
    if (chain === undefined) {
      chainOf.set(event.id, {
        originalId: corrected ?? event.id,
        originalPosition: event.position,
        newest: event,
      });
    } else {
      chain.newest = event;
      chainOf.set(event.id, chain);
    }
  }
  return chainOf;
}

/** Event ids are UUIDs made by a hash, so a text that equals one is that id and nothing else. */
function renameIds(data: EventData, renamed: ReadonlyMap<string, string>): EventData {
  const rename = (value: unknown): unknown => {
    if (typeof value === 'string') return renamed.get(value) ?? value;
    return Array.isArray(value) ? value.map(rename) : value;
  };
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, rename(value)]));
}
