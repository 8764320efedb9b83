import { plus } from '../calendar/days.js';
import { days, workingDays, type Answer } from '../rules/answers.js';
import { all, shows, type CaseRule, type Judge } from '../rules/case-rule.js';
import { disclosure, displayed, hangingDays, isPosting } from '../rules/display.js';
import { carried, share } from '../rules/figures.js';
import type { PeriodRule } from '../rules/period-rule.js';
import { term } from '../rules/terms.js';
import { figure, text, type Act } from '../stream/believed.js';
import { missing, turnsOn } from '../truth/clock.js';
import { broadcastState, postingsOf, postingState } from '../truth/display-time.js';
import { formerLawPlants } from './former-law-plants.js';
import type { Family } from './family.js';

/** Ordinance 34/2007, until law 10/2022 took its place. */
const ordinance = { from: '2007-07-01', until: '2023-06-30' };

const issued = ['DisclosableDocumentIssued', 'LegalDocumentIssued', 'LocalRegulationAdopted'];

const isIssue = (act: Act) =>
  figure(act, 'disclosureItem') !== undefined || text(act, 'regulationKind') === 'DEMOCRACY_REGULATION';

function ofDocuments(obligation: string, judge: Judge): CaseRule[] {
  return issued.map((opens) => ({ obligation, ...ordinance, opens, when: isIssue, judge }));
}

const posting: Answer = { types: ['InformationDisclosed'], where: isPosting };

/** Article 7.1: posted within two days, for thirty days running; a full posting heals one that came down early. */
const postedThirtyDays: Judge = (view, document) => {
  const { calendar } = view.of.commune.work;
  const lastDay = calendar.onOrAfter(plus(document.on, 2));
  return {
    days: [plus(lastDay, 1), ...view.of.acts.filter(isPosting).map(({ on }) => plus(on, 30))],
    stateOn: (asOf) => {
      const seen = view.answering(document, ['InformationDisclosed', 'PostingTakenDown'], asOf);
      const hung = postingsOf(seen, document.on, asOf);
      return postingState(hung, asOf, 'THIRTY_DAYS') ?? missing({ lastDay }, asOf);
    },
  };
};

/** Article 8: on the loudspeaker three days running. */
const spokenThreeDays: Judge = (view, document) => ({
  days: [...turnsOn({ waitsSince: document.on }), ...view.of.acts.map(({ on }) => plus(on, 2))],
  stateOn: (asOf) => {
    const held = view
      .answering(document, ['InformationDisclosed'], asOf)
      .filter((act) => text(act, 'form') === 'LOUDSPEAKER');
    return broadcastState(held, asOf) ?? missing({ waitsSince: document.on, begun: held.length > 0 }, asOf);
  },
});

/** More than half of all households, for whatever is declared as carried. */
const byHalf = shows((tally) =>
  carried(
    share(figure(tally, 'votesFor') ?? 0, figure(tally, 'householdsTotal') ?? 0, 'MORE_THAN', 1, 2),
    tally.data['declaredCarried'],
  ),
);

/** In force on the day of recognition, once that is on record; a day that nobody wrote contradicts nothing. */
const sinceRecognition: Judge = (view, tally) => ({
  stateOn: (asOf) => {
    const recognised = view
      .answering(tally, ['RecognitionDecided'], asOf)
      .find((act) => text(act, 'recognitionOutcome') === 'RECOGNISED');
    const written = recognised && text(recognised, 'effectiveOn');
    return recognised === undefined || written === undefined || written === recognised.on
      ? 'MET'
      : 'BREACHED';
  },
});

const ofItem =
  (...items: readonly number[]) =>
  (act: Act) =>
    items.includes(figure(act, 'matterItem') ?? 0);

/** Article 11: at a meeting or by ballots; an online vote was not known. */
const votedLawfully: Judge = (view, matter) => ({
  days: turnsOn({ waitsSince: matter.on }),
  stateOn: (asOf) => {
    const vote = view.answering(matter, ['VoteTallied'], asOf)[0];
    if (!vote) return missing({ waitsSince: matter.on }, asOf);
    return text(vote, 'voteForm') === 'ONLINE_VOTE' ? 'BREACHED' : 'MET';
  },
});

