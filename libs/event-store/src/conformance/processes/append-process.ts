import { PostgresEventStore } from '../../postgres/postgres-event-store.js';
import type { AppendResult } from '../../store/event-store.js';
import { newStream, range, request } from '../fixtures.js';

/** What a writing process is told, as JSON in its first argument. */
export interface AppendOrder {
  url: string;
  durationMs: number;
  inFlight: number;
  /** So that a fast machine does not fill its disk. */
  appendsMax: number;
  /** A stream that every process appends to. */
  sharedStream: string;
}

/** A line for each append that was acknowledged: position, id of the event, and whether it was a replay. */
export type Acknowledged = readonly [position: number, id: string, replayed: boolean];

const order = JSON.parse(process.argv[2] ?? '') as AppendOrder;
const store = new PostgresEventStore({ url: order.url });
const until = performance.now() + order.durationMs;
let left = order.appendsMax;

await Promise.all(range(1, order.inFlight).map(appendUntil));
await store.close();

/** Short streams at known revisions, now and then the shared one, and some commands sent twice. */
async function appendUntil(): Promise<void> {
  while (performance.now() < until && left > 0) {
    const stream = newStream();
    for (const expected of ['noStream', 0, 1] as const) {
      await acknowledged(request(stream, expected), left % 10 === 0);
    }
    await acknowledged(request(order.sharedStream, 'any'), false);
    left -= 4;
  }
}

async function acknowledged(append: ReturnType<typeof request>, twice: boolean): Promise<void> {
  const results = await Promise.all([store.append(append), ...(twice ? [store.append(append)] : [])]);
  for (const result of results) report(result, append.events[0]?.id ?? '');
}

function report({ firstPosition, replayed }: AppendResult, id: string): void {
  const line: Acknowledged = [firstPosition, id, replayed];
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
