import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { act, correcting, specificationOf, withdrawing } from '@app/testing';
import { deliberation } from './deliberation.js';

const given = specificationOf(deliberation);

type Data = Record<string, unknown>;
const village = `v${'a'.repeat(20)}`;
const otherVillage = `v${'b'.repeat(20)}`;
const matter = { matterItem: 1, matterScope: 'VILLAGE' };
const proposed = act('MatterProposed', '2026-03-01', {
  ...matter,
  village,
  subject: 'Mức đóng góp làm đường',
  proposer: 'VILLAGE_HEAD',
  voteForm: 'COMMUNITY_MEETING',
});
const meeting = (data: Data = {}) =>
  act('MeetingHeld', '2026-03-10', {
    ...matter,
    village,
    chairedBy: 'VILLAGE_HEAD',
    householdsTotal: 100,
    householdsPresent: 60,
    votingMethod: 'SHOW_OF_HANDS',
    ...data,
  });
const handedOut = (on: string, data: Data = {}) =>
  act('BallotDistributionStarted', on, {
    village,
    householdsTotal: 100,
    ballotsIssued: 100,
    ballotsPerHousehold: 1,
    ...data,
  });
const online = (on: string) => act('OnlineVoteOpened', on, { village, matterItem: 1, agreedWithFront: true });
const closed = (on: string, data: Data = {}) => act('BallotClosed', on, { village, ...data });
const tallied = (on: string, data: Data = {}) =>
  act('VoteTallied', on, {
    ...matter,
    village,
    voteForm: 'HOUSEHOLD_BALLOT',
    householdsTotal: 100,
    takingPart: 90,
    votesFor: 60,
    votesAgainst: 20,
    votesOther: 10,
    declaredCarried: true,
    ...data,
  });
const adopted = (data: Data = {}) =>
  act('CommunityDecisionAdopted', '2026-03-20', {
    ...matter,
    village,
    voteForm: 'HOUSEHOLD_BALLOT',
    decisionForm: 'RESOLUTION',
    householdsTotal: 100,
    householdsPresent: 90,
    ...data,
  });

describe('a matter put to the people', () => {
  it('goes from proposal to meeting or ballot, tally, decision, sending and recognition', () => {
    const steps = [
      proposed,
      meeting(),
      handedOut('2026-03-12'),
      closed('2026-03-15', { ballotsReturned: 90 }),
      tallied('2026-03-15'),
      adopted(),
      act('CommunityDecisionSent', '2026-03-21', { to: ['UBND_XA'] }),
      act('CommunityDecisionReceived', '2026-03-22', {
        receivedBy: 'COMMUNE_PEOPLES_COMMITTEE',
        matterItem: 1,
      }),
      act('RecognitionDecided', '2026-03-25', {
        recogniser: 'COMMUNE_PEOPLES_COMMITTEE',
        recognitionOutcome: 'RECOGNISED',
        matterItem: 1,
      }),
    ];
    steps.forEach((step, n) => {
      given(...steps.slice(0, n))
        .when(step)
        .then(step);
    });
  });

  it.each([meeting(), tallied('2026-03-15'), adopted(), handedOut('2026-03-12'), proposed])(
    'may come into the ledger in the middle',
    (first) => {
      given().when(first).thenAccepted();
    },
  );

  it('is recorded when the rules were broken: the verdict is not the decider’s (L10-2022.A21.K1.S1)', () => {
    given(proposed)
      .when(tallied('2026-03-15', { votesFor: 1, votesAgainst: 89, votesOther: 0 }))
      .thenAccepted();
    given(proposed)
      .when(meeting({ householdsPresent: 1 }))
      .thenAccepted();
  });
});

describe('a tally', () => {
  it.each([
    ['all who took part voted', {}],
    ['fewer votes than took part', { votesOther: 0 }],
    ['every household took part', { takingPart: 100, votesFor: 70 }],
    ['nobody took part', { takingPart: 0, votesFor: 0, votesAgainst: 0, votesOther: 0 }],
  ])('fits when %s', (_, data) => {
    given().when(tallied('2026-03-15', data)).thenAccepted();
  });

  it.each([
    ['one vote more than took part', { votesFor: 61 }],
    ['one taking part more than there are households', { takingPart: 101 }],
  ])('is refused with %s', (_, data) => {
    given().when(tallied('2026-03-15', data)).thenRefused('figures/do-not-fit');
  });
});

