import { days, workingDays, sometime } from '../rules/answers.js';
import type { CaseRule, Judge } from '../rules/case-rule.js';
import { disclosure, displayed, type Display } from '../rules/display.js';
import type { PeriodRule } from '../rules/period-rule.js';
import type { Period } from '../rules/periods.js';
import { term } from '../rules/terms.js';
import { factOf, figure, text, type Act } from '../stream/believed.js';
import { plus } from '../calendar/days.js';
import type { WorkCalendar } from '../calendar/working-days.js';
import { circular26, decree73, sinceDecree73 } from './budget-laws.js';
import { budgetPlants } from './budget-plants.js';
import type { Family } from './family.js';

/** Law 83/2015 and circular 343/2016, before decree 73/2026 and circular 26/2026. */
const law83 = { from: '2017-01-01', until: '2025-12-31' };
const circular343 = { from: '2017-02-13', until: '2026-03-24' };
function ofKind(...kinds: readonly string[]): (act: Act) => boolean {
  return (act) => figure(act, 'disclosureItem') === 2 && kinds.includes(text(act, 'documentKind') ?? 'OTHER');
}

const decided = ofKind('DECIDED_BUDGET', 'BUDGET_SETTLEMENT');

function ofPaper(paper: string): (act: Act) => boolean {
  return (act) => text(act, 'paper') === paper;
}

/** Posted at the office for thirty days, and spoken where there is a loudspeaker. */
function atTheOffice(...more: readonly string[]): Judge {
  const forms: Display['forms'] = [
    { form: 'POSTING' },
    { form: 'LOUDSPEAKER', onlyWith: 'HAS_LOUDSPEAKER' },
    ...more.map((form) => ({ form })),
  ];
  return displayed({ forms, places: ['OFFICE'], days: 30 });
}

/** Circular 26/2026 article 34: the portal, where there is one, for whatever is of the budget. */
function onThePortal(opens: string): CaseRule {
  return {
    obligation: 'TT26-2026.A34',
    ...circular26,
    opens,
    when: (act) => figure(act, 'disclosureItem') === 2,
    gate: (view, issued) => (asOf) => {
      const has = factOf(view.of.commune, 'HAS_WEBSITE', issued.on, asOf);
      if (has === undefined) return 'NEEDS_REVIEW';
      return has ? undefined : 'NOT_APPLICABLE';
    },
    judge: displayed({ forms: [{ form: 'COMMUNE_WEBSITE' }] }),
  };
}

const rules: readonly CaseRule[] = [
  {
    obligation: 'L83-2015.A15.K1c.S1',
    ...law83,
    opens: 'DocumentSent',
    when: ofPaper('DRAFT_BUDGET'),
    judge: term(workingDays(5), disclosure),
  },
  {
    obligation: 'L83-2015.A15.K1c.S2',
    ...law83,
    opens: 'DisclosableDocumentIssued',
    when: ofKind('DECIDED_BUDGET', 'BUDGET_SETTLEMENT', 'AUDIT_FOLLOW_UP'),
    judge: term(days(30), disclosure),
  },
  {
    obligation: 'TT343-2016.A16',
    ...circular343,
    opens: 'DisclosableDocumentIssued',
    when: decided,
    judge: sometime({
      types: ['LegalDocumentIssued'],
      where: (act) => text(act, 'announces') !== undefined,
    }),
  },
  {
    obligation: 'TT343-2016.A17.K1',
    ...circular343,
    opens: 'DisclosableDocumentIssued',
    when: ofKind('DRAFT_BUDGET', 'BUDGET_EXECUTION'),
    judge: atTheOffice(),
  },
  {
    obligation: 'TT343-2016.A17.K2',
    ...circular343,
    opens: 'DisclosableDocumentIssued',
    when: decided,
    judge: atTheOffice('LETTER_TO_ORGANISATIONS'),
  },
  {
    obligation: 'TT343-2016.A18.K4',
    ...circular343,
    opens: 'DocumentSent',
    when: ofPaper('BUDGET_REPORT'),
    judge: sometime(disclosure),
  },
  {
    obligation: 'ND73-2026.A37.K1',
    ...decree73,
    opens: 'CouncilSessionOpened',
    when: (session) => session.data['draftBudgetOnAgenda'] === true,
    judge: sinceDecree73(term(workingDays(5), disclosure)),
  },
  {
    obligation: 'ND73-2026.A37.K2',
    ...decree73,
    opens: 'DisclosableDocumentIssued',
    when: decided,
    judge: sinceDecree73(term(days(30), disclosure)),
  },
  {
    obligation: 'ND73-2026.A37.K3.S2',
    ...decree73,
    opens: 'DocumentSent',
    when: ofPaper('BUDGET_REPORT'),
    judge: sinceDecree73(term(days(10), disclosure)),
  },
  ...['DisclosableDocumentIssued', 'LegalDocumentIssued', 'LocalRegulationAdopted'].map(onThePortal),
];

/** Accounts of six and nine months and of the year add up: one serves the quarter with whose last day it ends. */
function coversAndEndsWith(act: Act, { from, to }: Period): boolean {
  const named = act.data['period'] as { from: string; to?: string } | undefined;
  if (named === undefined) return act.on >= from && act.on <= to;
  return named.from <= from && named.to === to;
}

/** Figures on execution shown within so many days after the end of their quarter. */
function execution(obligation: string, inForce: { from: string; until?: string }, count: number): PeriodRule {
  return {
    obligation,
    ...inForce,
    every: 'QUARTER',
    holder: 'COMMUNE',
    types: ['InformationDisclosed'],
    act: (act) => text(act, 'documentKind') === 'BUDGET_EXECUTION' && (disclosure.where?.(act, act) ?? true),
    serves: coversAndEndsWith,
    opens: 'END',
    lastDay: ({ to }: Period, calendar: WorkCalendar) => calendar.onOrAfter(plus(to, count)),
  };
}

/** The fourth quarter is the year's, which has a report of its own. */
const notTheFourth: PeriodRule['gate'] = (_commune, _holder, { name }) =>
  name.endsWith('Q4') ? 'NOT_APPLICABLE' : undefined;

const periods: readonly PeriodRule[] = [
  execution('L83-2015.A15.K1c.S3', law83, 15),
  { ...execution('ND73-2026.A37.K3.S1', decree73, 10), gate: notTheFourth },
  { ...execution('TT26-2026.A26.K3', circular26, 10), gate: notTheFourth },
];

export const budget: Family = {
  name: 'budget',
  rules,
  periods,
  plants: budgetPlants,
  reaches: {
    'L83-2015.A15.K1c.S1': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L83-2015.A15.K1c.S2': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L83-2015.A15.K1c.S3': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'TT343-2016.A16': ['MET', 'NEEDS_REVIEW'],
    'TT343-2016.A17.K1': ['MET', 'BREACHED', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'TT343-2016.A17.K2': ['MET', 'BREACHED', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'TT343-2016.A18.K4': ['MET', 'NEEDS_REVIEW'],
    'ND73-2026.A37.K1': ['MET', 'MET_LATE', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'ND73-2026.A37.K2': ['MET', 'MET_LATE', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'ND73-2026.A37.K3.S1': ['MET', 'MET_LATE', 'NO_EVIDENCE', 'NOT_APPLICABLE'],
    'ND73-2026.A37.K3.S2': ['MET', 'MET_LATE', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'TT26-2026.A26.K3': ['MET', 'MET_LATE', 'NO_EVIDENCE', 'NOT_APPLICABLE'],
    'TT26-2026.A34': ['MET', 'NO_EVIDENCE'],
  },
};
