import { categoryOf, type RecordedEvent } from '@app/domain';
import { beliefProjection, type Projection, type ProjectionTransaction } from '@app/event-store';
import { linkedStreams, noteLinks, trackedLinkTable } from './tracked-links.js';
import { trackedCategories, isTracked, trackedRows, trackedTable, type TrackedRow } from './tracked-row.js';

type Tx = ProjectionTransaction<RecordedEvent>;

/** The one category whose cases take acts from other streams. */
const LINKED = 'document';

/**
 * Lines of the trackers (recommendations, petitions, findings, targets, documents): what became of a thing that was
 * begun, and its clock. Their home is the stream.
 */
export const trackedCases: Projection<RecordedEvent> = beliefProjection<
  RecordedEvent,
  readonly RecordedEvent[],
  TrackedRow
>({
  name: 'trackedCases',
  version: 4,
  table: trackedTable,
  sideTables: [trackedLinkTable],
  rowKey: ({ register, opened_position }) => `${register}/${String(opened_position)}`,
  categories: trackedCategories,
  homes: touchedHomes,
  files: filesOf,
  rows: trackedRows,
});

async function touchedHomes(batch: readonly RecordedEvent[], tx: Tx): Promise<string[][]> {
  const tracked = batch.filter(isTracked);
  await noteLinks(tracked, tx);
  const linked = await linkedStreams(linkable(tracked.map(({ stream }) => stream)), tx);
  return batch.map((event) => (isTracked(event) ? [event.stream, ...(linked.get(event.stream) ?? [])] : []));
}

async function filesOf(
  homes: readonly string[],
  tx: Tx,
): Promise<ReadonlyMap<string, readonly RecordedEvent[]>> {
  const linked = await linkedStreams(linkable(homes), tx);
  const history = await tx.history(new Set([...homes, ...[...linked.values()].flat()]));
  return new Map(
    homes.map((home) => [
      home,
      [home, ...(linked.get(home) ?? [])].flatMap((stream) => history.get(stream) ?? []),
    ]),
  );
}

const linkable = (streams: readonly string[]): string[] => [
  ...new Set(streams.filter((stream) => categoryOf(stream) === LINKED)),
];
