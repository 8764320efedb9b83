import { processOf } from '../ledger/process.js';
import { fits, sameThroughout } from '../ledger/rules.js';
import { MediationTeamFormed, MediatorElected } from './mediation-teams.actions.js';

/** One mediation team of one village (tổ hòa giải) and the election of its mediators (hòa giải viên). */
export const mediationTeam = processOf(
  'mediationTeam',
  sameThroughout('village'),
  fits(MediatorElected, ['votesFor'], 'householdsTotal'),
  fits(MediationTeamFormed, ['womenMediators'], 'mediators'),
  fits(MediationTeamFormed, ['minorityMediators'], 'mediators'),
);
