import { codesIn, byDay, onOf, present } from '../trackers/acts.js';
import { daysBetween, addDays, type EventData, type PlainDate } from '@app/domain';
import {
  idle,
  lastOf,
  textOf,
  type Act,
  type CaseFile,
  type CaseState,
  type Tracker,
} from '../trackers/tracker.js';

/** A target: what was set, what was measured since, and where a straight line through the measurements leads. */
export const targetProgress: Tracker = {
  name: 'targetProgress',
  category: 'target',
  types: ['TargetSet', 'TargetProgressMeasured'],
  stoppedBy: [],
  states: [
    { code: 'SET', vi: 'Đã giao, chưa đo', en: 'Set, not yet measured' },
    { code: 'NOT_MET', vi: 'Chưa đạt', en: 'Not met yet' },
    { code: 'MET', vi: 'Đạt', en: 'Met' },
  ],
  columns: [
    { name: 'measuredOn', kind: 'localDate', vi: 'Đo gần nhất', en: 'Last measured on' },
    { name: 'now', kind: 'decimal', vi: 'Hiện đạt (đo được)', en: 'Now (measured)' },
    { name: 'claimed', kind: 'decimal', vi: 'Hiện đạt (đã khai)', en: 'Now (claimed)' },
    { name: 'claimedOn', kind: 'localDate', vi: 'Ngày khai', en: 'Claimed on' },
    { name: 'countedSince', kind: 'decimal', vi: 'Đếm được từ khi giao', en: 'Counted since it was set' },
    { name: 'countedStanding', kind: 'decimal', vi: 'Đếm được đang có', en: 'Counted as standing' },
    { name: 'forecast', kind: 'decimal', vi: 'Dự báo đến hạn', en: 'Forecast for the due day' },
    { name: 'forecastMetOn', kind: 'localDate', vi: 'Dự báo đạt ngày', en: 'Forecast to be met on' },
    { name: 'milestone', kind: 'text', vi: 'Cột mốc', en: 'Milestone' },
  ],

  cases(acts): CaseFile[] {
    const inOrder = [...acts].sort(byDay);
    const [opening] = inOrder;
    if (opening === undefined) return [];
    const set = inOrder.find(({ type }) => type === 'TargetSet');
    return [
      {
        key: '',
        opening: opening.type === 'TargetSet' || set === undefined || set.on > opening.on ? opening : set,
        acts: inOrder,
        follows: textOf(set, 'document') ?? null,
      },
    ];
  },

  codesOf: (acts) => codesIn([...acts].reverse(), ['scope', 'comparator']),

  stateOf(acts): CaseState {
    const set = lastOf(acts, 'TargetSet');
    const measured = lastOf(acts, 'TargetProgressMeasured');
    const met = measured?.data['met'] === true;
    return {
      ...idle,
      state: measured === undefined ? 'SET' : met ? 'MET' : 'NOT_MET',
      open: !met,
      startedOn: onOf(acts.find(({ type }) => type === 'TargetSet') ?? acts.at(0)) ?? null,
      dueOn: textOf(set, 'dueOn') ?? null,
      endedOn: met ? measured.on : null,
    };
  },

  data(acts): EventData {
    const set = lastOf(acts, 'TargetSet');
    const points = pointsOf(acts);
    const last = points.at(-1);
    const measured = lastOf(acts, 'TargetProgressMeasured');
    return present({
      ...set?.data,
      measuredOn: onOf(measured),
      now: last === undefined ? undefined : decimal(last.value),
      ...forecastOf(points, set),
      milestone: textOf(measured, 'milestone'),
    });
  },
};

export interface MeasuredPoint {
  on: PlainDate;
  value: number;
}

/** Figures that were measured, in the target's own unit: a fraction counts as percent where the target does. */
export function pointsOf(acts: readonly Act[]): MeasuredPoint[] {
  const percent = textOf(lastOf(acts, 'TargetSet'), 'measuredIn') === 'percent';
  return acts.flatMap(({ type, on, data }) => {
    if (type !== 'TargetProgressMeasured') return [];
    const value =
      typeof data['measuredValue'] === 'string'
        ? Number(data['measuredValue'])
        : fraction(data['achieved'], percent);
    return value === undefined || !Number.isFinite(value) ? [] : [{ on, value }];
  });
}

function fraction(achieved: unknown, percent: boolean): number | undefined {
  if (typeof achieved !== 'object' || achieved === null) return undefined;
  const { numerator, denominator } = achieved as { numerator?: unknown; denominator?: unknown };
  if (typeof numerator !== 'number' || typeof denominator !== 'number') return undefined;
  if (!percent) return numerator;
  return denominator === 0 ? undefined : (100 * numerator) / denominator;
}

/** The line through the first and the last measurement; none through a single one, which has no direction. */
function forecastOf(points: readonly MeasuredPoint[], set: Act | undefined): EventData {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || first.on === last.on) return {};
  const perDay = (last.value - first.value) / daysBetween(first.on, last.on);
  const dueOn = textOf(set, 'dueOn');
  const target = Number(textOf(set, 'targetValue') ?? Number.NaN);
  const daysLeft = (target - last.value) / perDay;
  return present({
    forecast: dueOn === undefined ? undefined : decimal(last.value + perDay * daysBetween(last.on, dueOn)),
    // Beyond the years of the ledger a day says nothing.
    forecastMetOn:
      Number.isFinite(daysLeft) && daysLeft > 0 && daysLeft < 36_525
        ? addDays(last.on, Math.ceil(daysLeft))
        : undefined,
  });
}

/** Two places are more than any report prints. */
const decimal = (value: number): string => String(Math.round(value * 100) / 100);