describe('any tally', () => {
  it('is accepted exactly when for + against + other ≤ taking part ≤ all households', () => {
    const figure = fc.nat({ max: 12 });
    fc.assert(
      fc.property(
        figure,
        figure,
        figure,
        figure,
        figure,
        (votesFor, votesAgainst, votesOther, takingPart, total) => {
          const figures = { votesFor, votesAgainst, votesOther, takingPart, householdsTotal: total };
          const outcome = given().when(tallied('2026-03-15', figures));
          if (votesFor + votesAgainst + votesOther <= takingPart && takingPart <= total)
            outcome.thenAccepted();
          else outcome.thenRefused('figures/do-not-fit');
        },
      ),
    );
  });
});

describe('figures of a meeting, an initiative and a decision', () => {
  it.each([
    ['households present', (n: number) => meeting({ householdsPresent: n }), 100],
    ['votes for the secretary', (n: number) => meeting({ secretaryVotesFor: n }), 60],
    ['votes for the voting method', (n: number) => meeting({ votingMethodVotesFor: n }), 60],
    ['votes for the counting board', (n: number) => meeting({ countingBoardVotesFor: n }), 60],
    [
      'households of a failed meeting',
      (n: number) =>
        act('MeetingFailed', '2026-03-10', {
          village,
          matterItem: 1,
          householdsTotal: 100,
          householdsPresent: n,
        }),
      100,
    ],
    [
      'consents to an initiative',
      (n: number) =>
        act('CitizenInitiativeSubmitted', '2026-03-10', {
          village,
          subject: 'Chợ',
          consents: n,
          householdsTotal: 100,
        }),
      100,
    ],
    [
      'households that choose an online vote',
      (n: number) =>
        act('OnlineVotePlanned', '2026-03-10', {
          village,
          matterItem: 1,
          plannedOn: '2026-03-20',
          householdsAgreeing: n,
          householdsTotal: 100,
          onlineTeamMembers: 3,
          teamLedByFront: true,
        }),
      100,
    ],
    [
      'villages in favour',
      (n: number) =>
        act('CommuneResultAggregated', '2026-03-30', {
          matterItem: 1,
          villagesTotal: 8,
          villagesInFavour: n,
          declaredCarried: true,
        }),
      8,
    ],
    ['signatures under a decision', (n: number) => adopted({ householdSignatures: n }), 100],
    ['households present at a decision', (n: number) => adopted({ householdsPresent: n }), 100],
    [
      'households that carried it out',
      (n: number) =>
        act('ImplementationReported', '2026-09-01', {
          to: ['UBND_XA'],
          result: 'Xong',
          householdsTakingPart: n,
          householdsTotal: 100,
        }),
      100,
    ],
  ])('%s are never above their base', (_, actWith, base) => {
    given().when(actWith(base)).thenAccepted();
    given()
      .when(actWith(base + 1))
      .thenRefused('figures/do-not-fit');
  });
});

