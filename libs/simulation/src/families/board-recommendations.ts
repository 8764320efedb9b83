import { plus } from '../calendar/days.js';
import { announcedCalendar, workingDaysAfter } from '../calendar/working-days.js';
import { days, inOrder, within } from '../rules/answers.js';
import type { CaseRule } from '../rules/case-rule.js';
import { text, type Act } from '../stream/believed.js';
import type { ActingBody } from '../stream/simulated-action.js';
import type { Handle, Story } from '../stream/story.js';
import type { Family, Plant } from './family.js';

const inspection = 'PEOPLES_INSPECTION_BOARD';
const investment = 'COMMUNITY_INVESTMENT_BOARD';
const confirmed = {
  types: ['RecommendationConfirmed'],
  where: (act: Act) => act.data['confirmed'] === true,
  early: true,
};
const sent = {
  types: ['RecommendationIssued'],
  where: (act: Act) => [inspection, investment].includes(text(act, 'recommender') ?? ''),
};

/** Articles 40 and 45: the Front confirms what a board recommends, the commune answers it in fifteen days. */
const rules: readonly CaseRule[] = [
  {
    obligation: 'L10-2022.A40.K1c',
    from: '2023-07-01',
    opens: 'RecommendationReceived',
    when: (act) => received(act, inspection),
    judge: within(days(15), { types: ['RecommendationAnswered'], to: ['BAN_THANH_TRA_NHAN_DAN'] }),
  },
  {
    obligation: 'L10-2022.A45.K2c',
    from: '2023-07-01',
    opens: 'RecommendationReceived',
    when: (act) => received(act, investment),
    judge: within(days(15), { types: ['RecommendationAnswered'], to: ['BAN_GIAM_SAT_DAU_TU_CONG_DONG'] }),
  },
  {
    obligation: 'L10-2022.A40.K2d',
    from: '2023-07-01',
    opens: 'RecommendationDrafted',
    when: (act) => text(act, 'boardKind') === inspection,
    judge: inOrder(confirmed, sent),
  },
  {
    obligation: 'L10-2022.A45.K1d',
    from: '2023-07-01',
    opens: 'RecommendationDrafted',
    when: (act) => text(act, 'boardKind') === investment,
    judge: inOrder(confirmed, sent),
  },
];

function received(act: Act, board: string): boolean {
  return text(act, 'recommender') === board && text(act, 'receivedBy') === 'COMMUNE_PEOPLES_COMMITTEE';
}

/** Writes one recommendation of a board. */
class Recommendation {
  readonly body: ActingBody;

  constructor(
    readonly story: Story,
    readonly boardKind: string,
  ) {
    this.body = boardKind === inspection ? 'BAN_THANH_TRA_NHAN_DAN' : 'BAN_GIAM_SAT_DAU_TU_CONG_DONG';
  }

  draft(on: string): Handle {
    const subject = 'Kiến nghị về tiến độ công trình đường thôn';
    return this.story.record('RecommendationDrafted', this.body, on, { boardKind: this.boardKind, subject });
  }

  confirm(on: string, holds = true): Handle {
    const data = { boardKind: this.boardKind, confirmed: holds };
    return this.story.record('RecommendationConfirmed', 'MTTQ_XA', on, data);
  }

  issue(on: string): Handle {
    return this.story.record('RecommendationIssued', this.body, on, {
      recommender: this.boardKind,
      to: ['UBND_XA'],
      subject: 'Kiến nghị của Ban',
      content: 'Đề nghị xem xét, giải quyết và thông báo kết quả',
    });
  }

  receive(on: string, receivedBy = 'COMMUNE_PEOPLES_COMMITTEE'): Handle {
    const data = { recommender: this.boardKind, receivedBy };
    return this.story.record('RecommendationReceived', 'UBND_XA', on, data);
  }

  answer(on: string, to: readonly string[] = [this.body], lateBy?: number): Handle {
    const data = {
      recommender: this.boardKind,
      answerOutcome: 'ACCEPTED',
      content: 'Đã giải quyết',
      to,
    };
    return this.story.record(
      'RecommendationAnswered',
      'UBND_XA',
      on,
      data,
      lateBy === undefined ? {} : { lateBy },
    );
  }
}

/** The last day of fifteen that begin after `day`. */
function fifteenth(day: string): string {
  return announcedCalendar.onOrAfter(plus(day, 15));
}

type Tale = (told: Recommendation, day: string) => void;

function forBoth(name: string, tell: Tale): Plant[] {
  return [inspection, investment].map((board) => ({
    name: `${name}-${board === inspection ? 'inspection' : 'investment'}`,
    tell: (teller, day) => {
      tell(new Recommendation(teller.open('recommendation'), board), day);
    },
  }));
}

/** Drafted, confirmed, sent and received lawfully; the answer is the tale's own. */
function sentLawfully(told: Recommendation, day: string): string {
  told.draft(day);
  told.confirm(plus(day, 3));
  told.issue(plus(day, 5));
  told.receive(plus(day, 6));
  return plus(day, 6);
}

const plants: readonly Plant[] = [
  ...forBoth('recommendation-answered', (told, day) => void told.answer(plus(sentLawfully(told, day), 9))),
  ...forBoth('recommendation-answered-last-day', (told, day) => {
    told.answer(fifteenth(sentLawfully(told, day)));
  }),
  ...forBoth('recommendation-answered-a-day-late', (told, day) => {
    told.answer(plus(fifteenth(sentLawfully(told, day)), 1));
  }),
  ...forBoth('recommendation-never-answered', (told, day) => void sentLawfully(told, day)),
  ...forBoth('recommendation-answered-to-another', (told, day) => {
    told.answer(plus(sentLawfully(told, day), 9), ['MTTQ_XA']);
  }),
  ...forBoth('recommendation-to-the-front', (told, day) => {
    told.draft(day);
    told.issue(plus(day, 5));
    told.receive(plus(day, 6), 'FRONT');
  }),
  ...forBoth('recommendation-confirmed-after-sending', (told, day) => {
    told.draft(day);
    told.issue(plus(day, 5));
    told.confirm(plus(day, 6));
  }),
  ...forBoth('recommendation-confirmed-on-the-day', (told, day) => {
    told.draft(day);
    told.issue(plus(day, 5));
    told.confirm(plus(day, 5));
  }),
  ...forBoth('recommendation-not-confirmed', (told, day) => {
    told.draft(day);
    told.confirm(plus(day, 4), false);
  }),
  ...forBoth('recommendation-receipt-moved', (told, day) => {
    told.draft(day);
    told.confirm(plus(day, 2));
    told.issue(plus(day, 4));
    const receipt = told.receive(plus(day, 10));
    told.answer(plus(day, 22), [told.body], 12);
    told.story.replace(receipt, plus(day, 50), { on: plus(day, 5) }, 'WRONG_DATE');
  }),
  ...forBoth('recommendation-answer-withdrawn', (told, day) => {
    const receipt = sentLawfully(told, day);
    told.story.withdraw(told.answer(workingDaysAfter(receipt, 4)), plus(day, 40));
  }),
];

export const boardRecommendations: Family = {
  name: 'board-recommendations',
  rules,
  plants,
  reaches: {
    'L10-2022.A40.K1c': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L10-2022.A45.K2c': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L10-2022.A40.K2d': ['MET', 'BREACHED', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'L10-2022.A45.K1d': ['MET', 'BREACHED', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
  },
};
