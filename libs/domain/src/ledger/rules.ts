import type { ActionClass } from '../action-type/definition.js';
import { DomainError, type DomainErrorCode } from '../errors.js';
import { is, isCertainlyBefore, refuseBeginning, refuseExcess, refuseNoAddressee } from './accept.js';
import type { Action } from './decider.js';
import type { EventData } from './event.js';
import type { Past, Rule } from './process.js';

type FieldOf<Data, Value> = {
  [Name in keyof Data]-?: Exclude<Data[Name], undefined> extends Value ? Name : never;
}[keyof Data] &
  string;
interface Act {
  type: string;
  data: EventData;
}

/** Types that answer, close, take back or conclude something: never the first event of a stream. */
export function cannotBegin(...types: readonly ActionClass[]): Rule {
  return (action, past) => {
    if (isOneOf(action, types)) refuseBeginning(past.length > 0, action.type);
  };
}

/** Things that happen once in the life of the process. */
export function once(...types: readonly ActionClass[]): Rule {
  return (action, past) => {
    if (!isOneOf(action, types)) return;
    const earlier = past.find(({ type }) => type === action.type);
    if (earlier !== undefined) {
      throw new DomainError('process/already-recorded', { type: action.type, on: earlier.on });
    }
  };
}

/** A type that is possible only where one of its causes is recorded. */
export function needs(type: ActionClass, causes: readonly ActionClass[], code: DomainErrorCode): Rule {
  return (action, past) => {
    if (!is(action, type) || past.some((earlier) => isOneOf(earlier, causes))) return;
    throw new DomainError(code, { type: action.type });
  };
}

/** The event that the field names is one of these, of the same stream, and not later than the answer to it. */
export function answers<Data extends object>(
  type: new () => Data,
  field: FieldOf<Data, string>,
  ...to: readonly ActionClass[]
): Rule {
  return (action, past) => {
    if (!is(action, type)) return;
    const source = (action.data as EventData)[field];
    if (typeof source !== 'string') return;
    const cause = past.find((earlier) => earlier.id === source && isOneOf(earlier, to));
    if (cause === undefined) throw new DomainError('process/source-unknown', { [field]: source });
    if (isCertainlyBefore(action.occurredOn, cause)) refuseOrder(action, cause);
  };
}

/** The later step cannot be over before the earlier one was taken. Recorded in any order, and either may be missing. */
export function inOrder(earlier: readonly ActionClass[], later: readonly ActionClass[]): Rule {
  return (action, past) => {
    const causes = past.filter((act) => isOneOf(act, earlier));
    const [first] = causes;
    if (isOneOf(action, later) && first !== undefined) {
      if (causes.every((cause) => isCertainlyBefore(action.occurredOn, cause))) refuseOrder(action, first);
    }
  };
}

/** After the end nothing of this kind happens any more; late entries about the time before it are welcome. */
export function nothingAfter(end: ActionClass, ...steps: readonly ActionClass[]): Rule {
  return (action, past) => {
    const ended = past.find((act) => is(act, end));
    if (ended !== undefined && isOneOf(action, steps)) refuseAfter(action, ended);
  };
}

interface Span {
  opens: readonly ActionClass[];
  /** What can happen only while the process is open, and so shows that it was opened before the ledger began. */
  during?: readonly ActionClass[];
  /** Whether the act closes the process. */
  closes: (act: Act) => boolean;
}

/** A process that is opened, closed, and may be opened again. Judged on the act's own day, so late entries find their place. */
export function span({ opens, during = [], closes }: Span): Rule {
  const isBoundary = (act: Act) => isOneOf(act, opens) || closes(act);
  return (action, past) => {
    const boundaries = past.filter(isBoundary);
    const latest = boundaries
      .filter((act) => !isCertainlyBefore(action.occurredOn, act))
      .sort((a, b) => a.on.localeCompare(b.on))
      .at(-1);
    if (isOneOf(action, opens)) {
      if (latest !== undefined && !closes(latest))
        throw new DomainError('process/already-open', { type: latest.type, on: latest.on });
    } else if (closes(action)) {
      refuseBeginning(past.length > 0, action.type);
      const [first] = boundaries;
      if (latest === undefined && first !== undefined) refuseOrder(action, first);
      const isOpen = latest === undefined ? past.some((act) => isOneOf(act, during)) : !closes(latest);
      if (!isOpen) throw new DomainError('process/not-open', { type: action.type });
    } else if (latest !== undefined && closes(latest) && isOneOf(action, during)) {
      refuseAfter(action, latest);
    }
  };
}

/** The stream is about one village, project, kind…: a later act cannot be about another. */
export function sameThroughout(...fields: readonly string[]): Rule {
  return ({ data }, past) => {
    for (const field of fields) {
      const value = data[field];
      const recorded = past.find((act) => act.data[field] !== undefined)?.data[field];
      if (typeof value === 'string' && typeof recorded === 'string' && recorded !== value)
        throw new DomainError('stream/other-matter', { field, recorded });
    }
  };
}

/** The parts together are no more than the whole. A figure that is not given is not compared. */
export function fits<Data extends object>(
  type: new () => Data,
  parts: readonly FieldOf<Data, number>[],
  whole: FieldOf<Data, number>,
): Rule {
  return (action) => {
    if (!is(action, type)) return;
    const data: EventData = action.data;
    const given = [...parts, whole].map((name) => [name, data[name]] as const);
    const figures = Object.fromEntries(given.filter(([, value]) => typeof value === 'number')) as Record<
      string,
      number
    >;
    const sum = parts.reduce((total, name) => total + (figures[name] ?? 0), 0);
    refuseExcess(sum, figures[whole], figures);
  };
}

/** The first of two days is not after the second. `occurredOn` stands for the day of the act itself. */
export function daysInOrder<Data extends object>(
  type: new () => Data,
  from: FieldOf<Data, string> | 'occurredOn',
  to: FieldOf<Data, string> | 'occurredOn',
): Rule {
  return (action) => {
    if (!is(action, type)) return;
    const [first, second] = [from, to].map((name) => dayOf(action, name));
    if (first !== undefined && second !== undefined && second < first)
      throw new DomainError('dates/end-before-beginning', { [from]: first, [to]: second });
  };
}

/** What is sent goes to somebody. */
export function addressed(...types: readonly (new () => { to: readonly string[] })[]): Rule {
  return (action) => {
    for (const type of types) if (is(action, type)) refuseNoAddressee(action.data.to);
  };
}

function dayOf(action: Action, name: string): string | undefined {
  // An inexact day is the last possible one, so it proves nothing.
  if (name === 'occurredOn') return action.occurredPrecision === 'DAY' ? action.occurredOn : undefined;
  const day = action.data[name];
  return typeof day === 'string' ? day : undefined;
}

export function isOneOf(act: Act, types: readonly ActionClass[]): boolean {
  return types.some(({ name }) => name === act.type);
}

/** Refuses an act on a day that is certainly after the end. */
export function refuseAfter(action: Action, ended: Past): void {
  if (action.occurredPrecision === 'DAY' && action.occurredOn > ended.on)
    throw new DomainError('process/already-ended', { type: ended.type, endedOn: ended.on });
}

function refuseOrder(action: Action, earlier: Past): never {
  throw new DomainError('process/out-of-order', {
    type: earlier.type,
    on: earlier.on,
    occurredOn: action.occurredOn,
  });
}
