import { describe, expect, it } from '@jest/globals';
import type { Duty } from '@app/regulation';
import fc from 'fast-check';
import { explanationOf, restOf, stepsOf } from './duty-rest.js';

const text = fc.string({ maxLength: 6 });
const optional = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });
const day = fc
  .integer({ min: 0, max: 900 })
  .map((n) => new Date(17e11 + n * 864e5).toISOString().slice(0, 10));
const state = fc.constantFrom('MET', 'MET_LATE', 'BREACHED', 'NO_EVIDENCE', 'PENDING' as const);

const check = fc.record({
  kind: fc.constantFrom('FORM', 'COUNT' as const),
  state,
  facts: fc.dictionary(text, fc.jsonValue()),
  element: optional(text),
  nextChange: optional(day),
  reason: optional(text),
});

/** A few checks that several steps share, as judgements do. */
const steps = fc.array(check, { minLength: 1, maxLength: 4 }).chain((checks) =>
  fc.array(
    fc.record({
      from: day,
      state,
      reason: text,
      checks: fc.array(fc.constantFrom(...checks), { maxLength: 3 }),
      computed: optional(state),
    }),
    { maxLength: 5 },
  ),
);

const explanation = fc.array(
  fc.record({ day, counted: fc.boolean(), why: fc.constantFrom('COUNTED', 'WEEKEND', 'HOLIDAY:Tết') }),
  { maxLength: 12 },
);

const asStored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('what a row says of a duty beside its columns', () => {
  it('gives back every step and every day of the count', () => {
    fc.assert(
      fc.property(steps, explanation, (judged, days) => {
        const duty = {
          steps: judged,
          explanation: days,
          dischargedBy: [],
          flags: [],
          unverified: [],
          duePlanned: false,
        } as unknown as Duty;
        const rest = asStored(restOf(duty));
        const from = judged.map((step) => step.from);
        const states = judged.map((step) => step.state);
        expect(asStored(stepsOf(from, states, rest))).toEqual(asStored(judged));
        expect(explanationOf(rest)).toEqual(asStored(days));
      }),
    );
  });

  it('tells days in a row that count for one reason once', () => {
    const week = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-06'];
    const days = week.map((one) => ({ day: one, counted: true, why: 'COUNTED' }));
    const rest = restOf({
      steps: [],
      explanation: days,
      dischargedBy: [],
      flags: [],
      unverified: [],
    } as unknown as Duty);
    expect(rest).toEqual({
      steps: [],
      explanation: [
        ['2026-11-02', 'COUNTED', true, 3],
        ['2026-11-06', 'COUNTED', true, 1],
      ],
    });
  });
});
