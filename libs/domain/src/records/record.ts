import { DomainError } from '../errors.js';
import { accept, is, refuseExcess } from '../ledger/accept.js';
import type { Action, Decider } from '../ledger/decider.js';
import { processOf } from '../ledger/process.js';
import { daysInOrder, fits } from '../ledger/rules.js';
import type { Fraction } from '../action-type/field-constraints.js';
import { OnlineContestHeld } from '../communication/communication.actions.js';
import { ConfidenceVoteHeld } from '../council/council.actions.js';
import { SatisfactionMeasured, SituationReported } from '../opinions/opinions.actions.js';
import { MobileServiceDelivered } from '../reform/reform.actions.js';

/** Rules of a category whose events stand alone: a fact is possible whatever was recorded before it. */
export function plain(category: string): Decider<null> {
  return { category, initial: null, decide: accept, evolve: () => null };
}

/** Single facts without a life of their own: one stream a record. */
export const record = processOf(
  'record',
  fits(ConfidenceVoteHeld, ['high', 'middle', 'low'], 'votersTotal'),
  daysInOrder(OnlineContestHeld, 'openedOn', 'occurredOn'),
  refuseMoreThanAll,
  refuseSecurityInDetail,
);

/** Of all who were asked or served, no more than all can be satisfied or served. */
function refuseMoreThanAll(action: Action): void {
  if (is(action, SatisfactionMeasured)) refuseImproper(action.data.satisfied);
  if (is(action, MobileServiceDelivered)) refuseImproper(action.data.served);
}

function refuseImproper({ numerator, denominator }: Fraction): void {
  refuseExcess(numerator, denominator, { numerator, denominator });
}

/** The security situation in detail is never stored (S3-28): its report has no summary. */
function refuseSecurityInDetail(action: Action): void {
  if (!is(action, SituationReported)) return;
  const { situationField, summary } = action.data;
  if (situationField === 'SECURITY' && summary !== undefined)
    throw new DomainError('situation/security-in-detail');
}
