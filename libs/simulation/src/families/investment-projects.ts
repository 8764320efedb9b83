import { plus } from '../calendar/days.js';
import { sometime } from '../rules/answers.js';
import type { CaseRule } from '../rules/case-rule.js';
import { before, planned } from '../rules/notices.js';
import { text, type Act } from '../stream/believed.js';
import type { Handle, Story } from '../stream/story.js';
import { Board } from './board-plants.js';
import type { Family, Plant, Teller } from './family.js';

const covered = ['PUBLIC_INVESTMENT', 'PPP', 'COMMUNITY_FUNDED', 'COMMUNE_BUDGET', 'SPONSORED'];
const ofInvestment = (act: Act) => text(act, 'boardKind') === 'COMMUNITY_INVESTMENT_BOARD';
const planPapers = [
  'BALLOT_PLAN',
  'ONLINE_VOTE_PLAN',
  'CONSULTATION_PLAN',
  'CONFERENCE_PLAN',
  'INSPECTION_PLAN',
  'SUPERVISION_PLAN',
  'SUPERVISION_NOTICE',
  'BOARD_PLAN',
  'ELECTION_PLAN',
];

/** Articles 41 and 45, decree 59/2023 article 18: how the community supervises a project. */
const rules: readonly CaseRule[] = [
  {
    obligation: 'L10-2022.A41.K1.S1',
    from: '2023-07-01',
    opens: 'ProjectApproved',
    when: (act) => covered.includes(text(act, 'projectFunding') ?? ''),
    judge: sometime({ types: ['BoardFormed'], where: ofInvestment }),
  },
  {
    obligation: 'L10-2022.A41.K1.S3',
    from: '2023-07-01',
    opens: 'ProjectCompleted',
    when: (act) => act.data['boardTaskDone'] === true,
    judge: sometime({ types: ['BoardDissolved'], where: ofInvestment }),
  },
  {
    obligation: 'ND59-2023.A18.K1',
    from: '2023-08-15',
    opens: 'ProjectStarted',
    judge: sometime({
      types: ['PlanAdopted'],
      where: (act) => text(act, 'planKind') === 'SUPERVISION_BOARD',
      early: true,
    }),
  },
  ...planned(
    {
      obligation: 'L10-2022.A45.K1b',
      from: '2023-07-01',
      opens: 'CommunitySupervisionPlanned',
      judge: before({
        before: { count: 45, unit: 'DAY' },
        deed: ['CommunitySupervisionStarted'],
        notice: {
          types: ['DocumentSent'],
          where: (act) => planPapers.includes(text(act, 'paper') ?? ''),
          to: ['CHU_DAU_TU'],
        },
      }),
    },
    'CommunitySupervisionStarted',
  ),
  {
    obligation: 'ND59-2023.A18.K2d',
    from: '2023-08-15',
    opens: 'CommunitySupervisionCompleted',
    judge: sometime({
      types: ['DocumentSent'],
      where: (act) => text(act, 'paper') === 'INSPECTION_RESULT',
      to: ['CONG_DAN'],
    }),
  },
];

/** Writes one project and what the community does about it. */
class Project {
  readonly story: Story;
  private watch: Story | undefined;

  constructor(private readonly teller: Teller) {
    this.story = teller.open('project');
  }

  approve(on: string, projectFunding = 'COMMUNE_BUDGET'): Handle {
    return this.story.record('ProjectApproved', 'UBND_XA', on, { title: 'Đường trục thôn', projectFunding });
  }

  start(on: string, projectFunding = 'COMMUNE_BUDGET'): Handle {
    return this.story.record('ProjectStarted', 'UBND_XA', on, { projectFunding });
  }

  complete(on: string, boardTaskDone = true): Handle {
    return this.story.record('ProjectCompleted', 'UBND_XA', on, { boardTaskDone });
  }

  board(on: string): Board {
    const board = new Board(this.teller, 'COMMUNITY_INVESTMENT_BOARD');
    board.form(on, { project: this.story.caseStream });
    return board;
  }

  planOfBoard(on: string): Handle {
    return this.teller.open('record').record('PlanAdopted', 'BAN_GIAM_SAT_DAU_TU_CONG_DONG', on, {
      planKind: 'SUPERVISION_BOARD',
      subject: 'Kế hoạch giám sát công trình',
      periodKind: 'AD_HOC',
      period: { from: on, to: plus(on, 90) },
      project: this.story.caseStream,
    });
  }

