import { describe, expect, it } from '@jest/globals';
import { MatterStory } from './deliberation-support.js';
import { changesOf } from './support.js';

describe('the notice of a meeting on 10 March', () => {
  it.each([
    ['two days before', '2026-03-08', ['2026-03-02 PENDING', '2026-03-08 MET']],
    ['one day before', '2026-03-09', ['2026-03-02 PENDING', '2026-03-09 MET_LATE']],
    [
      'on the day itself',
      '2026-03-10',
      ['2026-03-02 PENDING', '2026-03-09 NO_EVIDENCE', '2026-03-10 MET_LATE'],
    ],
    ['on the day after', '2026-03-11', ['2026-03-02 PENDING', '2026-03-09 NO_EVIDENCE']],
  ])('ND59-2023.A3.K3 given %s', (_, on, changes) => {
    const story = new MatterStory().convened('2026-03-02').notified('MEETING', on).held('2026-03-10');
    expect(changesOf(story.duty('ND59-2023.A3.K3'))).toEqual(changes);
  });

  it('ND59-2023.A3.K3 given after the meeting of the same day is none, where both hours are on record', () => {
    const story = new MatterStory().convened('2026-03-02').held('2026-03-10', {}, { at: '08:00' });
    story.notified('MEETING', '2026-03-10', {}, { at: '09:30' });
    expect(story.stateOf('ND59-2023.A3.K3', '2026-03-10')).toBe('NO_EVIDENCE');
  });

  it('ND59-2023.A3.K3 must be posted, at the cultural house and the meeting points', () => {
    const told = new MatterStory()
      .convened('2026-03-02')
      .notified('MEETING', '2026-03-08', { forms: ['TELEPHONE'], places: [] });
    expect(told.held('2026-03-10').stateOf('ND59-2023.A3.K3', '2026-03-09')).toBe('NO_EVIDENCE');
    const onePlace = new MatterStory()
      .convened('2026-03-02')
      .notified('MEETING', '2026-03-08', { places: ['CULTURAL_HOUSE'] });
    expect(onePlace.held('2026-03-10').duty('ND59-2023.A3.K3').steps.at(-1)?.reason).toBe(
      'PLACE_NO_EVIDENCE:COMMUNITY_POINT',
    );
  });

  it('ND59-2023.A3.K3 is counted from the plan until the meeting is on record, and goes to a person 30 days after it', () => {
    const planned = new MatterStory().convened('2026-03-02');
    expect(planned.duty('ND59-2023.A3.K3')).toMatchObject({ dueOn: '2026-03-08', duePlanned: true });
    expect(changesOf(planned.duty('ND59-2023.A3.K3'))).toEqual([
      '2026-03-02 PENDING',
      '2026-03-09 NO_EVIDENCE',
      '2026-04-09 NEEDS_REVIEW',
    ]);
    const notified = new MatterStory().convened('2026-03-02').notified('MEETING', '2026-03-05');
    expect(changesOf(notified.duty('ND59-2023.A3.K3'))).toEqual([
      '2026-03-02 PENDING',
      '2026-03-05 MET',
      '2026-04-09 NEEDS_REVIEW',
    ]);
  });

  it('ND59-2023.A3.K3 is moved by a postponement, both days shown', () => {
    const story = new MatterStory().convened('2026-03-02', '2026-03-10').convened('2026-03-09', '2026-03-20');
    story.notified('MEETING', '2026-03-18').held('2026-03-20');
    expect(story.duty('ND59-2023.A3.K3')).toMatchObject({
      dueOn: '2026-03-18',
      movedFrom: '2026-03-08',
      flags: ['dueMoved'],
    });
    expect(story.stateOf('ND59-2023.A3.K3', '2026-03-20')).toBe('MET');
  });

  it('ND59-2023.A3.K3 is owed anew for the meeting after a failed one: the old notice does not serve', () => {
    const story = new MatterStory()
      .convened('2026-03-02')
      .notified('MEETING', '2026-03-05')
      .failed('2026-03-10');
    story.convened('2026-03-10', '2026-03-20').held('2026-03-20');
    const [first, second] = story.duties().filter(({ obligationId }) => obligationId === 'ND59-2023.A3.K3');
    expect(first?.steps.at(-1)?.state).toBe('MET');
    expect(second?.steps.at(-1)?.state).toBe('NO_EVIDENCE');
    expect(second?.dueOn).toBe('2026-03-18');
  });

  it('ND59-2023.A3.K3 opens with the meeting where its calling is not on record, once for all its clusters', () => {
    const story = new MatterStory()
      .notified('MEETING', '2026-03-08')
      .held('2026-03-10', { cluster: 'A' })
      .held('2026-03-11', { cluster: 'B' });
    const duties = story.duties().filter(({ obligationId }) => obligationId === 'ND59-2023.A3.K3');
    expect(duties.map(changesOf)).toEqual([['2026-03-10 MET']]);
  });

  it.each([
    ['two days before', '2026-03-08', 'MET'],
    ['one day before', '2026-03-09', 'MET_LATE'],
    ['after it', '2026-03-11', 'NO_EVIDENCE'],
  ])('ND59-2023.A3.K4 documents delivered %s', (_, on, state) => {
    const story = new MatterStory(2)
      .convened('2026-03-02')
      .notified('MEETING_DOCUMENTS', on, { forms: ['DIRECT_DELIVERY'] });
    expect(story.held('2026-03-10').stateOf('ND59-2023.A3.K4', '2026-03-12')).toBe(state);
  });

  it('ND59-2023.A3.K4 are delivered by hand or an agreed network only, and not owed for item 4', () => {
    const phoned = new MatterStory(3)
      .convened('2026-03-02')
      .notified('MEETING_DOCUMENTS', '2026-03-05', { forms: ['TELEPHONE'] });
    expect(phoned.held('2026-03-10').stateOf('ND59-2023.A3.K4', '2026-03-10')).toBe('NO_EVIDENCE');
    expect(new MatterStory(4).convened('2026-03-02').stateOf('ND59-2023.A3.K4', '2026-03-02')).toBe('none');
  });
});