const secondDecision = { from: '2012-11-20', until: '2020-12-09' };
const lawfulForms = ['MEETING', 'POSTING', 'MASS_MEDIA'];

/** Decree 75/2012 article 12: shown in fifteen days; where it is posted, for fifteen days. */
const postedFifteenDays: Judge = (view, decision) => ({
  days: view.of.acts.filter(isPosting).flatMap(({ on }) => hangingDays(on, 15)),
  stateOn: (asOf) => {
    const acts = view.answering(decision, ['InformationDisclosed'], asOf).filter(isPosting);
    if (acts.length === 0) return 'MET';
    return displayed({ forms: [], days: 15 })(view, decision).stateOn(asOf);
  },
});

const rules: readonly CaseRule[] = [
  ...ofDocuments(
    'PL34-2007.A6',
    displayed({ forms: [], oneOf: ['POSTING', 'LOUDSPEAKER', 'VIA_VILLAGE_HEAD'] }),
  ),
  ...ofDocuments('PL34-2007.A7.K1', all(term(days(2), posting), postedThirtyDays)),
  ...ofDocuments('PL34-2007.A8', spokenThreeDays),
  { obligation: 'PL34-2007.A11', ...ordinance, opens: 'MatterProposed', judge: votedLawfully },
  {
    obligation: 'PL34-2007.A12.K1',
    ...ordinance,
    opens: 'VoteTallied',
    when: ofItem(1, 2, 6),
    judge: byHalf,
  },
  ...(
    [
      ['PL34-2007.A16.CODE', 3],
      ['PL34-2007.A16.HEAD', 4],
      ['PL34-2007.A16.BOARD', 5],
    ] as const
  ).map(([obligation, item]) => ({
    obligation,
    ...ordinance,
    opens: 'VoteTallied',
    when: ofItem(item),
    judge: all(byHalf, sinceRecognition),
  })),
  {
    obligation: 'PL34-2007.A16.FORWARD',
    ...ordinance,
    opens: 'CommunityDecisionReceived',
    when: (act) => text(act, 'receivedBy') === 'COMMUNE_PEOPLES_COMMITTEE',
    judge: term(workingDays(3), { types: ['CommunityDecisionSent'] }),
  },
  {
    obligation: 'ND75-2012.A12',
    ...secondDecision,
    opens: 'PetitionSettled',
    when: (act) => text(act, 'petitionKind') === 'COMPLAINT' && figure(act, 'complaintInstance') === 2,
    judge: all(
      term(days(15), {
        types: disclosure.types,
        where: (act) => lawfulForms.includes(text(act, 'form') ?? ''),
      }),
      postedFifteenDays,
    ),
  },
];

/** Article 26: a vote of confidence in the chairs and deputies, once in two years. */
const periods: readonly PeriodRule[] = [
  {
    obligation: 'PL34-2007.A26',
    ...ordinance,
    every: 'TWO_YEARS',
    holder: 'COMMUNE',
    types: ['ConfidenceVoteHeld'],
    act: () => true,
  },
];

/** What the people owed and were owed before the law of today: entered years later, and shown for information only. */
export const formerLaw: Family = {
  name: 'former-law',
  rules,
  periods,
  plants: formerLawPlants,
  reaches: {
    'PL34-2007.A6': ['MET', 'NO_EVIDENCE'],
    'PL34-2007.A7.K1': ['MET', 'MET_LATE', 'BREACHED', 'NO_EVIDENCE'],
    'PL34-2007.A8': ['MET', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'PL34-2007.A11': ['MET', 'BREACHED', 'NEEDS_REVIEW'],
    'PL34-2007.A12.K1': ['MET', 'BREACHED'],
    'PL34-2007.A16.CODE': ['MET', 'BREACHED'],
    'PL34-2007.A16.HEAD': ['MET', 'BREACHED'],
    'PL34-2007.A16.BOARD': ['MET', 'BREACHED'],
    'PL34-2007.A16.FORWARD': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'PL34-2007.A26': ['MET', 'NO_EVIDENCE', 'NEEDS_REVIEW', 'NOT_APPLICABLE'],
    'ND75-2012.A12': ['MET', 'MET_LATE', 'BREACHED', 'NO_EVIDENCE'],
  },
};
