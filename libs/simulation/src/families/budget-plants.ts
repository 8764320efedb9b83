import { plus } from '../calendar/days.js';
import { workingDaysAfter } from '../calendar/working-days.js';
import { DisclosureTale, threePlaces } from '../plants/disclosure-tale.js';
import { periodOf, type Period } from '../rules/periods.js';
import type { Story } from '../stream/story.js';
import type { Plant, Teller } from './family.js';
import { lastOf } from './petition-tale.js';

const years = { old: ['2025-01-01', '2025-12-31'], gap: ['2026-01-01', '2026-03-09'] } as const;
const decree73 = ['2026-03-10', '2026-12-31'] as const;
const circular26 = ['2026-03-25', '2026-12-31'] as const;

/** A document of item 2 of one kind, and what becomes of it. */
function document(
  name: string,
  kind: string,
  between: readonly [string, string],
  tell: (tale: DisclosureTale, day: string) => void,
): Plant {
  return {
    name: `budget-${name}`,
    between,
    lasts: 120,
    tell: (teller, day) => {
      const tale = new DisclosureTale(teller.open('document'));
      tale.issue({ item: 2, kind, on: day });
      tell(tale, day);
    },
  };
}

/** Thirty days for what was decided: the law of 2015, the gap, decree 73/2026. */
const decided: readonly Plant[] = [
  { era: 'old', between: years.old, kinds: ['DECIDED_BUDGET', 'BUDGET_SETTLEMENT', 'AUDIT_FOLLOW_UP'] },
  { era: 'gap', between: years.gap, kinds: ['DECIDED_BUDGET'] },
  { era: 'new', between: decree73, kinds: ['DECIDED_BUDGET', 'BUDGET_SETTLEMENT'] },
].flatMap(({ era, between, kinds }) =>
  kinds.flatMap((kind) => {
    const name = `${kind.toLowerCase().replaceAll('_', '-')}-${era}`;
    return [
      document(`${name}-thirtieth-day`, kind, between, (tale, day) => void tale.all(lastOf(day, 30))),
      document(`${name}-a-day-late`, kind, between, (tale, day) => void tale.all(plus(lastOf(day, 30), 1))),
      document(`${name}-never`, kind, between, () => undefined),
    ];
  }),
);

const oldCircular = ['2025-01-01', '2026-03-24'] as const;

/** Circular 343/2016: at the office for thirty days, spoken, by letter to organisations, announced by a decision. */
const shown: readonly Plant[] = [
  { kind: 'DRAFT_BUDGET', letter: false },
  { kind: 'BUDGET_EXECUTION', letter: false },
  { kind: 'DECIDED_BUDGET', letter: true },
].flatMap(({ kind, letter }) => {
  const name = kind.toLowerCase().replaceAll('_', '-');
  const atOffice = (plant: string, tell: (tale: DisclosureTale, day: string) => void) =>
    document(`${name}-${plant}`, kind, oldCircular, (tale, day) => {
      if (letter) tale.disclose('LETTER_TO_ORGANISATIONS', plus(day, 2));
      tell(tale, day);
    });
  return [
    atOffice('posted-thirty-days', (tale, day) => {
      tale.website(plus(day, 2));
      tale.disclose('LOUDSPEAKER', plus(day, 2));
      tale.takeDown(tale.post(plus(day, 2), ['OFFICE']), plus(day, 32));
    }),
    atOffice('posted-twenty-nine-days', (tale, day) => {
      tale.disclose('LOUDSPEAKER', plus(day, 2));
      tale.takeDown(tale.post(plus(day, 2), threePlaces), plus(day, 31));
    }),
    atOffice('posted-elsewhere', (tale, day) => {
      tale.disclose('LOUDSPEAKER', plus(day, 1));
      tale.post(plus(day, 3), ['CULTURAL_HOUSE']);
    }),
    atOffice('not-spoken', (tale, day) => void tale.post(plus(day, 3), ['OFFICE'])),
    atOffice('only-on-the-website', (tale, day) => void tale.website(plus(day, 3))),
  ];
});

/** Form 04: a decision of its own announces what was decided. */
const announcements: readonly Plant[] = [
  document('announced', 'DECIDED_BUDGET', oldCircular, (tale, day) => {
    announce(tale, plus(day, 5));
    tale.all(plus(day, 8));
  }),
  document('announced-late', 'BUDGET_SETTLEMENT', oldCircular, (tale, day) => {
    tale.all(plus(day, 8));
    announce(tale, plus(day, 95));
  }),
];

function announce(tale: DisclosureTale, on: string): void {
  const data = {
    issuer: 'UBND xã',
    documentForm: 'DECISION',
    subject: 'Quyết định công bố công khai ngân sách',
    announces: tale.story.caseStream,
  };
  tale.story.record('LegalDocumentIssued', 'UBND_XA', on, data, { apart: true });
}

/** A paper of the budget: item 2 of Article 11. */
function budgetPaper(teller: Teller, kind: string): DisclosureTale {
  const tale = new DisclosureTale(teller.open('document'));
  tale.item = 2;
  tale.kind = kind;
  return tale;
}

