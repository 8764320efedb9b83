import { DomainError, localDateOf, type PlainDate } from '@app/domain';
import { readHistory } from '@app/access';
import { systemClock, type EventStore } from '@app/event-store';
import {
  loadUnits,
  openLedger,
  openSampleAccounts,
  recordAll,
  recordArticles,
  type SampleAccount,
  type SamplePlaces,
  unitActions,
  unitRecording,
} from '@app/recording';
import { sample } from '@app/simulation';
import { lawInForce } from '../law-in-force.js';
import type { LedgerParts } from '../ledger-parts.js';
import { withProgress } from '../progress.js';
import { recordSimulation } from './record-simulation.js';

/**
 * Opens a SAMPLE ledger and lives through its past on the manual clock: the official units, then Tỉnh Mẫu day by day,
 * up to today, from where the clock follows the machine's. Then the five articles come in as imported history. Done
 * again after a cut, it goes on where it stopped.
 */
export async function fillWithSample(parts: LedgerParts): Promise<void> {
  const from = await openOnce(parts);
  const { ledgerId } = await parts.ledger.get();
  const recordUnit = unitRecording(parts.store, ledgerId);
  await withProgress('Danh mục đơn vị / Units', (onProgress) =>
    loadUnits(recordUnit, { until: from, onProgress }),
  );
  const { actions } = sample({ ledgerId, from });
  const past = actions.filter(({ recordAt }) => recordAt < systemClock.now());
  await withProgress('Dữ liệu mẫu / Sample', (onProgress) => recordSimulation(parts, past, onProgress));
  await parts.clock.set({ now: systemClock.now(), follow: true });
  const today = parts.clock.today();
  const since = unitActions({ until: today }).filter(({ action }) => action.occurredOn > from);
  await recordAll(since, recordUnit);
  await recordArticles(parts);
  await sampleAccounts(parts);
}

/** Accounts of a SAMPLE ledger with their tokens; none in any other. Granted when they are missing. */
export async function sampleAccounts(parts: LedgerParts): Promise<readonly SampleAccount[]> {
  if ((await parts.ledger.find())?.purpose !== 'SAMPLE') return [];
  const places = await firstVillage(parts.store);
  return places === undefined ? [] : openSampleAccounts(parts, places);
}

/** The first village of the ledger is one of Tỉnh Mẫu: the official list has none. */
async function firstVillage(store: EventStore): Promise<SamplePlaces | undefined> {
  for (let after = 0, atEnd = false; !atEnd;) {
    const page = await store.readLog({ after, limit: 10_000, filter: { types: ['VillageRegistered'] } });
    const [village] = page.events;
    if (village !== undefined) {
      const [registration] = await readHistory(store, `unit-${village.unitId}`);
      const parent = registration?.data['parent'];
      const provinceId = typeof parent === 'string' ? parent : village.unitId;
      return { provinceId, communeId: village.unitId, villageId: village.stream.slice('village-'.length) };
    }
    ({ scannedTo: after, atEnd } = page);
  }
  return undefined;
}

/** Opens the ledger on the first day of the sample, or goes on with an opening that was cut off. Answers that day. */
async function openOnce(parts: LedgerParts): Promise<PlainDate> {
  const now = new Date(`${firstDay(localDateOf(systemClock.now()))}T00:00:00.000+07:00`).toISOString();
  try {
    await openLedger({ purpose: 'SAMPLE', clock: 'MANUAL', now, law: lawInForce }, parts);
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'ledger/already-open')) throw error;
  }
  return localDateOf((await parts.ledger.get()).openedAt);
}

/** The half-year that was under way a year ago: a full year lies behind, whatever the day. */
function firstDay(today: PlainDate): PlainDate {
  const year = Number(today.slice(0, 4)) - 1;
  return today.slice(5, 7) < '07' ? `${year}-01-01` : `${year}-07-01`;
}
