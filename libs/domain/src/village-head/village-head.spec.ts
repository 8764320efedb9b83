import { describe, it } from '@jest/globals';
import { act, specificationOf } from '@app/testing';
import { villageHead } from './village-head.js';

const given = specificationOf(villageHead);

const village = `v${'a'.repeat(20)}`;
const planned = act('ElectionPlanned', '2026-03-01', { village, plannedOn: '2026-04-01' });
const list = (names: number, to = ['UBND_XA']) =>
  act(
    'CandidateListSent',
    '2026-03-20',
    { village, candidates: 2, to },
    {
      personal: Object.fromEntries(
        Array.from({ length: names }, (_, n) => [`/candidateNames/${String(n)}`, { value: 'Ứng viên' }]),
      ),
    },
  );
const dismissal = (householdsSigning: number) =>
  act('DismissalRequested', '2026-05-01', {
    village,
    dismissalGround: 'PETITION',
    householdsSigning,
    householdsTotal: 100,
  });
const interim = (validTo: string) =>
  act('InterimHeadAppointed', '2026-06-01', { village, withFront: true, validTo });

describe('the head of a village (trưởng thôn, tổ trưởng tổ dân phố)', () => {
  it('is elected in one village', () => {
    given(planned).when(list(2)).thenAccepted();
    const elsewhere = act('VillageHeadVacated', '2026-03-21', { village: `v${'b'.repeat(20)}` });
    given(planned).when(elsewhere).thenRefused('stream/other-matter');
  });

  it('is chosen from a list that names no more than its candidates, and goes to somebody', () => {
    given().when(list(0)).thenAccepted();
    given().when(list(2)).thenAccepted();
    given().when(list(3)).thenRefused('figures/do-not-fit', { candidates: 2 });
    given().when(list(1, [])).thenRefused('sending/no-addressee');
  });

  it('is dismissed at the request of no more households than there are', () => {
    given().when(dismissal(1)).thenAccepted();
    given().when(dismissal(100)).thenAccepted();
    given().when(dismissal(101)).thenRefused('figures/do-not-fit');
  });

  it('is replaced for a while that does not end before it begins', () => {
    given().when(interim('2026-06-01')).thenAccepted();
    given().when(interim('2026-05-31')).thenRefused('dates/end-before-beginning');
  });

  it('may be elected by a team with a candidate in it: unlawful, and recorded', () => {
    const team = act('ElectionTeamFormed', '2026-03-05', {
      village,
      electionTeamMembers: 5,
      candidateInTeam: true,
    });
    given(planned).when(team).thenAccepted();
  });
});
