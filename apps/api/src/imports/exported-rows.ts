import { decodeStored } from '@app/access';
import { actionTypes, DomainError, type RecordedEvent, streamOf } from '@app/domain';
import type { EventStore } from '@app/event-store';
import type { ExportedRow } from '@app/recording';

export interface ExportContext {
  store: EventStore;
  ledgerId: string;
  /** Whether the caller may see the event. */
  mayRead: (event: RecordedEvent) => Promise<boolean>;
  nameOf: (unitId: string) => string | undefined;
}

/** The rows of an export: each entry as the action that recorded it, its key and its event. Personal values stay in the vault. */
export async function* exportedRows(
  positions: AsyncIterable<number>,
  context: ExportContext,
): AsyncGenerator<ExportedRow> {
  for await (const position of positions) {
    const { events } = await context.store.readLog({ after: position - 1, limit: 1 });
    const [stored] = events;
    if (stored?.position !== position) throw new Error(`no event at position ${String(position)}`);
    const event = decodeStored(stored);
    if (await context.mayRead(event)) yield rowOf(event, context);
  }
}

function rowOf(event: RecordedEvent, { ledgerId, nameOf }: ExportContext): ExportedRow {
  const { type, unitId, body, occurredOn, occurredPrecision, data, evidence, meta, stream, id } = event;
  const { occurredAtTime, corrects, commandId } = meta;
  const action = {
    type,
    unit: { id: unitId },
    body,
    ...(namesItsStream(event, ledgerId) && { subject: stream }),
    occurredOn,
    occurredPrecision,
    ...(occurredAtTime !== undefined && { occurredAtTime }),
    data,
    evidence,
    ...(corrects !== undefined && { corrects }),
  };
  const key = keyOf(commandId);
  const unitName = nameOf(unitId);
  return {
    event: id,
    action,
    ...(key !== undefined && { key }),
    ...(unitName !== undefined && { unitName }),
  };
}

/** Whether the action would end in another stream if it did not name this one: what opens a stream names none. */
function namesItsStream(
  { revision, type, unitId, data, meta, stream }: RecordedEvent,
  ledgerId: string,
): boolean {
  if (meta.corrects !== undefined) return true;
  if (revision > 0 && actionTypes.get(type) === undefined) return true;
  const unnamed = {
    type,
    unitId,
    body: '',
    occurredOn: '',
    occurredPrecision: 'DAY' as const,
    data,
    personal: {},
    evidence: [],
  };
  try {
    const opened = 'opened';
    const found = streamOf(unnamed, () => opened, ledgerId);
    return found === stream ? false : revision > 0 || !found.endsWith(`-${opened}`);
  } catch (error) {
    if (error instanceof DomainError) return true;
    throw error;
  }
}

/** The account's own key of the command; the system's jobs have none that a row could bear. */
function keyOf(commandId: string): string | undefined {
  const [account = '', ...key] = commandId.split(':');
  return account === 'system' || key.length === 0 ? undefined : key.join(':');
}
