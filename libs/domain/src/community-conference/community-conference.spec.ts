import { describe, it } from '@jest/globals';
import { act, specificationOf } from '@app/testing';
import { communityConference } from './community-conference.js';

const given = specificationOf(communityConference);

const village = `v${'a'.repeat(20)}`;
const held = (householdsPresent: number, where = village) =>
  act('CommunityConferenceHeld', '2026-12-10', {
    village: where,
    householdsTotal: 100,
    householdsPresent,
    reportsPresented: 3,
    villageHeadReport: true,
    frontCommitteeReport: true,
    inspectionBoardReport: true,
  });
const convened = (householdsInvited: number) =>
  act('CommunityConferenceConvened', '2026-12-01', {
    village,
    plannedOn: '2026-12-10',
    forms: [],
    householdsInvited,
    householdsTotal: 100,
  });

describe('the periodic conference of a community (hội nghị của cộng đồng dân cư)', () => {
  it('is held once, in the village that called it', () => {
    given(convened(100)).when(held(60)).thenAccepted();
    given(convened(100), held(60)).when(held(70)).thenRefused('process/already-recorded');
    given(convened(100))
      .when(held(60, `v${'b'.repeat(20)}`))
      .thenRefused('stream/other-matter');
  });

  it('invites and receives no more households than there are, and maybe far too few', () => {
    given().when(convened(100)).thenAccepted();
    given().when(convened(101)).thenRefused('figures/do-not-fit');
    given().when(held(1)).thenAccepted();
    given().when(held(100)).thenAccepted();
    given().when(held(101)).thenRefused('figures/do-not-fit');
  });
});
