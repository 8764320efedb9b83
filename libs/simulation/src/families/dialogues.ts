import { plus } from '../calendar/days.js';
import { announcedCalendar } from '../calendar/working-days.js';
import { days, endOf, sometime, within } from '../rules/answers.js';
import { all, type CaseRule } from '../rules/case-rule.js';
import { share } from '../rules/figures.js';
import { before, formsOf, planned } from '../rules/notices.js';
import type { PeriodRule } from '../rules/period-rule.js';
import { figure, text, type Act } from '../stream/believed.js';
import type { Handle, Story } from '../stream/story.js';
import { missing, turnsOn } from '../truth/clock.js';
import type { Family, Plant, Teller } from './family.js';
import { delay, periodTales, type Said } from './period-tales.js';

const withPeople = (act: Act) => text(act, 'dialogueAudience') === 'PEOPLE';
const announcedIn = ['LOUDSPEAKER', 'POSTING', 'VIA_VILLAGE_HEAD', 'COMMUNE_WEBSITE'];
const resultIn = ['MASS_MEDIA', 'VIA_VILLAGE_HEAD', 'COMMUNE_WEBSITE'];

/** Seven days before the dialogue, in a form of the law where it names any. */
function announced(forms?: readonly string[]) {
  return before({
    before: { count: 7, unit: 'DAY' },
    deed: ['DialogueHeld'],
    isDeed: withPeople,
    notice: {
      types: ['InformationDisclosed'],
      where: (act) =>
        text(act, 'paper') === 'DIALOGUE_NOTICE' &&
        (forms === undefined || formsOf([act]).some((form) => forms.includes(form))),
    },
  });
}

function notice(obligation: string, from: string, until: string | undefined, forms?: readonly string[]) {
  const rule: CaseRule = {
    obligation,
    from,
    ...(until === undefined ? {} : { until }),
    opens: 'DialoguePlanned',
    when: withPeople,
    judge: announced(forms),
  };
  return planned(rule, 'DialogueHeld', withPeople);
}

const isResult = (act: Act) => text(act, 'paper') === 'DIALOGUE_RESULT';
const tenDays = days(10);

/** Law 72/2025 article 43 and the laws before it. */
const rules: readonly CaseRule[] = [
  ...notice('L77-2015.A125.NOTICE', '2016-01-01', '2025-02-28'),
  ...notice('L65-2025.A24.NOTICE', '2025-03-01', '2025-06-15'),
  ...notice('L72-2025.A43.NOTICE', '2025-06-16', undefined, announcedIn),
  {
    obligation: 'L72-2025.A43.REQ',
    from: '2025-06-16',
    opens: 'DialogueRequested',
    judge: (view, request) => {
      const asked = share(
        figure(request, 'votersAsking') ?? 0,
        figure(request, 'votersTotal') ?? 0,
        'AT_LEAST',
        10,
        100,
      );
      const held = sometime({ types: ['DialogueHeld'], where: withPeople })(view, request);
      return asked ? held : { stateOn: () => 'NOT_APPLICABLE' };
    },
  },
  {
    obligation: 'L72-2025.A43.RESULT',
    from: '2025-06-16',
    opens: 'DialogueHeld',
    when: withPeople,
    judge: all(
      // Media, village heads or the website: one of them, and its day counts; the posting is demanded beside it.
      within(tenDays, {
        types: ['InformationDisclosed'],
        where: (act) => isResult(act) && [...resultIn, 'POSTING'].includes(text(act, 'form') ?? ''),
      }),
      (view, held) => {
        const lastDay = endOf(tenDays, held.on, view.of.commune.work.calendar);
        return {
          days: turnsOn({ lastDay }),
          stateOn: (asOf) => {
            const used = formsOf(view.answering(held, ['InformationDisclosed'], asOf).filter(isResult));
            const told = used.includes('POSTING') && resultIn.some((form) => used.includes(form));
            return told ? 'MET' : missing({ lastDay }, asOf);
          },
        };
      },
    ),
  },
];

