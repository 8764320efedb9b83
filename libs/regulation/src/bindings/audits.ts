import { AuditAnnounced, AuditConcluded, AuditExtended, AuditFollowedUp, AuditStarted } from '@app/domain';
import { bind } from '../reading/binding.js';

export const auditsBindings = [
  bind(AuditAnnounced),
  bind(AuditStarted),
  bind(AuditExtended),
  bind(AuditConcluded),
  bind(AuditFollowedUp),
];
