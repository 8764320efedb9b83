import { plus } from '../calendar/days.js';
import { workingDaysAfter } from '../calendar/working-days.js';
import { DeliberationTale } from '../plants/deliberation-tale.js';
import type { Handle, Story } from '../stream/story.js';
import type { Plant, Teller } from './family.js';
import { delay, periodTales, report, type Said } from './period-tales.js';

/** Writes the life of one village code, and of the matter that votes on it. */
class Code {
  readonly story: Story;
  private voted: DeliberationTale | undefined;

  constructor(private readonly teller: Teller) {
    this.story = teller.open('villageCode');
  }

  private get village(): string {
    return this.teller.village.id;
  }

  get households(): number {
    return this.teller.village.households;
  }

  /** The matter that puts the code to the vote: its first act names the code. */
  matter(on: string): DeliberationTale {
    this.voted = new DeliberationTale(
      this.teller.open('deliberation'),
      this.teller.commune,
      this.teller.village,
    );
    this.voted.propose(on, 3, 'COMMUNITY_MEETING', { case: this.story.caseStream });
    return this.voted;
  }

  propose(on: string, consents?: number, total = this.households): Handle {
    const citizens = consents === undefined ? {} : { consents, householdsTotal: total };
    const proposedBy = consents === undefined ? 'VILLAGE_HEAD' : 'CITIZEN';
    return this.act('VillageCodeProposed', on, { proposedBy, ...citizens });
  }

  post(on: string): Handle {
    return this.paper('InformationDisclosed', 'TRUONG_THON', on, {
      paper: 'VILLAGE_CODE_DRAFT',
      form: 'POSTING',
      places: ['CULTURAL_HOUSE'],
      village: this.village,
    });
  }

  /** Taken down in the stream of its own posting. */
  takeDown(posting: Handle, on: string): void {
    this.story.record(
      'PostingTakenDown',
      'TRUONG_THON',
      on,
      { source: posting.id },
      { joins: posting.stream },
    );
  }

  discuss(on: string, forms: readonly string[] = ['COMMUNITY_OR_ORGANISATION_MEETING']): Handle {
    return this.act('VillageCodeDraftDiscussed', on, { forms });
  }

  complain(on: string, codeReportGround: string): Handle {
    return this.story.record('VillageCodeReportReceived', 'UBND_XA', on, {
      village: this.village,
      codeReportGround,
    });
  }

  answer(on: string, complaint: Handle, codeAnswer: string, codeReportGround: string): Handle {
    const data = { codeAnswer, source: complaint.id, codeReportGround };
    return this.story.record('VillageCodeReportAnswered', 'UBND_XA', on, data);
  }

  spread(
    on: string,
    form: string,
    places: readonly string[] = ['CULTURAL_HOUSE', 'COMMUNITY_POINT'],
  ): Handle {
    const hung = form === 'POSTING' ? { places } : {};
    const data = { paper: 'VILLAGE_CODE', form, ...hung, village: this.village };
    return this.paper('InformationDisclosed', 'TRUONG_THON', on, data);
  }

  send(on: string, to: readonly string[] = ['TRUONG_THON', 'MTTQ_XA'], paper = 'RECOGNITION'): Handle {
    return this.paper('DocumentSent', 'UBND_XA', on, { paper, to });
  }

  private act(type: string, on: string, data: Record<string, unknown>): Handle {
    return this.story.record(type, 'TRUONG_THON', on, { village: this.village, ...data });
  }

  private paper(
    type: string,
    body: 'TRUONG_THON' | 'UBND_XA',
    on: string,
    data: Record<string, unknown>,
  ): Handle {
    const about = this.voted?.story.caseStream ?? this.story.caseStream;
    return this.story.record(type, body, on, { ...data, case: about }, { apart: true });
  }
}

interface Course {
  meeting?: 'HALF';
  votesShort?: boolean;
  decision?: Record<string, unknown>;
  decisionWithout?: readonly string[];
  /** Working days after the meeting; null: never. */
  file?: number | null;
  fileWith?: Record<string, unknown>;
  complete?: boolean;
  /** Working days after receipt; null: never. */
  recognised?: number | null;
  outcome?: string;
  /** Working days after the recognition; null: never. */
  sentOn?: number | null;
  sentTo?: readonly string[];
  spread?: readonly (readonly [string, number, (readonly string[])?])[];
}

