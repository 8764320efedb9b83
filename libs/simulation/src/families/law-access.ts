import { plus } from '../calendar/days.js';
import type { CaseRule } from '../rules/case-rule.js';
import { shows } from '../rules/case-rule.js';
import { disclosure, displayed } from '../rules/display.js';
import type { PeriodRule } from '../rules/period-rule.js';
import { factOf, text, type Act } from '../stream/believed.js';
import { missing } from '../truth/clock.js';
import { worstOf } from '../truth/timeline.js';
import type { Family, Plant } from './family.js';

interface Points {
  numerator: number;
  denominator: number;
}

/** Eighty points, half of each criterion, no head disciplined. */
function isReached(declared: Act): boolean {
  const criteria = declared.data['criterionPoints'] as readonly Points[];
  return (
    Number(text(declared, 'scorePoints')) >= 80 &&
    criteria.every(({ numerator, denominator }) => numerator * 2 >= denominator) &&
    declared.data['headDisciplined'] !== true
  );
}

/** Decision 25/2021 and circular 9/2021 on the law-access standard. */
const rules: readonly CaseRule[] = [
  {
    obligation: 'QD25-2021.A4',
    from: '2022-01-01',
    until: '2025-08-03',
    opens: 'LawAccessStandardDeclared',
    judge: shows((declared) =>
      declared.data['declaredMet'] === true && !isReached(declared) ? 'BREACHED' : 'MET',
    ),
  },
  {
    // Posted for five days, and besides on the portal or by broadcasts.
    obligation: 'TT09-2021.A3.K1c',
    from: '2022-01-01',
    until: '2025-12-31',
    opens: 'SelfAssessmentDrafted',
    judge: displayed({
      forms: [{ form: 'POSTING' }],
      oneOf: ['COMMUNE_WEBSITE', 'LOUDSPEAKER'],
      days: 5,
    }),
  },
];

/** The file goes off before 10 January; the list of information to be disclosed is kept and published for good. */
const periods: readonly PeriodRule[] = [
  {
    obligation: 'TT09-2021.A3.K1e',
    from: '2022-01-01',
    until: '2025-12-31',
    every: 'YEAR',
    holder: 'COMMUNE',
    types: ['ReportSubmitted'],
    act: (act) => text(act, 'reportKind') === 'LAW_ACCESS_STANDARD',
    opens: 'END',
    lastDay: ({ name }) => `${String(Number(name) + 1)}-01-09`,
  },
  {
    obligation: 'L104-2016.A34.K1b',
    from: '2018-07-01',
    until: '2026-08-31',
    every: 'ONCE',
    holder: 'COMMUNE',
    types: ['InformationDisclosed'],
    act: (act) => text(act, 'documentKind') === 'INFORMATION_LIST' && (disclosure.where?.(act, act) ?? true),
    amounts: (commune, acts, { opensOn, asOf }) => {
      const lack = missing({ waitsSince: opensOn, begun: acts.length > 0 }, asOf);
      const online = acts.some((act) => text(act, 'form') === 'COMMUNE_WEBSITE');
      const has = factOf(commune, 'HAS_WEBSITE', opensOn, asOf);
      const onWebsite = online || has === false ? 'MET' : has === undefined ? 'NEEDS_REVIEW' : lack;
      return worstOf([acts.length > 0 ? 'MET' : lack, onWebsite]);
    },
  },
];

interface Declaration {
  points: string;
  criteria: readonly number[];
  disciplined?: boolean;
  met?: boolean;
}

/** Each criterion has twenty points at most, in hundredths. */
function declared(name: string, { points, criteria, disciplined = false, met = true }: Declaration): Plant {
  return {
    name: `standard-${name}`,
    between: ['2025-01-01', '2025-08-03'],
    lasts: 20,
    tell: (teller, day) => {
      const data = {
        year: 2024,
        scorePoints: points,
        criterionPoints: criteria.map((numerator) => ({ numerator, denominator: 2000 })),
        headDisciplined: disciplined,
        declaredMet: met,
      };
      teller.open('record').record('LawAccessStandardDeclared', 'UBND_XA', day, data);
    },
  };
}

const good = [1700, 1650, 1600, 1600, 1500];

const declarations: readonly Plant[] = [
  declared('eighty-points', { points: '80', criteria: good }),
  declared('a-hundredth-short', { points: '79.99', criteria: good }),
  declared('half-of-a-criterion', { points: '85.5', criteria: [2000, 2000, 2000, 1550, 1000] }),
  declared('less-than-half-of-a-criterion', { points: '85.5', criteria: [2000, 2000, 2000, 1551, 999] }),
  declared('head-disciplined', { points: '90', criteria: good, disciplined: true }),
  declared('not-met-and-said-so', { points: '61', criteria: [1000, 1300, 1200, 900, 1700], met: false }),
];

