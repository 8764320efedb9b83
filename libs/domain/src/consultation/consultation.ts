import { processOf } from '../ledger/process.js';
import { daysInOrder, fits, inOrder, isOneOf, span } from '../ledger/rules.js';
import {
  ConsultationClosed,
  ConsultationOpened,
  OpinionCollected,
  OpinionsSummarised,
} from './consultation.actions.js';

/**
 * One draft decision and the asking of those concerned (lấy ý kiến). A decision without any asking, or against the
 * majority without reasons, is unlawful and is recorded; only a closing of what is not open cannot be.
 */
export const consultation = processOf(
  'consultation',
  span({
    opens: [ConsultationOpened],
    during: [OpinionCollected],
    closes: (act) => isOneOf(act, [ConsultationClosed]),
  }),
  daysInOrder(ConsultationOpened, 'occurredOn', 'lastDay'),
  inOrder([OpinionCollected], [OpinionsSummarised]),
  fits(OpinionCollected, ['opinionsFor', 'opinionsAgainst', 'opinionsOther'], 'opinions'),
  fits(ConsultationClosed, ['opinionsFor', 'opinionsAgainst', 'opinionsOther'], 'opinions'),
  fits(ConsultationClosed, ['householdsAnswered'], 'householdsAsked'),
  fits(OpinionsSummarised, ['accepted'], 'opinions'),
);
