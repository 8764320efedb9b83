import { plus } from '../calendar/days.js';
import { workingDaysAfter } from '../calendar/working-days.js';
import { DisclosureTale } from '../plants/disclosure-tale.js';
import { days, workingDays } from '../rules/answers.js';
import type { CaseRule } from '../rules/case-rule.js';
import { disclosure, shownSince } from '../rules/display.js';
import { term } from '../rules/terms.js';
import { codes, figure, text } from '../stream/believed.js';
import { missing, turnsOn } from '../truth/clock.js';
import { circular26, decree73, sinceDecree73 } from './budget-laws.js';
import type { Family, Plant } from './family.js';
import { lastOf } from './petition-tale.js';

const whole = ['POLICY', 'APPROVAL', 'PAYMENT'];

/** Decree 73/2026 article 37.4 and circular 26/2026 article 30.1: direct support to people. */
const rules: readonly CaseRule[] = [
  {
    obligation: 'ND73-2026.A37.K4.S1',
    ...decree73,
    opens: 'DocumentReceived',
    when: (act) => text(act, 'paper') === 'SUPPORT_POLICY',
    judge: sinceDecree73(term(workingDays(3), disclosure)),
  },
  ...['SupportApproved', 'SupportGranted'].map((opens) => ({
    obligation: 'ND73-2026.A37.K4.S2',
    ...decree73,
    opens,
    judge: sinceDecree73(term(days(30), disclosure)),
  })),
  {
    obligation: 'TT26-2026.A30.K1',
    ...circular26,
    opens: 'DisclosableDocumentIssued',
    when: (act) =>
      [7, 8].includes(figure(act, 'disclosureItem') ?? 0) &&
      ['SUPPORT_POLICY', 'SUPPORT_RESULT'].includes(text(act, 'documentKind') ?? ''),
    judge: (view, issued) => ({
      days: turnsOn({ waitsSince: issued.on }),
      stateOn: (asOf) => {
        const shown = shownSince(view, issued, asOf);
        const elements = shown.flatMap((act) => codes(act, 'elements'));
        if (whole.every((element) => elements.includes(element))) return 'MET';
        // What was shown should have carried it.
        return missing(shown.length > 0 ? 'NOW' : { waitsSince: issued.on }, asOf);
      },
    }),
  },
];

const gap = ['2026-01-01', '2026-03-09'] as const;
const known = ['2026-03-10', '2026-12-31'] as const;
const shownWhole = { elements: whole };

/** A policy is received, and shown so many working days later. */
function policy(name: string, between: readonly [string, string], later: number | undefined): Plant {
  return {
    name: `support-policy-${name}`,
    between,
    lasts: 60,
    tell: (teller, day) => {
      const tale = new DisclosureTale(teller.open('document'));
      tale.item = 7;
      tale.kind = 'SUPPORT_POLICY';
      const data = { paper: 'SUPPORT_POLICY', receivedBy: 'COMMUNE_PEOPLES_COMMITTEE', from: 'UBND_TINH' };
      tale.story.record('DocumentReceived', 'UBND_XA', day, data);
      if (later !== undefined) tale.disclose('LOUDSPEAKER', workingDaysAfter(day, later));
    },
  };
}

/** Support is approved or paid, and who got it is shown by a paper that names the programme. */
function granted(
  name: string,
  between: readonly [string, string],
  type: 'SupportApproved' | 'SupportGranted',
  late: number | undefined,
): Plant {
  return {
    name: `support-${name}`,
    between,
    lasts: 60,
    tell: (teller, day) => {
      const programme = teller.open('benefitProgramme');
      const data = { supportKind: 'POVERTY', beneficiaries: 12, amount: '60000000' };
      programme.record(type, 'UBND_XA', day, data);
      if (late === undefined) return;
      const tale = new DisclosureTale(teller.open('document'));
      tale.item = 7;
      tale.kind = 'SUPPORT_RESULT';
      const shown = { case: programme.caseStream, ...shownWhole };
      tale.disclose('VIA_VILLAGE_HEAD', plus(lastOf(day, 30), late), shown);
    },
  };
}

/** A paper on support is issued as a document of item 7 or 8. */
function issued(name: string, kind: string, tell: (tale: DisclosureTale, day: string) => void): Plant {
  return {
    name: `support-paper-${name}`,
    between: ['2026-03-25', '2026-12-31'],
    lasts: 110,
    tell: (teller, day) => {
      const tale = new DisclosureTale(teller.open('document'));
      tale.issue({ item: teller.random.pick([7, 8]), kind, on: day });
      tell(tale, day);
    },
  };
}

const plants: readonly Plant[] = [
  policy('third-working-day', known, 3),
  policy('fourth-working-day', known, 4),
  policy('never', known, undefined),
  policy('in-the-gap', gap, 2),
  granted('approved-thirtieth-day', known, 'SupportApproved', 0),
  granted('approved-a-day-late', known, 'SupportApproved', 1),
  granted('approved-never-shown', known, 'SupportApproved', undefined),
  granted('paid-thirtieth-day', known, 'SupportGranted', 0),
  granted('paid-a-day-late', known, 'SupportGranted', 1),
  granted('approved-in-the-gap', gap, 'SupportApproved', 0),
  issued('whole', 'SUPPORT_RESULT', (tale, day) => {
    tale.disclose('COMMUNE_WEBSITE', plus(day, 2), { url: 'https://mau.example.org/ho-tro', ...shownWhole });
    tale.all(plus(day, 3));
  }),
  issued('without-payment', 'SUPPORT_RESULT', (tale, day) => {
    tale.disclose('VIA_VILLAGE_HEAD', plus(day, 2), { elements: ['POLICY', 'APPROVAL'] });
  }),
  issued('never-shown', 'SUPPORT_POLICY', () => undefined),
];

export const support: Family = {
  name: 'support',
  rules,
  plants,
  reaches: {
    'ND73-2026.A37.K4.S1': ['MET', 'MET_LATE', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'ND73-2026.A37.K4.S2': ['MET', 'MET_LATE', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'TT26-2026.A30.K1': ['MET', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
  },
};
