import { describe, expect, it } from '@jest/globals';
import { stateOn } from '../judging/timeline.js';
import { MatterStory } from './deliberation-support.js';
import { changesOf } from './support.js';

/** A15.K1 to K6: the people decide, with the share and in the forms that the item has. */
describe('what the people decide', () => {
  it.each([
    ['L10-2022.A15.K1', 1, 66, 67],
    ['L10-2022.A15.K2', 2, 66, 67],
    ['L10-2022.A15.K3', 3, 50, 51],
    ['L10-2022.A15.K4', 4, 50, 51],
    ['L10-2022.A15.K5', 5, 50, 51],
    ['L10-2022.A15.K6', 6, 50, 51],
  ])(
    '%s (item %d) is breached when %d of 100 households were declared enough, and met by %d',
    (id, item, few, enough) => {
      const vote = (votes: number, declaredCarried = true): string =>
        new MatterStory(item)
          .proposed('2026-03-02')
          .tallied('2026-03-10', votes, { declaredCarried })
          .stateOf(id, '2026-03-10');
      expect(vote(few)).toBe('BREACHED');
      expect(vote(enough)).toBe('MET');
      expect(vote(few, false)).toBe('MET');
    },
  );

  it.each([
    ['L10-2022.A15.K1', 1],
    ['L10-2022.A15.K2', 2],
    ['L10-2022.A15.K3', 3],
    ['L10-2022.A15.K4', 4],
    ['L10-2022.A15.K5', 5],
  ])('%s (item %d) is breached by an online vote, whatever its result', (id, item) => {
    const story = new MatterStory(item)
      .proposed('2026-03-02')
      .tallied('2026-03-10', 100, { voteForm: 'ONLINE_VOTE' });
    expect(story.stateOf(id, '2026-03-10')).toBe('BREACHED');
  });

  it('L10-2022.A15.K6 may be voted online', () => {
    const story = new MatterStory(6)
      .proposed('2026-03-02')
      .tallied('2026-03-10', 51, { voteForm: 'ONLINE_VOTE' });
    expect(story.stateOf('L10-2022.A15.K6', '2026-03-10')).toBe('MET');
  });

  it('L10-2022.A15.K1 waits for a vote to day 90 and is for a person from day 91 on', () => {
    const duty = new MatterStory(1).proposed('2026-03-02').duty('L10-2022.A15.K1');
    expect(changesOf(duty)).toEqual(['2026-03-02 PENDING', '2026-06-01 NEEDS_REVIEW']);
  });

  it('L10-2022.A15.K1 does not exist for a matter of another item', () => {
    expect(new MatterStory(3).proposed('2026-03-02').stateOf('L10-2022.A15.K1', '2026-03-02')).toBe('none');
  });
});

