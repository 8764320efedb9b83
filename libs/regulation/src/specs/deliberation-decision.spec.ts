import { describe, expect, it } from '@jest/globals';
import { stateOn } from '../judging/timeline.js';
import { MatterStory } from './deliberation-support.js';
import { changesOf } from './support.js';

describe('the written decision', () => {
  it.each([
    ['RESOLUTION', 'MET'],
    ['MINUTES', 'MET'],
    ['MEMORANDUM', 'MET'],
    ['AGREEMENT', 'MET'],
    ['SHOW_OF_HANDS', 'BREACHED'],
  ])('L10-2022.A20.K1 as %s', (decisionForm, state) => {
    expect(
      new MatterStory().decided('2026-03-10', { decisionForm }).stateOf('L10-2022.A20.K1', '2026-03-10'),
    ).toBe(state);
  });

  it('L10-2022.A20.K2 has its seven fields, with two signatures of households or more', () => {
    expect(new MatterStory().decided('2026-03-10').stateOf('L10-2022.A20.K2', '2026-03-10')).toBe('MET');
    expect(
      new MatterStory()
        .decided('2026-03-10', { householdSignatures: 5 })
        .stateOf('L10-2022.A20.K2', '2026-03-10'),
    ).toBe('MET');
    expect(
      new MatterStory()
        .decided('2026-03-10', { householdSignatures: 1 })
        .stateOf('L10-2022.A20.K2', '2026-03-10'),
    ).toBe('BREACHED');
  });

  it.each([
    ['TIME', { decidedAt: '' }],
    ['CONTENT', { content: ' ' }],
    ['RESULT', { result: undefined }],
    ['DECISION', { decision: undefined }],
    ['SIGNATURES', { signedByFrontHead: false }],
    ['SIGNATURES', { signedByVillageHead: undefined }],
  ])('L10-2022.A20.K2 lacks %s', (field, more) => {
    const step = stateOn(new MatterStory().decided('2026-03-10', more).duty('L10-2022.A20.K2'), '2026-03-10');
    expect(step).toMatchObject({ state: 'NO_EVIDENCE', reason: `CONTENT_FIELDS_NO_EVIDENCE:${field}` });
  });
});

/** Three texts demand the same sending, each for its form of vote; the law itself for all. */
describe('the sending of a decision voted on 10 March', () => {
  const voted = (voteForm: string): MatterStory =>
    new MatterStory(6)
      .tallied('2026-03-12', 70, { voteForm, closedOn: '2026-03-10' })
      .decided('2026-03-12', { voteForm });

  it.each([
    ['L10-2022.A20.K3', 'COMMUNITY_MEETING'],
    ['ND59-2023.A3.K5d', 'COMMUNITY_MEETING'],
    ['ND59-2023.A4.K7', 'HOUSEHOLD_BALLOT'],
    ['ND59-2023.A5.K4b.S2', 'ONLINE_VOTE'],
  ])('%s is met on the fifth working day after the vote and late on the sixth (%s)', (id, voteForm) => {
    expect(voted(voteForm).duty(id).dueOn).toBe('2026-03-17');
    expect(voted(voteForm).sent('2026-03-17').stateOf(id, '2026-03-17')).toBe('MET');
    expect(voted(voteForm).sent('2026-03-18').stateOf(id, '2026-03-18')).toBe('MET_LATE');
    expect(voted(voteForm).stateOf(id, '2026-03-18')).toBe('NO_EVIDENCE');
  });

  it.each([
    ['ND59-2023.A3.K5d', 'HOUSEHOLD_BALLOT'],
    ['ND59-2023.A4.K7', 'COMMUNITY_MEETING'],
    ['ND59-2023.A5.K4b.S2', 'COMMUNITY_MEETING'],
  ])('%s does not exist for a vote by %s', (id, voteForm) => {
    expect(voted(voteForm).stateOf(id, '2026-03-12')).toBe('none');
  });

  it('L10-2022.A20.K3 reaches the commune and the Front, by one sending or by two', () => {
    const commune = voted('COMMUNITY_MEETING').sent('2026-03-13', ['UBND_XA']);
    expect(stateOn(commune.duty('L10-2022.A20.K3'), '2026-03-18')).toMatchObject({
      state: 'NO_EVIDENCE',
      reason: 'DEADLINE_NO_EVIDENCE:MTTQ_XA',
    });
    const both = commune.sent('2026-03-17', ['MTTQ_XA']).duty('L10-2022.A20.K3');
    expect(both.dischargedOn).toBe('2026-03-17');
    expect(both.dischargedBy).toHaveLength(2);
  });

  it('L10-2022.A20.K3 runs from the ballot’s own end, which comes before the count', () => {
    const story = new MatterStory(6).ballotStarted('2026-03-02').village('BallotClosed', '2026-03-09', {});
    story
      .tallied('2026-03-11', 70, { voteForm: 'HOUSEHOLD_BALLOT' })
      .decided('2026-03-11', { voteForm: 'HOUSEHOLD_BALLOT' });
    expect(story.duty('L10-2022.A20.K3').dueOn).toBe('2026-03-16');
  });

  it('L10-2022.A20.K3 runs from the vote that carried the decision, not from the one that failed before', () => {
    const story = new MatterStory().held('2026-01-05').tallied('2026-01-05', 20, { declaredCarried: false });
    story.held('2026-03-10').tallied('2026-03-10', 70).decided('2026-03-10');
    expect(story.duty('L10-2022.A20.K3').dueOn).toBe('2026-03-17');
  });

  it('L10-2022.A20.K3 runs from the decision where the end of the vote is not on record', () => {
    expect(new MatterStory().decided('2026-03-10').duty('L10-2022.A20.K3').dueOn).toBe('2026-03-17');
  });
});

