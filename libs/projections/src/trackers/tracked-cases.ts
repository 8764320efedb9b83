import type { RecordedEvent } from '@app/domain';
import { beliefProjection, type Projection } from '@app/event-store';
import { isTracked, trackedRows, trackedTable, type TrackedRow } from './tracked-row.js';

/**
 * Lines of the trackers (recommendations, petitions, findings, targets, documents): what became of a thing that was
 * begun, and its clock. Their home is the stream; the links between streams are made when a page is read.
 */
export const trackedCases: Projection<RecordedEvent> = beliefProjection<
  RecordedEvent,
  readonly RecordedEvent[],
  TrackedRow
>({
  name: 'trackedCases',
  version: 1,
  table: trackedTable,
  rowKey: ({ register, opened_position }) => `${register}/${String(opened_position)}`,
  homes: (batch) => Promise.resolve(batch.map((event) => (isTracked(event) ? [event.stream] : []))),
  files: (homes, tx) => tx.history(homes),
  rows: trackedRows,
});
