import { createHash } from 'node:crypto';
import { decodeStored } from '@app/access';
import { canonicalJson } from '@app/domain';
import type { EventStore } from '@app/event-store';
import { NATION_UNIT_ID } from '@app/recording';
import type { Config } from '../config.js';
import { lawInForce } from '../law-in-force.js';
import { print } from '../print.js';
import { withLedger } from '../with-ledger.js';

interface Adoption {
  type: 'CatalogueAdopted' | 'CalendarDecisionAdopted';
  data: Readonly<Record<string, unknown>>;
}

/** Adopts the catalogue and the calendar of this release, where the ledger has not adopted these very ones yet. */
export async function lawAdoptCommand(config: Config): Promise<void> {
  const adopted = await withLedger(config, async ({ store, recorder }) => {
    const known = await adoptedBefore(store);
    const news = ofThisRelease().filter((adoption) => !known.has(digestOf(adoption)));
    for (const adoption of news) {
      const { type, data } = adoption;
      const action = {
        type,
        unit: { id: NATION_UNIT_ID },
        body: 'SYSTEM',
        occurredOn: recorder.today(),
        data,
      };
      await recorder.record({ sender: { job: 'law', key: digestOf(adoption) }, action });
    }
    return news;
  });
  for (const { type, data } of adopted) print(`${type} ${String(data['version'] ?? data['year'])}`);
  if (adopted.length === 0) {
    print('Danh mục và lịch này đã được áp dụng. / This catalogue and calendar are adopted already.');
  }
}

function ofThisRelease(): Adoption[] {
  return [
    { type: 'CatalogueAdopted', data: lawInForce.catalogue },
    ...lawInForce.calendar.map((data) => ({ type: 'CalendarDecisionAdopted' as const, data })),
  ];
}

/** A later decision about the same year stands beside the earlier one: only the very same data is left out. */
async function adoptedBefore(store: EventStore): Promise<ReadonlySet<string>> {
  const { events } = await store.readLog({ limit: 10_000, filter: { categories: ['ledger'] } });
  return new Set(events.map(decodeStored).map(({ type, data }) => digestOf({ type, data })));
}

function digestOf({ type, data }: { type: string; data: Readonly<Record<string, unknown>> }): string {
  return createHash('sha256')
    .update(`${type} ${canonicalJson(data)}`)
    .digest('base64url');
}