describe('the share that carries a decision', () => {
  it.each([
    ['L10-2022.A21.K1.S1', 1, 66, 67],
    ['L10-2022.A21.K1.S1', 2, 66, 67],
    ['L10-2022.A21.K1.S3', 3, 50, 51],
    ['L10-2022.A21.K1.S3', 6, 50, 51],
  ])('%s (item %d) is breached at %d of 100 households and met at %d', (id, item, few, enough) => {
    expect(new MatterStory(item).tallied('2026-03-10', few).stateOf(id, '2026-03-10')).toBe('BREACHED');
    expect(new MatterStory(item).tallied('2026-03-10', enough).stateOf(id, '2026-03-10')).toBe('MET');
    expect(
      new MatterStory(item).tallied('2026-03-10', few, { declaredCarried: false }).stateOf(id, '2026-03-10'),
    ).toBe('MET');
  });

  it('L10-2022.A21.K1.S1 counts in integers: exactly two thirds of 99 households carry, one less does not', () => {
    const of99 = (votes: number): string =>
      new MatterStory(1)
        .tallied('2026-03-10', votes, { householdsTotal: 99 })
        .stateOf('L10-2022.A21.K1.S1', '2026-03-10');
    expect([of99(65), of99(66)]).toEqual(['BREACHED', 'MET']);
  });

  it.each([
    [1, 'BREACHED'],
    [2, 'MET'],
  ])('L10-2022.A21.K1.S2 with %d of 3 villages', (villagesInFavour, state) => {
    const story = new MatterStory(1).record('CommuneResultAggregated', '2026-03-20', {
      matterItem: 1,
      villagesTotal: 3,
      villagesInFavour,
      declaredCarried: true,
    });
    expect(story.stateOf('L10-2022.A21.K1.S2', '2026-03-20')).toBe(state);
  });

  it('L10-2022.A21.K1.S2 counts the villages’ own tallies where all are on record: the figure declared is only a claim', () => {
    const story = new MatterStory(1);
    const votes: [string, number][] = [
      ['v1', 67],
      ['v2', 66],
      ['v3', 10],
    ];
    for (const [village, votesFor] of votes)
      story.tallied('2026-03-10', votesFor, { village, matterScope: 'COMMUNE', declaredCarried: false });
    story.record('CommuneResultAggregated', '2026-03-20', {
      matterItem: 1,
      villagesTotal: 3,
      villagesInFavour: 2,
      declaredCarried: true,
    });
    const step = story.duty('L10-2022.A21.K1.S2').steps[0];
    expect(step?.state).toBe('BREACHED');
    expect(step?.checks[0]?.facts).toMatchObject({ votesFor: 1, claimedFor: 2, total: 3 });
  });

  it('L10-2022.A21.K1.S2 is no matter of items 3 to 6', () => {
    const story = new MatterStory(3).record('CommuneResultAggregated', '2026-03-20', {
      matterItem: 3,
      villagesTotal: 3,
      villagesInFavour: 1,
      declaredCarried: true,
    });
    expect(story.stateOf('L10-2022.A21.K1.S2', '2026-03-20')).toBe('none');
  });
});

