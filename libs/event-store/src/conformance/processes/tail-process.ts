import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { PostgresEventStore } from '../../postgres/postgres-event-store.js';

/** What the reading process is told, as JSON in its first argument. */
export interface TailOrder {
  url: string;
}

/** A line for each event that was delivered, in the order of delivery. */
export type Delivered = readonly [position: number, id: string, stream: string, revision: number];

const { url } = JSON.parse(process.argv[2] ?? '') as TailOrder;
const store = new PostgresEventStore({ url });
const ending = new AbortController();
let scannedTo = 0;
let endsAt = Infinity;

// The head, once the writers are done, comes as the only line of the input.
const told = once(createInterface(process.stdin), 'line').then(([line]: unknown[]) => {
  endsAt = Number(line);
  if (scannedTo >= endsAt) ending.abort();
});

for await (const page of store.tail({ after: 0, signal: ending.signal })) {
  for (const { position, id, stream, revision } of page.events) {
    const line: Delivered = [position, id, stream, revision];
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
  scannedTo = page.scannedTo;
  if (scannedTo >= endsAt) break;
}
await told;
await store.close();
process.stdin.destroy();
