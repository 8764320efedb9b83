import { plus } from '../calendar/days.js';
import { announcedCalendar, workingDaysAfter } from '../calendar/working-days.js';
import { periodOf } from '../rules/periods.js';
import type { ActingBody } from '../stream/simulated-action.js';
import type { Handle, Story } from '../stream/story.js';
import type { Plant, Teller } from './family.js';
import { PetitionTale } from './petition-tale.js';

const decree154 = ['2026-07-01', '2026-12-31'] as const;

/** Writes one reception: its schedule, its notices, the session and its visits. */
class ReceptionTale {
  readonly story: Story;
  private visits = 0;

  constructor(readonly teller: Teller) {
    this.story = teller.open('reception');
  }

  schedule(on: string, day: string): Handle {
    const data = { heldBy: 'COMMUNE_CHAIR', receptionDays: [day], hours: '7 giờ 30 đến 11 giờ 30' };
    return this.story.record('ReceptionScheduleSet', 'UBND_XA', on, data);
  }

  show(form: string, on: string, places?: readonly string[]): Handle {
    const data = {
      paper: 'DISCLOSED_DOCUMENT',
      documentKind: 'RECEPTION_SCHEDULE',
      form,
      ...(form === 'COMMUNE_WEBSITE' ? { url: 'https://mau.example.org/tiep-cong-dan' } : {}),
      ...(places ? { places } : {}),
      case: this.story.caseStream,
    };
    return this.story.record('InformationDisclosed', 'UBND_XA', on, data, { apart: true });
  }

  planOnline(on: string, plannedOn: string): Handle {
    return this.story.record('OnlineReceptionPlanned', 'UBND_XA', on, { plannedOn });
  }

  test(on: string, works = true): Handle {
    return this.story.record('ReceptionConnectionTested', 'UBND_XA', on, { works });
  }

  notice(receptionNotice: string, on: string, inWriting = true): Handle {
    return this.story.record('ReceptionNoticeGiven', 'UBND_XA', on, { receptionNotice, inWriting });
  }

  hold(on: string, heldBy = 'COMMUNE_CHAIR', data: Record<string, unknown> = {}): Handle {
    const body: ActingBody = heldBy === 'PARTY_COMMITTEE_SECRETARY' ? 'BI_THU_DANG_UY_XA' : 'UBND_XA';
    const plain = { heldBy, receptionForm: 'IN_PERSON', visits: 1, inPerson: true };
    return this.story.record('ReceptionHeld', body, on, { ...plain, ...data });
  }

  register(on: string, heldBy = 'COMMUNE_CHAIR'): Handle {
    this.visits += 1;
    const body: ActingBody = heldBy === 'PARTY_COMMITTEE_SECRETARY' ? 'BI_THU_DANG_UY_XA' : 'UBND_XA';
    const data = { heldBy, registerNumber: String(this.visits), handling: 'Hướng dẫn, hẹn trả lời' };
    const personal = {
      citizen: 'Người đến phản ánh',
      receptionContent: 'Phản ánh về thoát nước',
      requestMade: 'Đề nghị sửa rãnh thoát nước',
    };
    return this.story.record('CitizenReceived', body, on, data, { personal });
  }
}

function reception(
  name: string,
  tell: (tale: ReceptionTale, day: string) => void,
  more: Partial<Plant> = {},
): Plant {
  return {
    name: `reception-${name}`,
    lasts: 110,
    ...more,
    tell: (teller, day) => {
      tell(new ReceptionTale(teller), day);
    },
  };
}

const bothPlaces = ['OFFICE', 'RECEPTION_PLACE'];

/** The working day so many working days before. */
function workingDaysBefore(day: string, count: number): string {
  let before = day;
  for (let left = count; left > 0;) {
    before = plus(before, -1);
    if (announcedCalendar.isWorked(before)) left -= 1;
  }
  return before;
}

function scheduled(name: string, tell: (tale: ReceptionTale, day: string) => void): Plant {
  return reception(`schedule-${name}`, (tale, day) => {
    const held = announcedCalendar.onOrAfter(plus(day, 20));
    tale.schedule(day, held);
    tell(tale, held);
  });
}

