import { plus } from '../calendar/days.js';
import type { Handle, Story } from '../stream/story.js';
import type { Plant, Teller } from './family.js';

const everyField = ['CONTENT', 'FORM', 'MANNER', 'TIME_LIMIT', 'RESPONSIBILITY'];

/** Writes the asking about one draft. */
class Consultation {
  readonly story: Story;

  constructor(
    private readonly teller: Teller,
    readonly matter = 5,
    readonly authority: 'COMMUNE' | 'HIGHER' = 'COMMUNE',
  ) {
    this.story = teller.open('consultation');
  }

  draft(on: string): Handle {
    const data = { consultationMatter: this.matter, decidingAuthority: this.authority };
    return this.act('DraftDecisionPrepared', on, { ...data, subject: 'Dự thảo quyết định của xã' });
  }

  scheme(on: string, schemeKind: string): Handle {
    const villages = [this.teller.village.id];
    return this.act('VillageSchemePrepared', on, { schemeKind, villages, subject: 'Đề án về thôn' });
  }

  submit(on: string): Handle {
    return this.act('VillageSchemeSubmitted', on, {});
  }

  plan(on: string): Handle {
    return this.act('ConsultationPlanned', on, {
      decidingAuthority: this.authority,
      content: 'Nội dung lấy ý kiến',
      manner: 'Phát phiếu và họp thôn',
      timeLimit: '30 ngày',
      responsibility: 'UBND xã, trưởng thôn',
    });
  }

  sendPlan(
    on: string,
    to: readonly string[] = ['HDND_XA', 'MTTQ_XA'],
    elements: readonly string[] = everyField,
  ): Handle {
    return this.paper('DocumentSent', on, { paper: 'CONSULTATION_PLAN', to, elements });
  }

  publish(on: string, paper = 'CONSULTATION_CONTENT', form = 'POSTING'): Handle {
    const places = form === 'POSTING' ? { places: ['OFFICE'] } : {};
    const url = form === 'COMMUNE_WEBSITE' ? { url: 'https://mau.example.org/lay-y-kien' } : {};
    return this.paper('InformationDisclosed', on, { paper, form, ...places, ...url });
  }

  open(on: string, forms: readonly string[] = ['COMMUNITY_MEETING']): Handle {
    return this.act('ConsultationOpened', on, { consultationMatter: this.matter, forms });
  }

  close(on: string): Handle {
    return this.act('ConsultationClosed', on, { decidingAuthority: this.authority, opinions: 120 });
  }

  summarise(on: string): Handle {
    const data = { opinions: 120, accepted: 40, explanation: 'Tiếp thu, giải trình', inDossier: true };
    return this.act('OpinionsSummarised', on, data);
  }

  decide(on: string): Handle {
    return this.act('DecisionIssued', on, { decidingAuthority: this.authority, differsFromMajority: false });
  }

  report(on: string, to: readonly string[] = ['CO_QUAN_QUYET_DINH']): Handle {
    return this.paper('ReportSubmitted', on, { reportKind: 'CONSULTATION_SUMMARY', to, resubmission: false });
  }

  act(type: string, on: string, data: Record<string, unknown>): Handle {
    return this.story.record(type, 'UBND_XA', on, data);
  }

  private paper(type: string, on: string, data: Record<string, unknown>): Handle {
    return this.story.record(type, 'UBND_XA', on, { ...data, case: this.story.caseStream }, { apart: true });
  }
}

interface Course {
  published?: number | null;
  opened?: number | null;
  forms?: readonly string[];
  /** Days after the publication's usual day. */
  closed?: number | null;
  decided?: number | null;
  summarised?: number | null;
  results?: readonly (readonly [string, number])[];
}

const everyMatter = [1, 2, 3, 4, 5, 6, 7, 8, 9];

