import { DomainError } from '@app/domain';
import { EventTooLarge } from '@app/event-store';
import { JsonFault } from '../json/read-json.js';
import { ActionInvalid, RecordingError } from '../recorder/refusal.js';

/** What is wrong with a row: the field by its JSON pointer, and the rule. */
export interface RowFault {
  pointer: string;
  rule: string;
  message?: string;
  facts?: Readonly<Record<string, unknown>>;
}

/** Faults of the row itself; anything else is an outage or a bug and is thrown on. */
export function faultsOf(error: unknown): RowFault[] {
  if (error instanceof ActionInvalid)
    return error.errors.map(({ pointer, rule, message }) => ({ pointer, rule, message }));
  if (error instanceof JsonFault) return [{ pointer: error.pointer, rule: error.code }];
  if (error instanceof RecordingError) {
    const pointer = 'pointer' in error.place ? error.place.pointer : '/key';
    return [{ pointer, rule: error.code, facts: error.facts }];
  }
  if (error instanceof DomainError) return [{ pointer: '/data', rule: error.code, facts: error.facts }];
  if (error instanceof EventTooLarge) return [{ pointer: '/data', rule: 'event/too-large' }];
  throw error;
}