describe('a ballot', () => {
  it('is closed once, and only when it is open in that village', () => {
    given(handedOut('2026-03-12')).when(closed('2026-03-15')).thenAccepted();
    given(online('2026-03-12')).when(closed('2026-03-15')).thenAccepted();
    given().when(closed('2026-03-15')).thenRefused('stream/cannot-begin');
    given(proposed).when(closed('2026-03-15')).thenRefused('ballot/not-open');
    given(handedOut('2026-03-12'))
      .when(closed('2026-03-15', { village: otherVillage }))
      .thenRefused('ballot/not-open');
    given(handedOut('2026-03-12'), closed('2026-03-15'))
      .when(closed('2026-03-16'))
      .thenRefused('ballot/not-open');
  });

  it('is closed on or after the day it was opened', () => {
    given(handedOut('2026-03-12')).when(closed('2026-03-12')).thenAccepted();
    given(handedOut('2026-03-12')).when(closed('2026-03-11')).thenRefused('ballot/closed-before-opened');
  });

  it('gives back no more than was handed out', () => {
    given(handedOut('2026-03-12'))
      .when(closed('2026-03-15', { ballotsReturned: 100 }))
      .thenAccepted();
    given(handedOut('2026-03-12'))
      .when(closed('2026-03-15', { ballotsReturned: 101 }))
      .thenRefused('ballot/more-returned-than-issued', { ballotsReturned: 101, ballotsIssued: 100 });
  });

  it('is opened again only after it was closed or counted', () => {
    given(handedOut('2026-03-12')).when(handedOut('2026-03-20')).thenRefused('ballot/already-open');
    given(handedOut('2026-03-12'), closed('2026-03-15')).when(handedOut('2026-03-20')).thenAccepted();
    given(handedOut('2026-03-12'), tallied('2026-03-15')).when(handedOut('2026-03-20')).thenAccepted();
    given(handedOut('2026-03-12'))
      .when(handedOut('2026-03-12', { village: otherVillage }))
      .thenAccepted();
    given(online('2026-03-12')).when(online('2026-03-13')).thenRefused('ballot/already-open');
  });

  it('may be recorded as closed after its count, as a late entry', () => {
    given(handedOut('2026-03-12'), tallied('2026-03-16')).when(closed('2026-03-15')).thenAccepted();
  });

  it('is not counted, and does not end, before it was opened', () => {
    given(handedOut('2026-03-12')).when(tallied('2026-03-12')).thenAccepted();
    given(handedOut('2026-03-12')).when(tallied('2026-03-11')).thenRefused('ballot/closed-before-opened');
    given(handedOut('2026-03-12'))
      .when(tallied('2026-03-15', { closedOn: '2026-03-11' }))
      .thenRefused('ballot/closed-before-opened');
    given(handedOut('2026-03-12'))
      .when(tallied('2026-03-11', { voteForm: 'COMMUNITY_MEETING' }))
      .thenAccepted();
  });
});

describe('taking back and sending', () => {
  it('annuls a decision only in a matter that the ledger knows', () => {
    const annulled = act('CommunityDecisionAnnulled', '2026-04-01', {
      annulmentKind: 'ANNULLED',
      reasons: 'Trái luật',
    });
    given(adopted()).when(annulled).thenAccepted();
    given().when(annulled).thenRefused('stream/cannot-begin');
  });

  it('sends to somebody', () => {
    given(adopted())
      .when(act('CommunityDecisionSent', '2026-03-21', { to: [] }))
      .thenRefused('sending/no-addressee');
    given(adopted())
      .when(act('ImplementationReported', '2026-09-01', { to: [], result: 'Xong' }))
      .thenRefused('sending/no-addressee');
  });

  it('has no term that ends before it begins', () => {
    const recognised = (termUntil: string) =>
      act('RecognitionDecided', '2026-03-25', {
        recogniser: 'FRONT',
        recognitionOutcome: 'RECOGNISED',
        matterItem: 5,
        termFrom: '2026-04-01',
        termUntil,
      });
    given().when(recognised('2026-04-01')).thenAccepted();
    given().when(recognised('2026-03-31')).thenRefused('dates/end-before-beginning');
  });
});

describe('correcting a vote', () => {
  const history = [
    handedOut('2026-03-12'),
    closed('2026-03-15', { ballotsReturned: 90 }),
    tallied('2026-03-15'),
  ];

  it('replaces figures that still fit', () => {
    given(...history)
      .when(correcting(3, tallied('2026-03-15', { votesFor: 59 })))
      .thenAccepted();
    given(...history)
      .when(correcting(3, tallied('2026-03-15', { votesFor: 61 })))
      .thenRefused('figures/do-not-fit');
  });

  it('is refused where the later events would become impossible', () => {
    given(...history)
      .when(correcting(1, handedOut('2026-03-12', { ballotsIssued: 89 })))
      .thenRefused('correction/history-impossible', { refusal: 'ballot/more-returned-than-issued' });
    given(...history)
      .when(withdrawing(1, handedOut('2026-03-12')))
      .thenRefused('correction/history-impossible');
  });
});
