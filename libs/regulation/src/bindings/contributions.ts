import {
  ContributionDrivePlanned,
  ContributionPledged,
  ContributionReceived,
  ContributionSpent,
} from '@app/domain';
import { bind } from '../reading/binding.js';

export const contributionsBindings = [
  bind(ContributionDrivePlanned, [{ code: 'CONTRIBUTION_DRIVE_PLANNED' }]),
  bind(ContributionPledged),
  bind(ContributionReceived, [{ code: 'CONTRIBUTION_COLLECTED' }]),
  bind(ContributionSpent, [
    { code: 'CONTRIBUTION_SPENT', content: { AGREED_PURPOSE: 'agreedPurpose', ACTUAL_USE: 'actualUse' } },
  ]),
];
