import {
  CommunityConferenceConvened,
  CommunityConferenceHeld,
  CommunityConferencePlanned,
  CommunityConferenceSummoned,
} from '@app/domain';
import { bind } from '../reading/binding.js';

export const communityConferenceBindings = [
  bind(CommunityConferencePlanned, [{ code: 'COMMUNITY_CONFERENCE_PLANNED' }]),
  bind(CommunityConferenceConvened, [
    {
      code: 'COMMUNITY_CONFERENCE_CONVENED',
      counts: { HOUSEHOLDS_INVITED: 'householdsInvited', HOUSEHOLDS_IN_VILLAGE: 'householdsTotal' },
      forms: 'forms',
    },
  ]),
  bind(CommunityConferenceSummoned, [{ code: 'MEETING_NOTICE_GIVEN', forms: 'forms' }]),
  bind(CommunityConferenceHeld, [
    {
      code: 'COMMUNITY_CONFERENCE_HELD',
      counts: { REPORTS_PRESENTED: 'reportsPresented' },
      content: {
        VILLAGE_HEAD_REPORT: 'villageHeadReport',
        FRONT_COMMITTEE_REPORT: 'frontCommitteeReport',
        INSPECTION_BOARD_REPORT: 'inspectionBoardReport',
      },
    },
  ]),
];
