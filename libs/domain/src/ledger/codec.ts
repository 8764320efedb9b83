import { actionTypes } from '../action-type/action-types.js';
import { canonicalBytes } from './canonical-json.js';
import type { EncodedEvent, EventData, EventMeta, Evidence, RecordedEvent } from './event.js';

/** A stored type that this release does not know: the ledger was written by a later one. */
export class UnknownEventType extends Error {
  override readonly name = 'UnknownEventType';

  constructor(readonly eventType: string) {
    super(`unknown event type ${eventType}`);
  }
}

/** A stored schema version that no upcaster leads from. */
export class UnknownSchemaVersion extends Error {
  override readonly name = 'UnknownSchemaVersion';

  constructor(
    readonly eventType: string,
    readonly schemaVersion: number,
  ) {
    super(`unknown schema version ${String(schemaVersion)} of ${eventType}`);
  }
}

/** The hashed part of an event. */
export interface Payload {
  data: EventData;
  evidence: readonly Evidence[];
  meta: EventMeta;
  /** JSON pointer → commitment. */
  personal: Readonly<Record<string, string>>;
  /** Base64 of 16 random bytes. */
  salt: string;
}

/** The canonical bytes of a payload. Throws CanonicalError for a value outside the profile. */
export function encodePayload({ data, evidence, meta, personal, salt }: Payload): Uint8Array {
  return canonicalBytes({ data, evidence, meta, personal, salt });
}

/**
 * Reads a stored event and brings its data to the newest schema version. Trusts the store with the bytes; whether they
 * are canonical and match their hash is what `parseCanonical` and an audit check. Throws UnknownEventType and
 * UnknownSchemaVersion.
 */
export function decodeEvent(event: EncodedEvent): RecordedEvent {
  const { position, id, stream, revision, type, schemaVersion } = event;
  const { unitId, occurredOn, occurredPrecision, recordedAt, actor, body, payload } = event;
  const definition = actionTypes.get(type);
  if (definition === undefined) throw new UnknownEventType(type);
  // Every type is still at version 1, so there is nothing to upcast from.
  if (schemaVersion !== definition.schemaVersion) throw new UnknownSchemaVersion(type, schemaVersion);
  const envelope = { position, id, stream, revision, type, schemaVersion };
  const circumstances = { unitId, occurredOn, occurredPrecision, recordedAt, actor, body };
  const { data, evidence, meta, personal, salt } = JSON.parse(
    Buffer.from(payload).toString('utf8'),
  ) as Payload;
  return { ...envelope, ...circumstances, data, evidence, meta, personal, salt };
}
