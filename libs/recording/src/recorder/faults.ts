import { actionTypes, DomainError } from '@app/domain';
import { EventTooLarge } from '@app/event-store';
import { JsonFault } from '../json/read-json.js';
import { ActionInvalid, type Place, RecordingError } from './refusal.js';

/** One thing that is wrong with an action: the place, the rule, and what explains it. */
export interface ActionFault {
  place: Place;
  rule: string;
  /** Vietnamese, a slash, English; absent where the rule's own title says it. */
  message?: string;
  facts?: Readonly<Record<string, unknown>>;
}

const fieldNames: ReadonlySet<string> = new Set(
  [...actionTypes.values()].flatMap(({ fields }) => fields.map(({ name }) => name)),
);

/** Part of the action that a category of domain rules is about; the data unless it says otherwise. */
const pointerOfCategory: Readonly<Record<string, string>> = { correction: '/corrects', stream: '/subject' };

/** The fields whose values a rule names as its facts; without any, the part of the action that the rule is about. */
function pointersOf({ code, facts }: DomainError): string[] {
  const [category = ''] = code.split('/');
  // A name that cannot be a stream was made of fields of the data.
  const about = code === 'stream/name-not-allowed' ? undefined : pointerOfCategory[category];
  if (about !== undefined) return [about];
  const fields = Object.keys(facts).filter((name) => fieldNames.has(name));
  return fields.length === 0 ? ['/data'] : fields.map((name) => `/data/${name}`);
}

/** What is wrong with the action, place by place; undefined when the error is no fault of the action. */
export function faultsOf(error: unknown): ActionFault[] | undefined {
  if (error instanceof ActionInvalid)
    return error.errors.map(({ pointer, rule, message }) => ({ place: { pointer }, rule, message }));
  if (error instanceof JsonFault) return [{ place: { pointer: error.pointer }, rule: error.code }];
  if (error instanceof RecordingError) return [{ place: error.place, rule: error.code, facts: error.facts }];
  if (error instanceof DomainError)
    return pointersOf(error).map((pointer) => ({ place: { pointer }, rule: error.code, facts: error.facts }));
  if (error instanceof EventTooLarge) return [{ place: { pointer: '' }, rule: 'event/too-large' }];
  return undefined;
}