describe('a citizens’ initiative', () => {
  it('L10-2022.A16.K3.S1 is owed from 10 of 100 households on, and not with 9', () => {
    expect(new MatterStory().initiative('2026-03-02', 9).stateOf('L10-2022.A16.K3.S1', '2026-03-02')).toBe(
      'NOT_APPLICABLE',
    );
    const owed = new MatterStory().initiative('2026-03-02', 10);
    expect(changesOf(owed.duty('L10-2022.A16.K3.S1'))).toEqual([
      '2026-03-02 PENDING',
      '2026-06-01 NEEDS_REVIEW',
    ]);
    expect(owed.held('2026-04-01').stateOf('L10-2022.A16.K3.S1', '2026-04-01')).toBe('MET');
  });

  it('L10-2022.A16.K3.S1 is met by handing out ballots or opening an online vote as well', () => {
    expect(
      new MatterStory()
        .initiative('2026-03-02', 10)
        .ballotStarted('2026-03-20')
        .stateOf('L10-2022.A16.K3.S1', '2026-03-20'),
    ).toBe('MET');
    const online = new MatterStory(6)
      .initiative('2026-03-02', 10)
      .village('OnlineVoteOpened', '2026-03-20', { agreedWithFront: true });
    expect(online.stateOf('L10-2022.A16.K3.S1', '2026-03-20')).toBe('MET');
  });

  it('L10-2022.A16.K3.S1 counts the consents recorded day by day that are not older than three months', () => {
    const valid = new MatterStory()
      .consents('2025-12-02', 5)
      .consents('2026-02-01', 5)
      .initiative('2026-03-02', 10);
    expect(valid.stateOf('L10-2022.A16.K3.S1', '2026-03-02')).toBe('PENDING');
    const expired = new MatterStory()
      .consents('2025-12-01', 5)
      .consents('2026-02-01', 5)
      .initiative('2026-03-02', 10);
    expect(expired.stateOf('L10-2022.A16.K3.S1', '2026-03-02')).toBe('NOT_APPLICABLE');
  });

  it('L10-2022.A16.K3.S1 waits for the decision where somebody claims that the initiative is unlawful', () => {
    const story = new MatterStory().initiative('2026-03-02', 10);
    story.rule(
      'FactClaimed',
      '2026-03-05',
      { personFact: 'LAWFUL_AND_CUSTOMARY', holds: false, ground: 'x' },
      'judgement-deliberation-1~LAWFUL_AND_CUSTOMARY',
    );
    expect(story.duty('L10-2022.A16.K3.S1').steps.at(-1)?.reason).toBe('UNKNOWN_FACT:LAWFUL_AND_CUSTOMARY');
  });

  it('L10-2022.A16.K3.S3 is used on the last day of three months, and breached when used the day after', () => {
    const consents = (): MatterStory => new MatterStory().consents('2025-11-30', 12);
    expect(consents().initiative('2026-02-28', 12).stateOf('L10-2022.A16.K3.S3', '2026-02-28')).toBe('MET');
    expect(consents().initiative('2026-03-01', 12).stateOf('L10-2022.A16.K3.S3', '2026-03-01')).toBe(
      'BREACHED',
    );
    expect(changesOf(consents().duty('L10-2022.A16.K3.S3'))).toEqual([
      '2025-11-30 PENDING',
      '2026-03-01 MET',
    ]);
  });
});

describe('the form of a vote', () => {
  it('L10-2022.A17.K1 is met by each of the three forms and pending without a vote', () => {
    for (const voteForm of ['COMMUNITY_MEETING', 'HOUSEHOLD_BALLOT', 'ONLINE_VOTE']) {
      const story = new MatterStory(6).proposed('2026-03-02').tallied('2026-03-10', 60, { voteForm });
      expect(story.stateOf('L10-2022.A17.K1', '2026-03-10')).toBe('MET');
    }
    expect(new MatterStory(6).proposed('2026-03-02').stateOf('L10-2022.A17.K1', '2026-05-31')).toBe(
      'PENDING',
    );
    const raised = new MatterStory(6)
      .proposed('2026-03-02')
      .tallied('2026-03-10', 60, { voteForm: 'SHOW_OF_HANDS' });
    expect(raised.stateOf('L10-2022.A17.K1', '2026-03-10')).not.toBe('MET');
  });

  it('L10-2022.A17.K2.S1 is met by a meeting, and by a ballot after a meeting that lacked households', () => {
    const meeting = new MatterStory(3).proposed('2026-03-02').tallied('2026-03-10', 60);
    expect(meeting.stateOf('L10-2022.A17.K2.S1', '2026-03-10')).toBe('MET');
    const ballot = new MatterStory(3)
      .proposed('2026-03-02')
      .failed('2026-03-10')
      .ballotPlanned('2026-03-11', { ballotGround: 'FAILED_MEETING' });
    expect(
      ballot
        .tallied('2026-03-20', 60, { voteForm: 'HOUSEHOLD_BALLOT' })
        .stateOf('L10-2022.A17.K2.S1', '2026-03-20'),
    ).toBe('MET');
  });

  it('L10-2022.A17.K2.S1 has no evidence of the failed meeting, and is breached where the meeting had its households', () => {
    const silent = new MatterStory(3)
      .proposed('2026-03-02')
      .ballotPlanned('2026-03-11')
      .tallied('2026-03-20', 60, { voteForm: 'HOUSEHOLD_BALLOT' });
    expect(stateOn(silent.duty('L10-2022.A17.K2.S1'), '2026-03-20')?.reason).toBe(
      'SEQUENCE_NO_EVIDENCE:MEETING_FAILED',
    );
    const held = new MatterStory(3)
      .proposed('2026-03-02')
      .held('2026-03-10')
      .ballotPlanned('2026-03-11')
      .tallied('2026-03-20', 60, { voteForm: 'HOUSEHOLD_BALLOT' });
    expect(held.stateOf('L10-2022.A17.K2.S1', '2026-03-20')).toBe('BREACHED');
  });

  it('L10-2022.A17.K2.S1 is breached by an online vote', () => {
    const story = new MatterStory(5)
      .proposed('2026-03-02')
      .tallied('2026-03-10', 60, { voteForm: 'ONLINE_VOTE' });
    expect(story.stateOf('L10-2022.A17.K2.S1', '2026-03-10')).toBe('BREACHED');
  });

  it.each([
    ['item 6 agreed with the Front', 6, true, 'MET'],
    ['item 6 without the Front', 6, false, 'BREACHED'],
    ['item 2', 2, true, 'BREACHED'],
  ])('L10-2022.A17.K2.S2 for an online vote on %s', (_, item, agreedWithFront, state) => {
    const story = new MatterStory(item).village('OnlineVoteOpened', '2026-03-10', { agreedWithFront });
    expect(story.stateOf('L10-2022.A17.K2.S2', '2026-03-10')).toBe(state);
  });
});

