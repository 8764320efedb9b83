import type { AppendResult, CommandRecord, EventStore, NewEvent } from '@app/event-store';

export interface ReceiptEvent {
  id: string;
  type: string;
  stream: string;
  /** From 0. */
  revision: number;
}

/** What a command stored: the proof that its sender keeps. */
export interface Receipt {
  events: readonly ReceiptEvent[];
  /** Of the last event. */
  position: number;
  /** True when the same command was stored before and this is its first answer again. */
  replayed: boolean;
  /** The bearer token of an account, once: with its first grant. */
  token?: string;
}

export function receiptOf(stream: string, events: readonly NewEvent[], result: AppendResult): Receipt {
  return {
    events: events.map(({ id, type }, index) => ({
      id,
      type,
      stream,
      revision: result.firstRevision + index,
    })),
    position: result.lastPosition,
    replayed: false,
  };
}

/** The first answer again, read from what the command stored. */
export async function replayedReceipt(store: EventStore, known: CommandRecord): Promise<Receipt> {
  const { firstPosition, lastPosition } = known;
  const { events } = await store.readLog({
    after: firstPosition - 1,
    limit: lastPosition - firstPosition + 1,
  });
  return {
    events: events.map(({ id, type, stream, revision }) => ({ id, type, stream, revision })),
    position: lastPosition,
    replayed: true,
  };
}
