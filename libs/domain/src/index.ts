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
  isLedgerDay,
  isPlainDate,
  localDateOf,
  weekday,
  type PlainDate,
} from './values/plain-date.js';
export {
  decodeEvent,
  encodePayload,
  UnknownEventType,
  UnknownSchemaVersion,
  type Payload,
} from './ledger/codec.js';
export { actionTypes } from './action-type/action-types.js';
export { isForFew, isStreamForFew } from './action-type/for-few.js';
export { holds, type Condition } from './action-type/condition.js';
export type {
  ActionClass,
  ActionTypeDefinition,
  FieldDefinition,
  FieldKind,
  ItemKind,
  RecordedByOnly,
  RetentionGround,
} from './action-type/definition.js';
export type { UnitLocator } from './action-type/envelope.js';
export { escapePointer, type FieldError } from './action-type/faults.js';
export type { DateRange, Fraction } from './action-type/field-constraints.js';
export { casesOf, referencesOf, type Reference, type ReferenceKind } from './action-type/references.js';
export { streamOf } from './action-type/stream-of.js';
export { validateAction, type UnresolvedAction } from './action-type/validate-action.js';
export {
  codesOf,
  label,
  numbersOf,
  type CodeList,
  type CodeOf,
  type NumberList,
} from './vocabulary/vocabulary.js';
export * from './actions.js';
export { deciderOf } from './deciders.js';
export { decideOnHistory } from './ledger/decide-on-history.js';