/** Once a year: article 32, and the law on local government of the time. */
const yearly = (obligation: string, from: string, until?: string): PeriodRule => ({
  obligation,
  from,
  ...(until === undefined ? {} : { until }),
  every: 'YEAR',
  holder: 'COMMUNE',
  types: ['DialogueHeld'],
  act: withPeople,
});

/** Writes one dialogue. */
class Dialogue {
  readonly story: Story;

  constructor(teller: Teller) {
    this.story = teller.open('dialogue');
  }

  request(on: string, votersAsking: number, votersTotal: number): Handle {
    const data = { votersAsking, votersTotal, subject: 'Đề nghị đối thoại về giải phóng mặt bằng' };
    return this.story.record('DialogueRequested', 'UBND_XA', on, data);
  }

  plan(on: string, plannedOn: string, dialogueAudience = 'PEOPLE', dialogueForm = 'IN_PERSON'): Handle {
    const data = { plannedOn, dialogueForm, dialogueAudience };
    return this.story.record('DialoguePlanned', 'UBND_XA', on, data);
  }

  hold(on: string, dialogueAudience = 'PEOPLE', lateBy?: number): Handle {
    const data = { dialogueForm: 'IN_PERSON', dialogueAudience, chairIsHead: true, withFront: true };
    return this.story.record('DialogueHeld', 'UBND_XA', on, data, lateBy === undefined ? {} : { lateBy });
  }

  tell(paper: string, form: string, on: string): Handle {
    const more: Record<string, unknown> = {
      ...(form === 'POSTING' ? { places: ['OFFICE'] } : {}),
      ...(form === 'COMMUNE_WEBSITE' ? { url: 'https://mau.example.org/doi-thoai' } : {}),
    };
    const data = { paper, form, ...more, case: this.story.caseStream };
    return this.story.record('InformationDisclosed', 'UBND_XA', on, data, { apart: true });
  }
}

interface Course {
  announced?: number | null;
  form?: string;
  held?: boolean;
  audience?: string;
  /** Forms of the result and their days after the dialogue. */
  result?: readonly (readonly [string, number])[];
}

const eras: readonly (readonly [string, readonly [string, string] | undefined])[] = [
  ['law-72', ['2025-06-16', '2026-12-31']],
  ['law-65', ['2025-03-01', '2025-06-15']],
  ['law-77', ['2025-01-01', '2025-02-28']],
];

function dialogue(name: string, course: Course, more?: (told: Dialogue, heldOn: string) => void): Plant[] {
  return eras
    .filter(([era]) => era === 'law-72' || Object.keys(course).every((key) => key === 'announced'))
    .map(([era, between]) => ({
      name: `dialogue-${name}-${era}`,
      ...(between ? { between } : {}),
      lasts: 90,
      tell: (teller, day) => {
        const told = new Dialogue(teller);
        const heldOn = plus(day, 20);
        told.plan(day, heldOn, course.audience);
        const { announced: notice = 9, result = lawfulResult } = course;
        if (notice !== null) told.tell('DIALOGUE_NOTICE', course.form ?? 'POSTING', plus(heldOn, -notice));
        if (course.held !== false) told.hold(heldOn, course.audience);
        if (course.held !== false)
          for (const [form, after] of result) told.tell('DIALOGUE_RESULT', form, plus(heldOn, after));
        more?.(told, heldOn);
      },
    }));
}

const lawfulResult = [
  ['POSTING', 4],
  ['VIA_VILLAGE_HEAD', 4],
] as const;

/** Days from the dialogue to the last day for its result. */
function resultDay(told: Dialogue, heldOn: string, late: number): void {
  const lastDay = plus(announcedCalendar.onOrAfter(plus(heldOn, 10)), late);
  told.tell('DIALOGUE_RESULT', 'POSTING', lastDay);
  told.tell('DIALOGUE_RESULT', 'COMMUNE_WEBSITE', lastDay);
}

function asked(
  name: string,
  of: (voters: number) => number,
  then?: (told: Dialogue, day: string) => void,
): Plant {
  return {
    name: `dialogue-asked-${name}`,
    between: ['2025-06-16', '2026-12-31'],
    tell: (teller, day) => {
      const told = new Dialogue(teller);
      told.request(day, of(4230), 4230);
      then?.(told, day);
    },
  };
}

