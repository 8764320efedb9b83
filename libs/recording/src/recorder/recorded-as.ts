import { type Action, canonicalJson, type RecordedEvent } from '@app/domain';
import { bodyHashOf } from './body-hash.js';

/**
 * Whether the event says what the action says, whoever recorded it and under whatever key. Personal values are compared by
 * the hash of the command that brought them; an action without any was exported by somebody who may not read them.
 */
export function saysTheSame(
  action: Action,
  event: RecordedEvent,
  { bodySha256, hmac }: { bodySha256: Uint8Array | undefined; hmac: (bytes: Uint8Array) => Uint8Array },
): boolean {
  // A process that the action would open is the one that the event has opened.
  if (action.subject !== undefined && action.subject !== event.stream) return false;
  if (canonicalJson(toldBy(action)) !== canonicalJson(toldBy({ ...event, ...event.meta }))) return false;
  if (Object.keys(action.personal).length === 0) return true;
  return [action, { ...action, subject: event.stream }].some(
    (spelling) => bodySha256 !== undefined && Buffer.compare(bodyHashOf(spelling, hmac), bodySha256) === 0,
  );
}

function toldBy(action: Omit<Action, 'personal' | 'subject'>): object {
  const { type, unitId, body, occurredOn, occurredPrecision, occurredAtTime, data, evidence, corrects } =
    action;
  return {
    type,
    unitId,
    body,
    occurredOn,
    occurredPrecision,
    ...(occurredAtTime !== undefined && { occurredAtTime }),
    data,
    evidence,
    ...(corrects !== undefined && { corrects }),
  };
}
