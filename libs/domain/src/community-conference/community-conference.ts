import { processOf } from '../ledger/process.js';
import { fits, once, sameThroughout } from '../ledger/rules.js';
import { CommunityConferenceConvened, CommunityConferenceHeld } from './community-conference.actions.js';

/** One periodic conference of the community of one village (hội nghị định kỳ của cộng đồng dân cư). */
export const communityConference = processOf(
  'communityConference',
  sameThroughout('village'),
  once(CommunityConferenceHeld),
  fits(CommunityConferenceConvened, ['householdsInvited'], 'householdsTotal'),
  fits(CommunityConferenceHeld, ['householdsPresent'], 'householdsTotal'),
);
