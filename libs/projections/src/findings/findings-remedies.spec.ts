import { describe, expect, it } from '@jest/globals';
import type { Act } from '../trackers/tracker.js';
import { findingsRemedies } from './findings-remedies.js';

let position = 0;
const act = (type: string, on: string, data: Act['data'] = {}): Act => ({
  id: `e${String((position += 1))}`,
  originalId: `e${String(position)}`,
  position,
  type,
  stream: 'finding-1',
  on,
  precision: 'DAY',
  unitId: 'ucommune',
  body: 'UBND_XA',
  data,
});

const raised = act('FindingRaised', '2026-03-01', { findingSource: 'INSPECTION', dueOn: '2026-03-31' });
const planned = act('RemedyPlanned', '2026-03-05', { dueOn: '2026-04-15' });
const completed = act('RemedyCompleted', '2026-04-10');
const refused = act('RemedyVerified', '2026-04-12', { remedied: false });
const verified = act('RemedyVerified', '2026-04-20', { remedied: true });

const stateAfter = (...acts: Act[]) => findingsRemedies.stateOf(acts);

describe('a finding', () => {
  it.each([
    ['OPEN', [raised], true, '2026-03-31'],
    ['REPLIED', [raised, act('FindingReplied', '2026-03-02', { agreed: true })], true, '2026-03-31'],
    ['PLANNED', [raised, planned], true, '2026-04-15'],
    ['REMEDIED', [raised, planned, completed], true, '2026-04-15'],
    ['REOPENED', [raised, planned, completed, refused], true, '2026-04-15'],
    ['VERIFIED', [raised, planned, completed, verified], false, '2026-04-15'],
  ])('is %s after its acts', (state, acts, open, dueOn) => {
    expect(stateAfter(...acts)).toMatchObject({ state, open, dueOn });
  });

  it('is done when the remedy was verified, not when it was said to be done', () => {
    expect(stateAfter(raised, completed).endedOn).toBeNull();
    expect(stateAfter(raised, completed, verified).endedOn).toBe('2026-04-20');
  });

  it('is open again when it was raised again, and says how often', () => {
    const again = act('FindingRaised', '2026-05-01', { findingSource: 'AUDIT' });
    expect(stateAfter(raised, verified, again)).toMatchObject({
      state: 'REOPENED',
      open: true,
      endedOn: null,
    });
    expect(findingsRemedies.data([raised, completed, refused, verified, again], '2026-06-01')).toMatchObject({
      timesReopened: 2,
      verifiedOn: '2026-04-20',
    });
  });
});