/** Five working days before the reception, at both places and on the website. */
const schedules: readonly Plant[] = [
  scheduled('fifth-working-day', (tale, day) => {
    tale.show('POSTING', workingDaysBefore(day, 5), bothPlaces);
    tale.show('COMMUNE_WEBSITE', workingDaysBefore(day, 5));
    session(tale, day);
  }),
  scheduled('fourth-working-day', (tale, day) => {
    tale.show('POSTING', plus(workingDaysBefore(day, 5), 1), bothPlaces);
    tale.show('COMMUNE_WEBSITE', plus(day, -1));
    session(tale, day);
  }),
  scheduled('on-the-day', (tale, day) => {
    tale.show('POSTING', day, ['OFFICE']);
    session(tale, day);
    tale.show('POSTING', plus(day, 40), ['RECEPTION_PLACE']);
  }),
  scheduled('after-the-day', (tale, day) => {
    session(tale, day);
    tale.show('POSTING', plus(day, 1), bothPlaces);
  }),
  scheduled('never-shown', (tale, day) => {
    session(tale, day);
  }),
  scheduled('website-only', (tale, day) => {
    tale.show('COMMUNE_WEBSITE', workingDaysBefore(day, 9));
    session(tale, day);
  }),
  scheduled('at-office-only', (tale, day) => {
    tale.show('POSTING', workingDaysBefore(day, 8), ['OFFICE']);
    session(tale, day);
  }),
  scheduled('held-earlier', (tale, day) => {
    tale.show('POSTING', workingDaysBefore(day, 5), bothPlaces);
    session(tale, workingDaysBefore(day, 3));
  }),
  scheduled('never-held', (tale, day) => {
    tale.show('POSTING', workingDaysBefore(day, 6), bothPlaces);
  }),
  scheduled('posting-day-moved', (tale, day) => {
    const posting = tale.show('POSTING', workingDaysBefore(day, 6), bothPlaces);
    session(tale, day);
    tale.story.replace(posting, plus(day, 30), { on: workingDaysBefore(day, 2) }, 'WRONG_DATE');
  }),
];

/** A session of the chair as it should end. */
function session(tale: ReceptionTale, day: string): void {
  tale.hold(day);
  tale.register(day);
  tale.notice('ANSWER', day);
  tale.notice('CONCLUSION', plus(day, 2));
}

/** Registered, answered or told when the answer comes, since July 2026 concluded in writing. */
const sessions: readonly Plant[] = [
  reception('all-done', session),
  reception('not-registered', (tale, day) => {
    tale.hold(day);
    tale.notice('ANSWER', plus(day, 1));
    tale.notice('CONCLUSION', plus(day, 3));
  }),
  reception('nothing-after-it', (tale, day) => void tale.hold(day)),
  reception('no-conclusion', (tale, day) => {
    tale.hold(day);
    tale.register(day);
    tale.notice('ANSWER', day);
  }),
  reception('registered-after-three-months', (tale, day) => {
    tale.hold(day);
    tale.register(plus(day, 91));
    tale.notice('ANSWER', plus(day, 90));
  }),
  reception('by-staff', (tale, day) => {
    tale.hold(day, 'STAFF');
    tale.register(day, 'STAFF');
  }),
  reception('answered-by-letter', (tale, day) => {
    tale.hold(day);
    const registered = tale.register(day);
    const petition = new PetitionTale(tale.teller, 'PROPOSAL');
    const brought = { petitionChannel: 'RECEPTION', case: tale.story.caseStream };
    petition.receive(day, brought, { after: registered });
    petition.tell('RESULT', plus(day, 9));
  }),
  reception('register-withdrawn', (tale, day) => {
    tale.hold(day);
    tale.story.withdraw(tale.register(day), plus(day, 30));
  }),
];

function online(name: string, tell: (tale: ReceptionTale, day: string) => void): Plant {
  const plant = reception(`online-${name}`, (tale, day) => {
    const planned = announcedCalendar.onOrAfter(plus(day, 15));
    tale.planOnline(day, planned);
    tell(tale, planned);
  });
  return { ...plant, between: decree154, lasts: 60 };
}

function holdOnline(tale: ReceptionTale, day: string): void {
  tale.hold(day, 'COMMUNE_CHAIR', { receptionForm: 'ONLINE' });
}

/** Told five working days before, tested one. */
const onlines: readonly Plant[] = [
  online('in-time', (tale, day) => {
    tale.notice('ONLINE_RECEPTION', workingDaysBefore(day, 5));
    tale.test(workingDaysBefore(day, 1));
    holdOnline(tale, day);
  }),
  online('a-day-late', (tale, day) => {
    tale.notice('ONLINE_RECEPTION', plus(workingDaysBefore(day, 5), 1));
    tale.test(day);
    holdOnline(tale, day);
  }),
  online('untold', (tale, day) => {
    tale.test(workingDaysBefore(day, 1), false);
    holdOnline(tale, day);
  }),
  online('put-off', (tale, day) => {
    tale.notice('ONLINE_RECEPTION', workingDaysBefore(day, 4));
    tale.test(workingDaysBefore(day, 1));
    holdOnline(tale, workingDaysAfter(day, 3));
  }),
  online('never-held', (tale, day) => void tale.notice('ONLINE_RECEPTION', workingDaysBefore(day, 6))),
];

function refused(name: string, ground: string, told: number | undefined): Plant {
  const plant = reception(`refused-${name}`, (tale, day) => {
    tale.story.record('ReceptionRefusalGroundEstablished', 'UBND_XA', day, { refusalGround: ground });
    if (told !== undefined) tale.notice('REFUSAL', workingDaysAfter(day, told));
  });
  return { ...plant, between: decree154, lasts: 40 };
}