function tellCourse(told: Consultation, day: string, course: Course): void {
  const { published = 4, opened = 4, closed = 24, decided = 40, summarised = 3 } = course;
  if (published !== null) told.publish(plus(day, published));
  if (opened !== null) told.open(plus(day, opened), course.forms);
  if (closed !== null) {
    told.close(plus(day, closed));
    if (summarised !== null) told.summarise(plus(day, closed + summarised));
    for (const [form, after] of course.results ?? lawfulResults) {
      told.publish(plus(day, closed + after), 'CONSULTATION_SUMMARY', form);
    }
  }
  if (decided !== null) told.decide(plus(day, decided));
}

const lawfulResults = [
  ['POSTING', 5],
  ['COMMUNE_WEBSITE', 6],
] as const;

/** One course for each of the matters of article 25. */
function asked(name: string, course: Course, matters: readonly number[] = [5]): Plant[] {
  return matters.map((matter) => ({
    name: `consultation-${name}-${String(matter)}`,
    lasts: 145,
    tell: (teller, day) => {
      const told = new Consultation(teller, matter);
      told.draft(day);
      tellCourse(told, day, course);
    },
  }));
}

const never: Course = { published: null, opened: null, closed: null, decided: null };

/** A plan of the commune's asking, and what was sent of it. */
function planned(name: string, tell: (told: Consultation, day: string) => void): Plant {
  return {
    name: `consultation-plan-${name}`,
    tell: (teller, day) => {
      const told = new Consultation(teller);
      told.plan(day);
      tell(told, day);
    },
  };
}

/** A matter that a higher authority decides: the summary goes there. */
function forOthers(name: string, tell: (told: Consultation, closedOn: string) => void): Plant {
  return {
    name: `consultation-for-others-${name}`,
    tell: (teller, day) => {
      const told = new Consultation(teller, 2, 'HIGHER');
      told.draft(day);
      told.publish(plus(day, 2));
      told.open(plus(day, 2));
      told.close(plus(day, 30));
      tell(told, plus(day, 30));
    },
  };
}

/** A decision against somebody, told and explained so many days before it is signed; null: never. */
function adverse(
  name: string,
  course: { informed?: number | null; explained?: number | null; signed?: boolean; sanction?: boolean },
  more?: (told: Consultation, day: string) => void,
): Plant {
  return {
    name: `adverse-decision-${name}`,
    tell: (teller, day) => {
      const told = new Consultation(teller);
      const { informed = 10, explained = 4, signed = true, sanction = false } = course;
      const signedOn = plus(day, 20);
      told.act('AdverseDecisionPrepared', day, {
        sanctionDecision: sanction,
        addresseesCount: 3,
        subject: 'Tạm dừng sử dụng mặt bằng',
      });
      if (informed !== null) {
        told.act('AddresseeInformed', plus(signedOn, -informed), {
          addresseesCount: 3,
          askedToBeHeard: false,
        });
      }
      if (explained !== null) told.summarise(plus(signedOn, -explained));
      if (signed) told.act('AdverseDecisionSigned', signedOn, {});
      more?.(told, day);
    },
  };
}

const schemeKinds = ['CREATE_OR_MERGE', 'DISSOLVE', 'RENAME'];

/** A village scheme: consulted, submitted, decided. */
function scheme(name: string, tell: (told: Consultation, day: string) => void): Plant[] {
  return schemeKinds.map((kind) => ({
    name: `village-scheme-${name}-${kind.toLowerCase().replaceAll('_', '-')}`,
    between: ['2026-05-26', '2026-12-31'],
    lasts: 80,
    tell: (teller, day) => {
      const told = new Consultation(teller, 4);
      told.scheme(day, kind);
      tell(told, day);
    },
  }));
}

