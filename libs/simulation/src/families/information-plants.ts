import { plus } from '../calendar/days.js';
import { announcedCalendar, workingDaysAfter } from '../calendar/working-days.js';
import type { Story } from '../stream/story.js';
import type { Plant } from './family.js';
import { lastOf } from './petition-tale.js';

const oldLaw = ['2025-01-01', '2026-08-31'] as const;
const newLaw = ['2026-09-01', '2026-12-31'] as const;

class RequestTale {
  constructor(readonly story: Story) {}

  ask(on: string, requestChannel: string, informationComplexity: string): void {
    const data = { requestChannel, informationComplexity, subject: 'Quy hoạch điểm dân cư' };
    this.story.record('InformationRequested', 'UBND_XA', on, data);
  }

  provide(on: string, lateBy?: number): void {
    this.story.record('InformationProvided', 'UBND_XA', on, {}, lateBy === undefined ? {} : { lateBy });
  }

  refuse(on: string, inWriting = true): void {
    this.story.record('InformationRefused', 'UBND_XA', on, { reasons: 'Thuộc bí mật kinh doanh', inWriting });
  }

  timing(on: string, dueOn: string, extensionNumber?: number) {
    const data = {
      dueOn,
      ...(extensionNumber === undefined ? {} : { extensionNumber, reasons: 'Cần phối hợp' }),
    };
    return this.story.record('InformationTimingNotified', 'UBND_XA', on, data);
  }

  askCorrection(on: string) {
    const data = { subject: 'Sai diện tích trong danh sách' };
    return this.story.record('CorrectionRequested', 'UBND_XA', on, data);
  }

  answerCorrection(on: string, corrected = true): void {
    const data = { corrected, ...(corrected ? {} : { reasons: 'Số liệu đã đúng' }) };
    this.story.record('CorrectionAnswered', 'UBND_XA', on, data);
  }
}

function told(
  name: string,
  tell: (tale: RequestTale, day: string) => void,
  lasts = 60,
  between: readonly [string, string] = oldLaw,
): Plant {
  return {
    name: `information-${name}`,
    lasts,
    between,
    tell: (teller, day) => {
      tell(new RequestTale(teller.open('informationRequest')), day);
    },
  };
}

/** Every way of asking: on the last day, a day late, never, refused in time. */
const plain: readonly Plant[] = [
  { way: 'online-simple', channel: 'ONLINE', complexity: 'SIMPLE', term: 3 },
  { way: 'post-simple', channel: 'POST', complexity: 'SIMPLE', term: 5 },
  { way: 'in-person-complex', channel: 'IN_PERSON', complexity: 'COMPLEX', term: 10 },
  { way: 'online-complex', channel: 'ONLINE', complexity: 'COMPLEX', term: 15 },
  { way: 'post-complex', channel: 'POST', complexity: 'COMPLEX', term: 15 },
].flatMap(({ way, channel, complexity, term }) => {
  const asked = (name: string, answer: (tale: RequestTale, last: string) => void) =>
    told(`${way}-${name}`, (tale, day) => {
      tale.ask(day, channel, complexity);
      answer(tale, workingDaysAfter(day, term));
    });
  return [
    asked('last-day', (tale, last) => {
      tale.provide(last);
    }),
    asked('a-day-late', (tale, last) => {
      tale.provide(workingDaysAfter(last, 1));
    }),
    asked('never', () => undefined),
    asked('refused', (tale, last) => {
      tale.refuse(last);
    }),
    asked('entered-late', (tale, last) => {
      tale.provide(last, 35);
    }),
  ];
});

