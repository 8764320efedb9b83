import { describe, expect, it } from '@jest/globals';
import { shownTotals, type CountingRule } from './small-cells.js';
import type { TrackedTotalRow } from './tracked-sql.js';

const RULE: CountingRule = { seesAll: false, narrowedBy: [], ofCases: false, wide: [] };

/** A group of lines that are all open and in time. */
const group = (
  field: string | null,
  code: string | null,
  entries: number,
  more: Partial<TrackedTotalRow> = {},
): TrackedTotalRow => ({
  field,
  code,
  told: false,
  clockWithheld: false,
  entries,
  open: entries,
  overdue: 0,
  finished: 0,
  finished_with_due: 0,
  finished_in_time: 0,
  days: 0,
  ...more,
});

const shown = (rows: readonly TrackedTotalRow[], rule: Partial<CountingRule> = {}) => {
  const { rows: found, withheld } = shownTotals(rows, { ...RULE, ...rule });
  return { counts: found.map(({ field, code, entries }) => [field, code, entries]), withheld };
};

const open = [group(null, null, 2, { told: true }), group('petitionKind', 'FEEDBACK', 2, { told: true })];

describe('complaints and denunciations in totals that everyone sees', () => {
  it.each([
    [0, 2],
    [1, 2],
    [4, 2],
    [5, 7],
  ])('of %i of them the number shown is %i', (hidden, entries) => {
    const own = hidden === 0 ? [] : [group(null, null, hidden), group('petitionKind', 'COMPLAINT', hidden)];
    const { counts, withheld } = shown([...open, ...own]);
    expect(counts[0]).toEqual([null, null, entries]);
    expect(withheld).toEqual(hidden < 5 ? { fewerThan: 5, fields: null } : null);
  });

  it('leave a field out of which one group, or what is in none, is small', () => {
    const rows = [
      group(null, null, 10),
      group('state', 'SETTLED', 5),
      group('state', 'RECEIVED', 5),
      group('petitionKind', 'COMPLAINT', 9),
      group('petitionKind', 'DENUNCIATION', 1),
      group('field', 'LAND', 8),
    ];
    expect(shown(rows)).toEqual({
      counts: [
        [null, null, 10],
        ['state', 'SETTLED', 5],
        ['state', 'RECEIVED', 5],
      ],
      withheld: { fewerThan: 5, fields: ['petitionKind', 'field'] },
    });
  });

  it('leave out clocks of which four are overdue, and show those of which five are', () => {
    const withOverdue = (overdue: number) =>
      shownTotals([group(null, null, 10, { overdue })], RULE).rows[0]?.clockWithheld;
    expect([withOverdue(4), withOverdue(5), withOverdue(6), withOverdue(0)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('count what is asked for by one code where all groups of that code may be shown', () => {
    const wide = [group(null, null, 10), group('state', 'SETTLED', 5), group('state', 'RECEIVED', 5)];
    const settled = [group(null, null, 5), group('state', 'SETTLED', 5)];
    expect(shown(settled, { narrowedBy: ['state'], wide }).withheld).toBeNull();
    const uneven = [group(null, null, 9), group('state', 'SETTLED', 5), group('state', 'RECEIVED', 4)];
    expect(shown(settled, { narrowedBy: ['state'], wide: uneven }).counts).toEqual([]);
    expect(shown(settled, { narrowedBy: ['overdue'], wide }).counts).toEqual([]);
    expect(shown(settled, { narrowedBy: ['state', 'field'], wide }).counts).toEqual([]);
  });

  it('are all counted for who may read them', () => {
    expect(shown([group(null, null, 1)], { seesAll: true })).toEqual({
      counts: [[null, null, 1]],
      withheld: null,
    });
  });
});
