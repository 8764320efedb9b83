import { type Action, decideOnHistory, type ProposedEvent, type RecordedEvent } from '@app/domain';

/** What a decider answered, and the state of the stream that it was asked for. */
export interface Decision {
  proposed: readonly ProposedEvent[];
  /** Last revision of the stream; the append is refused when it has moved on. */
  expected: number | 'noStream';
}

/** @throws DomainError */
export function decideOn(action: Action, history: readonly RecordedEvent[]): Decision {
  return {
    proposed: decideOnHistory(action, history),
    expected: history.at(-1)?.revision ?? 'noStream',
  };
}