describe('cluster meetings', () => {
  it('L10-2022.A18.K3 are allowed from 200 households on, not with 199', () => {
    const planned = (householdsTotal: number): MatterStory =>
      new MatterStory().village('ClusterMeetingsPlanned', '2026-03-02', { householdsTotal, clusters: 3 });
    expect(planned(200).stateOf('L10-2022.A18.K3', '2026-03-02')).toBe('MET');
    expect(planned(199).stateOf('L10-2022.A18.K3', '2026-03-02')).toBe('BREACHED');
  });

  it('L10-2022.A18.K3 is for a person where a dispersed settlement is claimed, and met where it is decided', () => {
    const story = new MatterStory().village('ClusterMeetingsPlanned', '2026-03-02', {
      householdsTotal: 80,
      clusters: 3,
    });
    const data = { case: 'deliberation-1', personFact: 'DISPERSED_SETTLEMENT', holds: true, ground: 'x' };
    story.rule('FactClaimed', '2026-03-03', data).rule('FactDecided', '2026-03-10', data);
    const states = changesOf(story.duty('L10-2022.A18.K3'));
    expect(states).toEqual(['2026-03-02 BREACHED', '2026-03-03 NEEDS_REVIEW', '2026-03-10 MET']);
  });

  it('ND59-2023.A3.K6 need the approval of the commune before the first of them', () => {
    const planned = (): MatterStory =>
      new MatterStory().village('ClusterMeetingsPlanned', '2026-03-02', {
        householdsTotal: 250,
        clusters: 3,
      });
    const approved = planned().village('ClusterMeetingsApproved', '2026-03-09', {});
    expect(approved.stateOf('ND59-2023.A3.K6', '2026-03-09')).toBe('MET');
    expect(approved.held('2026-03-09', { cluster: 'A' }).stateOf('ND59-2023.A3.K6', '2026-03-09')).toBe(
      'MET',
    );
    const late = planned()
      .held('2026-03-09', { cluster: 'A' })
      .village('ClusterMeetingsApproved', '2026-03-10', {});
    expect(late.stateOf('ND59-2023.A3.K6', '2026-03-09')).toBe('NO_EVIDENCE');
    expect(late.stateOf('ND59-2023.A3.K6', '2026-03-10')).toBe('BREACHED');
  });
});
