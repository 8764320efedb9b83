import {
  type Action,
  actionTypes,
  encodePayload,
  type EventMeta,
  eventIdOf,
  type ImportSource,
  type ProposedEvent,
} from '@app/domain';
import type { NewEvent } from '@app/event-store';
import { newSalt } from './salts.js';

/** Everything of a command that stands in its events beside what the decider proposed. */
export interface CommandContext {
  ledgerId: string;
  commandId: string;
  actor: string;
  stream: string;
  source?: ImportSource;
}

/**
 * Events of one command, encoded. The first is the action itself and carries evidence, personal commitments and the
 * correction; those that follow from it name it as their cause.
 */
export function encodeEvents(
  { ledgerId, commandId, actor, stream, source }: CommandContext,
  action: Action,
  proposed: readonly ProposedEvent[],
  personal: Readonly<Record<string, string>>,
): NewEvent[] {
  const firstId = eventIdOf(ledgerId, commandId, 0);
  return proposed.map(({ type, occurredOn, data }, index) => {
    const first = index === 0;
    const { corrects, occurredAtTime } = action;
    const meta: EventMeta = {
      ...(!first && { causationId: firstId }),
      commandId,
      correlationId: commandId,
      ...(first && corrects !== undefined && { corrects }),
      ...(first && occurredAtTime !== undefined && { occurredAtTime }),
      ...(source !== undefined && { source }),
      stream,
      type,
    };
    const payload = encodePayload({
      data,
      evidence: first ? action.evidence : [],
      meta,
      personal: first ? personal : {},
      salt: newSalt(),
    });
    return {
      id: first ? firstId : eventIdOf(ledgerId, commandId, index),
      type,
      schemaVersion: actionTypes.get(type)?.schemaVersion ?? 1,
      unitId: action.unitId,
      occurredOn,
      occurredPrecision: action.occurredPrecision,
      actor,
      body: action.body,
      payload,
    };
  });
}
