import { describe, expect, it } from '@jest/globals';
import type { Reading } from '../reading/clocks.js';
import type { ReadModel } from '../reading/read-model.js';
import { readDutyFilter, type DutiesParameters } from './duty-filter.js';
import { DutyReader } from './duty-reader.js';
import { PeriodicFacts } from './periodic-facts.js';
import type { Owner } from './periodic-owners.js';

const asOf = '2026-11-26';
const reading: Reading = { asOf, knownAt: 'position:1', position: 1, projected: false };
const nothingTouched = { pool: { query: () => Promise.resolve({ rows: [] }) } } as unknown as ReadModel;

/** Communes of one life, and how many duties were made for them. */
function communes(count: number): { owners: Owner[]; made: () => number } {
  let made = 0;
  const owners = Array.from({ length: count }, (_, n): Owner => {
    const place = `u${String(n).padStart(4, '0')}`;
    return {
      get unitId() {
        made += 1;
        return place;
      },
      place,
      village: null,
      level: 'COMMUNE',
      validFrom: '2025-07-01',
      validTo: null,
      codeYears: [],
    };
  });
  return { owners, made: () => made };
}

const page = (owners: Owner[], parameters: DutiesParameters, limit = 20) =>
  new DutyReader(nothingTouched).page(
    readDutyFilter(parameters),
    null,
    { owners, facts: new PeriodicFacts([]) },
    reading,
    '',
    limit,
  );

describe('periodic duties that nothing has touched', () => {
  it('are made in the order of their ids, as many as are asked for', async () => {
    const { owners, made } = communes(300);
    const found = await page(owners, { period: '2026' });
    expect(found).toHaveLength(20);
    expect(found.map(({ dutyId }) => dutyId)).toEqual(found.map(({ dutyId }) => dutyId).sort());
    expect(made()).toBeLessThan(100);
  });

  // Each of these once held the process for minutes over all the communes of the country.
  it.each([{ period: '1900' }, { state: 'BREACHED' }, { openedBy: 'x' }, { subject: 'x' }, { village: 'x' }])(
    'are not gone through commune by commune where none can be asked for: %j',
    async (parameters) => {
      const { owners, made } = communes(300);
      expect(await page(owners, parameters)).toEqual([]);
      expect(made()).toBe(0);
    },
  );
});
