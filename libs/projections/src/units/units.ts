import { effective, type PlainDate, type RecordedEvent } from '@app/domain';
import { beliefProjection, type Projection } from '@app/event-store';
import { unitRecordOf, type UnitRecord } from './unit-record.js';

/** A unit or village as the ledger believed it in an interval of positions. */
export interface UnitRow {
  unit_id: string;
  level: string;
  valid_from: PlainDate;
  valid_to: PlainDate | null;
  unit: UnitRecord;
}

const isRegistry = (stream: string): boolean => stream.startsWith('unit-') || stream.startsWith('village-');

/** The registry of units and villages; its home is the stream of one unit. */
export const units: Projection<RecordedEvent> = beliefProjection<
  RecordedEvent,
  readonly RecordedEvent[],
  UnitRow
>({
  name: 'units',
  version: 1,
  table: {
    name: 'unit',
    columns: { unit_id: 'text', level: 'text', valid_from: 'date', valid_to: 'date', unit: 'jsonb' },
    indexes: ['unit_id', 'known_from', 'known_to'],
  },
  rowKey: () => '',
  categories: ['unit', 'village'],
  homes: (batch) => Promise.resolve(batch.map(({ stream }) => (isRegistry(stream) ? [stream] : []))),
  files: (homes, tx) => tx.history(homes),
  rows: (_, events, position) => {
    const unit = unitRecordOf(effective(events, position));
    if (unit === undefined) return [];
    return [
      { unit_id: unit.id, level: unit.level, valid_from: unit.validFrom, valid_to: unit.validTo, unit },
    ];
  },
});