describe('the meeting itself', () => {
  it.each([
    ['the election team', 'ELECTION', 'ELECTION_TEAM', 'MET'],
    ['the village head', 'ELECTION', 'VILLAGE_HEAD', 'BREACHED'],
    ['the Front, for a dismissal', 'DISMISSAL', 'FRONT_WORKING_COMMITTEE', 'MET'],
    ['the commune chair, for a dismissal', 'DISMISSAL', 'COMMUNE_CHAIR', 'MET'],
    ['the election team, for a dismissal', 'DISMISSAL', 'ELECTION_TEAM', 'BREACHED'],
  ])('ND59-2023.A3.K1b chaired by %s', (_, decisionSubject, chairedBy, state) => {
    const story = new MatterStory(4)
      .convened('2026-03-02')
      .held('2026-03-10', { decisionSubject, chairedBy });
    expect(story.stateOf('ND59-2023.A3.K1b', '2026-03-10')).toBe(state);
  });

  it('ND59-2023.A3.K1b is pending until the meeting, and no matter of other items', () => {
    expect(changesOf(new MatterStory(4).convened('2026-03-02').duty('ND59-2023.A3.K1b'))).toEqual([
      '2026-03-02 PENDING',
      '2026-06-01 NEEDS_REVIEW',
    ]);
    expect(new MatterStory(3).convened('2026-03-02').stateOf('ND59-2023.A3.K1b', '2026-03-02')).toBe('none');
  });

  it.each([
    [40, 'BREACHED'],
    [41, 'MET'],
  ])('ND59-2023.A3.K5a with %d of 80 present for the secretary', (secretaryVotesFor, state) => {
    expect(
      new MatterStory().held('2026-03-10', { secretaryVotesFor }).stateOf('ND59-2023.A3.K5a', '2026-03-10'),
    ).toBe(state);
  });

  it.each([
    [40, 'BREACHED'],
    [41, 'MET'],
  ])('ND59-2023.A3.K5b with %d of 80 present for the way of voting', (votingMethodVotesFor, state) => {
    expect(
      new MatterStory()
        .held('2026-03-10', { votingMethodVotesFor })
        .stateOf('ND59-2023.A3.K5b', '2026-03-10'),
    ).toBe(state);
  });

  it('ND59-2023.A3.K5a and ND59-2023.A3.K5b have no evidence where the votes are not on record', () => {
    const story = new MatterStory().village('MeetingHeld', '2026-03-10', {
      chairedBy: 'VILLAGE_HEAD',
      householdsTotal: 100,
      householdsPresent: 80,
      votingMethod: 'SHOW_OF_HANDS',
    });
    expect(story.stateOf('ND59-2023.A3.K5a', '2026-03-10')).toBe('NO_EVIDENCE');
    expect(story.stateOf('ND59-2023.A3.K5b', '2026-03-10')).toBe('NO_EVIDENCE');
  });

  it.each([
    [2, 41, 'BREACHED'],
    [3, 41, 'MET'],
    [5, 41, 'MET'],
    [6, 41, 'BREACHED'],
    [3, 40, 'BREACHED'],
  ])(
    'ND59-2023.A3.K5c.S1 with a counting board of %d and %d of 80 for it',
    (countingBoardMembers, countingBoardVotesFor, state) => {
      const story = new MatterStory().held('2026-03-10', {
        votingMethod: 'SECRET_BALLOT',
        countingBoardMembers,
        countingBoardVotesFor,
      });
      expect(story.stateOf('ND59-2023.A3.K5c.S1', '2026-03-10')).toBe(state);
    },
  );

  it('ND59-2023.A3.K5c.S1 is pending where no counting board is on record, and not owed for a show of hands', () => {
    const secret = new MatterStory().held('2026-03-10', { votingMethod: 'SECRET_BALLOT' });
    expect(changesOf(secret.duty('ND59-2023.A3.K5c.S1'))).toEqual([
      '2026-03-10 PENDING',
      '2026-06-09 NEEDS_REVIEW',
    ]);
    expect(new MatterStory().held('2026-03-10').stateOf('ND59-2023.A3.K5c.S1', '2026-03-10')).toBe('none');
  });

  it.each([
    [1, 3, 'BREACHED'],
    [2, 2, 'BREACHED'],
    [2, 3, 'MET'],
    [3, 4, 'MET'],
  ])(
    'ND59-2023.A3.K5c.S2 with %d witnesses and %d copies of the minutes',
    (householdWitnesses, minutesCopies, state) => {
      const story = new MatterStory().tallied('2026-03-10', 70, {
        votingMethod: 'SECRET_BALLOT',
        householdWitnesses,
        minutesCopies,
      });
      expect(story.stateOf('ND59-2023.A3.K5c.S2', '2026-03-10')).toBe(state);
    },
  );

  it('ND59-2023.A3.K5c.S2 reads each tally’s own minutes, and is not owed for a show of hands', () => {
    const story = new MatterStory(4).tallied('2026-03-10', 70, {
      votingMethod: 'SECRET_BALLOT',
      householdWitnesses: 1,
      minutesCopies: 3,
    });
    story.tallied('2026-03-10', 20, {
      votingMethod: 'SECRET_BALLOT',
      householdWitnesses: 2,
      minutesCopies: 3,
      declaredCarried: false,
    });
    const states = story
      .duties()
      .filter(({ obligationId }) => obligationId === 'ND59-2023.A3.K5c.S2')
      .map(({ steps }) => steps.at(-1)?.state);
    expect(states).toEqual(['BREACHED', 'MET']);
    expect(new MatterStory().tallied('2026-03-10', 70).stateOf('ND59-2023.A3.K5c.S2', '2026-03-10')).toBe(
      'none',
    );
  });

  it('ND59-2023.A3.K5c.S2 lacks the witnesses that the minutes do not name', () => {
    const story = new MatterStory().tallied('2026-03-10', 70, {
      votingMethod: 'SECRET_BALLOT',
      minutesCopies: 3,
    });
    expect(story.duty('ND59-2023.A3.K5c.S2').steps.at(-1)?.reason).toBe(
      'COUNT_NO_EVIDENCE:HOUSEHOLD_WITNESSES',
    );
  });
});
