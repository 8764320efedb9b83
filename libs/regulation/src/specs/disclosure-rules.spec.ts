import { describe, expect, it } from '@jest/globals';
import { DocumentStory } from './disclosure-support.js';
import { Story, changesOf } from './support.js';

describe('the forms and the default deadline of disclosure', () => {
  it('L10-2022.A12.K1 is kept by one of the ten forms and breached by another', () => {
    expect(
      new DocumentStory(1)
        .disclosed('LETTER_TO_CITIZEN', '2026-03-04')
        .stateOf('L10-2022.A12.K1', '2026-03-04'),
    ).toBe('MET');
    expect(
      new DocumentStory(1).disclosed('MASS_MEDIA', '2026-03-04').stateOf('L10-2022.A12.K1', '2026-03-04'),
    ).toBe('BREACHED');
  });

  it('L10-2022.A12.K1 takes the item from the document where the disclosure does not repeat it', () => {
    const story = new DocumentStory(1).record('InformationDisclosed', '2026-03-04', {
      paper: 'DISCLOSED_DOCUMENT',
      form: 'MASS_MEDIA',
    });
    expect(story.stateOf('L10-2022.A12.K1', '2026-03-04')).toBe('BREACHED');
  });

  it('L10-2022.A12.K1 has nothing to say about a paper without an item of Article 11', () => {
    const story = new Story('document-9').record('InformationDisclosed', '2026-03-04', {
      paper: 'VOTE_RESULT',
      form: 'POSTING',
      places: ['OFFICE'],
    });
    expect(story.stateOf('L10-2022.A12.K1', '2026-03-04')).toBe('none');
  });

  it.each([
    ['on the fifth working day', '2026-03-09', 'MET'],
    ['on the sixth', '2026-03-10', 'MET_LATE'],
  ])('L10-2022.A12.K3 disclosed %s', (_, on, state) => {
    expect(new DocumentStory(1).disclosed('COMMUNE_WEBSITE', on).stateOf('L10-2022.A12.K3', on)).toBe(state);
  });

  it('L10-2022.A12.K3 stops at the first disclosure in an allowed form, not at one in another form', () => {
    const story = new DocumentStory(1).disclosed('MASS_MEDIA', '2026-03-04');
    expect(story.stateOf('L10-2022.A12.K3', '2026-03-10')).toBe('NO_EVIDENCE');
    expect(changesOf(story.posted('2026-03-11').duty('L10-2022.A12.K3'))).toEqual([
      '2026-03-02 PENDING',
      '2026-03-10 NO_EVIDENCE',
      '2026-03-11 MET_LATE',
    ]);
  });

  it('L10-2022.A12.K3 does not count what was disclosed before the document was issued', () => {
    const story = new DocumentStory(1).disclosed('COMMUNE_WEBSITE', '2026-03-01');
    expect(story.stateOf('L10-2022.A12.K3', '2026-03-09')).toBe('PENDING');
  });

  it('L10-2022.A12.K3 leaves the budget to the special rule of its day, naming it', () => {
    const duty = new DocumentStory(2, '2026-03-02', 'DECIDED_BUDGET').duty('L10-2022.A12.K3');
    expect(duty.steps).toHaveLength(1);
    expect(duty.steps[0]).toMatchObject({
      state: 'NOT_APPLICABLE',
      reason: 'SECTOR_LAW:ND73-2026.A37.K2',
    });
    const before = new DocumentStory(2, '2025-03-03', 'DECIDED_BUDGET').duty('L10-2022.A12.K3');
    expect(before.steps[0]?.reason).toBe('SECTOR_LAW:L83-2015.A15.K1c.S2');
  });

  it('L10-2022.A11.K2 has no clock of its own where a special rule takes the deadline of the budget', () => {
    const duty = new DocumentStory(2, '2026-03-02', 'AUDIT_FOLLOW_UP').duty('L10-2022.A11.K2');
    expect(duty.dueOn).toBe('2026-03-09');
    const taken = new DocumentStory(2, '2026-04-01', 'DECIDED_BUDGET').duty('L10-2022.A11.K2');
    expect(taken.dueOn).toBeNull();
    expect(changesOf(taken)).toEqual(['2026-04-01 PENDING', '2026-07-01 NEEDS_REVIEW']);
  });

  it('L10-2022.A12.K3 does not apply to a state secret, and waits for the decision on a claimed one', () => {
    const story = new DocumentStory(1);
    story.rule('FactClaimed', '2026-03-03', {
      case: 'document-1',
      personFact: 'STATE_SECRET',
      holds: true,
      ground: 'x',
    });
    expect(story.stateOf('L10-2022.A12.K3', '2026-03-02')).toBe('PENDING');
    expect(story.stateOf('L10-2022.A12.K3', '2026-03-03')).toBe('NEEDS_REVIEW');
    story.rule('FactDecided', '2026-03-20', {
      case: 'document-1',
      personFact: 'STATE_SECRET',
      holds: true,
      ground: 'x',
    });
    expect(story.stateOf('L10-2022.A12.K3', '2026-03-20')).toBe('NOT_APPLICABLE');
    story.rule('FactDecided', '2026-03-25', {
      case: 'document-1',
      personFact: 'STATE_SECRET',
      holds: false,
      ground: 'x',
    });
    expect(story.stateOf('L10-2022.A12.K3', '2026-03-25')).toBe('NO_EVIDENCE');
  });
});

