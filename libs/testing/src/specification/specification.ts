import { expect } from '@jest/globals';
import {
  type Action,
  actionTypes,
  type Correction,
  type Decider,
  decideOnHistory,
  DomainError,
  type DomainErrorCode,
  type EventData,
  type RecordedEvent,
  sha256,
} from '@app/domain';

/** What a specification says of an act; the rest is filled in. */
export type ActOptions = Partial<
  Pick<
    Action,
    'unitId' | 'body' | 'occurredPrecision' | 'occurredAtTime' | 'corrects' | 'subject' | 'personal'
  >
>;

const UNIT = `u${'a'.repeat(20)}`;

/** An act of this type on this day, as it reaches a decider: validated, unit and body resolved. */
export function act(
  type: string,
  occurredOn: string,
  data: EventData = {},
  options: ActOptions = {},
): Action {
  const body = actionTypes.get(type)?.recordedBy[0] ?? 'UBND_XA';
  return {
    type,
    unitId: UNIT,
    body,
    occurredOn,
    occurredPrecision: 'DAY',
    data,
    personal: {},
    evidence: [],
    ...options,
  };
}

/** Id of the n-th event (from 1) of a given history: what a `source` field or a correction names. */
export function eventIdAt(n: number): string {
  return `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`;
}

/** The same act, correcting the n-th event of the given history. */
export function correcting(n: number, action: Action, reason: Correction['reason'] = 'TYPING_ERROR'): Action {
  return { ...action, corrects: { event: eventIdAt(n), how: 'REPLACE', reason } };
}

/** The withdrawal of an act that is the n-th event of the given history. */
export function withdrawing(n: number, action: Action): Action {
  return { ...action, data: {}, corrects: { event: eventIdAt(n), how: 'WITHDRAW', reason: 'DUPLICATE' } };
}

/** The acts as one stream's recorded history, positions from 1. */
export function historyOf(acts: readonly Action[], stream?: string): RecordedEvent[] {
  return acts.map((action, index) => recorded(action, index, stream ?? `${categoryOf(action.type)}-1`));
}

/**
 * Given / when / then for a decider: `given(...acts).when(act).then(...acts)` or `.thenRefused(code)`.
 * The action is decided as a recorder decides it, on the effective history and with its corrections.
 */
export function specificationOf<State>(decider: Decider<State>): (...acts: readonly Action[]) => Given {
  return (...acts) => ({
    when(action) {
      expect(categoryOf(action.type)).toBe(decider.category);
      const decide = () => decideOnHistory(action, historyOf(acts));
      return {
        then(...expected) {
          expect(decide()).toEqual(
            expected.map(({ type, occurredOn, data }) => ({ type, occurredOn, data })),
          );
        },
        thenAccepted() {
          expect(decide()).toHaveLength(1);
        },
        thenRefused(code, facts) {
          const error = refusalOf(decide);
          expect(error.code).toBe(code);
          if (facts !== undefined) expect(error.facts).toMatchObject(facts);
        },
      };
    },
  });
}

interface Given {
  when(action: Action): Outcome;
}

interface Outcome {
  then(...expected: readonly Action[]): void;
  /** The action itself is the one event that follows. */
  thenAccepted(): void;
  thenRefused(code: DomainErrorCode, facts?: Record<string, unknown>): void;
}

function refusalOf(decide: () => unknown): DomainError {
  try {
    decide();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('expected a refusal, but the action was accepted');
}

function categoryOf(type: string): string {
  return actionTypes.get(type)?.stream ?? 'record';
}

function recorded(action: Action, index: number, stream: string): RecordedEvent {
  const { type, unitId, body, occurredOn, occurredPrecision, occurredAtTime, data, evidence, corrects } =
    action;
  const commandId = `account:${String(index + 1).padStart(8, '0')}`;
  return {
    position: index + 1,
    id: eventIdAt(index + 1),
    stream,
    revision: index,
    type,
    schemaVersion: 1,
    unitId,
    occurredOn,
    occurredPrecision,
    recordedAt: `${occurredOn}T10:00:00.000Z`,
    actor: 'account',
    body,
    data,
    evidence,
    meta: {
      commandId,
      correlationId: commandId,
      ...(corrects !== undefined && { corrects }),
      ...(occurredAtTime !== undefined && { occurredAtTime }),
      stream,
      type,
    },
    personal: {},
    salt: Buffer.from(sha256(Buffer.from(commandId)).subarray(0, 16)).toString('base64'),
  };
}
