import { DomainError, type DomainErrorFacts } from '../errors.js';
import type { Action, ProposedEvent } from './decider.js';
import type { EffectiveEvent, EventData } from './event.js';

/** Spans that some type has: none can end before it begins. */
const SPANS = [
  ['validFrom', 'validTo'],
  ['termFrom', 'termUntil'],
] as const;

/** Whether the action or event is of this type; afterwards its data are typed. Types are named after their classes. */
export function is<Act extends { type: string; data: EventData }, Data extends object>(
  act: Act,
  type: new () => Data,
): act is Act & { data: Data } {
  return act.type === type.name;
}

/** The action accepted as the event of its name. Refuses a span that ends before it begins. */
export function accept({ type, occurredOn, data }: Action): ProposedEvent[] {
  for (const [fromField, toField] of SPANS) {
    const from = data[fromField];
    const to = data[toField];
    if (typeof from === 'string' && typeof to === 'string' && to < from) {
      throw new DomainError('dates/end-before-beginning', { [fromField]: from, [toField]: to });
    }
  }
  return [{ type, occurredOn, data }];
}

/** Refuses figures of which one part is larger than the whole; equal is possible. */
export function refuseExcess(
  part: number | undefined,
  whole: number | undefined,
  facts: DomainErrorFacts,
): void {
  if (part !== undefined && whole !== undefined && part > whole)
    throw new DomainError('figures/do-not-fit', facts);
}

/** Refuses a sending without an addressee. */
export function refuseNoAddressee(to: readonly string[]): void {
  if (to.length === 0) throw new DomainError('sending/no-addressee');
}

/** Refuses a type that answers, closes or takes back something, where nothing has begun (events of a case's middle may). */
export function refuseBeginning(hasBegun: boolean, type: string): void {
  if (!hasBegun) throw new DomainError('stream/cannot-begin', { type });
}

/**
 * Whether the act certainly lies before the earlier event. `occurredOn` is the last day on which a thing can have
 * happened, so only an event whose day is exact can be later than it.
 */
export function isCertainlyBefore(day: string, earlier: DatedEvent): boolean {
  return earlier.isExact && day < earlier.on;
}

/** When something happened, as far as it is known. */
export interface DatedEvent {
  on: string;
  isExact: boolean;
}

export function dateOf(event: EffectiveEvent | ProposedEvent): DatedEvent {
  return { on: event.occurredOn, isExact: !('id' in event) || event.occurredPrecision === 'DAY' };
}

/** Unit of a recorded event; a proposed one does not know it yet. */
export function unitOf(event: EffectiveEvent | ProposedEvent): string {
  return 'id' in event ? event.unitId : '';
}