describe('the website', () => {
  it('L10-2022.A13.K1 is met by the website, pending to day 90 without it, and then missing beside another form', () => {
    expect(
      new DocumentStory(14)
        .disclosed('COMMUNE_WEBSITE', '2026-03-04')
        .stateOf('L10-2022.A13.K1', '2026-03-04'),
    ).toBe('MET');
    const posted = new DocumentStory(14).posted('2026-03-04');
    expect(changesOf(posted.duty('L10-2022.A13.K1'))).toEqual([
      '2026-03-02 PENDING',
      '2026-06-01 NO_EVIDENCE',
    ]);
    expect(changesOf(new DocumentStory(14).duty('L10-2022.A13.K1'))).toEqual([
      '2026-03-02 PENDING',
      '2026-06-01 NEEDS_REVIEW',
    ]);
  });

  it('L10-2022.A13.K1 does not apply to a commune without a website, and is for a person where nobody recorded it', () => {
    const without = new DocumentStory(1).unitHas('HAS_WEBSITE', false, '2023-06-01', '2023-06-01');
    expect(without.stateOf('L10-2022.A13.K1', '2026-03-02')).toBe('NOT_APPLICABLE');
    const unknown = new DocumentStory(1).withoutFacts();
    expect(unknown.duty('L10-2022.A13.K1').steps[0]).toMatchObject({
      state: 'NEEDS_REVIEW',
      reason: 'UNKNOWN_FACT:HAS_WEBSITE',
    });
  });
});