describe('the day of effect', () => {
  it.each([
    ['that day', '2026-03-10', 'MET'],
    ['the day after', '2026-03-11', 'BREACHED'],
    ['no day', undefined, 'MET'],
  ])('L10-2022.A21.K2.S1 decided on 10 March with %s written down', (_, effectiveOn, state) => {
    expect(
      new MatterStory(6).decided('2026-03-10', { effectiveOn }).stateOf('L10-2022.A21.K2.S1', '2026-03-10'),
    ).toBe(state);
  });

  it('L10-2022.A21.K2.S1 is no matter of item 3 or of the whole commune', () => {
    expect(new MatterStory(3).decided('2026-03-10').stateOf('L10-2022.A21.K2.S1', '2026-03-10')).toBe('none');
    expect(
      new MatterStory(1)
        .decided('2026-03-10', { matterScope: 'COMMUNE' })
        .stateOf('L10-2022.A21.K2.S1', '2026-03-10'),
    ).toBe('none');
  });

  it.each([
    ['L10-2022.A21.K2.S3', 3, 'UBND_XA'],
    ['L10-2022.A21.K2.S3', 4, 'UBND_XA'],
    ['L10-2022.A21.K2.S4', 5, 'MTTQ_XA'],
  ])('%s (item %d) takes effect on the day of recognition by %s', (id, item, recogniser) => {
    const recognised = (effectiveOn: string): string =>
      new MatterStory(item)
        .village('RecognitionDecided', '2026-03-20', {
          recogniser,
          recognitionOutcome: 'RECOGNISED',
          effectiveOn,
        })
        .stateOf(id, '2026-03-20');
    expect(recognised('2026-03-20')).toBe('MET');
    expect(recognised('2026-04-01')).toBe('BREACHED');
  });
});

describe('the recognition', () => {
  const received = (item: number, receivedBy: string): MatterStory =>
    new MatterStory(item).village('CommunityDecisionReceived', '2026-03-11', { receivedBy });

  it.each([
    ['RECOGNISED', '2026-03-18', 'MET'],
    ['REFUSED', '2026-03-18', 'MET'],
    ['RECOGNISED', '2026-03-19', 'MET_LATE'],
  ])('L10-2022.A21.K2.S5 %s on %s', (recognitionOutcome, on, state) => {
    const story = received(3, 'COMMUNE_PEOPLES_COMMITTEE').village('RecognitionDecided', on, {
      recogniser: 'UBND_XA',
      recognitionOutcome,
    });
    expect(story.stateOf('L10-2022.A21.K2.S5', on)).toBe(state);
  });

  it('L10-2022.A21.K2.S5 has no evidence after five working days, and binds the Front for item 5 only', () => {
    expect(changesOf(received(5, 'FRONT').duty('L10-2022.A21.K2.S5'))).toEqual([
      '2026-03-11 PENDING',
      '2026-03-19 NO_EVIDENCE',
    ]);
    expect(received(3, 'FRONT').stateOf('L10-2022.A21.K2.S5', '2026-03-11')).toBe('none');
    expect(received(1, 'COMMUNE_PEOPLES_COMMITTEE').stateOf('L10-2022.A21.K2.S5', '2026-03-11')).toBe('none');
  });
});

