import { daysBetween, type EventData, type PlainDate } from '@app/domain';
import { YES_NO } from './code-lists.js';
import type { CaseState, TrackedColumn } from './tracker.js';

/** What a clock says on a day. */
export interface ClockView {
  state: 'NOT_STARTED' | 'RUNNING' | 'SUSPENDED' | 'FINISHED';
  startedOn: PlainDate | null;
  endedOn: PlainDate | null;
  /** Last day for what is owed; null where neither the record nor a rule that is judged sets one. */
  dueOn: PlainDate | null;
  dueBy: 'RECORD' | 'LAW' | null;
  /** Days used: from the start to the end or to the day asked, without those of suspensions. */
  days: number | null;
  /** Days of suspensions up to the day asked. */
  suspendedDays: number;
  /** Days past `dueOn` at the end or on the day asked; 0 in time. */
  overdueDays: number;
}

const CLOCK_STATES = [
  { code: 'NOT_STARTED', vi: 'Chưa tính', en: 'Not started' },
  { code: 'RUNNING', vi: 'Đang tính', en: 'Running' },
  { code: 'SUSPENDED', vi: 'Tạm dừng', en: 'Suspended' },
  { code: 'FINISHED', vi: 'Đã xong', en: 'Finished' },
];

/** Columns of every tracker, after those of its own. */
export const clockColumns: readonly TrackedColumn[] = [
  { name: 'clock', kind: 'code', vi: 'Đồng hồ', en: 'Clock', codes: CLOCK_STATES },
  { name: 'startedOn', kind: 'localDate', vi: 'Tính từ ngày', en: 'Counted from' },
  { name: 'dueOn', kind: 'localDate', vi: 'Hạn', en: 'Due on' },
  { name: 'endedOn', kind: 'localDate', vi: 'Ngày xong', en: 'Finished on' },
  { name: 'days', kind: 'count', vi: 'Số ngày đã tính', en: 'Days used', unit: 'day' },
  { name: 'overdueDays', kind: 'count', vi: 'Số ngày quá hạn', en: 'Days overdue', unit: 'day' },
  {
    name: 'overdue',
    kind: 'boolean',
    vi: 'Đang quá hạn',
    en: 'Overdue',
    codes: YES_NO,
  },
];

/** The clock on the day; `lawDueOn` counts where the record sets no day of its own. */
export function clockOn(now: CaseState, lawDueOn: PlainDate | null, asOf: PlainDate): ClockView {
  const { startedOn, endedOn, pausedSince } = now;
  const dueOn = now.dueOn ?? lawDueOn;
  const runsTo = endedOn ?? asOf;
  const standing = endedOn === null && pausedSince !== null ? daysBetween(pausedSince, asOf) : 0;
  const suspendedDays = now.pausedDays + standing;
  return {
    state: clockState(now),
    startedOn,
    endedOn,
    dueOn,
    dueBy: dueOn === null ? null : now.dueOn === null ? 'LAW' : 'RECORD',
    days: startedOn === null ? null : Math.max(0, daysBetween(startedOn, runsTo) - suspendedDays),
    suspendedDays,
    overdueDays:
      dueOn === null || (endedOn === null && !now.open) ? 0 : Math.max(0, daysBetween(dueOn, runsTo)),
  };
}

export function clockState({ startedOn, endedOn, pausedSince, open }: CaseState): ClockView['state'] {
  if (endedOn !== null) return 'FINISHED';
  if (startedOn === null) return 'NOT_STARTED';
  if (!open) return 'FINISHED';
  return pausedSince === null ? 'RUNNING' : 'SUSPENDED';
}

export const clockData = (clock: ClockView, open: boolean): EventData => ({
  clock: clock.state,
  ...(clock.startedOn !== null && { startedOn: clock.startedOn }),
  ...(clock.dueOn !== null && { dueOn: clock.dueOn }),
  ...(clock.endedOn !== null && { endedOn: clock.endedOn }),
  ...(clock.days !== null && { days: clock.days }),
  ...(clock.dueOn !== null && { overdueDays: clock.overdueDays }),
  overdue: open && clock.overdueDays > 0,
});
