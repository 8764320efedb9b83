import { categoryOf, type RecordedEvent } from '@app/domain';
import { WIDE } from '@app/event-store';
import { homeOfPeriodDuty, isCaseStream, keyOfDuty, subjectOfRuling } from './duty-home.js';
import { homesLinkedTo, noteLinks, type Tx } from './duty-links.js';
import { homesOfFacts } from './duty-facts.js';
import { homesOfRegistryEvents, registryHomes, successorsOfActing } from './duty-successions.js';

/** Types of the ledger's own stream that every duty reads. */
const READ_BY_ALL = new Set(['CalendarDecisionAdopted', 'CatalogueAdopted']);

/** For each event of the batch the homes whose duties it may change; notes the batch's links first. */
export async function touchedHomes(
  batch: readonly RecordedEvent[],
  tx: Tx,
): Promise<(readonly string[] | typeof WIDE)[]> {
  await noteLinks(batch, await successorsOfActing(batch, tx), tx);
  const ofRegistry = await homesOfRegistryEvents(batch, tx);
  const streams = [
    ...new Set(
      batch.map(({ stream }) => stream).filter((stream) => isCaseStream(stream) || isRuling(stream)),
    ),
  ];
  const linked = await homesLinkedTo(streams, tx);
  const opened = await homesOfOpeners(batch, tx);
  const unitsWithHomes = await unitsThatHaveHomes(batch, tx);
  const ofFacts = await homesOfFacts(batch, tx);
  return batch.map((event) => {
    if (READ_BY_ALL.has(event.type)) return WIDE;
    if (event.type !== 'UnitFactRecorded' && categoryOf(event.stream) === 'unit')
      return registryHomes(event, ofRegistry);
    if (event.type === 'UnitFactRecorded') return unitsWithHomes.has(event.unitId) ? WIDE : [];
    if (isRuling(event.stream)) return [...(linked.get(event.stream) ?? []), ...homesRuledBy(event, opened)];
    const asking = ofFacts.get(event.id) ?? [];
    return isCaseStream(event.stream)
      ? [event.stream, ...(linked.get(event.stream) ?? []), ...asking]
      : [...asking];
  });
}

/** Homes that a wide event touches, in order. */
export async function homesOfWide(
  event: RecordedEvent,
  after: string,
  limit: number,
  tx: Tx,
): Promise<string[]> {
  const all = READ_BY_ALL.has(event.type);
  const { rows } = await tx.client.query<{ home: string }>(
    `select home from ${tx.table('duty_home')} where home > $1 and ($2::text is null or unit_id = $2)
     order by home limit $3`,
    [after, all ? null : event.unitId, limit],
  );
  return rows.map(({ home }) => home);
}

const isRuling = (stream: string): boolean => categoryOf(stream) === 'judgement';

/** A ruling touches the home of the duty that it names: that of the opening event, or the period's own. */
function homesRuledBy(event: RecordedEvent, homeOfOpener: ReadonlyMap<string, string>): string[] {
  const subject = subjectOfRuling(event);
  if (subject === undefined || !('duty' in subject)) return [];
  const period = homeOfPeriodDuty(subject.duty);
  if (period !== undefined) return [period];
  const home = homeOfOpener.get(keyOfDuty(subject.duty));
  return home === undefined ? [] : [home];
}

/** Opening event → home, for the duties that the batch's rulings name: from the rows, or from the batch itself. */
async function homesOfOpeners(batch: readonly RecordedEvent[], tx: Tx): Promise<ReadonlyMap<string, string>> {
  const homes = new Map<string, string>();
  const openers = batch.flatMap((event) => {
    const subject = isRuling(event.stream) ? subjectOfRuling(event) : undefined;
    return subject !== undefined && 'duty' in subject ? keyOfDuty(subject.duty) : [];
  });
  if (openers.length === 0) return homes;
  const { rows } = await tx.client.query<{ opened_by: string; home: string }>(
    `select distinct opened_by, home from ${tx.table('duty')} where opened_by = any($1)`,
    [openers],
  );
  for (const { opened_by, home } of rows) homes.set(opened_by, home);
  for (const event of batch) if (openers.includes(event.id)) homes.set(event.id, event.stream);
  return homes;
}

async function unitsThatHaveHomes(batch: readonly RecordedEvent[], tx: Tx): Promise<ReadonlySet<string>> {
  const units = [
    ...new Set(batch.filter(({ type }) => type === 'UnitFactRecorded').map(({ unitId }) => unitId)),
  ];
  if (units.length === 0) return new Set();
  const { rows } = await tx.client.query<{ unit_id: string }>(
    `select distinct unit_id from ${tx.table('duty_home')} where unit_id = any($1)`,
    [units],
  );
  return new Set(rows.map(({ unit_id }) => unit_id));
}
