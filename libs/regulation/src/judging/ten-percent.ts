import { addMonths } from '@app/domain';
import type { Occurrence } from '../reading/occurrence.js';
import type { Matter } from './matter.js';

/** Consents stand for three months (L10-2022.A16.K3.S3): given on 5 January, they still count on 5 April. */
const CONSENT_MONTHS = 3;

/** Last day on which a consent given that day still counts. */
function consentValidUntil(day: string): string {
  return addMonths(day, CONSENT_MONTHS);
}

/**
 * Whether the valid consents reach 10% of the village's households on the day the initiative is handed in. Where the
 * case records the consents day by day, those that are still valid are counted; else the figure of the initiative itself
 * stands. Undefined where the initiative carries no figures.
 */
export function tenPercentReached(matter: Matter, asOf: string): boolean | undefined {
  const tally = matter.trigger.tallies.find(({ of }) => of === 'HOUSEHOLDS');
  if (tally === undefined || tally.total === 0) return undefined;
  const recorded = matter.linked('HOUSEHOLD_CONSENT_GIVEN').filter(({ event }) => event.occurredOn <= asOf);
  const consents = recorded.length > 0 ? validConsents(recorded, matter.trigger.day) : tally.yes;
  return consents * 10 >= tally.total;
}

function validConsents(recorded: readonly Occurrence[], on: string): number {
  return recorded
    .filter(({ exact, day }) => exact && day <= on && consentValidUntil(day) >= on)
    .reduce(
      (sum, { event }) => sum + (typeof event.data['households'] === 'number' ? event.data['households'] : 0),
      0,
    );
}
