import { createHash, randomUUID } from 'node:crypto';
import type { Clock } from '../store/clock.js';
import type {
  AppendRequest,
  EventStore,
  Expectation,
  LogFilter,
  NewEvent,
  StoredEvent,
} from '../store/event-store.js';

/** A store under test and what the cases need around it. */
export interface ConnectedStore {
  store: EventStore;
  /** Another store on the same ledger, as another process has it. */
  another: () => EventStore;
  /** An event that passes every check of the port and that the storage refuses all the same. */
  poison: (event: NewEvent) => NewEvent;
  /** Sessions that the ledger's stores hold; 0 where there are none. */
  sessions: () => Promise<number>;
  /** Address of the database as its owner, for the cases that need a hand in it. */
  url?: string;
  close: () => Promise<void>;
}

/** Opens an empty ledger whose time the suite tells. */
export type Connect = (clock: Clock) => Promise<ConnectedStore>;

/** How stored events are read by those who know their types (event store 4.7). */
export interface SuiteCodec {
  decode(event: StoredEvent): unknown;
  /** An event as the first version of its type wrote it, and what it says today. */
  oldest: Pick<NewEvent, 'type' | 'schemaVersion' | 'payload'>;
  newest: unknown;
  /** Class of the error for a version that nobody knows. */
  unknownVersion: new (...given: never[]) => Error;
}

/** A clock that stands until it is moved, also backwards. */
export class SuiteClock implements Clock {
  #now = '2026-03-01T00:00:00.000Z';

  now(): string {
    return this.#now;
  }

  set(now: string): void {
    this.#now = now;
  }
}

export function newStream(category = 'posting'): string {
  return `${category}-${randomUUID()}`;
}

export function newEvent(given: Partial<NewEvent> = {}): NewEvent {
  const id = randomUUID();
  return {
    id,
    type: 'NoticePosted',
    schemaVersion: 1,
    unitId: 'u0000000000000000001',
    occurredOn: '2026-02-28',
    occurredPrecision: 'DAY',
    actor: 'account-1',
    body: 'UBND_XA',
    payload: bytesOf(`{"data":{"place":"Nhà văn hoá"},"salt":"${id}"}`),
    ...given,
  };
}

export function newEvents(count: number, given: Partial<NewEvent> = {}): NewEvent[] {
  return Array.from({ length: count }, () => newEvent(given));
}

/** A command of its own, unless one is given. */
export function request(
  stream: string,
  expected: Expectation,
  events: readonly NewEvent[] = [newEvent()],
  given: Partial<AppendRequest> = {},
): AppendRequest {
  const commandId = given.commandId ?? `account-1:${randomUUID()}`;
  return { stream, expected, commandId, bodySha256: sha256(bytesOf(commandId)), events, ...given };
}

/** A new stream that stands at the revision. */
export async function streamAt(store: EventStore, revision: number): Promise<string> {
  const stream = newStream();
  await store.append(request(stream, 'noStream', newEvents(revision + 1)));
  return stream;
}

export async function readWholeLog(store: EventStore, filter?: LogFilter): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  let after = 0;
  for (;;) {
    const page = await store.readLog({ after, limit: 10_000, ...(filter !== undefined && { filter }) });
    events.push(...page.events);
    after = page.scannedTo;
    if (page.atEnd) return events;
  }
}

/** Tails until as many events have come; a reader that is left waiting ends with what it has. */
export async function tailed(
  store: EventStore,
  after: number,
  count: number,
  waitMs = 10_000,
): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  if (count === 0) return events;
  for await (const page of store.tail({ after, signal: AbortSignal.timeout(waitMs) })) {
    events.push(...page.events);
    if (events.length >= count) break;
  }
  return events;
}

export function idsOf(events: readonly { id: string }[]): string[] {
  return events.map(({ id }) => id);
}

export function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

export function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'utf8');
}

export function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}
