import { categoryOf, type RecordedEvent } from '@app/domain';
import { catalogue } from '@app/regulation';
import { tellsOfCode, type Tx } from './duty-links.js';

/** Entries that open without an event and ask whether the village has a code. */
const askingForCode = catalogue.boundObligations
  .filter(({ recurrence, condition }) => recurrence !== 'PER_TRIGGER' && asksForCode(condition))
  .map(({ id }) => id);

function asksForCode(condition: unknown): boolean {
  return JSON.stringify(condition).includes('"HAS_VILLAGE_CODE"');
}

/**
 * For events of a village's registry and of its code the homes of the unit whose duties they may change without being an
 * act of their cases: boards, whose size follows the number of villages; what the village owes for a period; what is owed
 * where there is a code.
 */
export async function homesOfFacts(
  batch: readonly RecordedEvent[],
  tx: Tx,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const telling = batch.filter((event) => categoryOf(event.stream) === 'village' || tellsOfCode(event));
  if (telling.length === 0) return new Map();
  const { rows } = await tx.client.query<{ home: string; unit_id: string }>(
    `select home, unit_id from ${tx.table('duty_home')}
     where unit_id = any($1) and (home like 'period/%' or home like 'board-%') order by home`,
    [[...new Set(telling.map(({ unitId }) => unitId))]],
  );
  return new Map(
    telling.map((event) => [
      event.id,
      rows
        .filter(({ home, unit_id }) => unit_id === event.unitId && mayChange(event, home))
        .map(({ home }) => home),
    ]),
  );
}

function mayChange(event: RecordedEvent, home: string): boolean {
  if (tellsOfCode(event)) return askingForCode.some((id) => home.startsWith(`period/${id}~`));
  const village = event.stream.slice('village-'.length);
  return home.startsWith('board-') || home.includes(`.${village}~`);
}
