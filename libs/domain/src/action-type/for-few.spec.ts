import { describe, expect, it } from '@jest/globals';
import { isForFew } from './for-few.js';

describe('an entry is for few', () => {
  it.each(['PetitionReceived', 'SituationReported', 'RecommendationDrafted', 'RecommendationConfirmed', 'x'])(
    'of the type %s',
    (type) => {
      expect(isForFew(type)).toBe(true);
    },
  );

  it.each(['RecommendationIssued', 'InformationDisclosed'])('but not of the type %s', (type) => {
    expect(isForFew(type)).toBe(false);
  });
});