const wholeFile = { requestForm: true, resolutionOrMinutes: true, adoptedDraft: true };

/** From the meeting to the spreading of the code. Answers the day of recognition. */
function tellVote(code: Code, matter: DeliberationTale, heldOn: string, course: Course): string | undefined {
  const half = { householdsPresent: matter.households / 2, secretaryVotesFor: 2, votingMethodVotesFor: 2 };
  matter.meet(heldOn, course.meeting === 'HALF' ? half : {});
  const votesFor = matter.enough - (course.votesShort ? 1 : 0);
  matter.tally(heldOn, { votesFor, declared: true, form: 'COMMUNITY_MEETING' });
  matter.publish(plus(heldOn, 2));
  matter.decide(heldOn, 'COMMUNITY_MEETING', course.decision, {}, course.decisionWithout);
  const { file = 4, recognised = 4, sentOn = 1 } = course;
  if (file === null) return undefined;
  const sent = workingDaysAfter(heldOn, file);
  matter.act('CommunityDecisionSent', 'TRUONG_THON', sent, {
    to: ['UBND_XA', 'MTTQ_XA'],
    ...wholeFile,
    ...course.fileWith,
  });
  const receivedOn = plus(sent, 1);
  matter.act('CommunityDecisionReceived', 'UBND_XA', receivedOn, {
    receivedBy: 'COMMUNE_PEOPLES_COMMITTEE',
    village: matter.village.id,
    matterItem: 3,
    completeFile: course.complete ?? true,
  });
  if (recognised === null) return undefined;
  const recognisedOn = workingDaysAfter(receivedOn, recognised);
  matter.recognise(recognisedOn, course.outcome);
  if (sentOn !== null) code.send(workingDaysAfter(recognisedOn, sentOn), course.sentTo);
  for (const [form, after, places] of course.spread ?? lawfulSpread)
    code.spread(plus(recognisedOn, after), form, places);
  return recognisedOn;
}

const lawfulSpread: NonNullable<Course['spread']> = [
  ['POSTING', 3],
  ['VIA_VILLAGE_HEAD', 4],
];

/** The usual course of a code to the vote on its forty-second day. */
function code(name: string, course: Course, more?: (told: Code, recognisedOn: string) => void): Plant {
  return {
    name: `village-code-${name}`,
    tell: (teller, day) => {
      const told = new Code(teller);
      told.propose(day);
      told.discuss(plus(day, 10));
      const posting = told.post(plus(day, 5));
      const heldOn = plus(day, 42);
      told.takeDown(posting, plus(day, 38));
      const recognisedOn = tellVote(told, told.matter(plus(day, 1)), heldOn, course);
      if (recognisedOn !== undefined) more?.(told, recognisedOn);
    },
  };
}

/** The draft hung for so many days, up to the vote. */
function draft(name: string, hung: number | null, votesAfter: number | null = 0): Plant {
  return {
    name: `village-code-draft-${name}`,
    tell: (teller, day) => {
      const told = new Code(teller);
      told.propose(day);
      const posting = hung === null ? undefined : told.post(plus(day, 5));
      if (posting && hung !== null && hung >= 0) told.takeDown(posting, plus(posting.on, hung));
      const matter = told.matter(plus(day, 1));
      if (votesAfter !== null) matter.meet(plus(day, 5 + Math.max(0, hung ?? 0) + votesAfter));
    },
  };
}

function discussedIn(name: string, forms: readonly string[] | null): Plant {
  return {
    name: `village-code-discussed-${name}`,
    tell: (teller, day) => {
      const told = new Code(teller);
      told.propose(day);
      if (forms) told.discuss(plus(day, 9), forms);
    },
  };
}

/** Proposed by citizens with so many households behind them. */
function initiative(name: string, consents: (tenth: number) => number, metAfter: number | null): Plant {
  return {
    name: `village-code-initiative-${name}`,
    tell: (teller, day) => {
      const told = new Code(teller);
      const tenth = Math.floor(told.households / 10);
      told.propose(day, consents(tenth), tenth * 10);
      if (metAfter !== null) told.matter(plus(day, 2)).meet(plus(day, metAfter));
    },
  };
}

