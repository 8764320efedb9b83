import { plusMonths } from '../calendar/days.js';
import { sometime } from '../rules/answers.js';
import { shows, type CaseRule } from '../rules/case-rule.js';
import { carried, numbered, share } from '../rules/figures.js';
import { formsOf } from '../rules/notices.js';
import type { PeriodRule } from '../rules/period-rule.js';
import { figure, text, type Act } from '../stream/believed.js';
import { missing, turnsOn } from '../truth/clock.js';
import { worstOf, type TrueState } from '../truth/timeline.js';
import { boardPlants } from './board-plants.js';
import type { Family } from './family.js';

const inspectionBoard = (act: Act) => text(act, 'boardKind') === 'PEOPLES_INSPECTION_BOARD';
const investmentBoard = (act: Act) => text(act, 'boardKind') === 'COMMUNITY_INVESTMENT_BOARD';
const law = '2023-07-01';
const decree = '2023-08-15';

/** Formed: what the figures of the formation show. */
function formed(
  obligation: string,
  from: string,
  when: (act: Act) => boolean,
  stateOf: (board: Act, villages: number) => TrueState,
): CaseRule {
  const judge = shows((board, _asOf, view) => stateOf(board, view.of.commune.registered.length));
  return { obligation, from, opens: 'BoardFormed', when, judge };
}

/** As many members as villages, and five where there are fewer than five. */
function size(board: Act, villages: number): TrueState {
  return figure(board, 'boardMembers') === Math.max(5, villages) ? 'MET' : 'BREACHED';
}

const inspectionRules: readonly CaseRule[] = [
  formed('L10-2022.A36.K1', law, inspectionBoard, size),
  formed('ND59-2023.A13.K2.S1', decree, inspectionBoard, (board, villages) => {
    const represented = figure(board, 'villagesRepresented');
    const every = represented === undefined ? 'NO_EVIDENCE' : represented >= villages ? 'MET' : 'BREACHED';
    return worstOf([size(board, villages), every]);
  }),
  formed('ND59-2023.A13.K2.S2', decree, inspectionBoard, (board, villages) => {
    if (villages >= 5) return 'NOT_APPLICABLE';
    return numbered(board, 'boardMembers', { max: 5 });
  }),
  formed('L10-2022.A36.K3', law, inspectionBoard, (board) =>
    worstOf([numbered(board, 'boardHeads', { min: 1, max: 1 }), numbered(board, 'deputyHeads', { min: 1 })]),
  ),
  formed('ND59-2023.A13.K3', decree, inspectionBoard, (board) =>
    numbered(board, 'deputyHeads', { min: 1, max: 2 }),
  ),
  formed('L10-2022.A36.K2.S1', law, inspectionBoard, (board) => {
    const [until, heads] = [text(board, 'termUntil'), text(board, 'villageHeadTermUntil')];
    if (until === undefined || heads === undefined) return 'NO_EVIDENCE';
    return until === heads ? 'MET' : 'BREACHED';
  }),
  {
    obligation: 'L10-2022.A37.K2',
    from: law,
    opens: 'BoardMemberElected',
    when: inspectionBoard,
    judge: shows(({ data }) =>
      data['permanentResident'] === true && data['communeOfficial'] !== true && data['partTimeStaff'] !== true
        ? 'MET'
        : 'BREACHED',
    ),
  },
  {
    obligation: 'L10-2022.A36.K2.S3',
    from: law,
    opens: 'BoardSeatVacated',
    when: (seat) => inspectionBoard(seat) && plusMonths(seat.on, 6) <= (text(seat, 'termUntil') ?? ''),
    judge: sometime({ types: ['BoardMemberElected'], link: 'BOARD' }),
  },
  {
    obligation: 'NQLT403-2017.A11.K1a',
    from: '2017-06-15',
    opens: 'PlanAdopted',
    when: (plan) => text(plan, 'planKind') === 'INSPECTION_BOARD',
    judge: (view, plan) => ({
      days: turnsOn({ waitsSince: plan.on }),
      stateOn: (asOf) => {
        const shown = view.answering(plan, ['InformationDisclosed'], asOf).filter(disclosed);
        const allowed = shown.filter((act) => formsOf([act]).some((form) => planForms.includes(form)));
        if (allowed.length > 0) return 'MET';
        return missing({ waitsSince: plan.on, begun: shown.length > 0 }, asOf);
      },
    }),
  },
];

const planForms = ['LOUDSPEAKER', 'MASS_MEDIA', 'POSTING'];
const announcements = [
  'COMMUNITY_MEETING_ANNOUNCEMENT',
  'ORGANISATION_MEETING_ANNOUNCEMENT',
  'DIRECT_OR_WRITTEN_NOTICE_TO_HOUSEHOLD',
  'SMS_TO_HOUSEHOLD_REPRESENTATIVE',
];

/** What a village head says to people is an announcement, not a disclosure. */
function disclosed(act: Act): boolean {
  return !announcements.includes(text(act, 'form') ?? '');
}

