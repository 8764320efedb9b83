import type { EffectiveEvent } from '@app/domain';
import { dueDateOf, type DueDate } from '../calendar/deadline.js';
import type { FactValue, Obligation } from '../catalogue/obligation.js';
import { bindingOf } from '../reading/occurrence.js';
import { truthOf } from '../reading/truth.js';
import type { Matter } from './matter.js';

const EXTENSIONS = 'EXTENSIONS';

/** How often the term was extended, and the last day that the newest extension gives. */
export interface Extended {
  times: number;
  until?: string;
}

/** A fact of the matter other than the number of extensions. */
type OtherFacts = (fact: string) => FactValue | undefined;

/**
 * Extensions decided in writing before the running term ended, as known on a day. One decided too late, or more often
 * than the law allows, extends nothing: the term had ended, or no rule of the family knows a longer one.
 */
export function extendedBy(matter: Matter, asOf: string, factOf: OtherFacts): Extended {
  let extended: Extended = { times: 0 };
  for (const { event, number } of decidedUpTo(matter, asOf)) {
    const end = endOf(matter, extended, factOf);
    const longer = memberFor(matter, number, factOf);
    if (end === undefined || longer === undefined || number < extended.times || event.occurredOn > end)
      continue;
    const last = lastDayIn(event);
    extended = last === undefined ? { times: number } : { times: number, until: last > end ? last : end };
  }
  return extended;
}

/**
 * The decision that extends a settlement sets its last day; who asked for information is told when to expect it, which
 * sets nothing.
 */
function lastDayIn({ type, data }: EffectiveEvent): string | undefined {
  const { dueOn } = data;
  return type === 'SettlementTimeExtended' && typeof dueOn === 'string' ? dueOn : undefined;
}

/** The due date of an extended term: the law names the most, a shorter extension decided in writing ends sooner. */
export function shortened(due: DueDate, { until }: Extended): DueDate {
  if (until === undefined || until >= due.on) return due;
  const [first] = due.explanation;
  const last = { day: until, counted: true, why: 'DUE' };
  return { on: until, explanation: first === undefined ? [last] : [first, last], provisional: false };
}

function decidedUpTo(matter: Matter, asOf: string): { event: EffectiveEvent; number: number }[] {
  return matter
    .caseEvents()
    .flatMap((event) => {
      const field = bindingOf(event.type)?.caseFacts[EXTENSIONS];
      const number = field === undefined ? undefined : event.data[field];
      return typeof number === 'number' && number > 0 && event.occurredOn <= asOf ? [{ event, number }] : [];
    })
    .sort(
      (one, other) =>
        one.event.occurredOn.localeCompare(other.event.occurredOn) ||
        one.event.originalPosition - other.event.originalPosition,
    );
}

function endOf(matter: Matter, { times, until }: Extended, factOf: OtherFacts): string | undefined {
  const deadline = memberFor(matter, times, factOf)?.deadline ?? null;
  if (deadline === null) return undefined;
  const most = dueDateOf(deadline, matter.trigger.day, matter.calendar).on;
  return until !== undefined && until < most ? until : most;
}

function memberFor(matter: Matter, times: number, factOf: OtherFacts): Obligation | undefined {
  return matter.family.find(
    ({ condition }) =>
      condition !== null &&
      truthOf(condition, (fact) => (fact === EXTENSIONS ? times : factOf(fact))).value === 'TRUE',
  );
}
