import { readingRefusalOf, refusalOf, type Rights } from '@app/access';
import {
  type Action,
  actionTypes,
  type ActionTypeDefinition,
  type RecordedEvent,
  referencesOf,
} from '@app/domain';
import type { ReferenceCheck } from './references.js';
import { RecordingError } from './refusal.js';

/** Of a command, what rights depend on. */
interface Authorised {
  action: Action;
  stream: string;
  unitPath: readonly string[];
}

/** The definition of a validated action's type. */
export function definitionOf(type: string): ActionTypeDefinition {
  const definition = actionTypes.get(type);
  if (definition === undefined) throw new Error(`no action type ${type}`);
  return definition;
}

/** Holds what an account wants against its rights (design 8). */
export class Authorisation {
  constructor(private readonly references: ReferenceCheck) {}

  /**
   * Whether the account may record the action in a stream with this history. A correction needs the right to record what
   * it corrects as well, for the body that did and with what it said: else the executive could take back what the Front
   * or a board recorded, and a village replace another's figures by its own.
   * @throws RecordingError `access/…`
   */
  requireRecorder(rights: Rights, command: Authorised, history: readonly RecordedEvent[]): void {
    const { action } = command;
    const corrected = history.find(({ id }) => id === action.corrects?.event);
    // A withdrawal has no data of its own: who may withdraw depends on what the event withdrawn said.
    const said = action.corrects?.how === 'WITHDRAW' ? (corrected ?? action) : action;
    this.requireBody(rights, command, history[0], said, action.body);
    if (corrected !== undefined) this.requireBody(rights, command, history[0], corrected, corrected.body);
  }

  /** @throws RecordingError `access/…` */
  requireReader(rights: Rights, event: RecordedEvent, unitPath: readonly string[]): void {
    const refusal = readingRefusalOf(rights, {
      rule: definitionOf(event.type),
      data: event.data,
      unitPath,
      villages: this.references.villagesOf(event, event.stream),
      caseVillages: [],
      cases: [event.stream],
    });
    if (refusal !== undefined) throw new RecordingError(refusal, { header: 'Authorization' });
  }

  private requireBody(
    rights: Rights,
    { action, stream, unitPath }: Authorised,
    first: RecordedEvent | undefined,
    said: Pick<Action, 'type' | 'data'>,
    body: string,
  ): void {
    const definition = definitionOf(action.type);
    const refusal = refusalOf(rights, {
      rule: definition,
      administratorsOnly: definition.activity === 'access',
      body,
      data: said.data,
      unitPath,
      villages: this.references.villagesOf(said, stream),
      caseVillages: first === undefined ? [] : this.references.villagesOf(first, stream),
      cases: [stream, ...referencesOf(said).map(({ value }) => value)],
    });
    if (refusal === undefined) return;
    const pointer = refusal === 'access/unit-not-yours' ? '/unit' : '/body';
    throw new RecordingError(refusal, { pointer }, { actionType: action.type, body });
  }
}
