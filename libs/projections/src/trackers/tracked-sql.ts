import { believedAt, liveTable } from '@app/event-store';
import { catalogue } from '@app/regulation';
import { atClocks, isHeldBackFrom, mayBeHeldBack, type Insight } from '../entries/held-back.js';
import type { Reading } from '../reading/clocks.js';
import type { RegisterFilter } from '../registers/register-filter.js';
import type { RegisterScope } from '../registers/register-scope.js';
import type { Tracker } from './tracker.js';
import type { Values } from '../registers/values.js';

/** Whose restricted lines the reader may see. */
export type ReadableUnits = readonly string[];

/** What is asked of a tracker, checked. */
export interface TrackedQuestion {
  tracker: Tracker;
  filter: RegisterFilter;
  /** Undefined: the whole ledger. */
  scope: RegisterScope | undefined;
  reading: Reading;
  readable: ReadableUnits;
  /** What the reader may see of findings that were not sent. */
  insight: Insight;
  /** Streams of the cases; null for all. */
  subjects: readonly string[] | null;
}

/** Obligations with a deadline that the acts discharge which stop the tracker's clock. */
export function clockObligations({ stoppedBy }: Tracker): string[] {
  const stops = (code: string): boolean => stoppedBy.includes(code);
  const found = catalogue.boundObligations.filter(
    ({ deadline, acts }) =>
      deadline !== null &&
      acts.some((act) => ('anyOf' in act ? act.anyOf.some(({ code }) => stops(code)) : stops(act.code))),
  );
  return [...new Set(found.map(({ id, variantOf }) => variantOf ?? id))];
}

/**
 * SQL: the lines `t` that are asked for, each with `n`, its step on the day. Of their state nothing is stored but the
 * steps, so every day and every position gives its own answer.
 */
export function trackedLines(values: Values, question: TrackedQuestion): string {
  const { tracker, filter, scope, reading, subjects } = question;
  const asOf = `${values.add(reading.asOf)}::date`;
  const known = values.add(reading.position);
  const conditions = [
    `t.register = ${values.add(tracker.name)}`,
    believedAt(known, 't'),
    `t.opens_on <= ${asOf}`,
  ];
  if (filter.days !== null) {
    const { from, to } = filter.days;
    conditions.push(`t.opens_on between ${values.add(from)}::date and ${values.add(to)}::date`);
    conditions.push(`t.opens_precision = any(${values.add(filter.precisions)})`);
  }
  if (scope !== undefined) conditions.push(`t.unit_id = any(${values.add(scope.units)})`);
  if (scope?.village != null) conditions.push(`t.village = ${values.add(scope.village)}`);
  if (subjects !== null) conditions.push(`t.stream = any(${values.add(subjects)})`);
  if (mayBeHeldBack(tracker.types)) conditions.push(`not ${isHeldBackLine(values, question, known, asOf)}`);
  if (filter.types.length > 0) conditions.push(`t.entry_type = any(${values.add(filter.types)})`);
  const states = filter.codes.map(({ field, code }) => {
    const asked = values.add(code);
    if (field === 'state') return `t.step_state[s.n] = ${asked}`;
    if (field === 'clock') return `t.step_clock[s.n] = ${asked}`;
    if (field === 'overdue') return `coalesce(${overdueOn(asOf)}, false)::text = ${asked}`;
    return `t.step_codes -> (s.n - 1) ->> ${values.add(field)} = ${asked}`;
  });
  return `
    select t.*, s.n, l.due_on as law_due
    from ${liveTable('tracked_case')} t
    cross join lateral (select width_bucket(${asOf}, t.step_from) as n) s
    cross join lateral (${lawDue(values, question, known, asOf)}) l
    where ${[...conditions, ...states].join('\n and ')}`;
}

/** SQL: whether the entry that opened the line is held back from the reader. */
function isHeldBackLine(values: Values, { insight }: TrackedQuestion, known: string, asOf: string): string {
  const sees = { units: values.add(insight.units), bodies: values.add(insight.bodies) };
  return `exists (
    select from ${liveTable('entry')} o
    where o.id = t.entry_id and ${isHeldBackFrom('o', atClocks(known, asOf), sees)})`;
}

/** SQL: past its last day and still open. */
const overdueOn = (asOf: string): string =>
  `(t.step_open[s.n] and coalesce(t.step_due[s.n], l.due_on) < ${asOf})`;

/** The earliest last day that a judged rule sets for the case, where its own acts set none. */
function lawDue(values: Values, { tracker }: TrackedQuestion, known: string, asOf: string): string {
  const obligations = clockObligations(tracker);
  if (obligations.length === 0) return 'select null::date as due_on';
  return `
    select min(d.due_on) as due_on from ${liveTable('duty')} d
    where t.step_due[s.n] is null and d.case_stream = t.stream
      and d.obligation_id = any(${values.add(obligations)}) and ${believedAt(known, 'd')} and d.opens_on <= ${asOf}
      and d.opened_by = any(t.act_ids)`;
}

/** A group of lines with its size and what their clocks say. */
export interface TrackedTotalRow {
  /** Null: all lines. */
  field: string | null;
  code: string | null;
  /** The reader may see its lines; others are counted apart. */
  told: boolean;
  /** Its clocks would tell of a few cases that the reader may not see. */
  clockWithheld: boolean;
  entries: number;
  open: number;
  overdue: number;
  finished: number;
  finished_with_due: number;
  finished_in_time: number;
  /** Days of the finished, added. */
  days: number;
}

/** SQL: the groups of the lines: all of them, by state and by each code; those that the reader may see apart. */
export function trackedTotals(values: Values, question: TrackedQuestion): string {
  const asOf = `${values.add(question.reading.asOf)}::date`;
  return `
    with line as materialized (
      select ${isTold(values, question)} as told, step_state[n] as state, step_open[n] as open, step_codes -> (n - 1) as codes,
        step_started[n] as started, step_ended[n] as ended, step_paused[n] as paused,
        coalesce(step_due[n], law_due) as due
      from (${trackedLines(values, question)}) asked),
    grouped as (
      select null::text as field, null::text as code, line.* from line
      union all select 'state', state, line.* from line
      union all select c.key, c.value, line.* from line cross join lateral jsonb_each_text(line.codes) c)
    select field, code, told, false as "clockWithheld", count(*)::int as entries,
      count(*) filter (where open)::int as open,
      count(*) filter (where open and due < ${asOf})::int as overdue,
      count(*) filter (where ended is not null)::int as finished,
      count(*) filter (where ended is not null and due is not null)::int as finished_with_due,
      count(*) filter (where ended <= due)::int as finished_in_time,
      coalesce(sum(greatest(ended - started - paused, 0)), 0)::int as days
    from grouped group by field, code, told`;
}

/** SQL: whether the reader may see the line. */
export const isTold = (values: Values, { readable }: TrackedQuestion): string =>
  `(not restricted or unit_id = any(${values.add(readable)}))`;
