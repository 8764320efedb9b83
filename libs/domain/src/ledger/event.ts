/** How exactly `occurredOn` is known; anything but `DAY` is the last day on which the thing can have happened. */
export type Precision = 'DAY' | 'MONTH' | 'QUARTER' | 'YEAR' | 'UNKNOWN';

/** A file that proves an event: its content address, never its name (ledger format 3). */
export interface Evidence {
  kind: 'PHOTO' | 'SCAN' | 'DOCUMENT' | 'MINUTES' | 'SPREADSHEET' | 'AUDIO' | 'VIDEO' | 'OTHER';
  mediaType: string;
  /** Base64 SHA-256 of the file's bytes. */
  sha256: string;
  /** Bytes. */
  size: number;
}

export type CorrectionReason =
  'TYPING_ERROR' | 'WRONG_UNIT' | 'WRONG_DATE' | 'DUPLICATE' | 'NEW_INFORMATION' | 'BY_DECISION';

/** Names the newest event of the chain that is corrected (ledger format 5). */
export interface Correction {
  event: string;
  how: 'REPLACE' | 'WITHDRAW';
  reason: CorrectionReason;
}

export interface ImportSource {
  batch: string;
  /** Base64 SHA-256 of the imported file. */
  file: string;
  kind: string;
  /** Line (JSON Lines) or row of the file, from 1. */
  line: number;
}

/** What the payload says about the event beside its data; part of the hashed bytes. */
export interface EventMeta {
  causationId?: string;
  commandId: string;
  correlationId: string;
  corrects?: Correction;
  /** Local time of day, HH:MM. */
  occurredAtTime?: string;
  source?: ImportSource;
  stream: string;
  type: string;
}

/** The columns of a stored event (ledger format 3). `position` counts from 1, `revision` from 0. */
export interface EventEnvelope {
  position: number;
  id: string;
  stream: string;
  revision: number;
  type: string;
  schemaVersion: number;
  /** Unit id (commune, province, nation, closed district), never a village, never a code. */
  unitId: string;
  /** Local date in Asia/Ho_Chi_Minh, YYYY-MM-DD. */
  occurredOn: string;
  occurredPrecision: Precision;
  /** UTC, milliseconds, `Z`. */
  recordedAt: string;
  /** Opaque account id. */
  actor: string;
  /** Code of the body acted for. */
  body: string;
}

/** An event as the store keeps it: columns and the canonical bytes that were hashed. */
export interface EncodedEvent extends EventEnvelope {
  payload: Uint8Array;
  payloadSha256: Uint8Array;
}

export type EventData = Readonly<Record<string, unknown>>;

/** An event decoded from its bytes and brought to the newest schema version. */
export interface RecordedEvent extends EventEnvelope {
  data: EventData;
  evidence: readonly Evidence[];
  meta: EventMeta;
  /** JSON pointer into `data` → commitment; the value is in the vault. */
  personal: Readonly<Record<string, string>>;
  /** Base64, 16 bytes. */
  salt: string;
}

/**
 * The newest link of a correction chain, standing where the original stood.
 * `originalId` and `originalPosition` are those of the chain's first event: duty ids are made from them.
 */
export interface EffectiveEvent extends RecordedEvent {
  originalId: string;
  originalPosition: number;
}
