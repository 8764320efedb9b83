import { daysBetween, type PlainDate } from '@app/domain';
import { idle, textOf, type Act, type CaseState } from '../trackers/tracker.js';

/** Everything that may happen to a petition; all types of its stream that move it. */
export const petitionTypes = [
  'PetitionReceived',
  'PetitionClassified',
  'PetitionAssigned',
  'PetitionForwarded',
  'PetitionAccepted',
  'PetitionNotAccepted',
  'SettlementTimeExtended',
  'PetitionWithdrawn',
  'SettlementHalted',
  'SettlementResumed',
  'PetitionVerified',
  'ComplaintDialogueHeld',
  'PetitionSettled',
  'PetitionNoticeSent',
  'PetitionDecisionEnforced',
  'PetitionEscalated',
];

/** Notices that tell the petitioner what came of it. */
const RESULTS = new Set(['RESULT', 'DECISION', 'CONCLUSION']);

export const isAnswer = ({ type, data }: Act): boolean =>
  type === 'PetitionNoticeSent' && RESULTS.has(String(data['petitionNotice']));

/**
 * One petition, or one instance of a complaint: its stage and its clock from the day it was received. What suspends
 * the settlement stops the clock, what resumes it lets it go on where it stopped (ruling 8). A petition that is
 * received or accepted again is open again.
 */
export function petitionState(acts: readonly Act[]): CaseState {
  return acts.reduce<CaseState>(step, { ...idle, state: 'RECEIVED' });
}

const STAGES: Readonly<Record<string, string>> = {
  PetitionClassified: 'CLASSIFIED',
  PetitionAssigned: 'ASSIGNED',
  PetitionVerified: 'VERIFIED',
  ComplaintDialogueHeld: 'DIALOGUE_HELD',
};

function step(now: CaseState, act: Act): CaseState {
  const started = now.startedOn === null ? { ...now, startedOn: act.on } : now;
  switch (act.type) {
    case 'PetitionReceived':
      return started.endedOn === null
        ? started
        : { ...started, state: 'RECEIVED', open: true, endedOn: null };
    case 'PetitionAccepted':
      return { ...started, state: 'ACCEPTED', open: true, endedOn: null };
    case 'PetitionForwarded':
      return ended(started, 'FORWARDED', act.on);
    case 'PetitionNotAccepted':
      return ended(started, 'NOT_ACCEPTED', act.on);
    case 'SettlementTimeExtended':
      return { ...started, dueOn: textOf(act, 'dueOn') ?? started.dueOn };
    case 'PetitionWithdrawn':
      // A denunciation goes on although it was withdrawn, until somebody ends it.
      return act.data['wholly'] === true && textOf(act, 'petitionKind') !== 'DENUNCIATION'
        ? ended(started, 'WITHDRAWN', act.on)
        : started;
    case 'SettlementHalted':
      return textOf(act, 'haltKind') === 'TERMINATED'
        ? ended(started, 'TERMINATED', act.on)
        : { ...started, state: 'SUSPENDED', pausedSince: started.pausedSince ?? act.on };
    case 'SettlementResumed':
      return { ...resumed(started, act.on), state: 'ACCEPTED' };
    case 'PetitionSettled':
      return ended(started, 'SETTLED', act.on);
    case 'PetitionNoticeSent':
      return isAnswer(act) && started.open ? ended(started, 'ANSWERED', act.on) : started;
    case 'PetitionDecisionEnforced':
      return { ...ended(started, 'ENFORCED', act.on), endedOn: started.endedOn ?? act.on };
    default:
      return inStage(started, act);
  }
}

function inStage(now: CaseState, act: Act): CaseState {
  const stage = STAGES[act.type];
  if (stage === undefined || !now.open || now.pausedSince !== null) return now;
  return { ...now, state: stage, dueOn: textOf(act, 'dueOn') ?? now.dueOn };
}

const ended = (now: CaseState, state: string, on: PlainDate): CaseState => ({
  ...resumed(now, on),
  state,
  open: false,
  endedOn: on,
});

const resumed = (now: CaseState, on: PlainDate): CaseState =>
  now.pausedSince === null
    ? now
    : { ...now, pausedDays: now.pausedDays + daysBetween(now.pausedSince, on), pausedSince: null };