type Show = (form: string, on: string) => void;

/** The draft of the year's self-assessment, and how it is shown. */
function drafted(name: string, tell: (show: Show, down: (days: number) => void, day: string) => void): Plant {
  return {
    name: `self-assessment-${name}`,
    between: ['2025-01-01', '2025-12-31'],
    lasts: 110,
    tell: (teller, day) => {
      const draft = teller.open('record');
      draft.record('SelfAssessmentDrafted', 'UBND_XA', day, { year: Number(day.slice(0, 4)), points: '84' });
      const paper = teller.open('document');
      const shown = { paper: 'DISCLOSED_DOCUMENT', documentKind: 'SELF_ASSESSMENT', case: draft.caseStream };
      const show = (form: string, on: string) => {
        const more = form === 'POSTING' ? { places: ['OFFICE'] } : {};
        const url = form === 'COMMUNE_WEBSITE' ? { url: 'https://mau.example.org/tu-danh-gia' } : {};
        return paper.record('InformationDisclosed', 'UBND_XA', on, { ...shown, form, ...more, ...url });
      };
      const postFor = (count: number) => {
        const posting = show('POSTING', plus(day, 1));
        const on = plus(day, 1 + count);
        paper.record('PostingTakenDown', 'UBND_XA', on, { source: posting.id }, { after: posting });
      };
      tell((form, on) => void show(form, on), postFor, day);
    },
  };
}

const drafts: readonly Plant[] = [
  drafted('five-days-and-portal', (show, post, day) => {
    show('COMMUNE_WEBSITE', plus(day, 1));
    post(5);
  }),
  drafted('four-days-and-portal', (show, post, day) => {
    show('COMMUNE_WEBSITE', plus(day, 1));
    post(4);
  }),
  drafted('five-days-and-broadcast', (show, post, day) => {
    show('LOUDSPEAKER', plus(day, 2));
    post(5);
  }),
  drafted('only-posted', (_show, post) => {
    post(6);
  }),
  drafted('never-shown', () => undefined),
];

/** In time in communes of an even number, late in the others: a file in time would leave nothing of the late one. */
function filed(name: string, on: string, period?: object): Plant {
  return {
    name: `standard-file-${name}`,
    where: ({ code }) => Number(code) % 2 === (on === '2026-01-10' ? 1 : 0),
    between: ['2025-06-01', '2025-12-01'],
    lasts: 60,
    tell: (teller) => {
      const data = { reportKind: 'LAW_ACCESS_STANDARD', to: ['CO_QUAN_CAP_TREN'], resubmission: false };
      const named = period ? { ...data, period } : data;
      teller.open('report').record('ReportSubmitted', 'UBND_XA', on, named);
    },
  };
}

const year2025 = { from: '2025-01-01', to: '2025-12-31' };

const files: readonly Plant[] = [
  filed('ninth-of-january', '2026-01-09', year2025),
  filed('tenth-of-january', '2026-01-10', year2025),
  filed('within-the-year', '2025-12-20'),
];

function listed(name: string, forms: readonly string[]): Plant {
  return {
    name: `information-list-${name}`,
    where: ({ equipped }) => equipped,
    lasts: 30,
    tell: (teller, day) => {
      const paper = teller.open('document');
      for (const form of forms) {
        const data = { paper: 'DISCLOSED_DOCUMENT', documentKind: 'INFORMATION_LIST', form };
        const more = form === 'POSTING' ? { places: ['OFFICE'] } : {};
        const url = form === 'COMMUNE_WEBSITE' ? { url: 'https://mau.example.org/danh-muc' } : {};
        paper.record('InformationDisclosed', 'UBND_XA', day, { ...data, ...more, ...url });
      }
    },
  };
}

const lists: readonly Plant[] = [
  listed('on-the-website', ['COMMUNE_WEBSITE']),
  listed('only-posted', ['POSTING']),
  listed('only-spoken', ['LOUDSPEAKER']),
  listed('both', ['POSTING', 'COMMUNE_WEBSITE']),
];

export const lawAccess: Family = {
  name: 'law-access',
  rules,
  periods,
  plants: [...declarations, ...drafts, ...files, ...lists],
  reaches: {
    'QD25-2021.A4': ['MET', 'BREACHED'],
    'TT09-2021.A3.K1c': ['MET', 'BREACHED', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'TT09-2021.A3.K1e': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L104-2016.A34.K1b': ['MET', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
  },
};
