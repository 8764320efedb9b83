import { describe, expect, it } from '@jest/globals';
import type { Duty, DutyState } from '../duty.js';
import { stateOn } from '../judging/timeline.js';

/** One side of a rule's boundary: what happened, the duty that it gives, and how it stands on a day. */
export interface Side {
  when: string;
  /** The duty; undefined where the rule gives none. */
  duty: () => Duty | undefined;
  on: string;
  state: DutyState | 'none';
  /** The step's reason, where it matters which. */
  reason?: string;
}

/**
 * Proves one obligation on both sides of its boundary: at least one side keeps the rule and one does not. The title names
 * the obligation, so that a search finds rule and proof together, and `bound.spec.ts` finds every one of them.
 */
export function rule(obligationId: string, words: string, sides: readonly Side[]): void {
  describe(`${words} (${obligationId})`, () => {
    it('is proven on both sides', () => {
      const kept = sides.filter(({ state }) => state === 'MET');
      const missed = sides.filter(
        ({ state }) => !['MET', 'NOT_APPLICABLE', 'none', 'PENDING'].includes(state),
      );
      expect([kept.length > 0, missed.length > 0]).toEqual([true, true]);
    });

    it.each(sides.map((side) => [side.when, side.state, side.on, side] as const))(
      '%s: %s on %s',
      (_, state, on, side) => {
        const duty = side.duty();
        const step = duty === undefined ? null : stateOn(duty, on);
        expect(duty?.obligationId ?? obligationId).toBe(obligationId);
        expect({ state: step?.state ?? 'none', reason: side.reason ?? '' }).toEqual({
          state,
          reason: side.reason === undefined ? '' : step?.reason,
        });
      },
    );
  });
}
