import { plus } from '../calendar/days.js';
import { given, inOrder, sometime, within, workingDays, type Answer } from '../rules/answers.js';
import { byDay } from '../rules/case-view.js';
import { all, shows, type CaseRule, type Judge } from '../rules/case-rule.js';
import { carried, filled, numbered, share } from '../rules/figures.js';
import { formsOf } from '../rules/notices.js';
import type { Holder, PeriodRule } from '../rules/period-rule.js';
import type { Period } from '../rules/periods.js';
import { codes, figure, text, type Act, type Chronicle, type CommuneBelief } from '../stream/believed.js';
import { missing, turnsOn } from '../truth/clock.js';
import { MatterView } from '../truth/deliberation-view.js';
import { postingState, postingsOf } from '../truth/display-time.js';
import { worstOf, type TrueState } from '../truth/timeline.js';
import { failedFirst } from '../truth/vote-truth.js';
import type { Family } from './family.js';
import { tellProvinceReports, villageCodePlants } from './village-code-plants.js';

const decree = '2023-08-16';
const onCode = (act: Act) => figure(act, 'matterItem') === 3;
const recognised = (act: Act) => onCode(act) && text(act, 'recognitionOutcome') === 'RECOGNISED';
const voteOpened: Answer = { types: ['MeetingHeld', 'BallotDistributionStarted', 'OnlineVoteOpened'] };
const isDraft = (act: Act) => text(act, 'paper') === 'VILLAGE_CODE_DRAFT';
const draftPosted: Answer = {
  types: ['InformationDisclosed'],
  where: (act) => isDraft(act) && text(act, 'form') === 'POSTING',
};

/** Article 9.1: the draft hangs for thirty days, and before the vote. */
const hangs: Judge = (view, proposal) => ({
  days: [
    ...turnsOn({ waitsSince: proposal.on }),
    ...given(view, proposal, draftPosted, '9999-12-31').map((act) => plus(act.on, 30)),
  ],
  stateOn: (asOf) => {
    const posted = given(view, proposal, draftPosted, asOf);
    const ends = view.of.acts.filter((act) => act.type === 'PostingTakenDown');
    const state = postingState(postingsOf([...posted, ...ends], proposal.on, asOf), asOf, 'THIRTY_DAYS');
    return state ?? missing({ waitsSince: proposal.on }, asOf);
  },
});

const discussionForms = [
  'DIRECT_DELIVERY',
  'AGREED_SOCIAL_NETWORK',
  'SUGGESTION_BOX',
  'COMMUNITY_OR_ORGANISATION_MEETING',
];

/** Article 9.2: asked about in one of four forms. */
const discussed: Judge = (view, proposal) => ({
  days: turnsOn({ waitsSince: proposal.on }),
  stateOn: (asOf) => {
    const acts = given(view, proposal, { types: ['VillageCodeDraftDiscussed'] }, asOf);
    const kept = formsOf(acts).some((form) => discussionForms.includes(form));
    return kept ? 'MET' : missing({ waitsSince: proposal.on, begun: acts.length > 0 }, asOf);
  },
});

const proposals: readonly CaseRule[] = [
  {
    obligation: 'ND61-2023.A7.K3',
    from: decree,
    opens: 'VillageCodeProposed',
    when: (act) => text(act, 'proposedBy') === 'CITIZEN',
    judge: (view, proposal) => {
      const [consents, total] = [figure(proposal, 'consents') ?? 0, figure(proposal, 'householdsTotal') ?? 0];
      if (!share(consents, total, 'AT_LEAST', 10, 100)) return { stateOn: () => 'NOT_APPLICABLE' };
      return sometime(voteOpened)(view, proposal);
    },
  },
  {
    obligation: 'ND61-2023.A9.K1',
    from: decree,
    opens: 'VillageCodeProposed',
    judge: all(hangs, inOrder(draftPosted, voteOpened)),
  },
  { obligation: 'ND61-2023.A9.K2', from: decree, opens: 'VillageCodeProposed', judge: discussed },
];

const fileFields = ['requestForm', 'resolutionOrMinutes', 'adoptedDraft'];
const fileSent: Answer = { types: ['CommunityDecisionSent'], to: ['UBND_XA'] };

