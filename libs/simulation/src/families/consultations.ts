import { between, plus } from '../calendar/days.js';
import { given, inOrder, sometime, type Answer } from '../rules/answers.js';
import { all, shows, type CaseRule, type Judge } from '../rules/case-rule.js';
import type { CaseView } from '../rules/case-view.js';
import { formsOf } from '../rules/notices.js';
import { codes, factOf, figure, text, type Act } from '../stream/believed.js';
import { missing, turnsOn } from '../truth/clock.js';
import { worstOf, type TrueState } from '../truth/timeline.js';
import { consultationPlants } from './consultation-plants.js';
import type { Family } from './family.js';

const law = '2023-07-01';
const sevenForms = [
  'DIALOGUE_CONFERENCE',
  'COMMUNITY_MEETING',
  'HOUSEHOLD_BALLOT',
  'SUGGESTION_BOX_OR_HOTLINE',
  'VIA_FRONT_AND_MASS_ORGANISATIONS',
  'COMMUNE_WEBSITE',
  'TELECOM_SOCIAL_NETWORK',
];
const opened: Answer = { types: ['ConsultationOpened'] };
const closed: Answer = { types: ['ConsultationClosed'] };
const summarised: Answer = { types: ['OpinionsSummarised'] };
const decided: Answer = { types: ['DecisionIssued'] };

/** The eighth form, dialogue with those concerned, is open to matters of item 8 alone. */
function formState(forms: readonly string[], matter: number): TrueState {
  if (forms.length === 0) return 'NO_EVIDENCE';
  const allowed = matter === 8 ? [...sevenForms, 'DIALOGUE_WITH_ADDRESSEES'] : sevenForms;
  return forms.some((form) => allowed.includes(form)) ? 'MET' : 'BREACHED';
}

const isContent = (act: Act) => text(act, 'paper') === 'CONSULTATION_CONTENT';

/** Twenty days from the publication of the content to the closing. */
function twentyDays(published: string, closedOn: string | undefined, asOf: string): TrueState {
  if (between(published, closedOn ?? asOf) >= 20) return 'MET';
  return closedOn === undefined ? 'PENDING' : 'BREACHED';
}

/** Article 25: asked at all, from an opening to a closing. */
const asked: Judge = (view, draft) => ({
  days: turnsOn({ waitsSince: draft.on }),
  stateOn: (asOf) => {
    const begun = given(view, draft, opened, asOf).length > 0;
    const ended = given(view, draft, closed, asOf).length > 0;
    if (begun && ended) return 'MET';
    return missing({ waitsSince: draft.on, begun: begun || ended }, asOf);
  },
});

/** Article 28.2 for the draft: the time begins with the publication of what is asked. */
const longEnough: Judge = (view, draft) => ({
  days: [
    ...turnsOn({ waitsSince: draft.on }),
    ...view.of.acts.filter(isContent).map((act) => plus(act.on, 20)),
  ],
  stateOn: (asOf) => {
    const published = view.answering(draft, ['InformationDisclosed'], asOf).find(isContent);
    if (published) return twentyDays(published.on, given(view, draft, closed, asOf)[0]?.on, asOf);
    const begun = given(view, draft, opened, asOf).length > 0;
    return missing({ waitsSince: draft.on, begun }, asOf);
  },
});

const inOpenForm: Judge = (view, draft) => ({
  days: turnsOn({ waitsSince: draft.on }),
  stateOn: (asOf) => {
    const acts = given(view, draft, opened, asOf);
    // Asked in a form that is not open to the matter only: it may still be asked in one that is.
    const kept = formState(formsOf(acts).filter(Boolean), matterOf(draft)) === 'MET';
    return kept ? 'MET' : missing({ waitsSince: draft.on, begun: acts.length > 0 }, asOf);
  },
});

/** A village scheme is a draft of item 4. */
function matterOf(act: Act): number {
  return act.type === 'VillageSchemePrepared' ? 4 : (figure(act, 'consultationMatter') ?? 0);
}

const matters: readonly CaseRule[] = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((matter) =>
  ['DraftDecisionPrepared', ...(matter === 4 ? ['VillageSchemePrepared'] : [])].map((opens) => ({
    obligation: `L10-2022.A25.K${String(matter)}`,
    from: law,
    opens,
    when: (act: Act) => matterOf(act) === matter,
    judge: all(asked, inOpenForm, longEnough, inOrder(closed, decided)),
  })),
);

const secrecy = { fact: 'STATE_SECRET', standsWhen: false };
const notSanction = (act: Act) => act.data['sanctionDecision'] !== true;
const signed: Answer = { types: ['AdverseDecisionSigned'] };

/** Article 27: before a decision against somebody. */
const adverse: readonly CaseRule[] = (
  [
    ['L10-2022.A27.K1', { types: ['AddresseeInformed'] }],
    ['L10-2022.A27.K3', summarised],
  ] as const
).map(([obligation, first]) => ({
  obligation,
  from: law,
  opens: 'AdverseDecisionPrepared',
  when: notSanction,
  person: secrecy,
  judge: inOrder(first, signed),
}));

const planFields = ['CONTENT', 'FORM', 'MANNER', 'TIME_LIMIT', 'RESPONSIBILITY'];
const planSent: Answer = {
  types: ['DocumentSent'],
  where: (act) => text(act, 'paper') === 'CONSULTATION_PLAN',
  to: ['HDND_XA', 'MTTQ_XA'],
};
const byCommune = (act: Act) => text(act, 'decidingAuthority') === 'COMMUNE';

