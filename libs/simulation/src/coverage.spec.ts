import { beforeAll, describe, expect, it } from '@jest/globals';
import { familyPlants } from './families/planting.js';
import { families, familyObligations } from './families/registry.js';
import { deliberationPlants } from './plants/deliberation-planting.js';
import { disclosureBeliefPlants } from './plants/disclosure-beliefs.js';
import { disclosurePlants } from './plants/disclosure-plants.js';
import { halfYearPlants, quarterPlants } from './plants/period-plants.js';
import { simulate, type Simulation } from './simulate.js';
import { firstObligations } from './truth/first-obligations.js';

/**
 * Every obligation of disclosure and deliberation with the states that the planted cases must reach: at least one on each side of its
 * boundary. Two cannot be broken by what an entry can say: a decision's form (A20.1) and the three forms of a vote
 * (A17.1) are closed lists; their other side is the trigger without an exact day, and no vote at all.
 */
const table: Record<string, readonly string[]> = {
  'L10-2022.A11.K1': ['MET', 'NO_EVIDENCE'],
  'L10-2022.A11.K2': ['MET', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
  'L10-2022.A11.K3': ['MET', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
  'L10-2022.A11.K4': ['MET', 'NO_EVIDENCE'],
  'L10-2022.A11.K5': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
  'L10-2022.A11.K6': ['MET', 'NO_EVIDENCE'],
  'L10-2022.A11.K7': ['MET', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
  'L10-2022.A11.K8': ['MET', 'NO_EVIDENCE'],
  'L10-2022.A11.K9': ['MET', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
  'L10-2022.A11.K10': ['MET', 'NO_EVIDENCE'],
  'L10-2022.A11.K11': ['MET', 'NO_EVIDENCE'],
  'L10-2022.A11.K12': ['MET', 'NO_EVIDENCE'],
  'L10-2022.A11.K13': ['MET', 'NO_EVIDENCE'],
  'L10-2022.A12.K1': ['MET', 'BREACHED'],
  'L10-2022.A12.K3': ['MET', 'MET_LATE', 'NO_EVIDENCE', 'NEEDS_REVIEW', 'NOT_APPLICABLE', 'BREACHED'],
  'L10-2022.A13.K1': ['MET', 'NO_EVIDENCE', 'NEEDS_REVIEW', 'NOT_APPLICABLE'],
  'L10-2022.A13.K2.S1': ['MET', 'MET_LATE', 'BREACHED', 'NEEDS_REVIEW'],
  'L10-2022.A13.K2.S2': ['MET', 'MET_LATE', 'BREACHED', 'NEEDS_REVIEW'],
  'L10-2022.A13.K2.S3': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
  'L10-2022.A13.K3': ['MET', 'MET_LATE', 'BREACHED', 'NEEDS_REVIEW', 'NOT_APPLICABLE'],
  'L10-2022.A13.K4': ['MET', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
  'L10-2022.A15.K1': ['MET', 'BREACHED', 'NEEDS_REVIEW'],
  'L10-2022.A15.K2': ['MET', 'BREACHED'],
  'L10-2022.A15.K3': ['MET', 'BREACHED'],
  'L10-2022.A15.K4': ['MET', 'BREACHED'],
  'L10-2022.A15.K5': ['MET', 'BREACHED'],
  'L10-2022.A15.K6': ['MET', 'BREACHED', 'NEEDS_REVIEW'],
  'L10-2022.A16.K3.S1': ['MET', 'NEEDS_REVIEW', 'NOT_APPLICABLE'],
  'L10-2022.A16.K3.S3': ['MET', 'BREACHED', 'PENDING'],
  'L10-2022.A17.K1': ['MET', 'NEEDS_REVIEW'],
  'L10-2022.A17.K2.S1': ['MET', 'BREACHED', 'NEEDS_REVIEW'],
  'L10-2022.A17.K2.S2': ['MET', 'BREACHED'],
  'L10-2022.A18.K3': ['MET', 'BREACHED', 'NEEDS_REVIEW'],
  'L10-2022.A19.K1': ['MET', 'BREACHED', 'NO_EVIDENCE'],
  'L10-2022.A19.K2': ['MET', 'MET_LATE', 'BREACHED', 'NO_EVIDENCE'],
  'L10-2022.A19.K3': ['MET', 'BREACHED'],
  'L10-2022.A20.K1': ['MET', 'NEEDS_REVIEW'],
  'L10-2022.A20.K2': ['MET', 'BREACHED', 'NO_EVIDENCE'],
  'L10-2022.A20.K3': ['MET', 'MET_LATE', 'NO_EVIDENCE', 'BREACHED', 'NEEDS_REVIEW'],
  'L10-2022.A21.K1.S1': ['MET', 'BREACHED'],
  'L10-2022.A21.K1.S2': ['MET', 'BREACHED'],
  'L10-2022.A21.K1.S3': ['MET', 'BREACHED'],
  'L10-2022.A21.K2.S1': ['MET', 'BREACHED'],
  'L10-2022.A21.K2.S3': ['MET', 'BREACHED'],
  'L10-2022.A21.K2.S4': ['MET', 'BREACHED'],
  'L10-2022.A21.K2.S5': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
  'L10-2022.A23.K1.S2': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
  'L10-2022.A23.K2.S1': ['MET', 'PENDING', 'NEEDS_REVIEW'],
  'ND59-2023.A3.K1b': ['MET', 'BREACHED', 'NEEDS_REVIEW'],
  'ND59-2023.A3.K3': ['MET', 'MET_LATE', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
  'ND59-2023.A3.K4': ['MET', 'MET_LATE', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
  'ND59-2023.A3.K5a': ['MET', 'BREACHED', 'NO_EVIDENCE'],
  'ND59-2023.A3.K5b': ['MET', 'BREACHED', 'NO_EVIDENCE'],
  'ND59-2023.A3.K5c.S1': ['MET', 'BREACHED'],
  'ND59-2023.A3.K5c.S2': ['MET', 'BREACHED', 'NEEDS_REVIEW'],
  'ND59-2023.A3.K5d': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
  'ND59-2023.A3.K6': ['MET', 'BREACHED', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
  'ND59-2023.A4.K1c': ['MET', 'BREACHED'],
  'ND59-2023.A4.K2': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
  'ND59-2023.A4.K3': ['MET', 'BREACHED'],
  'ND59-2023.A4.K4': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
  'ND59-2023.A4.K6a': ['MET', 'BREACHED', 'NEEDS_REVIEW'],
  'ND59-2023.A4.K6b': ['MET', 'BREACHED'],
  'ND59-2023.A4.K6c': ['MET', 'NEEDS_REVIEW'],
  'ND59-2023.A4.K7': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
  'ND59-2023.A5.K2a': ['MET', 'BREACHED', 'NO_EVIDENCE'],
  'ND59-2023.A5.K2b': ['MET', 'BREACHED'],
  'ND59-2023.A5.K2c': ['MET', 'BREACHED'],
  'ND59-2023.A5.K4b.S1': ['MET', 'BREACHED', 'NEEDS_REVIEW'],
  'ND59-2023.A5.K4b.S2': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
};

const expected: Record<string, readonly string[]> = {
  ...table,
  ...Object.fromEntries(families.flatMap(({ reaches }) => Object.entries(reaches))),
};

/** Two rounds of every plant: what an item needs of a plant may be dealt in the second, or in another commune. */
const guard = {
  communes: 24,
  years: 2,
  seed: 1,
  ledgerId: 'coverage',
  longStanding: 2,
  documentsPerYear: 6,
  mattersPerYear: 8,
  casesPerYear: Math.ceil((familyPlants.length * 2.2) / 44),
};

describe('what the simulated province plants', () => {
  let simulation: Simulation;
  const reached = new Map<string, Set<string>>();

  beforeAll(() => {
    simulation = simulate(guard);
    for (const { obligationId, beliefs } of simulation.truth.all()) {
      const states = reached.get(obligationId) ?? new Set();
      for (const { steps } of beliefs) for (const { state } of steps ?? []) states.add(state);
      reached.set(obligationId, states);
    }
  });

  it('says of every obligation that it tells of what is to be reached', () => {
    expect(Object.keys(expected).sort()).toEqual([...firstObligations, ...familyObligations].sort());
    expect([...reached.keys()].sort()).toEqual(Object.keys(expected).sort());
  });

  it('tells of no obligation in two families', () => {
    const told = families.flatMap(({ reaches }) => Object.keys(reaches));
    expect(told.filter((id, n) => told.indexOf(id) !== n || firstObligations.includes(id))).toEqual([]);
  });

  it.each(Object.entries(expected))('both sides of %s: %j', (obligation, states) => {
    expect([...(reached.get(obligation) ?? [])]).toEqual(expect.arrayContaining([...states]));
  });

  it('tells every plant', () => {
    const all = [
      ...quarterPlants,
      ...halfYearPlants,
      ...disclosurePlants,
      ...disclosureBeliefPlants,
      ...deliberationPlants,
      ...familyPlants,
    ].map(({ name }) => name);
    expect(all.filter((name) => !simulation.plants.has(name))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });
});
