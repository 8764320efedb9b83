import { describe, expect, it } from '@jest/globals';
import { DocumentStory } from './disclosure-support.js';
import { changesOf } from './support.js';

/** A11.K1 to K13: one obligation per item of Article 11, each with its deadline, forms, places and durations. */
const POSTED_30_DAYS = [
  ['L10-2022.A11.K1', 1],
  ['L10-2022.A11.K2', 2],
  ['L10-2022.A11.K3', 3],
  ['L10-2022.A11.K5', 5],
  ['L10-2022.A11.K6', 6],
  ['L10-2022.A11.K7', 7],
  ['L10-2022.A11.K8', 8],
  ['L10-2022.A11.K9', 9],
  ['L10-2022.A11.K10', 10],
  ['L10-2022.A11.K11', 11],
  ['L10-2022.A11.K12', 12],
] as const;

const STANDING = [
  ['L10-2022.A11.K4', 4],
  ['L10-2022.A11.K13', 13],
] as const;

const BROADCAST = [
  ['L10-2022.A11.K7', 7],
  ['L10-2022.A11.K8', 8],
  ['L10-2022.A11.K9', 9],
  ['L10-2022.A11.K10', 10],
  ['L10-2022.A11.K11', 11],
  ['L10-2022.A11.K12', 12],
] as const;

describe('a document of an item that is posted for thirty days', () => {
  it.each(POSTED_30_DAYS)('%s is met on day 30 of a full disclosure, not on day 29', (id, item) => {
    const duty = new DocumentStory(item).inFull().duty(id);
    expect(changesOf(duty)).toEqual(['2026-03-02 PENDING', '2026-04-03 MET']);
    expect(duty.dueOn).toBe('2026-03-09');
  });

  it.each(POSTED_30_DAYS)('%s has no evidence from the day after the fifth working day on', (id, item) => {
    expect(changesOf(new DocumentStory(item).duty(id))).toEqual([
      '2026-03-02 PENDING',
      '2026-03-10 NO_EVIDENCE',
    ]);
  });

  it.each(POSTED_30_DAYS)(
    '%s is breached by a posting taken down on day 29 and kept by one taken down on day 30',
    (id, item) => {
      const day29 = new DocumentStory(item).inFull().takenDown('2026-04-02');
      const day30 = new DocumentStory(item).inFull().takenDown('2026-04-03');
      expect(day29.stateOf(id, '2026-04-02')).toBe('BREACHED');
      expect(day30.stateOf(id, '2026-04-03')).toBe('MET');
    },
  );

  it.each(POSTED_30_DAYS)('%s is healed by a fresh full posting, late', (id, item) => {
    const story = new DocumentStory(item).inFull().takenDown('2026-03-20').posted('2026-04-01');
    expect(changesOf(story.duty(id))).toEqual([
      '2026-03-02 PENDING',
      '2026-03-20 BREACHED',
      '2026-05-01 MET_LATE',
    ]);
  });

  it.each(POSTED_30_DAYS)('%s names the place where nothing was posted', (id, item) => {
    const duty = new DocumentStory(item).inFull(['OFFICE', 'CULTURAL_HOUSE']).duty(id);
    expect(changesOf(duty)).toEqual(['2026-03-02 PENDING', '2026-03-10 NO_EVIDENCE']);
    expect(duty.steps.at(-1)?.reason).toBe('PLACE_NO_EVIDENCE:COMMUNITY_POINT');
  });
});

describe('a document of an item that is posted for good', () => {
  it.each(STANDING)('%s is met while the notice is up and breached when it comes down', (id, item) => {
    const story = new DocumentStory(item)
      .disclosed('COMMUNE_WEBSITE', '2026-03-04')
      .posted('2026-03-04', ['OFFICE']);
    expect(changesOf(story.duty(id))).toEqual(['2026-03-02 PENDING', '2026-03-04 MET']);
    story.takenDown('2027-03-04');
    expect(story.stateOf(id, '2027-03-03')).toBe('MET');
    expect(story.stateOf(id, '2027-03-04')).toBe('BREACHED');
  });

  it.each(STANDING)(
    '%s loses no day when a new copy goes up on the day the old one comes down',
    (id, item) => {
      const story = new DocumentStory(item)
        .disclosed('COMMUNE_WEBSITE', '2026-03-04')
        .posted('2026-03-04', ['OFFICE']);
      story.takenDown('2027-03-04').posted('2027-03-04', ['OFFICE']);
      expect(story.stateOf(id, '2027-03-05')).toBe('MET');
    },
  );

  it.each(STANDING)('%s has no evidence from the day after the fifth working day on', (id, item) => {
    expect(changesOf(new DocumentStory(item).duty(id))).toEqual([
      '2026-03-02 PENDING',
      '2026-03-10 NO_EVIDENCE',
    ]);
  });
});

describe('a document of an item that is broadcast', () => {
  it.each(BROADCAST)('%s misses the third broadcast of a run of two', (id, item) => {
    const story = new DocumentStory(item)
      .disclosed('COMMUNE_WEBSITE', '2026-03-04')
      .viaVillageHeads('2026-03-04');
    story.broadcast('2026-03-04', '2026-03-05').posted('2026-03-04');
    expect(story.stateOf(id, '2026-03-09')).toBe('PENDING');
    expect(story.stateOf(id, '2026-03-10')).toBe('NO_EVIDENCE');
    expect(story.broadcast('2026-04-01', '2026-04-02', '2026-04-03').stateOf(id, '2026-04-03')).toBe('MET');
  });

  it.each(BROADCAST)('%s is breached by a run that was said to be over after two days', (id, item) => {
    const story = new DocumentStory(item).inFull();
    const short = new DocumentStory(item)
      .broadcast('2026-03-04')
      .disclosed('LOUDSPEAKER', '2026-03-05', { lastOfSeries: true });
    expect(short.stateOf(id, '2026-03-05')).toBe('BREACHED');
    expect(story.stateOf(id, '2026-03-05')).toBe('PENDING');
  });

  it.each(BROADCAST)('%s needs no broadcast in a commune without loudspeakers', (id, item) => {
    const story = new DocumentStory(item).unitHas('HAS_LOUDSPEAKER', false, '2023-06-01', '2023-06-01');
    story.disclosed('COMMUNE_WEBSITE', '2026-03-04').viaVillageHeads('2026-03-04').posted('2026-03-04');
    expect(story.stateOf(id, '2026-04-03')).toBe('MET');
  });
});