/** Article 28: planned, published, summarised, reported. */
const course: readonly CaseRule[] = [
  {
    obligation: 'L10-2022.A28.K1',
    from: law,
    opens: 'ConsultationPlanned',
    when: byCommune,
    judge: all(sometime(planSent), (view, plan) => ({
      stateOn: (asOf) => {
        const sent = given(view, plan, planSent, asOf);
        const said = sent.flatMap((act) => codes(act, 'elements'));
        return sent.length === 0 || planFields.every((field) => said.includes(field)) ? 'MET' : 'NO_EVIDENCE';
      },
    })),
  },
  {
    obligation: 'L10-2022.A28.K2',
    from: law,
    opens: 'InformationDisclosed',
    when: isContent,
    judge: (view, published) => ({
      days: [plus(published.on, 20)],
      stateOn: (asOf) => twentyDays(published.on, given(view, published, closed, asOf)[0]?.on, asOf),
    }),
  },
  {
    obligation: 'L10-2022.A28.K3',
    from: law,
    opens: 'ConsultationClosed',
    when: byCommune,
    judge: (view, end) => ({
      days: [...turnsOn({ waitsSince: end.on }), ...view.of.commune.facts.map(({ on }) => on)],
      stateOn: (asOf) => resultState(view, end, asOf),
    }),
  },
  {
    obligation: 'L10-2022.A28.K4.S1',
    from: law,
    opens: 'ConsultationClosed',
    when: (act) => text(act, 'decidingAuthority') === 'HIGHER',
    judge: sometime({
      types: ['ReportSubmitted'],
      where: (act) => text(act, 'reportKind') === 'CONSULTATION_SUMMARY',
      to: ['CO_QUAN_QUYET_DINH'],
    }),
  },
];

/** Summarised and published: posted, and on the website where there is one. */
function resultState(view: CaseView, end: Act, asOf: string): TrueState {
  const results = view
    .answering(end, ['InformationDisclosed'], asOf)
    .filter((act) => text(act, 'paper') === 'CONSULTATION_SUMMARY');
  const summary = given(view, end, summarised, asOf).length > 0;
  const clock = { waitsSince: end.on, begun: summary || results.length > 0 };
  const forms = formsOf(results);
  const website = factOf(view.of.commune, 'HAS_WEBSITE', end.on, asOf);
  const lack = (form: string): TrueState => (forms.includes(form) ? 'MET' : missing(clock, asOf));
  const online =
    forms.includes('COMMUNE_WEBSITE') || website === false
      ? 'MET'
      : website === undefined
        ? 'NEEDS_REVIEW'
        : lack('COMMUNE_WEBSITE');
  return worstOf([summary && results.length > 0 ? 'MET' : missing(clock, asOf), lack('POSTING'), online]);
}

const openings: readonly CaseRule[] = [
  {
    obligation: 'L10-2022.A26.K1',
    from: law,
    opens: 'ConsultationOpened',
    judge: shows((act) => formState(codes(act, 'forms'), figure(act, 'consultationMatter') ?? 0)),
  },
  {
    obligation: 'L10-2022.A26.K2',
    from: law,
    opens: 'ConsultationOpened',
    judge: shows((act) => (codes(act, 'forms').length > 0 ? 'MET' : 'BREACHED')),
  },
];

const submitted: Answer = { types: ['VillageSchemeSubmitted'] };

/** Decree 185/2026: the people are asked before a village is created, merged, dissolved or renamed; the Council decides. */
const schemes: readonly CaseRule[] = [
  ...(
    [
      ['ND185-2026.A12.K2', 'CREATE_OR_MERGE'],
      ['ND185-2026.A13.K1b', 'DISSOLVE'],
      ['ND185-2026.A13.K2b', 'RENAME'],
    ] as const
  ).map(([obligation, kind]) => ({
    obligation,
    from: '2026-05-26',
    opens: 'VillageSchemePrepared',
    when: (act: Act) => text(act, 'schemeKind') === kind,
    judge: inOrder(closed, submitted),
  })),
  {
    obligation: 'ND185-2026.A9.K1',
    from: '2026-05-26',
    opens: 'VillageSchemeSubmitted',
    judge: sometime(decided),
  },
];

const drafts: readonly TrueState[] = ['MET', 'BREACHED', 'NO_EVIDENCE', 'NEEDS_REVIEW'];

export const consultations: Family = {
  name: 'consultations',
  rules: [...matters, ...openings, ...adverse, ...course, ...schemes],
  plants: consultationPlants,
  reaches: {
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [`L10-2022.A25.K${String(n)}`, drafts])),
    'L10-2022.A26.K1': ['MET', 'BREACHED'],
    'L10-2022.A26.K2': ['MET', 'BREACHED'],
    'L10-2022.A27.K1': [...drafts, 'NOT_APPLICABLE'],
    'L10-2022.A27.K3': ['MET', 'BREACHED', 'NO_EVIDENCE', 'NOT_APPLICABLE'],
    'L10-2022.A28.K1': ['MET', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'L10-2022.A28.K2': ['PENDING', 'MET', 'BREACHED'],
    'L10-2022.A28.K3': ['MET', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'L10-2022.A28.K4.S1': ['MET', 'NEEDS_REVIEW'],
    'ND185-2026.A9.K1': ['MET', 'NEEDS_REVIEW'],
    'ND185-2026.A12.K2': ['MET', 'BREACHED', 'NO_EVIDENCE'],
    'ND185-2026.A13.K1b': ['MET', 'BREACHED', 'NO_EVIDENCE'],
    'ND185-2026.A13.K2b': ['MET', 'BREACHED', 'NO_EVIDENCE'],
  },
};