/** A ballot on a code: after a failed meeting, after one that had its households, after none. */
function ballot(name: string, before: 'FAILED' | 'HELD' | 'NONE', published: boolean): Plant {
  return {
    name: `village-code-ballot-${name}`,
    tell: (teller, day) => {
      const told = new Code(teller);
      told.propose(day);
      const matter = told.matter(plus(day, 1));
      if (before === 'FAILED') matter.fail(plus(day, 10));
      if (before === 'HELD') matter.meet(plus(day, 10));
      matter.planBallot(plus(day, 15), plus(day, 25), { ballotGround: 'FAILED_MEETING' });
      matter.distribute(plus(day, 25));
      const counted = plus(day, 30);
      const tally = { form: 'HOUSEHOLD_BALLOT', closedOn: plus(day, 29), witnesses: 2, copies: 3 } as const;
      matter.tally(counted, { votesFor: matter.enough, declared: true, ...tally });
      if (published) matter.publish(plus(counted, 3), 'LOUDSPEAKER');
    },
  };
}

/** A written report against a code, answered so many working days later; null: never. */
function reported(
  name: string,
  ground: 'SUSPENSION' | 'ANNULMENT' | 'BOTH',
  answers: readonly (readonly [string, string, number])[],
): Plant {
  return {
    name: `village-code-report-${name}`,
    tell: (teller, day) => {
      const told = new Code(teller);
      told.propose(day);
      const complaint = told.complain(plus(day, 6), ground);
      for (const [answer, on, after] of answers)
        told.answer(workingDaysAfter(complaint.on, after), complaint, answer, on);
    },
  };
}

const plants: readonly Plant[] = [
  code('lawful', {}),
  code('one-vote-short', { votesShort: true }),
  code('at-half-the-households', { meeting: 'HALF' }),
  code('unsigned-by-the-front', { decision: { signedByFrontHead: false } }),
  code('with-one-signature', { decision: { householdSignatures: 1 } }),
  code('signatures-not-counted', { decisionWithout: ['householdSignatures'] }),
  code('file-on-the-last-day', { file: 5 }),
  code('file-a-day-late', { file: 6 }),
  code('file-never', { file: null }),
  code('file-without-the-draft', { fileWith: { adoptedDraft: false } }),
  code('file-incomplete', { complete: false }),
  code('recognised-on-the-last-day', { recognised: 5 }),
  code('recognised-a-day-late', { recognised: 6 }),
  code('never-recognised', { recognised: null }),
  code('refused', { outcome: 'REFUSED' }),
  code('sent-on-the-last-day', { sentOn: 2 }),
  code('sent-a-day-late', { sentOn: 3 }),
  code('not-sent-on', { sentOn: null }),
  code('sent-to-the-head-only', { sentTo: ['TRUONG_THON'] }),
  code('posted-only', { spread: [['POSTING', 3]] }),
  code('spread-but-not-posted', { spread: [['LOUDSPEAKER', 3]] }),
  code('posted-at-one-place', {
    spread: [
      ['POSTING', 3, ['CULTURAL_HOUSE']],
      ['VIA_VILLAGE_HEAD', 3],
    ],
  }),
  code('not-spread', { spread: [] }),
  code('spread-after-all', {
    spread: [
      ['POSTING', 93],
      ['LOUDSPEAKER', 93],
    ],
  }),
  code('annulled-later', {}, (told, recognisedOn) => {
    const complaint = told.complain(plus(recognisedOn, 20), 'ANNULMENT');
    told.answer(workingDaysAfter(complaint.on, 5), complaint, 'ANNULLED', 'ANNULMENT');
  }),
  draft('for-thirty-days', 30),
  draft('for-twenty-nine-days', 29),
  draft('never-and-voted', null),
  draft('never-nor-voted', null, null),
  draft('after-the-vote', 31, -33),
  discussedIn('by-delivery', ['DIRECT_DELIVERY']),
  discussedIn('by-post', ['LETTER_TO_CITIZEN']),
  discussedIn('not-at-all', null),
  initiative('by-a-tenth', (tenth) => tenth, 60),
  initiative('by-one-fewer', (tenth) => tenth - 1, null),
  initiative('in-vain', (tenth) => tenth + 2, null),
  ballot('after-a-failed-meeting', 'FAILED', true),
  ballot('after-a-full-meeting', 'HELD', true),
  ballot('after-no-meeting', 'NONE', false),
  reported('suspended-on-the-last-day', 'SUSPENSION', [['SUSPENDED', 'SUSPENSION', 3]]),
  reported('suspended-a-day-late', 'SUSPENSION', [['SUSPENDED', 'SUSPENSION', 4]]),
  reported('never-answered', 'BOTH', []),
  reported('answered-for-one-ground', 'BOTH', [['NO_GROUND', 'SUSPENSION', 3]]),
  reported('answered-for-both', 'BOTH', [['NO_GROUND', 'BOTH', 4]]),
  reported('annulled-on-the-last-day', 'ANNULMENT', [['ANNULLED', 'ANNULMENT', 5]]),
  reported('annulled-a-day-late', 'ANNULMENT', [['ANNULLED', 'ANNULMENT', 6]]),
];

