import { describe, expect, it } from '@jest/globals';
import { plus } from './calendar/days.js';
import { firstTruthOf } from './families/planting.js';
import { caseRules } from './families/registry.js';
import { sample } from './sample.js';
import { simulate } from './simulate.js';
import { deliberationTruth } from './truth/deliberation-truth.js';
import { disclosureTruth } from './truth/disclosure-truth.js';
import { trueStateOn } from './truth/timeline.js';

const small = { communes: 3, years: 1, seed: 7, ledgerId: 'ledger' };

describe('a simulated province', () => {
  const first = simulate(small);

  it('is the same to the byte for the same seed, and another for another', () => {
    const again = simulate(small);
    expect(JSON.stringify(again.actions)).toBe(JSON.stringify(first.actions));
    expect(JSON.stringify(again.truth.all())).toBe(JSON.stringify(first.truth.all()));
    expect(JSON.stringify(simulate({ ...small, seed: 8 }).actions)).not.toBe(JSON.stringify(first.actions));
  });

  it('never goes back in time and never records what has not happened yet', () => {
    const instants = first.actions.map(({ recordAt }) => recordAt);
    expect([...instants].sort()).toEqual(instants);
    // Entries are made in office hours, so that their UTC day is the local one.
    const future = first.actions.filter(({ recordAt, action }) => action.occurredOn > recordAt.slice(0, 10));
    expect(future).toEqual([]);
  });

  it('uses every key once', () => {
    const keys = first.actions.map(({ account, key }) => `${account}:${key}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => /^[\x21-\x7e]+$/.test(key))).toBe(true);
  });

  it('records late by weeks, corrects and withdraws', () => {
    const { actions } = simulate({ ...small, documentsPerYear: 40, mattersPerYear: 20 });
    const late = actions.filter(
      ({ recordAt, action }) => plus(action.occurredOn, 30) < recordAt.slice(0, 10),
    );
    const corrections = actions.map(({ action }) => action.corrects?.how);
    expect(late.length).toBeGreaterThan(5);
    expect(corrections.filter((how) => how === 'REPLACE').length).toBeGreaterThan(5);
    expect(corrections.filter((how) => how === 'WITHDRAW').length).toBeGreaterThan(5);
  });
});

describe('the ground truth', () => {
  it('keeps its steps in date order and never repeats a state', () => {
    const steps = simulate(small)
      .truth.all()
      .flatMap(({ beliefs }) => beliefs.map((belief) => belief.steps ?? []));
    const neat = steps.every((list) =>
      list.every(({ from, state }, n) => {
        const before = list[n - 1];
        return before === undefined || (before.from < from && before.state !== state);
      }),
    );
    expect(neat).toBe(true);
  });

  it('misses no day on which a state changes: day by day gives the same as its chosen days', () => {
    const { truth, cases } = simulate({
      ...small,
      seed: 3,
      communes: 2,
      documentsPerYear: 20,
      mattersPerYear: 20,
      casesPerYear: 60,
    });
    const last = new Map(truth.all().map((duty) => [duty.dutyId, duty.beliefs.at(-1)?.steps ?? null]));
    const differing = cases
      .flatMap(({ belief, kind }) => [
        ...(kind === 'DOCUMENT' ? disclosureTruth(belief, true) : []),
        ...(kind === 'MATTER' ? deliberationTruth(belief, true) : []),
        ...(kind === 'CASE' ? firstTruthOf(belief, true) : []),
        ...caseRules.truth(belief, true),
      ])
      .filter(({ dutyId, steps }) => JSON.stringify(last.get(dutyId)) !== JSON.stringify(steps));
    expect(differing).toEqual([]);
  });
});

describe('the sample', () => {
  it('leads to a document that went up a day late', () => {
    const { truth, tour, actions } = sample({ ledgerId: 'ledger', from: '2025-07-01' });
    const duty = truth.all().find(({ dutyId }) => dutyId === tour.dutyId);
    const steps = duty?.beliefs.at(-1)?.steps ?? [];
    expect(trueStateOn(steps, tour.lastDay)).toBe('PENDING');
    expect(steps.at(-1)?.state).toBe('MET_LATE');
    expect(actions.length).toBeLessThan(2500);
  });
});
