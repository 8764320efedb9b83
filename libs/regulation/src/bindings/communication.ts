import {
  CommunicationActivityHeld,
  MediaItemPublished,
  OfficerRosterReported,
  OnlineContestHeld,
  OnlineSurveyClosed,
  OnlineSurveyOpened,
  TrainingAttended,
  TrainingHeld,
} from '@app/domain';
import { bind } from '../reading/binding.js';

export const communicationBindings = [
  bind(CommunicationActivityHeld),
  bind(MediaItemPublished),
  bind(TrainingHeld, [{ code: 'TRAINING_HELD' }]),
  bind(TrainingAttended),
  bind(OnlineContestHeld),
  bind(OnlineSurveyOpened),
  bind(OnlineSurveyClosed),
  bind(OfficerRosterReported),
];