describe('posting and broadcasting', () => {
  it('L10-2022.A11.K7 leaves a broken run of broadcasts to a person where nobody knows of a loudspeaker', () => {
    const story = new DocumentStory(7)
      .withoutFacts()
      .unitHas('HAS_WEBSITE', true)
      .viaVillageHeads('2026-03-04');
    story
      .disclosed('COMMUNE_WEBSITE', '2026-03-04')
      .broadcast('2026-03-04', '2026-03-05')
      .posted('2026-03-04');
    expect(changesOf(story.duty('L10-2022.A11.K7'))).toEqual([
      '2026-03-02 PENDING',
      '2026-04-03 NEEDS_REVIEW',
    ]);
    expect(story.broadcast('2026-03-06').stateOf('L10-2022.A11.K7', '2026-04-03')).toBe('MET');
  });

  it('L10-2022.A13.K2.S1 is met by thirty days at all places and breached by a taking down on day 29', () => {
    const up = new DocumentStory(1).posted('2026-03-04');
    expect(changesOf(up.duty('L10-2022.A13.K2.S1'))).toEqual(['2026-03-02 PENDING', '2026-04-03 MET']);
    expect(up.takenDown('2026-04-02').stateOf('L10-2022.A13.K2.S1', '2026-04-02')).toBe('BREACHED');
  });

  it('L10-2022.A13.K2.S1 looks at each place: one copy that came down early breaks it', () => {
    const story = new DocumentStory(1).posted('2026-03-04').takenDown('2026-03-20', { places: ['OFFICE'] });
    const duty = story.duty('L10-2022.A13.K2.S1');
    expect(duty.steps.find(({ state }) => state === 'BREACHED')?.reason).toBe('TAKEN_DOWN_EARLY:OFFICE');
  });

  it('L10-2022.A13.K2.S1 keeps its verdict when a copy put up after thirty full days comes down early', () => {
    const story = new DocumentStory(1)
      .posted('2026-03-04')
      .takenDown('2026-04-03')
      .posted('2026-05-04')
      .takenDown('2026-05-05');
    expect(story.stateOf('L10-2022.A13.K2.S1', '2026-05-06')).toBe('MET');
  });

  it('L10-2022.A13.K2.S1 is owed by a silent commune: pending to day 90, for a person from day 91 on', () => {
    expect(changesOf(new DocumentStory(1).duty('L10-2022.A13.K2.S1'))).toEqual([
      '2026-03-02 PENDING',
      '2026-06-01 NEEDS_REVIEW',
    ]);
  });

  it('L10-2022.A13.K2.S1 does not apply where another law sets the posting of that kind of document', () => {
    const duty = new DocumentStory(9, '2026-03-02', 'DEFERMENT_LIST')
      .posted('2026-03-04')
      .duty('L10-2022.A13.K2.S1');
    expect(duty.steps[0]).toMatchObject({
      state: 'NOT_APPLICABLE',
      reason: 'SECTOR_LAW:L78-2015.A41.K4',
    });
  });

  it('L10-2022.A13.K2.S2 is met while the notice is up and breached when it comes down', () => {
    const story = new DocumentStory(4).posted('2026-03-04', ['OFFICE']);
    expect(changesOf(story.duty('L10-2022.A13.K2.S2'))).toEqual(['2026-03-02 PENDING', '2026-03-04 MET']);
    expect(story.takenDown('2026-09-01').stateOf('L10-2022.A13.K2.S2', '2026-09-01')).toBe('BREACHED');
    expect(story.posted('2026-09-05', ['OFFICE']).stateOf('L10-2022.A13.K2.S2', '2026-09-05')).toBe(
      'MET_LATE',
    );
  });

  it.each([
    ['three consecutive days', ['2026-03-04', '2026-03-05', '2026-03-06'], 'MET'],
    ['three days with a gap', ['2026-03-04', '2026-03-06', '2026-03-07'], 'PENDING'],
    ['two days', ['2026-03-05', '2026-03-06'], 'PENDING'],
  ])('L10-2022.A13.K3 broadcast on %s', (_, days, state) => {
    const story = new DocumentStory(7).broadcast(...days);
    expect(story.stateOf('L10-2022.A13.K3', '2026-03-07')).toBe(state);
    expect(story.stateOf('L10-2022.A13.K3', '2026-06-01')).toBe(state === 'MET' ? 'MET' : 'NO_EVIDENCE');
  });

  it('L10-2022.A13.K3 counts two broadcasts of one day once, and goes on after the last of a series is said', () => {
    const story = new DocumentStory(7).broadcast('2026-03-04', '2026-03-04', '2026-03-05');
    expect(story.stateOf('L10-2022.A13.K3', '2026-03-05')).toBe('PENDING');
    story.disclosed('LOUDSPEAKER', '2026-03-05', { lastOfSeries: true });
    expect(story.stateOf('L10-2022.A13.K3', '2026-03-05')).toBe('BREACHED');
    story.broadcast('2026-03-10', '2026-03-11', '2026-03-12');
    expect(story.stateOf('L10-2022.A13.K3', '2026-03-12')).toBe('MET_LATE');
  });

  it('L10-2022.A13.K4 needs the village heads and one of their ways of announcing', () => {
    const sent = new DocumentStory(7).disclosed('VIA_VILLAGE_HEAD', '2026-03-04');
    expect(sent.stateOf('L10-2022.A13.K4', '2026-03-04')).toBe('PENDING');
    expect(sent.stateOf('L10-2022.A13.K4', '2026-06-01')).toBe('NO_EVIDENCE');
    expect(
      sent
        .disclosed('SMS_TO_HOUSEHOLD_REPRESENTATIVE', '2026-03-06')
        .stateOf('L10-2022.A13.K4', '2026-03-06'),
    ).toBe('MET');
  });
});
