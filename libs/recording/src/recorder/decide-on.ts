import { readHistory } from '@app/access';
import { type Action, decideOnHistory, type ProposedEvent } from '@app/domain';
import type { EventStore } from '@app/event-store';

/** What a decider answered, and the state of the stream that it was asked for. */
export interface Decision {
  proposed: readonly ProposedEvent[];
  /** Last revision of the stream; the append is refused when it has moved on. */
  expected: number | 'noStream';
}

/**
 * Folds the stream's effective history and asks its decider. A stream whose name the command itself made cannot exist yet,
 * so nothing is read for it; the append still expects it to be new.
 * @throws DomainError
 */
export async function decideOn(
  store: EventStore,
  action: Action,
  stream: string,
  opensStream: boolean,
): Promise<Decision> {
  const history = opensStream ? [] : await readHistory(store, stream);
  const proposed = decideOnHistory(action, history);
  return { proposed, expected: history.at(-1)?.revision ?? 'noStream' };
}
