import { describe, it } from '@jest/globals';
import { act, eventIdAt, specificationOf } from '@app/testing';
import { villageCode } from './village-code.js';

const given = specificationOf(villageCode);

const village = `v${'a'.repeat(20)}`;
const elsewhere = `v${'b'.repeat(20)}`;
const proposed = (consents = 12) =>
  act('VillageCodeProposed', '2026-01-10', {
    village,
    proposedBy: 'CITIZEN',
    consents,
    householdsTotal: 100,
  });
const reported = act('VillageCodeReportReceived', '2026-05-01', { village, codeReportGround: 'SUSPENSION' });
const answered = (on: string, source?: string) =>
  act('VillageCodeReportAnswered', on, {
    codeAnswer: 'SUSPENDED',
    codeReportGround: 'SUSPENSION',
    ...(source !== undefined && { source }),
  });
const reviewed = (where: string) => act('VillageCodeReviewed', '2026-12-01', { village: where, year: 2026 });

describe('a village code (hương ước, quy ước)', () => {
  it('is proposed, drafted, discussed, reported on, answered and reviewed in one stream', () => {
    const steps = [
      proposed(),
      act('DraftingTeamFormed', '2026-01-20', { village, draftingTeamMembers: 7, elders: 2 }),
      act('VillageCodeDraftDiscussed', '2026-02-20', { village, forms: [], householdsAsked: 100 }),
      reported,
      answered('2026-05-10', eventIdAt(4)),
      reviewed(village),
    ];
    steps.forEach((step, n) => {
      given(...steps.slice(0, n))
        .when(step)
        .then(step);
    });
  });

  it('is of one village', () => {
    given(proposed()).when(reviewed(village)).thenAccepted();
    given(proposed())
      .when(reviewed(elsewhere))
      .thenRefused('stream/other-matter', { field: 'village', recorded: village });
  });

  it('is suspended or annulled in answer to a report that the ledger has', () => {
    given().when(answered('2026-05-10')).thenRefused('stream/cannot-begin');
    given(proposed())
      .when(answered('2026-05-10', eventIdAt(1)))
      .thenRefused('process/source-unknown');
    given(reported)
      .when(answered('2026-04-30', eventIdAt(1)))
      .thenRefused('process/out-of-order');
    // Received before the ledger began.
    given(reviewed(village)).when(answered('2026-12-10')).thenAccepted();
  });

  it('has figures that fit in themselves, whether or not they reach a tenth of the households', () => {
    given().when(proposed(1)).thenAccepted();
    given().when(proposed(100)).thenAccepted();
    given().when(proposed(101)).thenRefused('figures/do-not-fit');
    const team = (elders: number) =>
      act('DraftingTeamFormed', '2026-01-20', { village, draftingTeamMembers: 7, elders });
    given().when(team(7)).thenAccepted();
    given().when(team(8)).thenRefused('figures/do-not-fit');
  });
});
