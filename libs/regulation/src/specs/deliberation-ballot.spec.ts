import { describe, expect, it } from '@jest/globals';
import { MatterStory } from './deliberation-support.js';
import { changesOf } from './support.js';

describe('the ground of a household ballot', () => {
  it.each([
    ['COMMUNE_CHAIR_CHOICE', 'COMMUNE', true, 'MET'],
    ['COMMUNE_CHAIR_CHOICE', 'VILLAGE', true, 'BREACHED'],
  ])('L10-2022.A19.K1 by %s for the scope %s', (ballotGround, matterScope, agreedWithFront, state) => {
    const story = new MatterStory(1).ballotPlanned('2026-03-02', {
      ballotGround,
      matterScope,
      agreedWithFront,
    });
    expect(story.stateOf('L10-2022.A19.K1', '2026-03-02')).toBe(state);
  });

  it('L10-2022.A19.K1 after a failed meeting needs the meeting on record, before the plan', () => {
    const planned = { ballotGround: 'FAILED_MEETING' };
    const failed = new MatterStory(3).failed('2026-03-01').ballotPlanned('2026-03-02', planned);
    expect(failed.stateOf('L10-2022.A19.K1', '2026-03-02')).toBe('MET');
    expect(
      new MatterStory(3).ballotPlanned('2026-03-02', planned).stateOf('L10-2022.A19.K1', '2026-03-02'),
    ).toBe('NO_EVIDENCE');
    const late = new MatterStory(3).ballotPlanned('2026-03-02', planned).failed('2026-03-03');
    expect(late.stateOf('L10-2022.A19.K1', '2026-03-03')).toBe('BREACHED');
  });

  it('L10-2022.A19.K1 is breached where the meeting on record had the households that the matter needs', () => {
    const after = (householdsPresent: number): string =>
      new MatterStory(3)
        .held('2026-03-01', { householdsPresent })
        .ballotPlanned('2026-03-02', { ballotGround: 'FAILED_MEETING' })
        .stateOf('L10-2022.A19.K1', '2026-03-02');
    expect(after(51)).toBe('BREACHED');
    expect(after(50)).toBe('NO_EVIDENCE');
  });

  it('L10-2022.A19.K1 gives way to the decree where the village head chose the ballot', () => {
    const duty = new MatterStory(6).ballotPlanned('2026-03-02').duty('L10-2022.A19.K1');
    expect(duty.steps).toMatchObject([{ state: 'NOT_APPLICABLE', reason: 'SECTOR_LAW:ND59-2023.A4.K1c' }]);
    // The decree is in force since 15 August 2023: before, the law alone judges the village head's choice.
    const before = new MatterStory(6).ballotPlanned('2023-08-14', { agreedWithFront: false });
    expect(before.stateOf('L10-2022.A19.K1', '2023-08-14')).toBe('BREACHED');
  });

  it.each([
    [6, 'MET'],
    [5, 'BREACHED'],
  ])('ND59-2023.A4.K1c chosen by the village head for item %d', (item, state) => {
    expect(new MatterStory(item).ballotPlanned('2026-03-02').stateOf('ND59-2023.A4.K1c', '2026-03-02')).toBe(
      state,
    );
  });
});

