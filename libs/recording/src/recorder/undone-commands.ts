import type { EventStore } from '@app/event-store';
import type { StreamHistories } from './stream-histories.js';

/** How keys of commands begin that take back what an import recorded. */
const WITHDRAWAL = 'withdraw:';

/** Key of the command that withdraws the event, so that undoing an import twice withdraws it once. */
export const withdrawalKey = (event: string): string => `${WITHDRAWAL}${event}`;

/** Finds in the ledger what an account recorded and took back by undoing an import; a withdrawal by hand is none. */
export class UndoneCommands {
  constructor(
    private readonly store: EventStore,
    private readonly histories: StreamHistories,
  ) {}

  /** Whether the account ever undid an import. */
  any(account: string): Promise<boolean> {
    return this.store.anyCommand(`${account}:${WITHDRAWAL}`);
  }

  /** Whether what the account recorded under the key was taken back so. */
  async isUndone(account: string, key: string): Promise<boolean> {
    const known = await this.store.command(`${account}:${key}`);
    if (known === undefined) return false;
    const { events } = await this.store.readLog({ after: known.firstPosition - 1, limit: 1 });
    const [first] = events;
    return first !== undefined && this.isEventUndone(account, first);
  }

  /** Whether the account took the event back so, as it was recorded or as it was corrected. */
  async isEventUndone(account: string, event: { id: string; stream: string }): Promise<boolean> {
    let newest = event.id;
    let undone = false;
    for (const { id, meta } of await this.histories.read(event.stream)) {
      if (meta.corrects?.event !== newest) continue;
      newest = id;
      undone = meta.corrects.how === 'WITHDRAW' && meta.commandId.startsWith(`${account}:${WITHDRAWAL}`);
    }
    return undone;
  }
}