const subjectYears = ['2026-01-01', '2026-12-31'] as const;

function tellReview(teller: Teller, on: string, said: Said): Handle {
  const data = { village: teller.village.id, year: Number((said.period?.from ?? on).slice(0, 4)) };
  return teller.open('villageCode').record('VillageCodeReviewed', 'TRUONG_THON', on, data, delay(said));
}

function tellCommuneReview(teller: Teller, on: string, said: Said): Handle {
  const data = { reviewSubject: 'VILLAGE_CODES', period: said.period ?? { from: on } };
  return teller.open('record').record('PeriodicReviewHeld', 'UBND_XA', on, data, delay(said));
}

function tellCodeReport(teller: Teller, on: string, said: Said): Handle {
  const data = report('VILLAGE_CODE', ['UBND_XA'], said, { village: teller.village.id });
  return teller.open('report').record('ReportSubmitted', 'TRUONG_THON', on, data, delay(said));
}

const yearly = { every: 'YEAR', names: true, always: true, between: subjectYears } as const;

/** A code recognised in the first year and reviewed in the second. */
function reviewed(name: string, tell: (teller: Teller, year: string) => void): Plant {
  return {
    name: `village-code-of-last-year-${name}`,
    between: ['2025-01-13', '2025-10-01'],
    lasts: 300,
    tell: (teller, day) => {
      const told = new Code(teller);
      told.propose(day);
      tellVote(told, told.matter(plus(day, 1)), plus(day, 42), {});
      tell(teller, '2026');
    },
  };
}

export const villageCodePlants: readonly Plant[] = [
  ...plants,
  reviewed('reviewed', (teller, year) => void tellReview(teller, `${year}-11-18`, {})),
  reviewed('reviewed-by-the-commune', (teller, year) => {
    const period = { from: `${year}-01-01`, to: `${year}-12-31` };
    tellCommuneReview(teller, `${year}-12-03`, { period });
  }),
  reviewed('reported', (teller, year) => void tellCodeReport(teller, `${year}-12-15`, {})),
  reviewed('neither-reviewed-nor-reported', () => undefined),
  ...periodTales({ name: 'village-code-review', act: tellReview, ...yearly }),
  ...periodTales({ name: 'village-codes-commune-review', act: tellCommuneReview, ...yearly }),
  ...periodTales({ name: 'village-code-report', act: tellCodeReport, ...yearly, always: false }),
];

/** The province reports on the last day in one year, a day late in the next. */
export function tellProvinceReports(
  open: (category: string) => Story,
  span: { from: string; until: string },
): void {
  for (const [n, year] of [2025, 2026].entries()) {
    const on = `${String(year)}-11-${n === 0 ? '29' : '30'}`;
    if (on < span.from || on > span.until) continue;
    const data = { reportKind: 'VILLAGE_CODES_OF_PROVINCE', to: ['CO_QUAN_CAP_TREN'], resubmission: false };
    open('report').record('ReportSubmitted', 'UBND_TINH', on, data);
  }
}
