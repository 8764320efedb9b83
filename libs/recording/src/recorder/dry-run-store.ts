import {
  type AppendRequest,
  type AppendResult,
  CommandBodyConflict,
  type CommandRecord,
  type EventStore,
  type Head,
  type LogFilter,
  type LogPage,
  type ReadLogOptions,
  type ReadStreamOptions,
  RevisionConflict,
  type StoredEvent,
  StreamNotFound,
} from '@app/event-store';
import { sha256 } from '@app/domain';

/**
 * The ledger with what a dry run would add to it, kept in memory: later rows see the earlier ones, and nothing is stored.
 * Only what recording asks for is layered: streams and commands; the log and its head are the real ones.
 */
export class DryRunStore implements EventStore {
  private readonly added = new Map<string, StoredEvent[]>();
  private readonly commands = new Map<string, CommandRecord>();
  private position = 0;

  constructor(private readonly real: EventStore) {}

  async append({ stream, expected, commandId, bodySha256, events }: AppendRequest): Promise<AppendResult> {
    const known = await this.command(commandId);
    if (known !== undefined) {
      if (Buffer.compare(known.bodySha256, bodySha256) !== 0) throw new CommandBodyConflict(commandId);
      return this.replayed(known);
    }
    const last = await this.lastRevision(stream);
    if (typeof expected === 'number' ? expected !== last : expected === 'noStream' && last >= 0)
      throw new RevisionConflict(stream, expected, last);
    this.position = Math.max(this.position, (await this.real.head()).position);
    const recordedAt = (await this.real.head()).recordedAt ?? '';
    const stored = events.map((event, index) => ({
      ...event,
      position: this.position + 1 + index,
      stream,
      revision: last + 1 + index,
      recordedAt,
      payloadSha256: sha256(event.payload),
    }));
    const firstPosition = this.position + 1;
    this.position += stored.length;
    this.added.set(stream, [...(this.added.get(stream) ?? []), ...stored]);
    this.commands.set(commandId, { commandId, bodySha256, firstPosition, lastPosition: this.position });
    const lastRevision = last + stored.length;
    return {
      firstPosition,
      lastPosition: this.position,
      firstRevision: last + 1,
      lastRevision,
      recordedAt,
      replayed: false,
    };
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<StoredEvent[]> {
    const all = [...(await this.realStream(stream)), ...(this.added.get(stream) ?? [])];
    if (all.length === 0) throw new StreamNotFound(stream);
    const { direction = 'forwards', limit = all.length } = options;
    if (direction === 'backwards')
      return all
        .slice(0, (options.from ?? all.length) + 1)
        .reverse()
        .slice(0, limit);
    return all.slice(options.from ?? 0).slice(0, limit);
  }

  /** A replay inside a dry run reads the events that this run would have stored, or those of the ledger. */
  async readLog(options: ReadLogOptions = {}): Promise<LogPage> {
    const after = options.after ?? 0;
    const planned = [...this.added.values()].flat().filter(({ position }) => position > after);
    const { position } = await this.real.head();
    if (after < position) return this.real.readLog(options);
    planned.sort((a, b) => a.position - b.position);
    const events = planned.slice(0, options.limit ?? planned.length);
    return { events, scannedTo: events.at(-1)?.position ?? after, atEnd: true };
  }

  tail(options: {
    after: number;
    signal: AbortSignal;
    limit?: number;
    filter?: LogFilter;
  }): AsyncIterable<LogPage> {
    return this.real.tail(options);
  }

  head(): Promise<Head> {
    return this.real.head();
  }

  positionAt(instant: string): Promise<number> {
    return this.real.positionAt(instant);
  }

  async command(commandId: string): Promise<CommandRecord | undefined> {
    return this.commands.get(commandId) ?? this.real.command(commandId);
  }

  async anyCommand(beginning: string): Promise<boolean> {
    const added = [...this.commands.keys()].some((commandId) => commandId.startsWith(beginning));
    return added || this.real.anyCommand(beginning);
  }

  async close(): Promise<void> {
    this.added.clear();
    this.commands.clear();
    await Promise.resolve();
  }

  private async replayed({ firstPosition, lastPosition }: CommandRecord): Promise<AppendResult> {
    const [first] = (await this.readLog({ after: firstPosition - 1, limit: 1 })).events;
    if (first === undefined) throw new Error(`nothing stands at position ${String(firstPosition)}`);
    const { revision: firstRevision, recordedAt } = first;
    const lastRevision = firstRevision + lastPosition - firstPosition;
    return { firstPosition, lastPosition, firstRevision, lastRevision, recordedAt, replayed: true };
  }

  private async realStream(stream: string): Promise<StoredEvent[]> {
    try {
      return await this.real.readStream(stream);
    } catch (error) {
      if (error instanceof StreamNotFound) return [];
      throw error;
    }
  }

  private async lastRevision(stream: string): Promise<number> {
    const added = this.added.get(stream)?.at(-1);
    if (added !== undefined) return added.revision;
    const [last] = await this.real
      .readStream(stream, { direction: 'backwards', limit: 1 })
      .catch((error: unknown) => {
        if (error instanceof StreamNotFound) return [];
        throw error;
      });
    return last?.revision ?? -1;
  }
}