describe('the preparation of a household ballot', () => {
  const prepared = (announcedOn: string, more = {}): MatterStory =>
    new MatterStory(6)
      .ballotPlanned('2026-03-02', more)
      .notified('BALLOT', announcedOn, { forms: ['POSTING'] })
      .ballotStarted('2026-03-10');

  it.each([
    ['two days before', '2026-03-08', 'MET'],
    ['one day before', '2026-03-09', 'MET_LATE'],
    ['after the ballots went out', '2026-03-11', 'NO_EVIDENCE'],
  ])('L10-2022.A19.K2 and ND59-2023.A4.K4 announced %s', (_, on, state) => {
    expect(prepared(on).stateOf('L10-2022.A19.K2', '2026-03-12')).toBe(state);
    expect(prepared(on).stateOf('ND59-2023.A4.K4', '2026-03-12')).toBe(state);
  });

  it.each([
    [2, 'BREACHED'],
    [3, 'MET'],
    [5, 'MET'],
    [6, 'BREACHED'],
  ])('L10-2022.A19.K2 and ND59-2023.A4.K3 with a team of %d', (ballotTeamMembers, state) => {
    expect(prepared('2026-03-05', { ballotTeamMembers }).stateOf('L10-2022.A19.K2', '2026-03-10')).toBe(
      state,
    );
    expect(prepared('2026-03-05', { ballotTeamMembers }).stateOf('ND59-2023.A4.K3', '2026-03-10')).toBe(
      state,
    );
  });

  it('ND59-2023.A4.K3 is breached by a team that the Front does not lead', () => {
    expect(prepared('2026-03-05', { teamLedByFront: false }).duty('ND59-2023.A4.K3').steps[0]?.reason).toBe(
      'LED_BY_ANOTHER:FRONT_WORKING_COMMITTEE',
    );
  });

  it('ND59-2023.A4.K4 opens with the handing out where no plan is on record', () => {
    const story = new MatterStory(6)
      .notified('BALLOT', '2026-03-08', { forms: ['TELEPHONE'] })
      .ballotStarted('2026-03-10');
    expect(changesOf(story.duty('ND59-2023.A4.K4'))).toEqual(['2026-03-10 MET']);
    expect(story.duty('L10-2022.A19.K2').steps.at(-1)?.reason).toBe(
      'COMPOSITION_NO_EVIDENCE:BALLOT_TEAM_MEMBERS',
    );
  });

  it('ND59-2023.A4.K4 is not announced by a form outside the list', () => {
    const story = new MatterStory(6)
      .ballotPlanned('2026-03-02')
      .notified('BALLOT', '2026-03-05', { forms: ['INVITATION'] });
    expect(story.ballotStarted('2026-03-10').stateOf('ND59-2023.A4.K4', '2026-03-10')).toBe('NO_EVIDENCE');
  });

  it.each([
    ['on the second day', '2026-03-04', 'MET'],
    ['on the third', '2026-03-05', 'MET_LATE'],
  ])('ND59-2023.A4.K2 with the plan sent %s', (_, on, state) => {
    const story = new MatterStory(6)
      .ballotPlanned('2026-03-02')
      .paperSent('BALLOT_PLAN', on, ['CHU_TICH_UBND_XA', 'MTTQ_XA']);
    expect(story.stateOf('ND59-2023.A4.K2', on)).toBe(state);
  });

  it('ND59-2023.A4.K2 rolls from a Saturday to Monday and names the one who was not reached', () => {
    const story = new MatterStory(6)
      .ballotPlanned('2026-03-05')
      .paperSent('BALLOT_PLAN', '2026-03-09', ['MTTQ_XA']);
    expect(story.duty('ND59-2023.A4.K2').dueOn).toBe('2026-03-09');
    expect(story.duty('ND59-2023.A4.K2').steps.at(-1)?.reason).toBe('DEADLINE_NO_EVIDENCE:CHU_TICH_UBND_XA');
    const both = story.paperSent('BALLOT_PLAN', '2026-03-09', ['CHU_TICH_UBND_XA']);
    expect(both.stateOf('ND59-2023.A4.K2', '2026-03-09')).toBe('MET');
  });

  it.each([
    [1, 'MET'],
    [2, 'BREACHED'],
  ])('L10-2022.A19.K3 with %d ballots for each household', (ballotsPerHousehold, state) => {
    expect(
      new MatterStory(6)
        .ballotStarted('2026-03-10', { ballotsPerHousehold })
        .stateOf('L10-2022.A19.K3', '2026-03-10'),
    ).toBe(state);
  });
});

describe('the count of a household ballot', () => {
  const ballot = (item: number, votes: number, more = {}): MatterStory =>
    new MatterStory(item).tallied('2026-03-15', votes, { voteForm: 'HOUSEHOLD_BALLOT', ...more });

  it.each([
    [1, 'BREACHED'],
    [2, 'MET'],
  ])('ND59-2023.A4.K6a with %d witnesses', (householdWitnesses, state) => {
    expect(
      ballot(6, 60, { householdWitnesses, minutesCopies: 1 }).stateOf('ND59-2023.A4.K6a', '2026-03-15'),
    ).toBe(state);
  });

  it('ND59-2023.A4.K6a waits for the minutes, and is no matter of a vote at a meeting', () => {
    expect(changesOf(ballot(6, 60).duty('ND59-2023.A4.K6a'))).toEqual([
      '2026-03-15 PENDING',
      '2026-06-14 NEEDS_REVIEW',
    ]);
    expect(new MatterStory(6).tallied('2026-03-15', 60).stateOf('ND59-2023.A4.K6a', '2026-03-15')).toBe(
      'none',
    );
  });

  it.each([
    [2, 66, 'BREACHED'],
    [2, 67, 'MET'],
    [6, 50, 'BREACHED'],
    [6, 51, 'MET'],
  ])('ND59-2023.A4.K6b item %d with %d of 100 households', (item, votes, state) => {
    expect(ballot(item, votes).stateOf('ND59-2023.A4.K6b', '2026-03-15')).toBe(state);
    expect(ballot(item, 1, { declaredCarried: false }).stateOf('ND59-2023.A4.K6b', '2026-03-15')).toBe('MET');
  });

  it('ND59-2023.A4.K6c is met by the report of the ballot’s result, not by another report', () => {
    const commune = (): MatterStory => ballot(1, 70, { matterScope: 'COMMUNE' });
    const report = { to: ['UBND_XA'], resubmission: false, case: 'deliberation-1' };
    const other = commune().record(
      'ReportSubmitted',
      '2026-03-16',
      { ...report, reportKind: 'DELIBERATION' },
      { stream: 'report-1' },
    );
    expect(changesOf(other.duty('ND59-2023.A4.K6c'))).toEqual([
      '2026-03-15 PENDING',
      '2026-06-14 NEEDS_REVIEW',
    ]);
    const sent = commune().record(
      'ReportSubmitted',
      '2026-03-16',
      { ...report, reportKind: 'BALLOT_RESULT' },
      { stream: 'report-1' },
    );
    expect(sent.stateOf('ND59-2023.A4.K6c', '2026-03-16')).toBe('MET');
    expect(ballot(1, 70).stateOf('ND59-2023.A4.K6c', '2026-03-15')).toBe('none');
  });
});
