import type { EventData } from '../ledger/event.js';
import { actionTypes } from './action-types.js';
import { holds } from './condition.js';
import { Faults, type FieldError } from './faults.js';

/**
 * Why this body may not record an action of this type with these data, or null where it may. For a withdrawal, whose
 * data are empty, pass the data of the event withdrawn: the independence of boards, Front and Council depends on them.
 */
export function bodyFault(type: string, body: string, data: EventData): FieldError | null {
  const definition = actionTypes.get(type);
  const only = (definition?.recordedByOnly ?? []).filter(({ when }) => holds(when, data));
  const isAllowed =
    definition?.recordedBy.includes(body) === true && only.every(({ bodies }) => bodies.includes(body));
  if (isAllowed) return null;
  const faults = new Faults();
  faults.add(
    '/body',
    'body',
    'Chủ thể này không được ghi loại hành động này.',
    'This body may not record this action.',
  );
  return faults.errors[0] ?? null;
}
