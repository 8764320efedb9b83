import { plus } from '../calendar/days.js';
import { DisclosureTale } from '../plants/disclosure-tale.js';
import type { CaseRule } from '../rules/case-rule.js';
import { displayed, type Display } from '../rules/display.js';
import { figure, text, type Act } from '../stream/believed.js';
import type { Family, Plant } from './family.js';

const deferments = ['DEFERMENT_LIST', 'EXEMPTION_LIST'];
const lists = ['CALL_UP_STANDARDS', 'ELIGIBLE_LIST', 'CALL_UP_LIST', ...deferments];

const atTheOffice: Display = { forms: [{ form: 'POSTING' }], places: ['OFFICE'], onlyPosting: true };
const twentyDays: Display = { ...atTheOffice, days: 20 };

function ofItem9(kinds: readonly string[]): (act: Act) => boolean {
  return (act) => figure(act, 'disclosureItem') === 9 && kinds.includes(text(act, 'documentKind') ?? '');
}

const isHealthResult = (act: Act) => text(act, 'documentKind') === 'HEALTH_RESULT';

/** Military service law 78/2015: lists at the office, health results and deferments for twenty days. */
const rules: readonly CaseRule[] = [
  {
    obligation: 'L78-2015.A35.K3',
    from: '2016-01-01',
    opens: 'DisclosableDocumentIssued',
    when: ofItem9(lists),
    judge: displayed(atTheOffice),
  },
  {
    obligation: 'L78-2015.A41.K4',
    from: '2016-01-01',
    opens: 'DisclosableDocumentIssued',
    when: ofItem9(deferments),
    judge: displayed(twentyDays),
  },
  {
    obligation: 'L78-2015.A40.K5',
    from: '2016-01-01',
    until: '2025-06-30',
    opens: 'DisclosableDocumentIssued',
    when: isHealthResult,
    judge: displayed(twentyDays),
  },
  {
    // Since July 2025 on a portal as well, whosever it is.
    obligation: 'L78-2015.A40.K6',
    from: '2025-07-01',
    opens: 'DisclosableDocumentIssued',
    when: isHealthResult,
    judge: displayed({
      ...twentyDays,
      forms: [{ form: 'POSTING' }, { form: 'COMMUNE_WEBSITE' }],
      onlyPosting: false,
    }),
  },
];

type Tell = (tale: DisclosureTale, day: string) => void;

function issued(name: string, kind: string, tell: Tell, between?: readonly [string, string]): Plant {
  return {
    name: `call-up-${name}`,
    lasts: 110,
    ...(between ? { between } : {}),
    tell: (teller, day) => {
      const tale = new DisclosureTale(teller.open('document'));
      tale.issue({ item: 9, kind, on: day });
      tell(tale, day);
    },
  };
}

const postedFor =
  (count: number, places = ['OFFICE']): Tell =>
  (tale, day) => {
    tale.takeDown(tale.post(plus(day, 2), places), plus(day, 2 + count));
  };

const withWebsite =
  (tell: Tell): Tell =>
  (tale, day) => {
    tale.website(plus(day, 1));
    tell(tale, day);
  };

/** Twenty days at the office: nineteen are too few; what hangs elsewhere is missing. */
function displays(kind: string, name: string, between?: readonly [string, string]): Plant[] {
  return [
    issued(`${name}-twenty-days`, kind, withWebsite(postedFor(20)), between),
    issued(`${name}-nineteen-days`, kind, withWebsite(postedFor(19)), between),
    issued(`${name}-elsewhere`, kind, withWebsite(postedFor(25, ['CULTURAL_HOUSE'])), between),
    issued(`${name}-without-website`, kind, postedFor(20), between),
    issued(`${name}-never`, kind, () => undefined, between),
    issued(
      `${name}-down-early-then-again`,
      kind,
      withWebsite((tale, day) => {
        postedFor(8)(tale, day);
        tale.post(plus(day, 15), ['OFFICE', 'CULTURAL_HOUSE']);
      }),
      between,
    ),
  ];
}

const plants: readonly Plant[] = [
  ...displays('DEFERMENT_LIST', 'deferments'),
  ...displays('EXEMPTION_LIST', 'exemptions'),
  ...displays('HEALTH_RESULT', 'health-until-june-2025', ['2025-01-01', '2025-06-30']),
  ...displays('HEALTH_RESULT', 'health-since-july-2025', ['2025-07-01', '2026-12-31']),
  issued('list-posted', 'CALL_UP_LIST', (tale, day) => void tale.post(plus(day, 3))),
  issued('list-posted-in-the-village', 'ELIGIBLE_LIST', (tale, day) => {
    tale.post(plus(day, 3), ['COMMUNITY_POINT']);
  }),
  issued('standards-only-spoken', 'CALL_UP_STANDARDS', (tale, day) => {
    tale.broadcast([plus(day, 1), plus(day, 2), plus(day, 3)]);
  }),
];

export const callUp: Family = {
  name: 'call-up',
  rules,
  plants,
  reaches: {
    'L78-2015.A35.K3': ['MET', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'L78-2015.A41.K4': ['MET', 'BREACHED', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'L78-2015.A40.K5': ['MET', 'BREACHED', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'L78-2015.A40.K6': ['MET', 'BREACHED', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
  },
};
