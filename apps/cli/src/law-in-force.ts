import { calendarDecisions, catalogue } from '@app/regulation';
import type { LawToAdopt } from '@app/recording';

/** What a ledger opened by this release is judged by. The catalogue counts from the day its oldest rule took effect. */
export const lawInForce: LawToAdopt = {
  catalogue: {
    version: catalogue.version,
    digest: catalogue.digest,
    validFrom: catalogue.obligations.map(({ validFrom }) => validFrom).reduce((a, b) => (a < b ? a : b)),
    instrumentCount: catalogue.instruments.length,
    obligationCount: catalogue.obligations.length,
  },
  calendar: calendarDecisions.map((decision) => ({ ...decision })),
};
