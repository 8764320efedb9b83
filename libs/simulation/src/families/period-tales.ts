import { plus } from '../calendar/days.js';
import { periodOf, type Every, type Period } from '../rules/periods.js';
import type { Handle } from '../stream/story.js';
import type { Plant, Teller } from './family.js';

/** How an act of a period is told: on a day, for a period that it names or for the one it lies in. */
export type Act = (teller: Teller, on: string, says: Said) => Handle;

export interface Said {
  /** Named by the act; undefined: the period it was done in. */
  period?: { from: string; to: string };
  /** The addressee or element that the tale leaves out. */
  partly?: boolean;
  lateBy?: number;
}

interface Tales {
  /** Part of the plants' names. */
  name: string;
  every: Every;
  act: Act;
  /** The act names its period: it can come early or late for it. */
  names?: boolean;
  /** The act always says for what period it is. */
  always?: boolean;
  /** The act has several addressees or elements, of which one can be missing. */
  parts?: boolean;
  between?: readonly [string, string];
}

/** Both sides of a duty that comes back in every period: on its first and last day, a day late, early, in part, entered late, withdrawn. */
export function periodTales({ name, every, act, names, always, parts, between }: Tales): Plant[] {
  const plant = (what: string, tell: (teller: Teller, period: Period, told: Told) => void): Plant => ({
    name: `${name}-${what}`,
    // Long enough to see the first day after the period, unless the tales choose their own days.
    lasts: every !== 'YEAR' ? 120 : between ? 1 : 366,
    ...(between ? { between } : {}),
    tell: (teller, day) => {
      const period = periodOf(day, every);
      const told: Told = (on, said = {}) =>
        act(teller, later(on, teller.commune.registeredOn), {
          ...(always ? { period: { from: period.from, to: period.to } } : {}),
          ...said,
        });
      tell(teller, period, told);
    },
  });
  const named = ({ from, to }: Period) => ({ period: { from, to } });
  return [
    plant('on-the-last-day', (_teller, period, told) => void told(period.to)),
    plant('on-the-first-day', (_teller, period, told) => void told(period.from)),
    plant('entered-late', (_teller, period, told) => void told(plus(period.to, -2), { lateBy: 20 })),
    plant('withdrawn', (teller, period, told) => {
      const done = told(plus(period.to, -9));
      teller.stories.at(-1)?.withdraw(done, plus(period.to, 15));
    }),
    ...(names
      ? [
          plant('a-day-late', (_teller, period, told) => void told(plus(period.to, 1), named(period))),
          plant(
            'before-it-began',
            (_teller, period, told) => void told(plus(period.from, -5), named(period)),
          ),
          plant('for-the-one-before', (_teller, period, told) => {
            told(plus(period.from, 3), named(periodOf(plus(period.from, -1), every)));
          }),
        ]
      : []),
    ...(parts
      ? [
          plant('in-part', (_teller, period, told) => void told(plus(period.to, -7), { partly: true })),
          plant('in-two-parts', (_teller, period, told) => {
            told(plus(period.to, -7), { partly: true });
            told(plus(period.to, -3));
          }),
        ]
      : []),
  ];
}

type Told = (on: string, said?: Said) => Handle;

function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** What `ReportSubmitted` says of a report of a kind. */
export function report(kind: string, to: readonly string[], said: Said, more: Record<string, unknown> = {}) {
  return {
    reportKind: kind,
    to: said.partly ? to.slice(0, 1) : to,
    resubmission: false,
    ...(said.period ? { period: said.period } : {}),
    ...more,
  };
}

/** The entry's delay, where the tale says one. */
export function delay({ lateBy }: Said): { lateBy?: number } {
  return lateBy === undefined ? {} : { lateBy };
}