/** Articles 6, 10 and 11.3: voted, signed, and the file sent in five working days after the vote. */
const votes: readonly CaseRule[] = [
  {
    obligation: 'ND61-2023.A10.S1',
    from: decree,
    opens: 'VoteTallied',
    when: onCode,
    judge: shows((tally) =>
      carried(
        share(figure(tally, 'votesFor') ?? 0, figure(tally, 'householdsTotal') ?? 0, 'MORE_THAN', 1, 2),
        tally.data['declaredCarried'],
      ),
    ),
  },
  {
    obligation: 'ND61-2023.A10.K1a',
    from: decree,
    opens: 'MeetingHeld',
    when: onCode,
    judge: shows((meeting) => {
      const [present, total] = [figure(meeting, 'householdsPresent'), figure(meeting, 'householdsTotal')];
      return share(present ?? 0, total ?? 0, 'MORE_THAN', 1, 2) ? 'MET' : 'BREACHED';
    }),
  },
  {
    obligation: 'ND61-2023.A10.K2a',
    from: decree,
    opens: 'BallotPlanIssued',
    when: onCode,
    judge: shows((plan, asOf, view) => {
      const order = failedFirst(new MatterView(view.of), plan, asOf);
      return order === 'BROKEN' ? 'BREACHED' : order === 'KEPT' ? 'MET' : 'NO_EVIDENCE';
    }),
  },
  {
    obligation: 'ND61-2023.A10.K2b',
    from: decree,
    opens: 'VoteTallied',
    when: (act) => onCode(act) && text(act, 'voteForm') === 'HOUSEHOLD_BALLOT',
    judge: sometime({
      types: ['InformationDisclosed'],
      where: (act) => text(act, 'paper') === 'VOTE_RESULT',
    }),
  },
  {
    obligation: 'ND61-2023.A6.K1',
    from: decree,
    opens: 'CommunityDecisionAdopted',
    when: onCode,
    judge: shows((decision) =>
      worstOf([
        filled(decision, ['signedByVillageHead', 'signedByFrontHead']),
        numbered(decision, 'householdSignatures', { min: 2 }),
      ]),
    ),
  },
  {
    obligation: 'ND61-2023.A11.K3a',
    from: decree,
    opens: 'CommunityDecisionAdopted',
    when: onCode,
    judge: all(within(workingDays(5), fileSent, voteEndOf), (view, decision) => ({
      stateOn: (asOf) => {
        const sent = given(view, decision, fileSent, asOf);
        const whole = fileFields.every((field) => sent.some(({ data }) => data[field] === true));
        return sent.length === 0 || whole ? 'MET' : 'NO_EVIDENCE';
      },
    })),
  },
];

/** The day on which the vote ended, by the earliest word on it; without any, the decision's own day. */
function voteEndOf(view: { of: MatterView['of'] }, decision: Act, asOf: string): string {
  return new MatterView(view.of).voteClosedOn(decision, asOf) ?? decision.on;
}

const sentOn: Answer = {
  types: ['DocumentSent'],
  where: (act) => ['RECOGNITION', 'VILLAGE_CODE'].includes(text(act, 'paper') ?? ''),
  to: ['TRUONG_THON', 'MTTQ_XA'],
};
const isCode = (act: Act) => text(act, 'paper') === 'VILLAGE_CODE';

/** Article 15.1: posted at two places, and spread in one more form. */
const spread: Judge = (view, recognition) => ({
  days: turnsOn({ waitsSince: recognition.on }),
  stateOn: (asOf) => {
    const shown = view.answering(recognition, ['InformationDisclosed'], asOf).filter(isCode);
    const postings = shown.filter((act) => text(act, 'form') === 'POSTING');
    const places = postings.flatMap((act) => codes(act, 'places'));
    const everywhere = ['CULTURAL_HOUSE', 'COMMUNITY_POINT'].every((place) => places.includes(place));
    if (everywhere && shown.length > postings.length) return 'MET';
    return missing({ waitsSince: recognition.on, begun: shown.length > 0 }, asOf);
  },
});

const recognitions: readonly CaseRule[] = [
  {
    obligation: 'ND61-2023.A11.K3b',
    from: decree,
    opens: 'CommunityDecisionReceived',
    when: (act) => onCode(act) && act.data['completeFile'] === true,
    judge: within(workingDays(5), { types: ['RecognitionDecided'] }),
  },
  {
    obligation: 'ND61-2023.A15.K1',
    from: decree,
    opens: 'RecognitionDecided',
    when: recognised,
    judge: spread,
  },
  {
    obligation: 'ND61-2023.A18.K1a',
    from: decree,
    opens: 'RecognitionDecided',
    when: recognised,
    judge: within(workingDays(2), sentOn),
  },
];

/** Articles 12 and 14: a written report against the code is acted on, or answered. */
const reports: readonly CaseRule[] = (
  [
    ['ND61-2023.A12.K2', 'SUSPENSION', 'SUSPENDED', 3],
    ['ND61-2023.A14.K3', 'ANNULMENT', 'ANNULLED', 5],
  ] as const
).map(([obligation, ground, done, count]) => {
  const grounds = [ground, 'BOTH'];
  return {
    obligation,
    from: decree,
    opens: 'VillageCodeReportReceived',
    when: (act: Act) => grounds.includes(text(act, 'codeReportGround') ?? ''),
    judge: within(workingDays(count), {
      types: ['VillageCodeReportAnswered'],
      where: (act) =>
        text(act, 'codeAnswer') === done ||
        (text(act, 'codeAnswer') === 'NO_GROUND' && grounds.includes(text(act, 'codeReportGround') ?? '')),
    }),
  };
});

