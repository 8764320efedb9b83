import type { PlainDate } from '@app/domain';

/** The first answer to what an entry asked. */
export interface AnswerView {
  /** The answering entry. */
  id: string;
  answeredOn: PlainDate;
  /** Days from the question to the answer. */
  days: number;
}

/** How many questions of a type were answered: a share with its denominator, and the days that the answers took. */
export interface AnswerTotals {
  type: string;
  /** The type that answers it. */
  answeredBy: string;
  asked: number;
  answered: number;
  /** Days to the first answers, added: with `answered` the mean. */
  daysToAnswer: number;
}
