import { CampaignJoined, CampaignLaunched, CommendationAwarded } from '@app/domain';
import { bind } from '../reading/binding.js';

export const campaignsBindings = [bind(CampaignLaunched), bind(CampaignJoined), bind(CommendationAwarded)];
