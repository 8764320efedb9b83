import { describe, it } from '@jest/globals';
import { act, specificationOf } from '@app/testing';
import { mediationTeam } from './mediation-team.js';

const given = specificationOf(mediationTeam);

const village = `v${'a'.repeat(20)}`;
const elected = (votesFor: number, where = village) =>
  act('MediatorElected', '2026-03-01', {
    village: where,
    electionForm: 'SHOW_OF_HANDS',
    householdsTotal: 100,
    votesFor,
    declaredCarried: true,
  });
const formed = (womenMediators: number) =>
  act('MediationTeamFormed', '2026-03-10', { village, mediators: 5, womenMediators });

describe('a mediation team (tổ hòa giải)', () => {
  it('elects its mediators in one village, by no more votes than households', () => {
    given().when(elected(100)).thenAccepted();
    given().when(elected(101)).thenRefused('figures/do-not-fit');
    given(elected(60))
      .when(elected(60, `v${'b'.repeat(20)}`))
      .thenRefused('stream/other-matter');
  });

  it('declares a mediator elected without the majority: unlawful, and recorded', () => {
    given().when(elected(1)).thenAccepted();
  });

  it('has no more women than mediators, and maybe none', () => {
    given(elected(60)).when(formed(0)).thenAccepted();
    given(elected(60)).when(formed(5)).thenAccepted();
    given(elected(60)).when(formed(6)).thenRefused('figures/do-not-fit');
  });
});