const plants: readonly Plant[] = [
  ...dialogue('lawful', {}),
  ...dialogue('announced-seven-days-before', { announced: 7 }),
  ...dialogue('announced-six-days-before', { announced: 6 }),
  ...dialogue('announced-after-it', { announced: -1 }),
  ...dialogue('never-announced', { announced: null }),
  ...dialogue('announced-by-letter', { form: 'LETTER_TO_CITIZEN' }),
  ...dialogue('not-held', { held: false }),
  ...dialogue('with-staff', { audience: 'STAFF' }),
  ...dialogue('result-on-the-last-day', { result: [] }, (told, heldOn) => {
    resultDay(told, heldOn, 0);
  }),
  ...dialogue('result-a-day-late', { result: [] }, (told, heldOn) => {
    resultDay(told, heldOn, 1);
  }),
  ...dialogue('result-never', { result: [] }),
  ...dialogue('result-only-posted', { result: [['POSTING', 3]] }),
  ...dialogue('result-posted-later', {
    result: [
      ['VIA_VILLAGE_HEAD', 3],
      ['POSTING', 20],
    ],
  }),
  ...dialogue('result-not-posted', { result: [['MASS_MEDIA', 3]] }),
  ...dialogue('result-by-letter', { result: [['LETTER_TO_CITIZEN', 3]] }),
  ...dialogue('postponed', { held: false }, (told, heldOn) => {
    told.hold(plus(heldOn, 9));
  }),
  asked(
    'by-a-tenth',
    (voters) => voters / 10,
    (told, day) => void told.hold(plus(day, 30)),
  ),
  asked('by-one-fewer', (voters) => voters / 10 - 1),
  asked('in-vain', (voters) => voters / 5),
  asked(
    'and-held-with-others',
    (voters) => voters / 5,
    (told, day) => void told.hold(plus(day, 30), 'STAFF'),
  ),
  {
    name: 'dialogue-unplanned',
    tell: (teller, day) => void new Dialogue(teller).hold(day),
  },
  {
    name: 'dialogue-plan-entered-after-it',
    between: ['2025-06-16', '2026-12-31'],
    tell: (teller, day) => {
      const told = new Dialogue(teller);
      told.hold(plus(day, 12));
      told.story.record(
        'DialoguePlanned',
        'UBND_XA',
        day,
        { plannedOn: plus(day, 12), dialogueForm: 'ONLINE', dialogueAudience: 'PEOPLE' },
        { lateBy: 30 },
      );
    },
  },
];

function tellYearly(teller: Teller, on: string, said: Said): Handle {
  const data = { dialogueForm: 'IN_PERSON', dialogueAudience: 'PEOPLE', chairIsHead: true, withFront: true };
  return teller.open('dialogue').record('DialogueHeld', 'UBND_XA', on, data, delay(said));
}

export const dialogues: Family = {
  name: 'dialogues',
  rules,
  periods: [
    yearly('L10-2022.A32.K1', '2023-07-01'),
    yearly('L77-2015.A125', '2016-01-01', '2025-02-28'),
    yearly('L65-2025.A24.FREQ', '2025-03-01', '2025-06-15'),
    yearly('L72-2025.A43.FREQ', '2025-06-16'),
  ],
  plants: [...plants, ...periodTales({ name: 'yearly-dialogue', every: 'YEAR', act: tellYearly })],
  reaches: {
    'L10-2022.A32.K1': ['MET', 'NO_EVIDENCE'],
    'L72-2025.A43.FREQ': ['MET', 'NO_EVIDENCE'],
    'L77-2015.A125': ['NOT_APPLICABLE'],
    'L65-2025.A24.FREQ': ['NOT_APPLICABLE'],
    'L77-2015.A125.NOTICE': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L65-2025.A24.NOTICE': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L72-2025.A43.NOTICE': ['MET', 'MET_LATE', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'L72-2025.A43.REQ': ['MET', 'NEEDS_REVIEW', 'NOT_APPLICABLE'],
    'L72-2025.A43.RESULT': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
  },
};