describe('the result', () => {
  it('L10-2022.A23.K2.S1 is published in any form, and is for a person after 90 days', () => {
    expect(
      new MatterStory()
        .tallied('2026-03-10', 70)
        .resultPublished('2026-03-15', 'VILLAGE_LOUDSPEAKER')
        .stateOf('L10-2022.A23.K2.S1', '2026-03-15'),
    ).toBe('MET');
    expect(changesOf(new MatterStory().tallied('2026-03-10', 70).duty('L10-2022.A23.K2.S1'))).toEqual([
      '2026-03-10 PENDING',
      '2026-06-09 NEEDS_REVIEW',
    ]);
  });
});

describe('the online vote', () => {
  const to = ['UBND_XA', 'MTTQ_XA'];
  const opened = (story: MatterStory, on: string): MatterStory =>
    story.village('OnlineVoteOpened', on, { agreedWithFront: true });

  it('ND59-2023.A5.K2a is reported to commune and Front before it opens', () => {
    const reported = new MatterStory(6)
      .onlinePlanned('2026-03-02')
      .paperSent('ONLINE_VOTE_PLAN', '2026-03-09', to);
    expect(reported.stateOf('ND59-2023.A5.K2a', '2026-03-09')).toBe('MET');
    expect(opened(reported, '2026-03-09').stateOf('ND59-2023.A5.K2a', '2026-03-09')).toBe('MET');
    const late = opened(new MatterStory(6).onlinePlanned('2026-03-02'), '2026-03-09').paperSent(
      'ONLINE_VOTE_PLAN',
      '2026-03-10',
      to,
    );
    expect(changesOf(late.duty('ND59-2023.A5.K2a'))).toEqual([
      '2026-03-02 PENDING',
      '2026-03-09 NO_EVIDENCE',
      '2026-03-10 BREACHED',
    ]);
  });

  it('ND59-2023.A5.K2a names the body that was not told', () => {
    const story = opened(
      new MatterStory(6).onlinePlanned('2026-03-02').paperSent('ONLINE_VOTE_PLAN', '2026-03-05', ['UBND_XA']),
      '2026-03-09',
    );
    expect(stateOn(story.duty('ND59-2023.A5.K2a'), '2026-03-09')?.reason).toBe(
      'SEQUENCE_NO_EVIDENCE:MTTQ_XA',
    );
  });

  it.each([
    [2, true, 'BREACHED'],
    [3, true, 'MET'],
    [5, true, 'MET'],
    [6, true, 'BREACHED'],
    [3, false, 'BREACHED'],
  ])(
    'ND59-2023.A5.K2b with a team of %d, led by the Front: %s',
    (onlineTeamMembers, teamLedByFront, state) => {
      const story = new MatterStory(6).onlinePlanned('2026-03-02', { onlineTeamMembers, teamLedByFront });
      expect(story.stateOf('ND59-2023.A5.K2b', '2026-03-02')).toBe(state);
    },
  );

  it.each([
    [50, 'BREACHED'],
    [51, 'MET'],
  ])('ND59-2023.A5.K2c with %d of 100 households choosing it', (householdsAgreeing, state) => {
    expect(
      new MatterStory(6)
        .onlinePlanned('2026-03-02', { householdsAgreeing })
        .stateOf('ND59-2023.A5.K2c', '2026-03-02'),
    ).toBe(state);
  });

  it('ND59-2023.A5.K4b.S1 passes with 51 of 100 households and is posted', () => {
    const voted = (votes: number): MatterStory =>
      new MatterStory(6).tallied('2026-03-10', votes, { voteForm: 'ONLINE_VOTE' });
    expect(voted(50).resultPublished('2026-03-11').stateOf('ND59-2023.A5.K4b.S1', '2026-03-11')).toBe(
      'BREACHED',
    );
    expect(voted(51).resultPublished('2026-03-11').stateOf('ND59-2023.A5.K4b.S1', '2026-03-11')).toBe('MET');
    const onlyTold = voted(51).resultPublished('2026-03-11', 'VILLAGE_LOUDSPEAKER');
    expect(changesOf(onlyTold.duty('ND59-2023.A5.K4b.S1'))).toEqual([
      '2026-03-10 PENDING',
      '2026-06-09 NO_EVIDENCE',
    ]);
  });
});