  supervise(type: string, on: string, more: Record<string, unknown> = {}): Handle {
    this.watch ??= this.teller.open('communitySupervision');
    const data = { project: this.story.caseStream, ...more };
    return this.watch.record(type, 'BAN_GIAM_SAT_DAU_TU_CONG_DONG', on, data);
  }

  tell(paper: string, to: readonly string[], on: string): Handle {
    const watch = this.watch?.caseStream ?? this.story.caseStream;
    const body = paper === 'SUPERVISION_PLAN' ? 'MTTQ_XA' : 'BAN_GIAM_SAT_DAU_TU_CONG_DONG';
    return this.teller.open('document').record('DocumentSent', body, on, { paper, to, case: watch });
  }
}

function project(name: string, tell: (told: Project, day: string) => void, lasts = 150): Plant {
  return {
    name: `project-${name}`,
    lasts,
    tell: (teller, day) => {
      tell(new Project(teller), day);
    },
  };
}

/** A supervision planned for the sixtieth day, its investor told so many days before it. */
function supervised(
  name: string,
  told: number | null,
  course: { held?: number | null; to?: string } = {},
): Plant {
  return project(
    `supervision-${name}`,
    (work, day) => {
      work.approve(day, 'PRIVATE');
      const { held = 0, to = 'CHU_DAU_TU' } = course;
      const startsOn = plus(day, 70);
      work.supervise('CommunitySupervisionPlanned', plus(day, 5), { plannedOn: startsOn });
      if (told !== null) work.tell('SUPERVISION_PLAN', [to], plus(startsOn, -told));
      if (held !== null) work.supervise('CommunitySupervisionStarted', plus(startsOn, held));
    },
    190,
  );
}

/** A supervision that came to its end, and the notice of its result. */
function completed(
  name: string,
  notified: number | null,
  to: readonly string[] = ['CONG_DAN', 'MTTQ_XA'],
): Plant {
  return project(`supervision-result-${name}`, (work, day) => {
    work.approve(day, 'PRIVATE');
    work.supervise('CommunitySupervisionStarted', plus(day, 20));
    const done = { conclusion: 'COMPLIES' };
    const { on } = work.supervise('CommunitySupervisionCompleted', plus(day, 40), done);
    if (notified !== null) work.tell('INSPECTION_RESULT', to, plus(on, notified));
  });
}

const plants: readonly Plant[] = [
  project('with-its-board', (work, day) => {
    work.approve(day);
    const board = work.board(plus(day, 20));
    work.planOfBoard(plus(day, 25));
    work.start(plus(day, 30));
    work.complete(plus(day, 90));
    board.dissolve(plus(day, 100));
  }),
  project('without-a-board', (work, day) => {
    work.approve(day, 'COMMUNITY_FUNDED');
    work.start(plus(day, 15));
    work.complete(plus(day, 40));
  }),
  project('private', (work, day) => {
    work.approve(day, 'PRIVATE');
    work.start(plus(day, 10), 'PRIVATE');
  }),
  project('plan-after-the-start', (work, day) => {
    work.approve(day);
    work.start(plus(day, 5));
    work.board(plus(day, 12));
    work.planOfBoard(plus(day, 20));
  }),
  project('board-goes-on', (work, day) => {
    work.approve(day, 'SPONSORED');
    work.board(plus(day, 3));
    work.complete(plus(day, 60), false);
  }),
  project('board-before-approval', (work, day) => {
    work.start(day);
    work.board(plus(day, 3));
    work.approve(plus(day, 9));
  }),
  supervised('told-forty-five-days-before', 45),
  supervised('told-forty-four-days-before', 44),
  supervised('told-on-the-day', 0),
  supervised('told-after-it', -2),
  supervised('never-told', null),
  supervised('told-to-another', 50, { to: 'UBND_XA' }),
  supervised('not-held', 50, { held: null }),
  supervised('put-off', 44, { held: 6 }),
  completed('told', 9),
  completed('not-told', null),
  completed('told-to-the-front-only', 9, ['MTTQ_XA']),
  completed('told-after-all', 93),
];

export const investmentProjects: Family = {
  name: 'investment-projects',
  rules,
  plants,
  reaches: {
    'L10-2022.A41.K1.S1': ['MET', 'NEEDS_REVIEW'],
    'L10-2022.A41.K1.S3': ['MET', 'NEEDS_REVIEW'],
    'L10-2022.A45.K1b': ['MET', 'MET_LATE', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'ND59-2023.A18.K1': ['MET', 'NEEDS_REVIEW'],
    'ND59-2023.A18.K2d': ['MET', 'NEEDS_REVIEW'],
  },
};
