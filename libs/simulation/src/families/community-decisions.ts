import { plus } from '../calendar/days.js';
import { given, sometime, type Answer } from '../rules/answers.js';
import type { CaseRule } from '../rules/case-rule.js';
import { carried, share } from '../rules/figures.js';
import { figure, text, type Act } from '../stream/believed.js';
import { missing, turnsOn } from '../truth/clock.js';
import { worstOf, type TrueState } from '../truth/timeline.js';
import { DeliberationTale, tellMeeting } from '../plants/deliberation-tale.js';
import type { Family, Plant, Teller } from './family.js';
import { PetitionTale } from './petition-tale.js';

const annulmentSent: Answer = {
  types: ['DocumentSent'],
  where: (act) => text(act, 'paper') === 'ANNULMENT',
  to: ['TRUONG_THON', 'MTTQ_XA'],
};
const settled = (act: Act) => ['COMPLAINT', 'DENUNCIATION'].includes(text(act, 'petitionKind') ?? '');
const outcomePapers = ['COMPLAINT_OUTCOME', 'SETTLEMENT_EXPLAINED', 'SETTLEMENT_NOTICE'];
const outcomeNotices = [
  'RESULT',
  'DECISION',
  'CONCLUSION',
  'SETTLEMENT_TO_FORWARDER',
  'SETTLEMENT_TO_CITIZEN',
];

/** Items 1 and 2 need two thirds of all households, the others more than half; online only item 6. */
function voteState(tally: Act): TrueState {
  const item = figure(tally, 'matterItem') ?? 0;
  const [votes, total] = [figure(tally, 'votesFor') ?? 0, figure(tally, 'householdsTotal') ?? 0];
  const reached = item <= 2 ? share(votes, total, 'AT_LEAST', 2, 3) : share(votes, total, 'MORE_THAN', 1, 2);
  const closed = text(tally, 'voteForm') === 'ONLINE_VOTE' && item !== 6;
  return worstOf([carried(reached, tally.data['declaredCarried']), closed ? 'BREACHED' : 'MET']);
}

/** Article 22: a decision annulled or amended; article 40.1d: what the Inspection Board is told. */
const rules: readonly CaseRule[] = [
  ...['CommunityDecisionAnnulled', 'VillageCodeReportAnswered'].map((opens) => ({
    obligation: 'L10-2022.A22.K2.S2',
    from: '2023-07-01',
    opens,
    when: (act: Act) => act.type === 'CommunityDecisionAnnulled' || text(act, 'codeAnswer') === 'ANNULLED',
    judge: sometime(annulmentSent),
  })),
  {
    obligation: 'L10-2022.A22.K3',
    from: '2023-07-01',
    opens: 'AmendmentProposed',
    judge: (view, proposal) => ({
      days: turnsOn({ waitsSince: proposal.on }),
      stateOn: (asOf) => {
        const tallies = given(view, proposal, { types: ['VoteTallied'] }, asOf);
        return tallies.length > 0
          ? worstOf(tallies.map(voteState))
          : missing({ waitsSince: proposal.on }, asOf);
      },
    }),
  },
  {
    obligation: 'L10-2022.A40.K1d',
    from: '2023-07-01',
    opens: 'PetitionSettled',
    when: settled,
    judge: sometime({
      types: ['DocumentSent', 'PetitionNoticeSent'],
      where: (act) =>
        outcomePapers.includes(text(act, 'paper') ?? '') ||
        outcomeNotices.includes(text(act, 'petitionNotice') ?? ''),
      to: ['BAN_THANH_TRA_NHAN_DAN'],
    }),
  },
];

function matter(teller: Teller): DeliberationTale {
  return new DeliberationTale(teller.open('deliberation'), teller.commune, teller.village);
}

function annulled(name: string, sentAfter: number | null, to = ['TRUONG_THON', 'MTTQ_XA']): Plant {
  return {
    name: `decision-annulled-${name}`,
    tell: (teller, day) => {
      const tale = matter(teller);
      const { meeting } = tellMeeting(tale, day, 6);
      const data = { annulmentKind: 'AMENDMENT_REQUESTED', reasons: 'Trái quy định của pháp luật' };
      const { on } = tale.act('CommunityDecisionAnnulled', 'UBND_XA', plus(meeting.on, 20), data);
      if (sentAfter === null) return;
      const sent = { paper: 'ANNULMENT', to, case: tale.story.caseStream };
      tale.story.record('DocumentSent', 'UBND_XA', plus(on, sentAfter), sent, { apart: true });
    },
  };
}

/** An amendment put to the vote with so many votes more or fewer than suffice; null: never. */
function amended(name: string, items: readonly number[], margin: number | null, declared = true): Plant[] {
  return items.map((item) => ({
    name: `decision-amended-${name}-${String(item)}`,
    tell: (teller, day) => {
      const tale = matter(teller);
      tale.propose(day, item, 'COMMUNITY_MEETING');
      const subject = 'Sửa đổi nội dung đã quyết định';
      tale.act('AmendmentProposed', 'TRUONG_THON', plus(day, 30), {
        matterItem: item,
        matterScope: 'VILLAGE',
        subject,
      });
      if (margin === null) return;
      tale.tally(plus(day, 45), { votesFor: tale.enough + margin, declared, form: 'COMMUNITY_MEETING' });
    },
  }));
}

/** A complaint or denunciation settled, and the Inspection Board told, or not. */
function told(name: string, kind: 'COMPLAINT' | 'DENUNCIATION', after: number | null): Plant {
  return {
    name: `settlement-to-the-board-${name}`,
    tell: (teller, day) => {
      const petition = new PetitionTale(teller, kind);
      petition.receive(day);
      petition.accept(plus(day, 5));
      const { on } = petition.settle(plus(day, 20));
      if (after === null) return;
      const data = {
        paper: 'COMPLAINT_OUTCOME',
        to: ['BAN_THANH_TRA_NHAN_DAN'],
        case: petition.story.caseStream,
      };
      petition.story.record('DocumentSent', 'UBND_XA', plus(on, after), data, { apart: true });
    },
  };
}

export const communityDecisions: Family = {
  name: 'community-decisions',
  rules,
  plants: [
    annulled('sent', 4),
    annulled('not-sent', null),
    annulled('sent-to-the-head-only', 4, ['TRUONG_THON']),
    annulled('sent-after-all', 92),
    ...amended('lawfully', [1, 3, 6], 0),
    ...amended('one-vote-short', [1, 6], -1),
    ...amended('one-vote-short-and-lost', [2], -1, false),
    ...amended('never', [6], null),
    told('in-time', 'COMPLAINT', 10),
    told('never', 'DENUNCIATION', null),
    told('after-all', 'DENUNCIATION', 95),
    {
      name: 'settlement-to-the-board-by-notice',
      tell: (teller, day) => {
        const petition = new PetitionTale(teller, 'COMPLAINT');
        petition.receive(day);
        petition.accept(plus(day, 5));
        petition.settle(plus(day, 20));
        petition.tell('RESULT', plus(day, 22), { to: ['CONG_DAN', 'BAN_THANH_TRA_NHAN_DAN'] });
      },
    },
  ],
  reaches: {
    'L10-2022.A22.K2.S2': ['MET', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'L10-2022.A22.K3': ['MET', 'BREACHED', 'NEEDS_REVIEW'],
    'L10-2022.A40.K1d': ['MET', 'NEEDS_REVIEW'],
  },
};
