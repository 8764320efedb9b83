import { accept, dateOf, type DatedEvent } from './accept.js';
import type { Action, Decider } from './decider.js';
import type { EventData } from './event.js';

/** An earlier act of the same stream, as the rules see it. */
export interface Past extends DatedEvent {
  /** Id of the original event; empty for one that is only proposed. */
  id: string;
  type: string;
  data: EventData;
}

/** Refuses an action that cannot have happened after this past, with a DomainError. */
export type Rule = (action: Action, past: readonly Past[]) => void;

/**
 * A process whose rules look back at what was recorded in its stream: most processes of the law are opened, go through
 * steps and are closed, and differ only by their rules. What the rules do not refuse is recorded, lawful or not.
 */
export function processOf(category: string, ...rules: readonly Rule[]): Decider<readonly Past[]> {
  return {
    category,
    initial: [],
    decide(action, past) {
      for (const rule of rules) rule(action, past);
      return accept(action);
    },
    evolve(past, event) {
      const { type, data } = event;
      return [...past, { ...dateOf(event), id: 'id' in event ? event.originalId : '', type, data }];
    },
  };
}
