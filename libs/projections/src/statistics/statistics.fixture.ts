import type { LinkedEntryRow } from '../entries/entry-views.js';
import { claimOf, type Claim } from './claims.js';

let position = 0;

/** A claim as the read side makes it of an entry with this data. */
export function claimWith(data: Record<string, unknown>, more: Partial<LinkedEntryRow> = {}): Claim {
  position += 1;
  const id = `00000000-0000-4000-8000-${String(position).padStart(12, '0')}`;
  return claimOf({
    position,
    id,
    stream: `record-${id}`,
    revision: 1,
    type: 'StatisticReported',
    unit_id: 'utown',
    village: null,
    occurred_on: '2022-12-31',
    occurred_precision: 'YEAR',
    occurred_time: null,
    recorded_at: '2026-01-01T00:00:00.000Z',
    recorded_on: '2026-01-01',
    actor: 'officer',
    body: 'UBND_HUYEN',
    data: {
      measuredIn: 'visit',
      comparator: 'EQ',
      flowOrStock: 'FLOW',
      scope: 'WHOLE_UNIT',
      period: { from: '2022-01-01', to: '2022-12-31' },
      ...data,
    },
    personal: [],
    evidence: [],
    source: null,
    late: false,
    imported: false,
    own: true,
    corrects: null,
    how: null,
    reason: null,
    chain: id,
    next_id: null,
    next_how: null,
    next_reason: null,
    ...more,
  });
}
