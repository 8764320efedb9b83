export type {
  Correction,
  CorrectionReason,
  EffectiveEvent,
  EncodedEvent,
  EventData,
  EventEnvelope,
  EventMeta,
  Evidence,
  ImportSource,
  Precision,
  RecordedEvent,
} from './ledger/event.js';
export type { Action, Decider, PersonalValue, ProposedEvent } from './ledger/decider.js';
export { DomainError, type DomainErrorCode, type DomainErrorFacts } from './errors.js';
export { CanonicalError, canonicalBytes, canonicalJson, parseCanonical } from './ledger/canonical-json.js';
export { commitmentOf } from './ledger/commitment.js';
export { effective, newestLinks } from './ledger/effective.js';
export {
  categoryOf,
  eventIdOf,
  isStreamName,
  isUnitId,
  isUuid,
  isVillageId,
  ledgerIdOf,
  streamIdOf,
  unitIdOf,
  villageIdOf,
} from './ledger/ids.js';
export { sha256 } from './ledger/sha256.js';
export {
  addDays,
  addMonths,
  daysBetween,
  isPlainDate,
  localDateOf,
  weekday,
  type PlainDate,
} from './values/plain-date.js';