const investmentRules: readonly CaseRule[] = [
  formed('L10-2022.A41.K1.S2', law, investmentBoard, (board) =>
    worstOf([
      numbered(board, 'boardMembers', { min: 5 }),
      ...['frontMembers', 'inspectionBoardMembers', 'residentRepresentatives'].map((part) =>
        numbered(board, part, { min: 1 }),
      ),
    ]),
  ),
  formed('ND59-2023.A17.K2', decree, investmentBoard, (board) =>
    numbered(board, 'residentRepresentatives', { min: 1, max: 5 }),
  ),
  formed('ND59-2023.A17.K3', decree, investmentBoard, (board) =>
    numbered(board, 'deputyHeads', { min: 1, max: 2 }),
  ),
  {
    obligation: 'ND59-2023.A17.K1',
    from: decree,
    opens: 'BoardMemberElected',
    when: investmentBoard,
    judge: shows((member) => {
      const form = text(member, 'voteForm');
      if (form === undefined) return 'NO_EVIDENCE';
      return form === 'COMMUNITY_MEETING' ? 'MET' : 'BREACHED';
    }),
  },
  {
    obligation: 'L10-2022.A44.K2',
    from: law,
    opens: 'BoardFormed',
    when: investmentBoard,
    judge: sometime({
      types: ['PlanAdopted'],
      where: (act) => text(act, 'planKind') === 'SUPERVISION_BOARD',
      link: 'BOARD',
    }),
  },
];

/** Both boards decide together: more than half of those present. */
const decisions: readonly CaseRule[] = (
  [
    ['ND59-2023.A12.K3', inspectionBoard],
    ['ND59-2023.A16.K3', investmentBoard],
  ] as const
).map(([obligation, when]) => ({
  obligation,
  from: decree,
  opens: 'BoardDecisionTaken',
  when,
  judge: shows((decision: Act) =>
    carried(
      share(figure(decision, 'votesFor') ?? 0, figure(decision, 'membersPresent') ?? 0, 'MORE_THAN', 1, 2),
      decision.data['declaredCarried'],
    ),
  ),
}));

/** Owed by the Inspection Board every quarter: law and decree say the same. */
function quarterlyOf(
  [byLaw, byDecree]: readonly [string, string],
  duty: Pick<PeriodRule, 'types' | 'act' | 'to'>,
): PeriodRule[] {
  return [
    { obligation: byLaw, from: law },
    { obligation: byDecree, from: decree },
  ].map((sentence) => ({
    ...sentence,
    every: 'QUARTER',
    holder: 'INSPECTION_BOARD',
    named: 'body',
    ...duty,
  }));
}

const periods: readonly PeriodRule[] = [
  ...quarterlyOf(['L10-2022.A39.K2', 'ND59-2023.A14.K1a'], {
    types: ['PlanAdopted'],
    act: (act) => text(act, 'planKind') === 'INSPECTION_BOARD',
  }),
  ...quarterlyOf(['L10-2022.A39.K3', 'ND59-2023.A14.K3'], {
    types: ['ReportSubmitted'],
    act: (act) => text(act, 'reportKind') === 'INSPECTION_BOARD',
    to: ['MTTQ_XA'],
  }),
];

const figures: readonly TrueState[] = ['MET', 'BREACHED'];
const quarterly: readonly TrueState[] = ['MET', 'MET_LATE', 'NO_EVIDENCE'];

export const boards: Family = {
  name: 'boards',
  rules: [...inspectionRules, ...investmentRules, ...decisions],
  periods,
  plants: boardPlants,
  reaches: {
    'L10-2022.A36.K1': figures,
    'L10-2022.A36.K2.S1': [...figures, 'NO_EVIDENCE'],
    'L10-2022.A36.K2.S3': ['MET', 'NEEDS_REVIEW'],
    'L10-2022.A36.K3': figures,
    'L10-2022.A37.K2': figures,
    'L10-2022.A39.K2': quarterly,
    'L10-2022.A39.K3': quarterly,
    'L10-2022.A41.K1.S2': [...figures, 'NO_EVIDENCE'],
    'L10-2022.A44.K2': ['MET', 'NEEDS_REVIEW'],
    'ND59-2023.A12.K3': figures,
    'ND59-2023.A13.K2.S1': [...figures, 'NO_EVIDENCE'],
    'ND59-2023.A13.K2.S2': [...figures, 'NOT_APPLICABLE'],
    'ND59-2023.A13.K3': figures,
    'ND59-2023.A14.K1a': quarterly,
    'ND59-2023.A14.K3': quarterly,
    'ND59-2023.A16.K3': figures,
    'ND59-2023.A17.K1': [...figures, 'NO_EVIDENCE'],
    'ND59-2023.A17.K2': [...figures, 'NO_EVIDENCE'],
    'ND59-2023.A17.K3': figures,
    'NQLT403-2017.A11.K1a': ['MET', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
  },
};