/**
 * The newest word on the village's code on the first day of the period, of what is known on `asOf`: a village has one
 * code, so a new one replaces the old, and an annulment leaves none.
 */
function hasCode({ chronicle }: CommuneBelief, village: string, day: string, asOf: string): boolean {
  const known = (act: Act) => act.on <= day && act.on <= asOf;
  const ends = chronicle
    .acts(['VillageCodeReportAnswered'])
    .filter((act) => text(act, 'codeAnswer') === 'ANNULLED' && known(act))
    .filter(({ stream }) => villageOf(chronicle, stream) === village);
  const begins = chronicle
    .acts(['RecognitionDecided'])
    .filter((act) => recognised(act) && known(act) && text(act, 'village') === village);
  const newest = [...ends, ...begins].sort(byDay).at(-1);
  return newest?.type === 'RecognitionDecided';
}

/** The village of a code's stream, by any act of it that names one. */
function villageOf(chronicle: Chronicle, stream: string): string | undefined {
  const acts = chronicle.acts(['VillageCodeReportReceived', 'VillageCodeProposed']);
  return acts.filter((act) => act.stream === stream).map((act) => text(act, 'village'))[0];
}

function gate(commune: CommuneBelief, { id }: Holder, period: Period, asOf: string): TrueState | undefined {
  const villages = id === undefined ? commune.registered : [id];
  const has = villages.some((village) => hasCode(commune, village, period.from, asOf));
  return has ? undefined : 'NOT_APPLICABLE';
}

const reads = ['RecognitionDecided', 'VillageCodeReportAnswered'];

/** Articles 15.4, 18.1g and 19.1e: reviewed and reported every year. */
const periods: readonly PeriodRule[] = [
  {
    obligation: 'ND61-2023.A15.K4',
    from: decree,
    every: 'YEAR',
    holder: 'VILLAGE',
    named: 'village',
    types: ['VillageCodeReviewed'],
    act: () => true,
    reads,
    gate,
  },
  {
    obligation: 'ND61-2023.A18.K1g',
    from: decree,
    every: 'YEAR',
    holder: 'COMMUNE',
    types: ['PeriodicReviewHeld'],
    act: (act) => text(act, 'reviewSubject') === 'VILLAGE_CODES',
    reads,
    gate,
  },
  {
    obligation: 'ND61-2023.A19.K1e',
    from: decree,
    every: 'YEAR',
    holder: 'VILLAGE',
    named: 'village',
    types: ['ReportSubmitted'],
    act: (act) => text(act, 'reportKind') === 'VILLAGE_CODE',
    reads,
    gate,
  },
];

/** Article 16.3: the province reports before 30 November. */
const ofProvince: PeriodRule = {
  obligation: 'ND61-2023.A16.K3',
  from: decree,
  every: 'YEAR',
  holder: 'PROVINCE',
  types: ['ReportSubmitted'],
  act: (act) => text(act, 'reportKind') === 'VILLAGE_CODES_OF_PROVINCE',
  lastDay: ({ name }) => `${name}-11-29`,
};

const timely: readonly TrueState[] = ['MET', 'MET_LATE', 'NO_EVIDENCE'];
const yearly: readonly TrueState[] = ['MET', 'NO_EVIDENCE', 'NOT_APPLICABLE'];

export const villageCodes: Family = {
  name: 'village-codes',
  rules: [...proposals, ...votes, ...recognitions, ...reports],
  periods: [...periods, ofProvince],
  plants: villageCodePlants,
  ofProvince: tellProvinceReports,
  reaches: {
    'ND61-2023.A6.K1': ['MET', 'BREACHED', 'NO_EVIDENCE'],
    'ND61-2023.A7.K3': ['MET', 'NEEDS_REVIEW', 'NOT_APPLICABLE'],
    'ND61-2023.A9.K1': ['MET', 'BREACHED', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'ND61-2023.A9.K2': ['MET', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'ND61-2023.A10.S1': ['MET', 'BREACHED'],
    'ND61-2023.A10.K1a': ['MET', 'BREACHED'],
    'ND61-2023.A10.K2a': ['MET', 'BREACHED', 'NO_EVIDENCE'],
    'ND61-2023.A10.K2b': ['MET', 'NEEDS_REVIEW'],
    'ND61-2023.A11.K3a': timely,
    'ND61-2023.A11.K3b': timely,
    'ND61-2023.A12.K2': timely,
    'ND61-2023.A14.K3': timely,
    'ND61-2023.A15.K1': ['MET', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'ND61-2023.A18.K1a': timely,
    'ND61-2023.A16.K3': timely,
    'ND61-2023.A15.K4': yearly,
    'ND61-2023.A18.K1g': yearly,
    'ND61-2023.A19.K1e': yearly,
  },
};
