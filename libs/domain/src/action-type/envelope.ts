import { isStreamName, isUnitId, isUuid } from '../ledger/ids.js';
import type { Correction, Evidence, Precision } from '../ledger/event.js';
import { isLedgerDay } from '../values/plain-date.js';
import { hasInvisible, isOneLine, isWellFormed } from '../values/text.js';
import { codesOf } from '../vocabulary/vocabulary.js';
import { own, type Faults } from './faults.js';

/** The unit as callers name it: by id, or by its official code on a day, since codes are reused. */
export type UnitLocator = { id: string } | { code: string; on: string };

/** What an action says beside its data; absent members are absent, not undefined. */
export interface ActionEnvelope {
  unit: UnitLocator;
  body?: string;
  subject?: string;
  occurredOn: string;
  occurredPrecision: Precision;
  occurredAtTime?: string;
  evidence: readonly Evidence[];
  corrects?: Correction;
}

const BODIES = codesOf('bodies');
const PRECISIONS: readonly string[] = ['DAY', 'MONTH', 'QUARTER', 'YEAR', 'UNKNOWN'] satisfies Precision[];
const EVIDENCE_KINDS = ['PHOTO', 'SCAN', 'DOCUMENT', 'MINUTES', 'SPREADSHEET', 'AUDIO', 'VIDEO', 'OTHER'];
const REASONS = ['TYPING_ERROR', 'WRONG_UNIT', 'WRONG_DATE', 'DUPLICATE', 'NEW_INFORMATION', 'BY_DECISION'];
const EVIDENCE_MAX = 500;
const MEDIA_TYPE = /^[a-z0-9][a-z0-9.+-]{0,62}\/[a-z0-9][a-z0-9.+-]{0,62}$/;
/** 43 characters carry 256 bits and two zero bits: the last one can only be one of these. */
const SHA256_BASE64 = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Reads everything of an action but its type, data and personal values. What is wrong is added to `faults`. */
export function readEnvelope(raw: Record<string, unknown>, faults: Faults): ActionEnvelope {
  const precision = readCode(raw, 'occurredPrecision', PRECISIONS, faults) ?? 'DAY';
  const body = readCode(raw, 'body', BODIES, faults);
  const subject = readSubject(raw, faults);
  const time = readTime(raw, precision, faults);
  const corrects = readCorrection(raw, faults);
  return {
    unit: readUnit(own(raw, 'unit'), faults),
    ...(body !== undefined && { body }),
    ...(subject !== undefined && { subject }),
    occurredOn: readDay(raw, 'occurredOn', '/occurredOn', faults),
    occurredPrecision: precision as Precision,
    ...(time !== undefined && { occurredAtTime: time }),
    evidence: readEvidence(own(raw, 'evidence'), faults),
    ...(corrects !== undefined && { corrects }),
  };
}

function readUnit(unit: unknown, faults: Faults): UnitLocator {
  const nowhere = { id: '' };
  if (!faults.isObject(unit, '/unit')) return nowhere;
  faults.refuseUnknownKeys(unit, ['id', 'code', 'on'], '/unit');
  const id = own(unit, 'id');
  const code = own(unit, 'code');
  if ((id === undefined) === (code === undefined) || (id !== undefined && own(unit, 'on') !== undefined)) {
    faults.add('/unit', 'unit', 'Chỉ ghi {id} hoặc {code, on}.', 'Give either {id} or {code, on}.');
    return nowhere;
  }
  if (code === undefined) {
    if (isUnitId(id)) return { id };
    faults.add('/unit/id', 'reference', 'Không phải mã nội bộ của đơn vị.', 'Not the id of a unit.');
    return nowhere;
  }
  if (typeof code !== 'string' || !/^[A-Za-z0-9._-]{1,40}$/.test(code)) {
    faults.add('/unit/code', 'code', 'Không phải mã đơn vị hành chính.', 'Not a code of a unit.');
    return nowhere;
  }
  return { code, on: readDay(unit, 'on', '/unit/on', faults) };
}

function readDay(holder: Record<string, unknown>, key: string, pointer: string, faults: Faults): string {
  const value = own(holder, key);
  if (isLedgerDay(value)) return value;
  if (value === undefined) faults.addMissing(pointer);
  else
    faults.add(
      pointer,
      'date',
      'Không phải ngày có thật từ năm 1900 đến 2199 (NNNN-TT-NN).',
      'Not a real day from 1900 to 2199 (YYYY-MM-DD).',
    );
  return '';
}