export const consultationPlants: readonly Plant[] = [
  ...asked('lawful', {}, everyMatter),
  ...asked('for-nineteen-days', { closed: 23 }, everyMatter),
  ...asked('never', never, everyMatter),
  ...asked('not-closed', { closed: null, decided: null }, everyMatter),
  ...asked('decided-without', { ...never, decided: 9 }),
  ...asked('closed-after-the-decision', { decided: 20 }),
  ...asked('decided-on-the-day', { decided: 24 }),
  ...asked('content-not-published', { published: null }),
  ...asked('published-before-the-draft-is-open', { published: 2, opened: 6, closed: 22 }),
  ...asked('with-those-concerned', { forms: ['DIALOGUE_WITH_ADDRESSEES'] }, [5, 8]),
  ...asked('in-no-form', { forms: [] }),
  ...asked('by-show-of-hands', { forms: ['SHOW_OF_HANDS'] }),
  ...asked('in-two-forms', { forms: ['HOUSEHOLD_BALLOT', 'SUGGESTION_BOX_OR_HOTLINE'] }),
  ...asked('not-decided', { decided: null }),
  ...asked('result-never-published', { results: [] }),
  ...asked('result-not-summarised', { summarised: null }),
  ...asked('no-result-at-all', { results: [], summarised: null }),
  ...asked('result-not-on-the-website', { results: [['POSTING', 5]] }),
  ...asked('result-not-posted', { results: [['COMMUNE_WEBSITE', 5]] }),
  ...asked('result-after-all', {
    results: [
      ['POSTING', 100],
      ['COMMUNE_WEBSITE', 100],
    ],
  }),
  {
    name: 'consultation-closing-moved',
    tell: (teller, day) => {
      const told = new Consultation(teller, 1);
      told.draft(day);
      told.publish(plus(day, 3));
      told.open(plus(day, 3));
      const end = told.close(plus(day, 20));
      told.story.replace(end, plus(day, 60), { on: plus(day, 23) }, 'WRONG_DATE');
    },
  },
  planned('sent', (told, day) => void told.sendPlan(plus(day, 4))),
  planned('never-sent', () => undefined),
  planned('sent-to-the-front-only', (told, day) => void told.sendPlan(plus(day, 4), ['MTTQ_XA'])),
  planned('sent-in-two-letters', (told, day) => {
    told.sendPlan(plus(day, 4), ['MTTQ_XA']);
    told.sendPlan(plus(day, 9), ['HDND_XA']);
  }),
  planned('sent-without-time-limit', (told, day) => {
    told.sendPlan(plus(day, 4), undefined, ['CONTENT', 'FORM', 'MANNER', 'RESPONSIBILITY']);
  }),
  planned('sent-after-all', (told, day) => void told.sendPlan(plus(day, 97))),
  forOthers('reported', (told, closedOn) => void told.report(plus(closedOn, 8))),
  forOthers('not-reported', () => undefined),
  forOthers('reported-elsewhere', (told, closedOn) => void told.report(plus(closedOn, 8), ['MTTQ_XA'])),
  adverse('lawful', {}),
  adverse('told-on-the-day', { informed: 0, explained: 0 }),
  adverse('told-a-day-after', { informed: -1, explained: -1 }),
  adverse('not-told', { informed: null, explained: null }),
  adverse('not-signed', { informed: null, explained: null, signed: false }),
  adverse('sanction', { informed: null, explained: null, sanction: true }),
  adverse('secret', { informed: null, explained: null }, (told, day) => {
    told.story.sayFact('FactClaimed', 'UBND_XA', plus(day, 5), 'STATE_SECRET', true);
    told.story.sayFact('FactDecided', 'DOAN_THANH_TRA', plus(day, 40), 'STATE_SECRET', true);
  }),
  ...scheme('lawful', (told, day) => {
    tellCourse(told, day, { decided: 60 });
    told.submit(plus(day, 40));
  }),
  ...scheme('submitted-before-the-closing', (told, day) => {
    tellCourse(told, day, { decided: null });
    told.submit(plus(day, 22));
  }),
  ...scheme('submitted-without', (told, day) => void told.submit(plus(day, 5))),
  ...scheme('in-preparation', (told, day) => void told.open(plus(day, 5))),
];