/** Extended once, in writing, within the first term; the second is ten working days or fifteen days. */
const extended: readonly Plant[] = [
  { way: 'in-person', channel: 'IN_PERSON', first: 10, second: (last: string) => workingDaysAfter(last, 10) },
  { way: 'online', channel: 'ONLINE', first: 15, second: (last: string) => lastOf(last, 15) },
  { way: 'post', channel: 'POST', first: 15, second: (last: string) => lastOf(last, 15) },
].flatMap(({ way, channel, first, second }) => {
  const prolonged = (name: string, tell: (tale: RequestTale, first: string, second: string) => void) =>
    told(`${way}-extended-${name}`, (tale, day) => {
      tale.ask(day, channel, 'COMPLEX');
      const last = workingDaysAfter(day, first);
      tell(tale, last, second(last));
    });
  return [
    prolonged('last-day', (tale, last, end) => {
      tale.timing(last, end, 1);
      tale.provide(end);
    }),
    prolonged('a-day-late', (tale, last, end) => {
      tale.timing(plus(last, -2), end, 1);
      tale.provide(plus(end, 1));
    }),
    prolonged('never', (tale, last, end) => void tale.timing(plus(last, -1), end, 1)),
    prolonged('too-late', (tale, last, end) => {
      tale.timing(plus(last, 1), end, 1);
      tale.provide(plus(last, 5));
    }),
    prolonged('naming-an-earlier-day', (tale, last) => {
      tale.timing(last, plus(last, 3), 1);
      tale.provide(plus(last, 4));
    }),
    prolonged('withdrawn', (tale, last, end) => {
      const word = tale.timing(last, end, 1);
      tale.provide(plus(last, 6));
      tale.story.withdraw(word, plus(end, 20));
    }),
  ];
});

/** When the answer comes is said within three working days, where the information is complex. */
const timings: readonly Plant[] = [
  { way: 'online', channel: 'ONLINE' },
  { way: 'post', channel: 'POST' },
].flatMap(({ way, channel }) =>
  [
    { name: 'third-working-day', count: 3 },
    { name: 'fourth-working-day', count: 4 },
  ].map(({ name, count }) =>
    told(`${way}-timing-${name}`, (tale, day) => {
      tale.ask(day, channel, 'COMPLEX');
      const on = workingDaysAfter(day, count);
      tale.timing(on, workingDaysAfter(day, 15));
      tale.provide(workingDaysAfter(day, 9));
    }),
  ),
);

const refusals: readonly Plant[] = [
  told(
    'refused-by-word-of-mouth',
    (tale, day) => {
      tale.ask(day, 'IN_PERSON', 'SIMPLE');
      tale.refuse(plus(day, 1), false);
    },
    110,
  ),
  told(
    'refused-by-word-then-in-writing',
    (tale, day) => {
      tale.ask(day, 'POST', 'SIMPLE');
      tale.refuse(plus(day, 1), false);
      tale.refuse(plus(day, 60), true);
    },
    110,
  ),
];

const corrections: readonly Plant[] = [
  { era: 'old', between: oldLaw, term: 15 },
  { era: 'new', between: newLaw, term: 10 },
].flatMap(({ era, between, term }) => [
  told(
    `correction-last-day-${era}`,
    correction((tale, day) => {
      tale.answerCorrection(lastOf(day, term));
    }),
    40,
    between,
  ),
  told(
    `correction-a-day-late-${era}`,
    correction((tale, day) => {
      tale.answerCorrection(plus(lastOf(day, term), 1), false);
    }),
    40,
    between,
  ),
  told(
    `correction-never-${era}`,
    correction(() => undefined),
    40,
    between,
  ),
  told(
    `correction-moved-${era}`,
    (tale, day) => {
      const asked = tale.askCorrection(day);
      tale.answerCorrection(lastOf(day, term));
      tale.story.replace(asked, plus(day, 30), { on: plus(day, -4) }, 'WRONG_DATE');
    },
    60,
    between,
  ),
]);

function correction(
  tell: (tale: RequestTale, day: string) => void,
): (tale: RequestTale, day: string) => void {
  return (tale, day) => {
    tale.askCorrection(day);
    tell(tale, day);
  };
}

/** The old law's last day of asking, and the day after it: the times of the revised law are not known. */
const edges: readonly Plant[] = [
  told(
    'asked-on-the-last-day-of-the-old-law',
    (tale) => {
      tale.ask('2026-08-31', 'ONLINE', 'SIMPLE');
      tale.provide(announcedCalendar.after('2026-08-31', 3));
    },
    40,
    ['2026-08-31', '2026-08-31'],
  ),
  told(
    'asked-under-the-revised-law',
    (tale, day) => {
      tale.ask(day, 'POST', 'COMPLEX');
      tale.refuse(plus(day, 40), false);
    },
    60,
    newLaw,
  ),
];

export const informationPlants: readonly Plant[] = [
  ...plain,
  ...extended,
  ...timings,
  ...refusals,
  ...corrections,
  ...edges,
];