function readCode(
  raw: Record<string, unknown>,
  key: string,
  codes: readonly string[],
  faults: Faults,
  pointer = `/${key}`,
): string | undefined {
  const value = own(raw, key);
  if (value === undefined) return undefined;
  if (typeof value === 'string' && codes.includes(value)) return value;
  faults.add(pointer, 'code', 'Không có trong danh mục.', 'Not a code of the closed list.');
  return undefined;
}

function readSubject(raw: Record<string, unknown>, faults: Faults): string | undefined {
  const value = own(raw, 'subject');
  if (value === undefined || isStreamName(value)) return value;
  faults.add('/subject', 'reference', 'Không phải tên một luồng.', 'Not the name of a stream.');
  return undefined;
}

function readTime(raw: Record<string, unknown>, precision: string, faults: Faults): string | undefined {
  const value = own(raw, 'occurredAtTime');
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !TIME.test(value)) {
    faults.add('/occurredAtTime', 'time', 'Không phải giờ GG:PP.', 'Not a time of day HH:MM.');
    return undefined;
  }
  if (precision !== 'DAY') {
    faults.add(
      '/occurredAtTime',
      'time-without-day',
      'Có giờ thì phải rõ ngày.',
      'A time of day needs an exact day.',
    );
  }
  return value;
}

function readCorrection(raw: Record<string, unknown>, faults: Faults): Correction | undefined {
  const value = own(raw, 'corrects');
  if (value === undefined || !faults.isObject(value, '/corrects')) return undefined;
  faults.refuseUnknownKeys(value, ['event', 'how', 'reason'], '/corrects');
  const event = own(value, 'event');
  if (event === undefined) faults.addMissing('/corrects/event');
  else if (!isUuid(event)) {
    faults.add('/corrects/event', 'reference', 'Không phải mã sự kiện.', 'Not the id of an event.');
  }
  for (const key of ['how', 'reason'])
    if (own(value, key) === undefined) faults.addMissing(`/corrects/${key}`);
  const how = readCode(value, 'how', ['REPLACE', 'WITHDRAW'], faults, '/corrects/how');
  const reason = readCode(value, 'reason', REASONS, faults, '/corrects/reason');
  return isUuid(event) && how !== undefined && reason !== undefined
    ? ({ event, how, reason } as Correction)
    : undefined;
}

function readEvidence(value: unknown, faults: Faults): Evidence[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    faults.add('/evidence', 'list', 'Phải là một danh sách.', 'Must be a list.');
    return [];
  }
  if (value.length > EVIDENCE_MAX) {
    faults.add('/evidence', 'list-length', 'Tối đa 500 mục.', 'At most 500 items.');
    return [];
  }
  return value.flatMap((entry: unknown, index) =>
    readEvidenceEntry(entry, `/evidence/${String(index)}`, faults),
  );
}

function readEvidenceEntry(entry: unknown, pointer: string, faults: Faults): Evidence[] {
  if (!faults.isObject(entry, pointer)) return [];
  const keys = ['kind', 'mediaType', 'sha256', 'size'];
  faults.refuseUnknownKeys(entry, keys, pointer);
  for (const key of keys) if (own(entry, key) === undefined) faults.addMissing(`${pointer}/${key}`);
  const kind = readCode(entry, 'kind', EVIDENCE_KINDS, faults, `${pointer}/kind`);
  const mediaType = readPattern(entry, 'mediaType', MEDIA_TYPE, pointer, faults);
  const digest = readPattern(entry, 'sha256', SHA256_BASE64, pointer, faults);
  const size = own(entry, 'size');
  if (size !== undefined && !isSize(size)) {
    faults.add(`${pointer}/size`, 'count', 'Phải là số byte, từ 1.', 'Must be a number of bytes, from 1.');
  }
  return kind !== undefined && mediaType !== undefined && digest !== undefined && isSize(size)
    ? [{ kind: kind as Evidence['kind'], mediaType, sha256: digest, size }]
    : [];
}

function readPattern(
  entry: Record<string, unknown>,
  key: string,
  pattern: RegExp,
  pointer: string,
  faults: Faults,
): string | undefined {
  const value = own(entry, key);
  if (value === undefined) return undefined;
  if (typeof value === 'string' && pattern.test(value)) return value;
  faults.add(`${pointer}/${key}`, 'pattern', 'Sai định dạng.', 'Not in the form asked for.');
  return undefined;
}

function isSize(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}

/** Whether a text may stand in the vault beside the envelope: one line without hidden marks. */
export function isShortText(value: string): boolean {
  return (
    /\S/u.test(value) &&
    value.length <= 300 &&
    isWellFormed(value) &&
    isOneLine(value) &&
    !hasInvisible(value)
  );
}
