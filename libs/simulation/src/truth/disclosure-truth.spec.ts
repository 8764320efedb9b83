import { describe, expect, it } from '@jest/globals';
import { announcedCalendar } from '../calendar/working-days.js';
import { DisclosureTale } from '../plants/disclosure-tale.js';
import { Random } from '../random.js';
import { Chronicle, type CaseBelief } from '../stream/believed.js';
import { Story } from '../stream/story.js';
import { disclosureTruth } from './disclosure-truth.js';

const issuedOn = '2026-03-02';

/** The steps of one duty of a document issued on Monday 2 March 2026, in a commune with website and loudspeaker. */
function stepsOf(item: number, obligation: string, tell: (tale: DisclosureTale) => void): string {
  const facts = (['HAS_WEBSITE', 'HAS_LOUDSPEAKER'] as const).map((fact) => ({
    fact,
    holds: true,
    on: '2026-01-01',
    validFrom: '2026-01-01',
  }));
  const work = { calendar: announcedCalendar };
  const known = { registered: [], chronicle: new Chronicle() };
  const commune = { unitId: 'u', validFrom: '2026-01-01', work, facts, ...known };
  const belief: CaseBelief = { commune, stream: '', enteredOn: new Map(), acts: [], rulings: [] };
  const world = { ledgerId: 'l', accountOf: () => 'account', random: new Random(1) };
  const tale = new DisclosureTale(new Story('story', 'document', world, belief));
  tale.issue({ item, on: issuedOn });
  tell(tale);
  for (const [order, move] of tale.story.moves.entries()) move.believe(order);
  const duty = disclosureTruth(belief).find(({ obligationId }) => obligationId === obligation);
  return (duty?.steps ?? []).map(({ from, state }) => `${from.slice(5)} ${state}`).join(', ');
}

describe('the truth about a disclosure, by hand', () => {
  it.each([
    ['on the fifth working day', '2026-03-09', '03-02 PENDING, 03-09 MET'],
    ['on the sixth', '2026-03-10', '03-02 PENDING, 03-10 MET_LATE'],
    ['long after it', '2026-04-01', '03-02 PENDING, 03-10 NO_EVIDENCE, 04-01 MET_LATE'],
  ])('disclosed %s (L10-2022.A12.K3)', (_, day, steps) => {
    expect(stepsOf(1, 'L10-2022.A12.K3', (tale) => void tale.website(day))).toBe(steps);
  });

  it.each([
    ['29 days', '2026-04-01', '03-02 PENDING, 04-01 BREACHED'],
    ['30 days', '2026-04-02', '03-02 PENDING, 04-02 MET'],
  ])('posted for %s (L10-2022.A13.K2.S1)', (_, down, steps) => {
    const tell = (tale: DisclosureTale) => void tale.takeDown(tale.post('2026-03-03'), down);
    expect(stepsOf(5, 'L10-2022.A13.K2.S1', tell)).toBe(steps);
  });

  it.each([
    ['three days running', ['03', '04', '05'], false, '03-02 PENDING, 03-05 MET'],
    ['two, and no more to follow', ['03', '04'], true, '03-02 PENDING, 03-04 BREACHED'],
    ['two', ['03', '04'], false, '03-02 PENDING, 06-01 NO_EVIDENCE'],
    ['never', [], false, '03-02 PENDING, 06-01 NEEDS_REVIEW'],
  ])('broadcast %s (L10-2022.A13.K3)', (_, days, closed, steps) => {
    const tell = (tale: DisclosureTale) => {
      tale.broadcast(
        days.map((day) => `2026-03-${day}`),
        closed,
      );
    };
    expect(stepsOf(7, 'L10-2022.A13.K3', tell)).toBe(steps);
  });
});
