import { hash } from 'node:crypto';
import { EventTooLarge, InvalidEvent } from './errors.js';
import type { AppendRequest, NewEvent } from './event-store.js';

/** Bytes of one append: payloads and text together. */
export const appendBytesMax = 1024 * 1024;

const precisions: ReadonlySet<string> = new Set(['DAY', 'MONTH', 'QUARTER', 'YEAR', 'UNKNOWN']);
const streamForm = /^[a-z][A-Za-z]*-[A-Za-z0-9~./_-]{1,200}$/;
const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const dateForm = /^\d{4}-\d\d-\d\d$/;
const textFields = ['type', 'unitId', 'actor', 'body'] as const;
const revisionMax = 2 ** 31 - 1;

export interface PreparedEvent extends NewEvent {
  payloadSha256: Uint8Array;
}

/** An append that passed every check which does not need the stored state. */
export interface PreparedAppend extends AppendRequest {
  events: readonly PreparedEvent[];
  sizeBytes: number;
}

/**
 * Checks an append before it is queued, so that what one caller sends cannot fail the batch of its neighbours.
 * @throws InvalidEvent, EventTooLarge
 */
export function prepareAppend(request: AppendRequest): PreparedAppend {
  if (!streamForm.test(request.stream)) throw new InvalidEvent('stream', `must match ${streamForm.source}`);
  const fault = faultOfText(request.commandId);
  if (fault !== undefined) throw new InvalidEvent('commandId', fault);
  if (request.bodySha256.length !== 32) throw new InvalidEvent('bodySha256', 'must be 32 bytes');
  requireExpectation(request.expected);

  const sizeBytes = request.events.reduce((sum, event) => sum + sizeOf(event), 0);
  if (sizeBytes > appendBytesMax) throw new EventTooLarge(sizeBytes, appendBytesMax);
  request.events.forEach(requireStorable);
  requireDistinctIds(request.events);

  const events = request.events.map((event) => ({ ...event, payloadSha256: sha256(event.payload) }));
  return { ...request, events, sizeBytes };
}

function requireStorable(event: NewEvent, index: number): void {
  const field = (name: string): string => `events[${String(index)}].${name}`;
  if (!uuidForm.test(event.id)) throw new InvalidEvent(field('id'), 'must be a UUID in lower case');
  for (const name of textFields) {
    const fault = faultOfText(event[name]);
    if (fault !== undefined) throw new InvalidEvent(field(name), fault);
  }
  if (
    !Number.isInteger(event.schemaVersion) ||
    event.schemaVersion < 1 ||
    event.schemaVersion > revisionMax
  ) {
    throw new InvalidEvent(field('schemaVersion'), 'must be a whole number from 1');
  }
  if (!isDate(event.occurredOn)) throw new InvalidEvent(field('occurredOn'), 'must be a date that exists');
  if (!precisions.has(event.occurredPrecision)) {
    throw new InvalidEvent(field('occurredPrecision'), `must be one of ${[...precisions].join(', ')}`);
  }
  if (event.payload.length === 0) throw new InvalidEvent(field('payload'), 'must not be empty');
}

function faultOfText(text: string): string | undefined {
  if (text === '') return 'must not be empty';
  if (text.includes('\0')) return 'must not hold a NUL';
  return text.isWellFormed() ? undefined : 'must not hold a lone surrogate';
}

function requireExpectation(expected: AppendRequest['expected']): void {
  if (typeof expected !== 'number') return;
  if (!Number.isInteger(expected) || expected < 0 || expected > revisionMax) {
    throw new InvalidEvent('expected', 'must be a revision from 0');
  }
}

/** Within one append the ids must differ; across the log they do because they are functions of the command. */
function requireDistinctIds(events: readonly NewEvent[]): void {
  if (new Set(events.map(({ id }) => id)).size !== events.length) {
    throw new InvalidEvent('events', 'must have distinct ids');
  }
}

function isDate(text: string): boolean {
  if (!dateForm.test(text) || text < '0001') return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month);
}

/** Years below 100 would mean 1900 and later to Date; leap years repeat every 400. */
const daysOfMonth = (year: number, month: number): number =>
  new Date(Date.UTC((year % 400) + 2000, month, 0)).getUTCDate();

function sizeOf({ payload, type, unitId, actor, body }: NewEvent): number {
  return payload.length + type.length + unitId.length + actor.length + body.length;
}

function sha256(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer');
}
