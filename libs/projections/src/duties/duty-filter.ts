import { catalogue, stateOn, type Duty } from '@app/regulation';
import type { ClockParameters } from '../reading/clocks.js';
import { InvalidQuery } from '../reading/errors.js';
import type { PageParameters } from '../reading/page.js';
import { daysOfPeriod, type DayRange } from '../reading/period.js';

export interface DutiesParameters extends ClockParameters, PageParameters {
  /** A commune, or a unit above: then all communes below it. */
  unit?: string | undefined;
  obligation?: string | undefined;
  /** Id of the opening event. */
  openedBy?: string | undefined;
  /** Stream of the case. */
  subject?: string | undefined;
  /** Periodic duties of the period, and others that fall due in it (or open in it, without a due day). */
  period?: string | undefined;
  state?: string | undefined;
  pillar?: string | undefined;
  village?: string | undefined;
}

/** What the parameters ask for, checked. */
export interface DutyFilter {
  obligation: string | null;
  openedBy: string | null;
  subject: string | null;
  period: string | null;
  days: DayRange | null;
  state: string | null;
  pillar: string | null;
  village: string | null;
  /** Units whose cases for few the reader may ask for by their stream. */
  readable: readonly string[];
}

const STATES = ['MET', 'MET_LATE', 'BREACHED', 'NO_EVIDENCE', 'PENDING', 'NOT_APPLICABLE', 'NEEDS_REVIEW'];
const PILLARS = ['KNOW', 'DISCUSS', 'DO', 'INSPECT', 'SUPERVISE', 'BENEFIT'];

/** @throws InvalidQuery for a code that no list has, or an obligation that the catalogue does not know. */
export function readDutyFilter(parameters: DutiesParameters): DutyFilter {
  const { obligation, period } = parameters;
  if (obligation !== undefined && catalogue.find(obligation) === undefined) {
    throw new InvalidQuery('obligation', 'code', `The catalogue has no obligation ${obligation}.`);
  }
  return {
    obligation: obligation === undefined ? null : baseIdOf(obligation),
    openedBy: parameters.openedBy ?? null,
    subject: parameters.subject ?? null,
    period: period ?? null,
    days: period === undefined ? null : daysOfPeriod(period),
    state: oneOf('state', parameters.state, STATES),
    pillar: oneOf('pillar', parameters.pillar, PILLARS),
    village: parameters.village ?? null,
    readable: [],
  };
}

/** Variants are one duty, named by the base entry of their family. */
const baseIdOf = (obligation: string): string => catalogue.find(obligation)?.variantOf ?? obligation;

function oneOf(parameter: string, value: string | undefined, codes: readonly string[]): string | null {
  if (value === undefined) return null;
  if (!codes.includes(value)) {
    throw new InvalidQuery(parameter, 'code', `${parameter} is one of ${codes.join(', ')}.`);
  }
  return value;
}

/** Whether a duty falls into the period: a periodic one by its own period, others by the day they fall due or open. */
export function fallsInto(duty: Pick<Duty, 'period' | 'dueOn' | 'opensOn'>, days: DayRange | null): boolean {
  if (days === null) return true;
  if (duty.period !== null) {
    const own = daysOfPeriod(duty.period);
    return days.from <= own.from && own.to <= days.to;
  }
  const day = duty.dueOn ?? duty.opensOn;
  return days.from <= day && day <= days.to;
}

/** First day of the period that a row names, in SQL. */
const startOf = (period: string): string => `case
  when ${period} like '____-W__' then to_date(${period}, 'IYYY-"W"IW')
  when ${period} like '____-Q_' then make_date(left(${period}, 4)::int, right(${period}, 1)::int * 3 - 2, 1)
  when ${period} like '____-H_' then make_date(left(${period}, 4)::int, right(${period}, 1)::int * 6 - 5, 1)
  when ${period} like '____-__' then to_date(${period}, 'YYYY-MM')
  else make_date(left(${period}, 4)::int, 1, 1) end`;

/** How long it is. */
const lengthOf = (period: string): string => `case
  when ${period} like '____-W__' then interval '7 days'
  when ${period} like '____-Q_' then interval '3 months'
  when ${period} like '____-H_' then interval '6 months'
  when ${period} like '____-__' then interval '1 month'
  when ${period} like '____-____' then interval '2 years'
  else interval '1 year' end`;

/** `fallsInto` for rows of duties: `row` is their alias, `from` and `to` are the days, both included. */
export const fallsIntoInSql = (row: string, from: string, to: string): string => `case
  when ${row}.period is null then coalesce(${row}.due_on, ${row}.opens_on) between ${from} and ${to}
  else ${startOf(`${row}.period`)} >= ${from}
    and ${startOf(`${row}.period`)} + ${lengthOf(`${row}.period`)} <= ${to}::date + interval '1 day' end`;

/** Whether an untouched periodic duty is asked for; it has no case. */
export function asksFor(filter: DutyFilter, duty: Duty, asOf: string): boolean {
  return (
    filter.openedBy === null &&
    filter.subject === null &&
    (filter.village === null || filter.village === duty.village) &&
    (filter.obligation === null || filter.obligation === duty.obligationId) &&
    (filter.pillar === null || filter.pillar === duty.pillar) &&
    fallsInto(duty, filter.days) &&
    (filter.state === null || stateOn(duty, asOf)?.state === filter.state)
  );
}
