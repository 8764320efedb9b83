import { plus, plusMonths } from '../calendar/days.js';
import { periodOf } from '../rules/periods.js';
import type { Handle, RecordOptions, Story } from '../stream/story.js';
import type { Plant, Teller } from './family.js';

type Kind = 'PEOPLES_INSPECTION_BOARD' | 'COMMUNITY_INVESTMENT_BOARD';

/** Writes the life of one board. */
export class Board {
  readonly story: Story;

  constructor(
    private readonly teller: Teller,
    private readonly boardKind: Kind,
  ) {
    this.story = teller.open('board');
  }

  private get villages(): number {
    return this.teller.commune.villages.length;
  }

  form(on: string, extra: Record<string, unknown> = {}, without: readonly string[] = []): Handle {
    const termUntil = plusMonths(on, 30);
    const shares =
      this.boardKind === 'PEOPLES_INSPECTION_BOARD'
        ? { boardMembers: Math.max(5, this.villages), villagesRepresented: this.villages }
        : { boardMembers: 7, frontMembers: 1, inspectionBoardMembers: 1, residentRepresentatives: 5 };
    const data = {
      boardKind: this.boardKind,
      boardHeads: 1,
      deputyHeads: 1,
      termFrom: on,
      termUntil,
      villageHeadTermUntil: termUntil,
      ...shares,
      ...extra,
    };
    return this.story.record('BoardFormed', 'MTTQ_XA', on, leavingOut(data, without));
  }

  elect(on: string, extra: Record<string, unknown> = {}, without: readonly string[] = []): Handle {
    const data = {
      boardKind: this.boardKind,
      byElection: false,
      permanentResident: true,
      communeOfficial: false,
      partTimeStaff: false,
      validFrom: on,
      voteForm: 'COMMUNITY_MEETING',
      ...extra,
    };
    const personal = { person: 'Trần Văn Mẫu' };
    return this.story.record('BoardMemberElected', 'MTTQ_XA', on, leavingOut(data, without), { personal });
  }

  vacate(on: string, member: Handle, termUntil: string): Handle {
    const data = { boardKind: this.boardKind, member: member.id, termUntil };
    return this.story.record('BoardSeatVacated', 'MTTQ_XA', on, data);
  }

  decide(on: string, votesFor: number, declaredCarried = true): Handle {
    return this.story.record('BoardDecisionTaken', 'MTTQ_XA', on, {
      boardKind: this.boardKind,
      subject: 'Kết luận giám sát',
      membersPresent: 4,
      votesFor,
      votesAgainst: 4 - votesFor,
      declaredCarried,
    });
  }

  dissolve(on: string): Handle {
    return this.story.record('BoardDissolved', 'MTTQ_XA', on, { boardKind: this.boardKind, validTo: on });
  }

  plan(on: string, period: { from: string; to: string }, options: RecordOptions = {}): Handle {
    const inspection = this.boardKind === 'PEOPLES_INSPECTION_BOARD';
    const data = {
      planKind: inspection ? 'INSPECTION_BOARD' : 'SUPERVISION_BOARD',
      subject: 'Chương trình, kế hoạch công tác của Ban',
      periodKind: 'QUARTER',
      period,
      body: this.story.caseStream,
    };
    const body = inspection ? 'BAN_THANH_TRA_NHAN_DAN' : 'BAN_GIAM_SAT_DAU_TU_CONG_DONG';
    return this.teller.open('record').record('PlanAdopted', body, on, data, options);
  }

  publishPlan(plan: Handle, on: string, form: string): Handle {
    const places = form === 'POSTING' ? { places: ['CULTURAL_HOUSE'] } : {};
    const url = form === 'COMMUNE_WEBSITE' ? { url: 'https://mau.example.org/ke-hoach' } : {};
    const data = { paper: 'BOARD_PLAN', form, ...places, ...url, case: plan.stream };
    return this.teller.open('document').record('InformationDisclosed', 'BAN_THANH_TRA_NHAN_DAN', on, data);
  }

  report(on: string, period?: { from: string; to: string }, to: readonly string[] = ['MTTQ_XA']): Handle {
    const data = {
      reportKind: 'INSPECTION_BOARD',
      to,
      resubmission: false,
      ...(period ? { period } : {}),
      case: this.story.caseStream,
    };
    return this.teller.open('report').record('ReportSubmitted', 'BAN_THANH_TRA_NHAN_DAN', on, data);
  }
}

function leavingOut(data: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([field]) => !fields.includes(field)));
}

type Tale = (board: Board, day: string, teller: Teller) => void;

const inspection = (name: string, tell: Tale, lasts?: number): Plant => ({
  name: `inspection-board-${name}`,
  ...(lasts === undefined ? {} : { lasts }),
  tell: (teller, day) => {
    tell(new Board(teller, 'PEOPLES_INSPECTION_BOARD'), day, teller);
  },
});

const investment = (name: string, tell: Tale): Plant => ({
  name: `investment-board-${name}`,
  tell: (teller, day) => {
    tell(new Board(teller, 'COMMUNITY_INVESTMENT_BOARD'), day, teller);
  },
});

/** Formed in one way and left alone. */
const formedWith = (
  of: typeof inspection,
  name: string,
  extra: Record<string, unknown>,
  without: readonly string[] = [],
): Plant => of(name, (board, day) => void board.form(day, extra, without));

const member = (of: typeof inspection, name: string, extra: Record<string, unknown>): Plant =>
  of(name, (board, day) => void board.elect(day, extra));

