import { describe, expect, it } from '@jest/globals';
import { actionTypes } from '@app/domain';
import { bindings } from '../bindings/index.js';
import { vocabulary } from '../catalogue/vocabulary.js';
import { occurrencesOf } from '../reading/occurrence.js';
import { MatterStory } from './deliberation-support.js';
import { DocumentStory } from './disclosure-support.js';
import { anEvent } from './support.js';

describe('the acts of a case', () => {
  it('are those that name the document, from whatever stream', () => {
    const story = new DocumentStory(1);
    const posted = {
      paper: 'DISCLOSED_DOCUMENT',
      form: 'POSTING',
      places: ['OFFICE'],
      document: 'document-1',
    };
    story.record('InformationDisclosed', '2026-03-04', posted, { stream: 'document-2' });
    expect(story.stateOf('L10-2022.A12.K3', '2026-03-04')).toBe('MET');
  });

  it('are not those of a document that implements it: disclosing one discloses no other', () => {
    const story = new DocumentStory(1);
    story.record('LegalDocumentIssued', '2026-03-03', { implements: 'document-1' }, { stream: 'document-2' });
    story.record(
      'InformationDisclosed',
      '2026-03-04',
      { paper: 'DISCLOSED_DOCUMENT', form: 'COMMUNE_WEBSITE' },
      { stream: 'document-2' },
    );
    expect(story.stateOf('L10-2022.A12.K3', '2026-03-04')).toBe('PENDING');
  });

  it('are not those of another vote for the same project', () => {
    const story = new MatterStory(1).proposed('2026-03-02', { project: 'project-1' });
    story.record(
      'MatterProposed',
      '2026-03-02',
      { matterItem: 1, village: 'v1', project: 'project-1' },
      { stream: 'deliberation-2' },
    );
    story.tallied('2026-03-10', 10, {}).record('VoteTallied', '2026-03-10', {}, { stream: 'deliberation-2' });
    expect(story.duty('L10-2022.A15.K1').steps.at(-1)?.state).toBe('BREACHED');
    const other = story
      .dutiesAt('deliberation-2')
      .find(({ obligationId }) => obligationId === 'L10-2022.A15.K1');
    expect(other?.steps.find(({ state }) => state === 'BREACHED')).toBeUndefined();
  });

  it('are those of the same village, where both name one', () => {
    const story = new MatterStory(1).tallied('2026-03-10', 70).record(
      'InformationDisclosed',
      '2026-03-12',
      {
        paper: 'VOTE_RESULT',
        form: 'POSTING',
        village: 'v2',
        case: 'deliberation-1',
      },
      { stream: 'document-3' },
    );
    expect(story.stateOf('L10-2022.A23.K2.S1', '2026-03-12')).toBe('PENDING');
    expect(story.resultPublished('2026-03-13').stateOf('L10-2022.A23.K2.S1', '2026-03-13')).toBe('MET');
  });
});

describe('what an event is to the law', () => {
  it('may be several codes, each with its own day', () => {
    const tally = anEvent('VoteTallied', '2026-03-12', {
      closedOn: '2026-03-10',
      minutesCopies: 3,
      votesFor: 60,
      householdsTotal: 100,
      declaredCarried: true,
    });
    const codes = occurrencesOf(tally).map(({ code, day }) => `${code} ${day}`);
    expect(codes).toEqual([
      'VOTE_COUNTED 2026-03-12',
      'VOTE_CLOSED 2026-03-10',
      'VOTE_COUNT_MINUTED 2026-03-12',
    ]);
    expect(occurrencesOf(tally)[0]?.tallies).toEqual([
      { of: 'HOUSEHOLDS', yes: 60, total: 100, declared: true },
    ]);
  });

  it('is one occurrence where several bindings of one code hold', () => {
    const spread = anEvent('InformationDisclosed', '2026-03-12', {
      paper: 'VILLAGE_CODE',
      form: 'COMMUNE_WEBSITE',
      disclosureItem: 4,
    });
    const made = occurrencesOf(spread).filter(({ code }) => code === 'DISCLOSURE_MADE');
    expect(made).toMatchObject([{ forms: ['COMMUNE_WEBSITE'], item: 4, counts: { EXTRA_FORMS: 1 } }]);
  });

  it('is nothing for a type that this release does not know', () => {
    expect(occurrencesOf(anEvent('HouseInspected', '2026-03-12', {}))).toEqual([]);
  });
});

describe('the bindings', () => {
  it('name every action type once', () => {
    expect(bindings.map(({ type }) => type).sort()).toEqual([...actionTypes.keys()].sort());
  });

  it('use only codes, facts and counts of the vocabulary', () => {
    for (const { catalogue, caseFacts } of bindings) {
      for (const { code, facts = {}, constants = {}, counts = {} } of catalogue) {
        expect(vocabulary.events).toHaveProperty([code]);
        for (const fact of [...Object.keys(facts), ...Object.keys(constants)])
          expect(vocabulary.facts).toHaveProperty([fact]);
        for (const count of Object.keys(counts)) expect(vocabulary.countOf).toHaveProperty([count]);
      }
      for (const fact of Object.keys(caseFacts)) expect(vocabulary.facts).toHaveProperty([fact]);
    }
  });
});
