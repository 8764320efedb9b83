import type { EventData } from '@app/domain';
import type { Told } from './services-support.js';

/** The petition that these specs tell of, and what each of its acts says of it. */
export const HOME = 'petition-1';
export const complaint = { petitionKind: 'COMPLAINT' };

export const accepted = (on: string, complaintInstance = 1): Told => [
  'PetitionAccepted',
  on,
  { ...complaint, complaintInstance },
];

export const decided = (on: string, complaintInstance = 1, more: EventData = {}): Told => [
  'PetitionSettled',
  on,
  { ...complaint, complaintInstance, petitionOutcome: 'PARTLY_UPHELD', wasForwarded: false, ...more },
];

export const sent = (on: string, petitionNotice: string, more: EventData = {}): Told => [
  'PetitionNoticeSent',
  on,
  { ...complaint, petitionNotice, to: ['CONG_DAN'], ...more },
];
