import { categoryOf, type RecordedEvent } from '@app/domain';
import { isCaseStream, periodHomeFor } from './duty-home.js';
import { periodHomesOf, successorsIn, type Tx } from './duty-links.js';

const UNIT = 'unit-';
const REGISTRY = new Set(['UnitRegistered', 'UnitSucceeded']);

/** Units whose first or last day the event may move. */
const unitIn = (event: RecordedEvent): string[] =>
  categoryOf(event.stream) === 'unit' && REGISTRY.has(event.type) ? [event.stream.slice(UNIT.length)] : [];

/**
 * For units of the batch that did something for a period: the units that they went into, as far as any version of the
 * registry said. Their acts may serve the successor's duty of the period of the merger (ruling 9).
 */
export async function successorsOfActing(
  batch: readonly RecordedEvent[],
  tx: Tx,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const acting = batch.filter((event) => isCaseStream(event.stream) && periodHomesOf(event).length > 0);
  return successorsOf([...new Set(acting.map(({ unitId }) => unitId))], tx);
}

/**
 * Period homes that the registry's events of the batch touch: those of the unit, whose life they may move, and for a
 * succession those of its successors, which are made here with what the unit did for the period before.
 */
export async function homesOfRegistryEvents(
  batch: readonly RecordedEvent[],
  tx: Tx,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const units = [...new Set(batch.flatMap(unitIn))];
  if (units.length === 0) return new Map();
  const { rows } = await tx.client.query<{ home: string; unit_id: string }>(
    `select home, unit_id from ${tx.table('duty_home')}
     where unit_id = any($1) and home like 'period/%' order by home`,
    [units],
  );
  if (rows.length === 0) return new Map();
  const successors = await successorsOf([...new Set(rows.map(({ unit_id }) => unit_id))], tx);
  const handed = rows.flatMap(({ home, unit_id }) =>
    (successors.get(unit_id) ?? []).map((heir) => ({
      home,
      unit_id,
      heir,
      heirHome: periodHomeFor(home, heir),
    })),
  );
  await handOver(handed, tx);
  const homes = new Map<string, string[]>();
  for (const { home, unit_id } of rows) homes.set(unit_id, [...(homes.get(unit_id) ?? []), home]);
  for (const { unit_id, heirHome } of handed) homes.set(unit_id, [...(homes.get(unit_id) ?? []), heirHome]);
  return homes;
}

export const registryHomes = (
  event: RecordedEvent,
  homes: ReadonlyMap<string, readonly string[]>,
): string[] => unitIn(event).flatMap((unit) => homes.get(unit) ?? []);

async function successorsOf(
  units: readonly string[],
  tx: Tx,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (units.length === 0) return new Map();
  const history = await tx.history(units.map((unit) => `${UNIT}${unit}`));
  return new Map(
    units.map((unit) => [unit, [...new Set((history.get(`${UNIT}${unit}`) ?? []).flatMap(successorsIn))]]),
  );
}

async function handOver(
  handed: readonly { home: string; heir: string; heirHome: string }[],
  tx: Tx,
): Promise<void> {
  if (handed.length === 0) return;
  const columns = [
    handed.map(({ home }) => home),
    handed.map(({ heir }) => heir),
    handed.map(({ heirHome }) => heirHome),
  ];
  await tx.client.query(
    `insert into ${tx.table('duty_home')} (home, unit_id)
     select heir_home, heir from unnest($1::text[], $2::text[], $3::text[]) h (home, heir, heir_home)
     on conflict do nothing`,
    columns,
  );
  await tx.client.query(
    `insert into ${tx.table('duty_link')} (case_key, stream)
     select h.heir_home, l.stream
     from unnest($1::text[], $2::text[], $3::text[]) h (home, heir, heir_home)
     join ${tx.table('duty_link')} l on l.case_key = h.home
     on conflict do nothing`,
    columns,
  );
}
