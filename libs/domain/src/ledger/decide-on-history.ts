import { deciderOf } from '../deciders.js';
import { DomainError } from '../errors.js';
import { actionTypes } from '../action-type/action-types.js';
import type { Action, Decider, ProposedEvent } from './decider.js';
import { effective, newestLinks } from './effective.js';
import type { Correction, EffectiveEvent, RecordedEvent } from './event.js';

/**
 * Decides an action on the whole recorded history of its stream, corrections included: what every recorder calls.
 * After a correction the rest of the history must still be possible, so it is decided again. Throws DomainError.
 */
export function decideOnHistory(action: Action, history: readonly RecordedEvent[]): readonly ProposedEvent[] {
  const category = actionTypes.get(action.type)?.stream ?? 'record';
  const decider = deciderOf(category);
  const { corrects } = action;
  if (corrects === undefined) {
    const resolved = linksResolved(action, history);
    const proposed = decider.decide(resolved, stateOf(decider, effective(history)));
    // What is stored is what was said: the links are resolved for the judgement only.
    return proposed.map((event) => (event.data === resolved.data ? { ...event, data: action.data } : event));
  }
  const target = correctedEvent(action, corrects, history);
  refuseImpossibleHistory(decider, effective([...history, correctingEvent(action, target, history.length)]));
  return [{ type: action.type, occurredOn: action.occurredOn, data: action.data }];
}

function stateOf<State>(decider: Decider<State>, events: readonly EffectiveEvent[]): State {
  return events.reduce((state, event) => decider.evolve(state, event), decider.initial);
}

/** The new action may name any link of a corrected chain; deciders know chains by their first link. */
function linksResolved(action: Action, history: readonly RecordedEvent[]): Action {
  if (history.every(({ meta }) => meta.corrects === undefined)) return action;
  const asLast = { ...asEvent(action, history.length), id: '' };
  const data = effective([...history, asLast]).at(-1)?.data;
  return data === undefined ? action : { ...action, data };
}

function correctedEvent(
  action: Action,
  corrects: Correction,
  history: readonly RecordedEvent[],
): RecordedEvent {
  const { event, how } = corrects;
  const target = history.find(({ id }) => id === event);
  if (target === undefined) throw new DomainError('correction/not-found', { event });
  const newest = newestLinks(history).get(event);
  if (newest?.meta.corrects?.how === 'WITHDRAW') throw new DomainError('correction/withdrawn', { event });
  if (newest !== undefined && newest.id !== event) {
    throw new DomainError('correction/not-newest', { event, newest: newest.id });
  }
  if (target.type === 'LedgerOpened') throw new DomainError('correction/never', { type: target.type });
  if (target.type !== action.type) throw new DomainError('correction/other-type', { type: target.type });
  if (target.unitId !== action.unitId)
    throw new DomainError('correction/other-unit', { unit: target.unitId });
  const { occurredOn, occurredPrecision } = target;
  const isSameDay = occurredOn === action.occurredOn && occurredPrecision === action.occurredPrecision;
  if (how === 'WITHDRAW' && !isSameDay) {
    throw new DomainError('correction/withdrawal-changes-day', { occurredOn, occurredPrecision });
  }
  return target;
}

function refuseImpossibleHistory<State>(decider: Decider<State>, events: readonly EffectiveEvent[]): void {
  let state = decider.initial;
  for (const event of events) {
    try {
      decider.decide(asAction(event), state);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { originalId, id, type } = event;
      // The correcting event itself is refused for its own reason; a later one shows what the correction breaks.
      if (id === '') throw error;
      throw new DomainError('correction/history-impossible', {
        event: originalId,
        type,
        refusal: error.code,
      });
    }
    state = decider.evolve(state, event);
  }
}

function correctingEvent(action: Action, target: RecordedEvent, position: number): RecordedEvent {
  return { ...asEvent(action, position), stream: target.stream };
}

/** The action as the newest event of a history; without an id, since it has none yet. */
function asEvent(action: Action, count: number): RecordedEvent {
  const {
    type,
    unitId,
    body,
    occurredOn,
    occurredPrecision,
    occurredAtTime,
    data,
    evidence,
    corrects,
    subject = '',
  } = action;
  return {
    position: Number.MAX_SAFE_INTEGER,
    id: '',
    stream: subject,
    revision: count,
    type,
    schemaVersion: 1,
    unitId,
    occurredOn,
    occurredPrecision,
    recordedAt: '',
    actor: '',
    body,
    data,
    evidence,
    meta: {
      commandId: '',
      correlationId: '',
      stream: subject,
      type,
      ...(occurredAtTime !== undefined && { occurredAtTime }),
      ...(corrects !== undefined && { corrects }),
    },
    personal: {},
    salt: '',
  };
}

function asAction(event: EffectiveEvent): Action {
  const { type, unitId, body, occurredOn, occurredPrecision, data, evidence, stream } = event;
  return { type, unitId, body, subject: stream, occurredOn, occurredPrecision, data, personal: {}, evidence };
}
