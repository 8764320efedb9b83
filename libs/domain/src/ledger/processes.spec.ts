import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { act, correcting, eventIdAt, exampleOf, historyOf, withdrawing } from '@app/testing';
import { actionTypes } from '../action-type/action-types.js';
import { deciderOf } from '../deciders.js';
import { DomainError } from '../errors.js';
import { addDays } from '../values/plain-date.js';
import { decideOnHistory } from './decide-on-history.js';
import type { Action } from './decider.js';
import { effective } from './effective.js';
import type { RecordedEvent } from './event.js';

/** Units, villages, accounts and the ledger derive their streams from their data; the others are opened as they come. */
const categories = [...new Set([...actionTypes.values()].map(({ stream }) => stream))].filter(
  (category) => !['access', 'ledger', 'unit', 'village'].includes(category),
);

const ELSEWHERE = 'ea363404-b93a-8ec8-86bd-6c66a3a2c5d1';

/** One attempt to record something in a stream: which type, on which day, about which earlier event. */
interface Attempt {
  type: number;
  day: number;
  about: number;
}
const attempt: fc.Arbitrary<Attempt> = fc.record({
  type: fc.nat(),
  day: fc.nat({ max: 20 }),
  about: fc.nat(),
});
const attempts = fc.record({
  category: fc.constantFrom(...categories),
  tried: fc.array(attempt, { maxLength: 12 }),
});

/** What the decider lets through, in the order in which it was tried. */
function accepted(category: string, tried: readonly Attempt[]): Action[] {
  return tried.reduce<Action[]>((acts, one) => {
    const action = attemptedAct(category, one, acts.length);
    return isAccepted(action, acts) ? [...acts, action] : acts;
  }, []);
}

function attemptedAct(category: string, { type: n, day, about }: Attempt, count: number): Action {
  const types = [...actionTypes.values()].filter(({ stream }) => stream === category);
  const definition = types[n % types.length];
  if (definition === undefined) throw new Error(`no type of ${category}`);
  const earlier = count === 0 ? ELSEWHERE : eventIdAt((about % count) + 1);
  const changed = definition.fields.flatMap(({ name, kind, values }): [string, unknown][] => {
    if (kind === 'eventRef') return [[name, earlier]];
    return kind === 'count' && values === undefined ? [[name, 0]] : [];
  });
  const { data } = exampleOf(definition);
  return act(definition.type, addDays('2026-03-01', day), { ...data, ...Object.fromEntries(changed) });
}

function isAccepted(action: Action, acts: readonly Action[]): boolean {
  try {
    decideOnHistory(action, historyOf(acts));
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

function stateOf(category: string, events: readonly RecordedEvent[]): unknown {
  const decider = deciderOf(category);
  return effective(events).reduce<unknown>((state, event) => decider.evolve(state, event), decider.initial);
}

describe('every process, whatever was tried in it', () => {
  const property = (holds: (category: string, acts: readonly Action[]) => void) => {
    fc.assert(
      fc.property(attempts, ({ category, tried }) => {
        holds(category, accepted(category, tried));
      }),
      { numRuns: 300 },
    );
  };

  it('lets an act be replaced by the same act: nothing that rests on it falls', () => {
    property((_, acts) => {
      acts.forEach((action, n) => {
        expect(isAccepted(correcting(n + 1, action), acts)).toBe(true);
      });
    });
  });

  it('lets the last act be withdrawn, and is then as it was before', () => {
    property((category, acts) => {
      const last = acts.at(-1);
      if (last === undefined) return;
      const withdrawal = withdrawing(acts.length, last);
      expect(isAccepted(withdrawal, acts)).toBe(true);
      expect(stateOf(category, historyOf([...acts, withdrawal]))).toEqual(
        stateOf(category, historyOf(acts.slice(0, -1))),
      );
    });
  });

  it('reaches most types in some history, so these laws are about something', () => {
    const reached = new Set<string>();
    property((_, acts) => {
      for (const { type } of acts) reached.add(type);
    });
    expect(reached.size).toBeGreaterThan(150);
  });
});