/** A seat falls vacant with so many days more or fewer than six months to go. */
function vacancy(name: string, days: number, electedAfter: number | null): Plant {
  return inspection(name, (board, day) => {
    board.form(day);
    const elected = board.elect(day);
    const vacatedOn = plus(day, 20);
    board.vacate(vacatedOn, elected, plus(plusMonths(vacatedOn, 6), days));
    if (electedAfter !== null) board.elect(plus(vacatedOn, electedAfter), { byElection: true });
  });
}

const quarterOf = (day: string) => {
  const { from, to } = periodOf(day, 'QUARTER');
  return { from, to };
};

/** A board in its second quarter: the first was begun in its midst. */
function working(name: string, tell: (board: Board, quarter: { from: string; to: string }) => void): Plant {
  return inspection(
    name,
    (board, day) => {
      board.form(day);
      tell(board, quarterOf(plus(quarterOf(day).to, 1)));
    },
    200,
  );
}

const published = (name: string, forms: readonly (readonly [string, number])[]): Plant =>
  inspection(`plan-${name}`, (board, day) => {
    board.form(day);
    const plan = board.plan(plus(day, 3), quarterOf(day));
    for (const [form, after] of forms) board.publishPlan(plan, plus(plan.on, after), form);
  });

export const boardPlants: readonly Plant[] = [
  formedWith(inspection, 'lawful', {}),
  formedWith(inspection, 'of-four', { boardMembers: 4, villagesRepresented: 3 }),
  // Where there are fewer than five villages five members are the most.
  {
    ...formedWith(inspection, 'of-eight', { boardMembers: 8 }),
    where: ({ villages }) => villages.length < 5,
  },
  formedWith(inspection, 'villages-not-counted', {}, ['villagesRepresented']),
  formedWith(inspection, 'a-village-left-out', { villagesRepresented: 2 }),
  formedWith(inspection, 'without-a-head', { boardHeads: 0 }),
  formedWith(inspection, 'without-a-deputy', { deputyHeads: 0 }),
  formedWith(inspection, 'with-two-deputies', { deputyHeads: 2 }),
  formedWith(inspection, 'with-three-deputies', { deputyHeads: 3 }),
  formedWith(inspection, 'of-another-term', { villageHeadTermUntil: '2029-12-31' }),
  formedWith(inspection, 'of-no-known-term', {}, ['villageHeadTermUntil']),
  member(inspection, 'member-lawful', {}),
  member(inspection, 'member-not-resident', { permanentResident: false }),
  member(inspection, 'member-official', { communeOfficial: true }),
  member(inspection, 'member-staff', { partTimeStaff: true }),
  vacancy('seat-with-six-months-left', 0, 30),
  vacancy('seat-a-day-short', -1, null),
  vacancy('seat-left-empty', 100, null),
  inspection('votes', (board, day) => {
    board.form(day);
    board.decide(plus(day, 10), 3);
    board.decide(plus(day, 20), 2);
    board.decide(plus(day, 30), 2, false);
  }),
  working('plans-on-the-last-day', (board, quarter) => void board.plan(quarter.to, quarter)),
  working('plans-a-day-late', (board, quarter) => void board.plan(plus(quarter.to, 1), quarter)),
  working('plans-before-the-quarter', (board, quarter) => void board.plan(plus(quarter.from, -4), quarter)),
  working('plans-for-the-half-year', (board, quarter) => {
    const { from, to } = periodOf(quarter.from, 'HALF_YEAR');
    board.plan(plus(quarter.from, 5), { from, to });
  }),
  working('reports-on-the-last-day', (board, quarter) => void board.report(quarter.to)),
  working('reports-a-day-late', (board, quarter) => void board.report(plus(quarter.to, 1), quarter)),
  working('reports-to-the-commune-only', (board, quarter) => {
    board.report(plus(quarter.from, 30), undefined, ['UBND_XA']);
  }),
  working('dissolved', (board, quarter) => void board.dissolve(plus(quarter.from, 20))),
  published('posted', [['POSTING', 2]]),
  published('broadcast', [['LOUDSPEAKER', 2]]),
  published('on-the-website-only', [['COMMUNE_WEBSITE', 2]]),
  published('never-published', []),
  published('posted-after-all', [['POSTING', 95]]),
  formedWith(investment, 'lawful', {}),
  formedWith(investment, 'of-four', { boardMembers: 4, residentRepresentatives: 2 }),
  formedWith(investment, 'of-five', { boardMembers: 5, residentRepresentatives: 3 }),
  formedWith(investment, 'without-the-front', { frontMembers: 0 }),
  formedWith(investment, 'without-a-word-on-the-inspection-board', {}, ['inspectionBoardMembers']),
  formedWith(investment, 'without-residents', { residentRepresentatives: 0 }),
  formedWith(investment, 'without-a-word-on-residents', {}, ['residentRepresentatives']),
  formedWith(investment, 'with-six-residents', { boardMembers: 9, residentRepresentatives: 6 }),
  formedWith(investment, 'with-three-deputies', { deputyHeads: 3 }),
  member(investment, 'member-by-ballot', { voteForm: 'HOUSEHOLD_BALLOT' }),
  member(investment, 'member-at-the-meeting', {}),
  investment('member-form-unknown', (board, day) => void board.elect(day, {}, ['voteForm'])),
  investment('votes', (board, day) => {
    board.form(day);
    board.decide(plus(day, 10), 3);
    board.decide(plus(day, 20), 2);
  }),
  investment('plan', (board, day) => {
    board.form(day);
    board.plan(plus(day, 20), quarterOf(day));
  }),
];