/** Draft to the deputies (until 2025) and before the Council (since 2026): five working days. */
function draft(
  name: string,
  between: readonly [string, string],
  open: (teller: Teller, paper: Story, day: string) => void,
  late: number | undefined,
): Plant {
  return {
    name: `budget-draft-${name}`,
    between,
    lasts: 60,
    tell: (teller, day) => {
      const tale = budgetPaper(teller, 'DRAFT_BUDGET');
      open(teller, tale.story, day);
      if (late !== undefined) tale.post(plus(workingDaysAfter(day, 5), late));
    },
  };
}

const sendToDeputies = (_teller: Teller, paper: Story, day: string): void => {
  paper.record('DocumentSent', 'UBND_XA', day, { paper: 'DRAFT_BUDGET', to: ['HDND_XA'] });
};

/** The draft is a paper of its own, which the session names. */
const openSession = (teller: Teller, paper: Story, day: string): void => {
  paper.record('DocumentSent', 'UBND_XA', plus(day, -9), { paper: 'DRAFT_BUDGET', to: ['HDND_XA'] });
  const data = { regular: true, draftBudgetOnAgenda: true, document: paper.caseStream };
  teller.open('record').record('CouncilSessionOpened', 'HDND_XA', day, data);
};

const drafts: readonly Plant[] = [
  draft('sent-fifth-working-day', years.old, sendToDeputies, 0),
  draft('sent-a-day-late', years.old, sendToDeputies, 1),
  draft('sent-never-shown', years.old, sendToDeputies, undefined),
  draft('session-fifth-working-day', decree73, openSession, 0),
  draft('session-a-day-late', decree73, openSession, 1),
  draft('session-never-shown', decree73, openSession, undefined),
  draft('session-in-the-gap', ['2026-01-15', '2026-03-09'], openSession, 0),
];

/** The yearly report: shown when it is submitted, since 2026 within ten days. */
function yearlyReport(name: string, between: readonly [string, string], late: number | undefined): Plant {
  return {
    name: `budget-year-${name}`,
    between,
    lasts: 110,
    tell: (teller, day) => {
      const tale = budgetPaper(teller, 'BUDGET_EXECUTION');
      tale.story.record('DocumentSent', 'UBND_XA', day, { paper: 'BUDGET_REPORT', to: ['HDND_XA'] });
      const year = String(Number(day.slice(0, 4)) - 1);
      const period = { from: `${year}-01-01`, to: `${year}-12-31` };
      const on = late === undefined ? undefined : plus(lastOf(day, 10), late);
      if (on !== undefined)
        tale.disclose('COMMUNE_WEBSITE', on, { url: 'https://mau.example.org/ns', period });
    },
  };
}

const reports: readonly Plant[] = [
  yearlyReport('shown', years.old, 0),
  yearlyReport('never-shown', years.old, undefined),
  yearlyReport('shown-in-the-gap', years.gap, 0),
  yearlyReport('shown-tenth-day', decree73, 0),
  yearlyReport('shown-a-day-late', decree73, 1),
  yearlyReport('never-shown-since-2026', decree73, undefined),
];

/** Figures of a quarter, shown after its end and naming it. */
function quarter(
  name: string,
  between: readonly [string, string],
  tell: (show: (on: string, named?: Period) => void, period: Period) => void,
): Plant {
  return {
    name: `budget-quarter-${name}`,
    between,
    lasts: 110,
    tell: (teller, day) => {
      const tale = budgetPaper(teller, 'BUDGET_EXECUTION');
      tell(
        (on, named) => {
          const period = named ? { period: { from: named.from, to: named.to } } : {};
          tale.disclose('POSTING', on, { places: threePlaces, ...period });
        },
        periodOf(day, 'QUARTER'),
      );
    },
  };
}

const quarters: readonly Plant[] = [
  { era: 'old', between: ['2025-01-05', '2025-12-20'] as const, count: 15 },
  { era: 'new', between: ['2026-01-05', '2026-09-25'] as const, count: 10 },
].flatMap(({ era, between, count }) => [
  quarter(`last-day-${era}`, between, (show, period) => {
    show(lastOf(period.to, count), period);
  }),
  quarter(`a-day-late-${era}`, between, (show, period) => {
    show(plus(lastOf(period.to, count), 1), period);
  }),
  quarter(`before-its-end-${era}`, between, (show, period) => {
    show(plus(period.to, -5));
  }),
  quarter(`from-the-beginning-of-the-year-${era}`, between, (show, period) => {
    show(plus(period.to, 7), { ...period, from: `${period.to.slice(0, 4)}-01-01` });
  }),
  quarter(`unnamed-${era}`, between, (show, period) => {
    show(plus(period.to, 6));
  }),
]);

/** Circular 26/2026: the portal is owed for any paper of the budget. */
const portal: readonly Plant[] = [
  document('on-the-portal', 'OTHER', circular26, (tale, day) => void tale.website(plus(day, 2))),
  document('never-on-the-portal', 'OTHER', circular26, (tale, day) => void tale.post(plus(day, 2))),
  document('not-shown-at-all', 'OTHER', circular26, () => undefined),
].map((plant) => ({ ...plant, where: ({ equipped }) => equipped }));

export const budgetPlants: readonly Plant[] = [
  ...decided,
  ...shown,
  ...announcements,
  ...drafts,
  ...reports,
  ...quarters,
  ...portal,
];
