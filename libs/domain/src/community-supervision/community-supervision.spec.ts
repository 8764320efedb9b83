import { describe, it } from '@jest/globals';
import { act, specificationOf } from '@app/testing';
import { communitySupervision } from './community-supervision.js';

const given = specificationOf(communitySupervision);

const project = 'project-1';
const started = act('CommunitySupervisionStarted', '2026-03-10', { project });
const reviewed = (on: string, of = project) =>
  act('CommunityInvestmentReviewed', on, { project: of, aspects: ['QUALITY'], conformity: 'CONFORMS' });
const completed = (on: string) =>
  act('CommunitySupervisionCompleted', on, { project, conclusion: 'COMPLIES' });

describe('the community’s supervision of a project (giám sát đầu tư của cộng đồng)', () => {
  it('looks into one matter after the other, of one project', () => {
    given(started).when(reviewed('2026-03-15')).thenAccepted();
    given(started)
      .when(reviewed('2026-03-15', 'project-2'))
      .thenRefused('stream/other-matter', { field: 'project' });
  });

  it('is completed once, after it began', () => {
    given().when(completed('2026-06-01')).thenRefused('stream/cannot-begin');
    given(started).when(completed('2026-06-01')).thenAccepted();
    given(started).when(completed('2026-03-09')).thenRefused('process/out-of-order');
    given(started, completed('2026-06-01'))
      .when(completed('2026-06-02'))
      .thenRefused('process/already-recorded');
  });

  it('reviews nothing after it was completed; late entries are welcome', () => {
    given(started, completed('2026-06-01')).when(reviewed('2026-06-01')).thenAccepted();
    given(started, completed('2026-06-01')).when(reviewed('2026-06-02')).thenRefused('process/already-ended');
  });
});
