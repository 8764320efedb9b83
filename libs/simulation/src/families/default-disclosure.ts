import { plus } from '../calendar/days.js';
import { workingDays } from '../rules/answers.js';
import { disclosure, hangs } from '../rules/display.js';
import { term } from '../rules/terms.js';
import type { CaseRule } from '../rules/case-rule.js';
import { figure, text, type Act } from '../stream/believed.js';
import type { Family, Plant } from './family.js';

/** First day of law 10/2022. */
const lawOnDemocracy = '2023-07-01';

/** Information law 104/2016, in force until the revised law. */
const oldLaw = { from: '2018-07-01', until: '2026-08-31' };

/** Kinds of papers whose posting another law times. */
const timedElsewhere: readonly { kind: string; from: string; until?: string }[] = [
  { kind: 'RECEPTION_SCHEDULE', from: '2014-07-01' },
  { kind: 'DENUNCIATION_CONCLUSION', from: '2019-05-28' },
  { kind: 'HEALTH_RESULT', from: '2016-01-01' },
  { kind: 'SELF_ASSESSMENT', from: '2022-01-01', until: '2025-12-31' },
  { kind: 'COMPENSATION_PLAN_DRAFT', from: '2024-08-01' },
];

/** Items 1 to 13 of law 10/2022 and the kinds above have a time of their own. */
function isTimedElsewhere(posting: Act): boolean {
  const item = figure(posting, 'disclosureItem');
  if (item !== undefined && item <= 13 && posting.on >= lawOnDemocracy) return true;
  const plan = text(posting, 'paper') === 'COMPENSATION_PLAN';
  const kind = plan ? 'COMPENSATION_PLAN_DRAFT' : text(posting, 'documentKind');
  return timedElsewhere.some(
    (law) => law.kind === kind && law.from <= posting.on && posting.on <= (law.until ?? posting.on),
  );
}

/** Since law 10/2022 sets a time for each of its fourteen items, so the default of article 18.4 never has a document to itself. */
function issued(opens: string, isIssue: (act: Act) => boolean): CaseRule {
  return {
    obligation: 'L104-2016.A18.K4',
    ...oldLaw,
    opens,
    when: isIssue,
    judge: (view, document) =>
      document.on < lawOnDemocracy
        ? term(workingDays(5), disclosure)(view, document)
        : { stateOn: () => 'NOT_APPLICABLE' },
  };
}

const hasItem = (act: Act) => figure(act, 'disclosureItem') !== undefined;

/** Articles 18.4 and 21.2: what stands where no other law does. Any case can owe it. */
const rules: readonly CaseRule[] = [
  issued('DisclosableDocumentIssued', hasItem),
  issued('LegalDocumentIssued', hasItem),
  issued(
    'LocalRegulationAdopted',
    (act) => hasItem(act) || text(act, 'regulationKind') === 'DEMOCRACY_REGULATION',
  ),
  {
    obligation: 'L104-2016.A21.K2',
    ...oldLaw,
    opens: 'InformationDisclosed',
    when: (act) => text(act, 'form') === 'POSTING',
    judge: (view, posting) =>
      isTimedElsewhere(posting) ? { stateOn: () => 'NOT_APPLICABLE' } : hangs(30)(view, posting),
  },
  {
    // Decree 31/2019 article 6.2. Nothing on record takes a page off a website.
    obligation: 'ND31-2019.A6.K2b',
    from: '2019-05-28',
    opens: 'InformationDisclosed',
    when: (act) =>
      text(act, 'documentKind') === 'DENUNCIATION_CONCLUSION' &&
      ['POSTING', 'WEBSITE_OR_INTRANET'].includes(text(act, 'form') ?? ''),
    judge: hangs(15),
  },
];

/** A notice of no item, posted for so many days, and once more later. The postings of all other families are cases too. */
function posted(name: string, daysUp: number | undefined, again?: number): Plant {
  return {
    name: `notice-of-no-item-${name}`,
    between: ['2025-01-01', '2026-08-31'],
    lasts: 90,
    tell: (teller, day) => {
      const story = teller.open('document');
      const data = {
        paper: 'DISCLOSED_DOCUMENT',
        documentKind: 'OTHER',
        form: 'POSTING',
        places: ['OFFICE'],
      };
      const posting = story.record('InformationDisclosed', 'UBND_XA', day, data);
      if (daysUp === undefined) return;
      const down = { source: posting.id };
      story.record('PostingTakenDown', 'UBND_XA', plus(day, daysUp), down, { after: posting });
      if (again !== undefined) story.record('InformationDisclosed', 'UBND_XA', plus(day, again), data);
    },
  };
}

const plants: readonly Plant[] = [
  posted('thirty-days', 30),
  posted('twenty-nine-days', 29),
  posted('still-up', undefined),
  posted('down-early-then-again', 10, 14),
];

export const defaultDisclosure: Family = {
  name: 'default-disclosure',
  rules,
  plants,
  reaches: {
    'L104-2016.A18.K4': ['NOT_APPLICABLE'],
    'L104-2016.A21.K2': ['MET', 'BREACHED', 'PENDING', 'NOT_APPLICABLE'],
    'ND31-2019.A6.K2b': ['MET', 'BREACHED', 'PENDING'],
  },
};
