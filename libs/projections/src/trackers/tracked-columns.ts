import type { RegisterColumn } from '../registers/register-column.js';
import { clockColumns } from './clock-columns.js';
import type { Tracker } from './tracker.js';

/** Columns that a tracker adds to those of its opening types. */
export function trackedColumns(tracker: Tracker, types: readonly string[]): RegisterColumn[] {
  const state = { name: 'state', kind: 'code', vi: 'Trạng thái', en: 'State', codes: tracker.states };
  return [state, ...tracker.columns, ...clockColumns].map(({ name, kind, vi, en, codes, ...column }) => ({
    name,
    kind,
    vi,
    en,
    unit: 'unit' in column ? (column.unit ?? null) : null,
    types: [...types],
    codes: codes === undefined ? null : [...codes],
  }));
}
