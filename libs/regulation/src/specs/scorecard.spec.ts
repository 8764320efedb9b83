import { describe, expect, it } from '@jest/globals';
import type { Duty } from '../duty.js';
import { judgePeriod } from '../judging/judge-period.js';
import { scorecard } from '../score/scorecard.js';
import { MatterStory } from './deliberation-support.js';
import { DocumentStory } from './disclosure-support.js';

const document = (): DocumentStory => new DocumentStory(1).inFull();

describe('the scorecard of a commune', () => {
  it('counts the duties of one document once, with the gravest state, citing the lead', () => {
    const { groups, pillars } = scorecard(document().duties(), '2026-03-10');
    const group = groups.find(({ group: name }) => name === 'DISCLOSE_DOCUMENT');
    expect(group).toMatchObject({ key: 'document-1', state: 'PENDING', pillar: 'KNOW' });
    expect(group?.cited).toMatch(/^L10-2022\.A11\.K1~/);
    expect(group?.members.length).toBeGreaterThan(4);
    expect(pillars['KNOW']?.counts).toMatchObject({ PENDING: 1, MET: 0 });
  });

  it('follows the day that is asked', () => {
    expect(scorecard(document().duties(), '2026-04-03').pillars['KNOW']?.counts.MET).toBe(1);
    expect(scorecard(document().duties(), '2026-03-01').groups).toEqual([]);
  });

  it('counts what a notice of its own says about a document under that document', () => {
    const story = new DocumentStory(1).record(
      'InformationDisclosed',
      '2026-03-04',
      { paper: 'DISCLOSED_DOCUMENT', disclosureItem: 1, form: 'MASS_MEDIA', document: 'document-1' },
      { stream: 'document-2' },
    );
    const both = [...story.duties(), ...story.dutiesAt('document-2')];
    const { groups } = scorecard(both, '2026-03-04');
    expect(groups.map(({ key, state }) => [key, state])).toEqual([['document-1', 'BREACHED']]);
  });

  it('leaves out what does not apply, and what is not scored', () => {
    const story = new DocumentStory(1)
      .unitHas('HAS_WEBSITE', false, '2023-06-01', '2023-06-01')
      .posted('2026-03-04');
    const [group] = scorecard(story.duties(), '2026-04-03').groups;
    expect(group?.state).toBe('MET');
    expect(group?.members.find(({ obligationId }) => obligationId === 'L10-2022.A13.K1')?.state).toBe(
      'NOT_APPLICABLE',
    );
    const consents = new MatterStory().consents('2026-03-02', 10).duties();
    expect(scorecard(consents, '2026-03-02').pillars['DISCUSS']?.counts.PENDING).toBe(0);
  });

  it('gives the share on time as numerator and denominator, with and without what was recorded late', () => {
    const story = new MatterStory().decided('2026-03-10').sent('2026-03-12');
    const lateEntry = new MatterStory()
      .decided('2026-03-10')
      .record(
        'CommunityDecisionSent',
        '2026-03-12',
        { to: ['UBND_XA', 'MTTQ_XA'] },
        { recordedOn: '2026-04-01' },
      );
    const day = '2026-03-20';
    expect(scorecard(story.duties(), day).onTime).toEqual({
      numerator: 2,
      numeratorRecordedInTime: 2,
      denominator: 2,
    });
    const late = scorecard(lateEntry.duties(), day);
    expect(late.onTime).toEqual({ numerator: 2, numeratorRecordedInTime: 1, denominator: 2 });
    expect(late.pillars['DISCUSS']?.recordedAfterDue).toBe(1);
  });

  it('counts a periodic duty by itself', () => {
    const duty: Duty = judgePeriod({
      unitId: 'u',
      unit: { validFrom: '2020-01-01' },
      obligationId: 'L10-2022.A23.K1.S2',
      period: '2026-H1',
      events: [],
      rulings: [],
    });
    expect(scorecard([duty], '2026-07-01').pillars['DO']?.counts.NO_EVIDENCE).toBe(1);
  });
});
