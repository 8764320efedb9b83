import {
  actionTypes,
  categoryOf,
  effective,
  type EffectiveEvent,
  type EventData,
  type RecordedEvent,
} from '@app/domain';
import type { BeliefTable } from '@app/event-store';
import { byDay } from './acts.js';
import { clockState } from './clock-columns.js';
import type { Act, CaseFile, Tracker } from './tracker.js';
import { trackers } from './trackers.js';

/** A line of a tracker as the ledger believed it in an interval of positions; the state on a day is one of its steps. */
export interface TrackedRow {
  register: string;
  unit_id: string;
  village: string | null;
  stream: string;
  opens_on: string;
  opens_precision: string;
  /** Original position of the opening act. */
  opened_position: number;
  /** Newest link of the opening act. */
  entry_id: string;
  entry_type: string;
  restricted: boolean;
  follows: string | null;
  /** Days on which acts changed the case, with what holds from each: all arrays are as long as this one. */
  step_from: readonly string[];
  step_state: readonly string[];
  step_open: readonly boolean[];
  step_started: readonly (string | null)[];
  step_due: readonly (string | null)[];
  step_ended: readonly (string | null)[];
  step_paused: readonly number[];
  step_clock: readonly string[];
  step_codes: readonly Readonly<Record<string, string>>[];
  /** Original ids of the acts: what the duties of the case were opened by. */
  act_ids: readonly string[];
  acts: readonly Act[];
}

export const trackedTable: BeliefTable = {
  name: 'tracked_case',
  columns: {
    register: 'text collate "C" not null',
    unit_id: 'text collate "C" not null',
    village: 'text',
    stream: 'text collate "C" not null',
    opens_on: 'date not null',
    opens_precision: 'text not null',
    opened_position: 'bigint not null',
    entry_id: 'uuid not null',
    entry_type: 'text not null',
    restricted: 'boolean not null',
    follows: 'text collate "C"',
    step_from: 'date[] not null',
    step_state: 'text[] not null',
    step_open: 'boolean[] not null',
    step_started: 'date[] not null',
    step_due: 'date[] not null',
    step_ended: 'date[] not null',
    step_paused: 'int[] not null',
    step_clock: 'text[] not null',
    step_codes: 'jsonb not null',
    act_ids: 'text[] not null',
    acts: 'jsonb not null',
  },
  indexes: [
    'register, unit_id, opens_on, opened_position',
    'register, opens_on, opened_position',
    'stream',
    'follows',
  ],
};

const trackersOf = (stream: string): readonly Tracker[] =>
  trackers.filter(({ category }) => category === categoryOf(stream));

/** Categories of the streams of which a tracker shows cases. */
export const trackedCategories: readonly string[] = [...new Set(trackers.map(({ category }) => category))];

/** Whether the event may change a line. A correction has the type of what it corrects. */
export const isTracked = ({ stream, type }: RecordedEvent): boolean =>
  trackersOf(stream).some(({ types }) => types.includes(type));

/** Pure: the lines of a stream, as the first `position` events of the ledger show them. */
export function trackedRows(
  stream: string,
  events: readonly RecordedEvent[],
  position: number,
): TrackedRow[] {
  const known = effective(events, position);
  return trackersOf(stream).flatMap((tracker) => {
    const acts = known.filter(({ type }) => tracker.types.includes(type)).map(actOf);
    return acts.length === 0 ? [] : tracker.cases(acts, stream).map((file) => rowOf(tracker, file, stream));
  });
}

function rowOf(tracker: Tracker, file: CaseFile, stream: string): TrackedRow {
  const { opening, acts, follows } = file;
  const days = [...new Set(acts.map(({ on }) => on))].filter((day) => day > opening.on).sort();
  const steps = [opening.on, ...days].map((from) => {
    const known = actsUntil(acts, from);
    return { from, ...tracker.stateOf(known), codes: tracker.codesOf(known) };
  });
  return {
    register: tracker.name,
    unit_id: opening.unitId,
    village: textIn(opening.data, 'village'),
    stream,
    opens_on: opening.on,
    opens_precision: opening.precision,
    opened_position: opening.position,
    entry_id: opening.id,
    entry_type: opening.type,
    restricted: tracker.isRestricted?.(tracker.codesOf(acts)) ?? false,
    follows,
    step_from: steps.map(({ from }) => from),
    step_state: steps.map(({ state }) => state),
    step_open: steps.map(({ open }) => open),
    step_started: steps.map(({ startedOn }) => startedOn),
    step_due: steps.map(({ dueOn }) => dueOn),
    step_ended: steps.map(({ endedOn }) => endedOn),
    step_paused: steps.map(({ pausedDays }) => pausedDays),
    step_clock: steps.map(clockState),
    step_codes: steps.map(({ codes }) => codes),
    act_ids: acts.map(({ originalId }) => originalId),
    acts,
  };
}

/** Acts done by the day, in the order in which they were done; the ledger's order decides within a day. */
export const actsUntil = (acts: readonly Act[], day: string): Act[] =>
  acts.filter(({ on }) => on <= day).sort(byDay);

const actOf = (event: EffectiveEvent): Act => ({
  id: event.id,
  originalId: event.originalId,
  position: event.originalPosition,
  type: event.type,
  stream: event.stream,
  on: event.occurredOn,
  precision: event.occurredPrecision,
  unitId: event.unitId,
  body: event.body,
  data: shortData(event),
});

/** Long texts would be kept twice: the entry has them. */
function shortData({ type, data }: EffectiveEvent): EventData {
  const long = new Set(
    (actionTypes.get(type)?.fields ?? []).filter(({ kind }) => kind === 'longText').map(({ name }) => name),
  );
  return Object.fromEntries(Object.entries(data).filter(([name]) => !long.has(name)));
}

function textIn(data: EventData, field: string): string | null {
  const value = data[field];
  return typeof value === 'string' ? value : null;
}