const refusals: readonly Plant[] = [
  refused('third-working-day', 'FINAL_NOTICE_ISSUED', 3),
  refused('fourth-working-day', 'ANSWERED_WITHOUT_NEW_FACTS', 4),
  refused('untold', 'FINAL_NOTICE_ISSUED', undefined),
  refused('on-the-spot', 'OTHER', undefined),
];

/** So many receptions of one official, each a process of its own. */
function series(
  name: string,
  days: (day: string) => readonly string[],
  { heldBy = 'COMMUNE_CHAIR', data = {}, between }: SeriesOptions = {},
): Plant {
  return {
    name: `receptions-${name}`,
    lasts: 70,
    ...(between ? { between } : {}),
    tell: (teller, day) => {
      for (const on of days(day)) {
        const tale = new ReceptionTale(teller);
        tale.hold(on, heldBy, data);
        tale.register(on, heldBy);
      }
    },
  };
}

interface SeriesOptions {
  heldBy?: string;
  data?: Record<string, unknown>;
  between?: readonly [string, string];
}

const untilReform = ['2025-01-01', '2026-06-01'] as const;
const everyWeek = (count: number) => (day: string) =>
  Array.from({ length: count }, (_, n) => announcedCalendar.onOrAfter(plus(day, 7 * n)));

/** Days of the month after the given day: the second of its first days, and its last day. */
function nextMonth(day: string): { first: string; last: string } {
  const { to } = periodOf(day, 'MONTH');
  const month = periodOf(plus(to, 1), 'MONTH');
  return { first: month.from, last: month.to };
}

const party = { heldBy: 'PARTY_COMMITTEE_SECRETARY' };

/** A day a week until June 2026, two a month since; in person, and not twice on one day. */
const days: readonly Plant[] = [
  series('eight-weeks-running', everyWeek(8), { between: untilReform }),
  series('by-the-deputy', everyWeek(3), { heldBy: 'COMMUNE_DEPUTY_CHAIR' }),
  series('not-in-person', everyWeek(3), { data: { inPerson: false } }),
  series('two-in-a-month', (day) => [plus(nextMonth(day).first, 4), nextMonth(day).last], {
    between: decree154,
  }),
  series('twice-on-one-day', (day) => [nextMonth(day).last, nextMonth(day).last], { between: decree154 }),
  series('second-a-day-late', (day) => [nextMonth(day).last, plus(nextMonth(day).last, 1)], {
    between: decree154,
  }),
  series('party-two-in-a-month', (day) => [nextMonth(day).first, nextMonth(day).last], party),
  series('party-once', (day) => [plus(nextMonth(day).first, 9)], party),
  series('party-every-week', everyWeek(8), party),
];

/** The Party committee's monthly report. */
function report(name: string, when: (day: string) => { on: string; period?: object }): Plant {
  return {
    name: `party-report-${name}`,
    lasts: 70,
    between: ['2025-11-01', '2026-12-31'],
    tell: (teller, day) => {
      const { on, period } = when(day);
      const data = {
        reportKind: 'PARTY_RECEPTION',
        to: ['CO_QUAN_CAP_TREN'],
        resubmission: false,
        ...(period ? { period } : {}),
      };
      teller.open('report').record('ReportSubmitted', 'BI_THU_DANG_UY_XA', on, data);
    },
  };
}

const reports: readonly Plant[] = [
  report('last-day', (day) => ({ on: nextMonth(day).last })),
  report('first-day', (day) => ({ on: nextMonth(day).first })),
  report('a-day-late', (day) => {
    const { first, last } = nextMonth(day);
    return { on: plus(last, 1), period: { from: first, to: last } };
  }),
];

function houseRules(
  name: string,
  tell: (post: (on: string, places: readonly string[]) => void, day: string) => void,
): Plant {
  return {
    name: `house-rules-${name}`,
    lasts: 120,
    tell: (teller, day) => {
      const story = teller.open('document');
      const posted = { paper: 'DISCLOSED_DOCUMENT', documentKind: 'RECEPTION_RULES', form: 'POSTING' };
      tell(
        (on, places) => void story.record('InformationDisclosed', 'UBND_XA', on, { ...posted, places }),
        day,
      );
    },
  };
}

/** House rules: at the reception place, at the office only, first here and then there. */
const rules: readonly Plant[] = [
  houseRules('posted', (post, day) => {
    post(day, ['RECEPTION_PLACE']);
  }),
  houseRules('posted-elsewhere', (post, day) => {
    post(day, ['OFFICE']);
  }),
  houseRules('posted-elsewhere-then-there', (post, day) => {
    post(day, ['OFFICE']);
    post(plus(day, 60), bothPlaces);
  }),
];

export const receptionPlants: readonly Plant[] = [
  ...schedules,
  ...sessions,
  ...onlines,
  ...refusals,
  ...days,
  ...reports,
  ...rules,
];
