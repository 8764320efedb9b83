import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simulate, trueStateOn, type SimulatedAction } from '@app/simulation';
import { compareTimelines, differingStates, timelineText } from './support/ground-truth/compare.js';
import { judgedInMemory, unitsOf } from './support/ground-truth/judged-in-memory.js';
import { MemoryLedger } from './support/ground-truth/memory-ledger.js';
import { randomMoments } from './support/ground-truth/moments.js';
import { SimulatedLedger } from './support/ground-truth/simulated-ledger.js';

const minutes = 60_000;

describe('the ledger in memory', () => {
  const { actions } = simulate({ communes: 2, years: 1, seed: 4, ledgerId: 'refusing' });
  const recordAll = (told: readonly SimulatedAction[]) => () => {
    const ledger = new MemoryLedger('refusing');
    for (const action of told) ledger.record(action);
  };

  it('takes the actions in their order', recordAll(actions));

  it.each([
    ['a process', ['DisclosableDocumentIssued'], /names what is not there: subject document-/],
    ['an event', ['InformationDisclosed'], /PostingTakenDown names what is not there: source /],
    ['a village', ['VillageRegistered', 'HouseholdCountRecorded'], /names what is not there: village /],
    ['a unit', ['UnitRegistered'], /names what is not there: unit /],
  ])('refuses, as the recorder does, what names %s that is not there yet', (_, without, refusal) => {
    const told = actions.filter(({ action }) => !without.includes(action.type));
    expect(recordAll(told)).toThrow(refusal);
  });
});

describe('the law’s judgement against the ground truth, whole timelines without a database', () => {
  it.each([1, 2, 3])(
    'agrees at seven states of knowledge of a province of seed %d',
    (seed) => {
      const ledgerId = `memory${String(seed)}`;
      const simulation = simulate({
        communes: 12,
        years: 1,
        seed,
        ledgerId,
        documentsPerYear: 16,
        mattersPerYear: 16,
        longStanding: 1,
        calendarDecision: seed !== 1,
      });
      const ledger = new MemoryLedger(ledgerId);
      for (const action of simulation.actions) ledger.record(action);
      for (const share of [0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1]) {
        const recorded = Math.floor(simulation.actions.length * share);
        const units = unitsOf(simulation.province);
        const judged = judgedInMemory(ledger, recorded, units, simulation.horizon);
        expect(compareTimelines(simulation.truth, judged, recorded)).toEqual([]);
      }
    },
    2 * minutes,
  );
});

describe('two hundred communes over two years, judged in memory', () => {
  it(
    'miss nothing and raise no false alarm at the end',
    () => {
      const ledgerId = 'memory200';
      const simulation = simulate({
        communes: 200,
        years: 2,
        seed: 20,
        ledgerId,
        documentsPerYear: 2,
        mattersPerYear: 2,
        casesPerYear: 5,
        longStanding: 3,
        calendarDecision: true,
      });
      const ledger = new MemoryLedger(ledgerId);
      for (const action of simulation.actions) ledger.record(action);
      const recorded = simulation.actions.length;
      const judged = judgedInMemory(ledger, recorded, unitsOf(simulation.province), simulation.horizon);
      expect(compareTimelines(simulation.truth, judged, recorded)).toEqual([]);
    },
    15 * minutes,
  );
});

describe.each([
  {
    communes: 12,
    years: 1,
    seed: 11,
    documentsPerYear: 12,
    mattersPerYear: 12,
    longStanding: 1,
    calendarDecision: true,
  },
  {
    communes: 60,
    years: 2,
    seed: 12,
    documentsPerYear: 3,
    mattersPerYear: 3,
    longStanding: 3,
    calendarDecision: true,
  },
])('the product against the ground truth: $communes communes over $years years', (options) => {
  let ledger: SimulatedLedger;

  beforeAll(async () => {
    ledger = await SimulatedLedger.record(options);
  }, 8 * minutes);

  afterAll(async () => {
    // Nothing to close when the recording failed: it closes itself.
    await (ledger as SimulatedLedger | undefined)?.close();
  });

  it(
    'gives every verdict at the end: none missed, no false alarm',
    async () => {
      const { actions, truth, until } = ledger.simulation;
      const states = await ledger.states(until, `position:${String(ledger.positions.at(-1))}`);
      expect(differingStates(truth, states, actions.length, until)).toEqual([]);
    },
    2 * minutes,
  );

  it(
    'gives every verdict at fifty moments of both clocks',
    async () => {
      const { simulation, positions } = ledger;
      const { truth, province } = simulation;
      for (const [n, moment] of randomMoments(simulation, positions, 50, 5).entries()) {
        const { asOf, knownAt, recorded } = moment;
        const registered = new Set(
          truth.all().flatMap((duty) => (truth.stepsAt(duty, recorded) ? [duty.unitId] : [])),
        );
        const communes = province.communes.filter(({ unitId }) => registered.has(unitId));
        // All communes at every fifth moment, else one of them: a read of the whole province is thousands of rows.
        const unit = n % 5 === 0 ? undefined : communes[n % communes.length]?.unitId;
        const states = await ledger.states(asOf, knownAt, unit);
        expect(differingStates(truth, states, recorded, asOf, unit)).toEqual([]);
      }
    },
    4 * minutes,
  );

  it(
    'shows the same steps on the pages of single duties',
    async () => {
      const { truth, actions, until } = ledger.simulation;
      const duties = truth.all().filter((_, n) => n % 97 === 0);
      for (const duty of duties) {
        const steps = truth.stepsAt(duty, actions.length);
        if (steps === null || trueStateOn(steps, until) === undefined) continue;
        const shown = await ledger.steps(duty.dutyId, until);
        expect([duty.dutyId, timelineText(shown)]).toEqual([duty.dutyId, timelineText(steps)]);
      }
    },
    2 * minutes,
  );
});
