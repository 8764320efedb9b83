import { plus, plusMonths } from '../calendar/days.js';
import { announcedCalendar, workingDaysAfter } from '../calendar/working-days.js';
import { DeliberationTale } from '../plants/deliberation-tale.js';
import type { Handle, Story } from '../stream/story.js';
import type { Plant, Teller } from './family.js';

type Subject = 'ELECTION' | 'DISMISSAL';

/** Writes one election, dismissal or vacancy of a village, and the matter that votes on it. */
class Headship {
  readonly story: Story;

  constructor(private readonly teller: Teller) {
    this.story = teller.open('villageHead');
  }

  get households(): number {
    return this.teller.village.households;
  }

  /** The matter put to the village; its first act names the headship's stream, if that has begun. */
  matter(on: string, subject: Subject, joined = true): DeliberationTale {
    const { commune, village } = this.teller;
    const tale = new DeliberationTale(this.teller.open('deliberation'), commune, village);
    tale.subject = subject;
    tale.propose(on, 4, 'COMMUNITY_MEETING', joined ? { case: this.story.caseStream } : {});
    return tale;
  }

  plan(on: string, plannedOn: string): Handle {
    return this.act('ElectionPlanned', on, { plannedOn });
  }

  order(on: string, extra: Record<string, unknown> = {}): Handle {
    return this.act('ElectionOrdered', on, { anew: false, ...extra });
  }

  team(on: string, extra: Record<string, unknown> = {}, without: readonly string[] = []): Handle {
    const data = {
      electionTeamMembers: 5,
      candidateInTeam: false,
      withFront: true,
      teamLedByFront: true,
      ...extra,
    };
    const told = Object.entries(data).filter(([field]) => !without.includes(field));
    return this.act('ElectionTeamFormed', on, Object.fromEntries(told));
  }

  list(on: string, candidates = 2, to: readonly string[] = ['UBND_XA']): Handle {
    const data = { village: this.teller.village.id, candidates, to };
    return this.story.record('CandidateListSent', 'BAN_CONG_TAC_MAT_TRAN', on, data);
  }

  vacate(on: string): Handle {
    return this.act('VillageHeadVacated', on, {});
  }

  appoint(on: string): Handle {
    const data = { village: this.teller.village.id, withFront: true };
    const personal = { person: 'Lê Văn Mẫu' };
    return this.story.record('InterimHeadAppointed', 'UBND_XA', on, data, { personal });
  }

  request(on: string, dismissalGround: string, householdsSigning?: number): Handle {
    const figures =
      householdsSigning === undefined ? {} : { householdsSigning, householdsTotal: this.households };
    const data = { village: this.teller.village.id, dismissalGround, ...figures };
    return this.story.record('DismissalRequested', 'BAN_CONG_TAC_MAT_TRAN', on, data);
  }

  private act(type: string, on: string, data: Record<string, unknown>): Handle {
    return this.story.record(type, 'UBND_XA', on, { village: this.teller.village.id, ...data });
  }
}

function announce(
  tale: DeliberationTale,
  on: string,
  forms: readonly string[] = ['POSTING', 'LOUDSPEAKER'],
): void {
  tale.inVillage('HouseholdsNotified', on, {
    householdNotice: 'ELECTION',
    forms,
    ...(forms.includes('POSTING') ? { places: ['CULTURAL_HOUSE'] } : {}),
  });
}

interface Course {
  /** Days before the meeting; null: never. */
  ordered?: number | null;
  team?: number | null;
  teamWith?: Record<string, unknown>;
  teamWithout?: readonly string[];
  announced?: number | null;
  forms?: readonly string[];
  listed?: number | null;
  candidates?: number;
  listTo?: readonly string[];
  held?: boolean;
  /** Days of the meeting off its plan. */
  off?: number;
}

/** An election planned thirty days ahead, lawful but for what `course` changes. */
function election(
  name: string,
  course: Course,
  more?: (told: Headship, matter: DeliberationTale, heldOn: string) => void,
): Plant {
  return {
    name: `election-${name}`,
    tell: (teller, day) => {
      const told = new Headship(teller);
      const plannedOn = plus(day, 30);
      const { ordered = 22, team = 12, announced = 8, listed = 16, held = true, off = 0 } = course;
      told.plan(day, plannedOn);
      const matter = told.matter(plus(day, 1), 'ELECTION');
      const heldOn = plus(plannedOn, off);
      if (ordered !== null) told.order(plus(heldOn, -ordered));
      if (team !== null) told.team(plus(heldOn, -team), course.teamWith, course.teamWithout);
      if (listed !== null) told.list(plus(heldOn, -listed), course.candidates, course.listTo);
      if (announced !== null) announce(matter, plus(heldOn, -announced), course.forms);
      if (held) matter.meet(heldOn);
      more?.(told, matter, heldOn);
    },
  };
}

/** A vote of the village received by the commune, and its answer so many working days later; null: never. */
function received(
  name: string,
  subject: Subject,
  after: number | null,
  outcome = 'RECOGNISED',
  more?: (told: Headship, matter: DeliberationTale, receivedOn: string) => void,
): Plant {
  return {
    name: `${subject.toLowerCase()}-received-${name}`,
    tell: (teller, day) => {
      const told = new Headship(teller);
      told.plan(day, plus(day, 9));
      const matter = told.matter(plus(day, 1), subject, false);
      matter.receive(plus(day, 10));
      if (after !== null) matter.recognise(workingDaysAfter(plus(day, 10), after), outcome);
      more?.(told, matter, plus(day, 10));
    },
  };
}

/** A dismissal recognised, and a new election ordered so many days after its last day of sixty; null: never. */
function dismissed(name: string, off: number | null): Plant {
  return {
    name: `dismissal-then-election-${name}`,
    tell: (teller, day) => {
      const told = new Headship(teller);
      told.vacate(day);
      const matter = told.matter(plus(day, 1), 'DISMISSAL', false);
      const { on } = matter.recognise(plus(day, 2));
      if (off !== null) told.order(plus(announcedCalendar.onOrAfter(plus(on, 60)), off), { anew: true });
    },
  };
}

function asked(
  name: string,
  ground: string,
  signing?: (households: number) => number,
  heardAfter?: number,
): Plant {
  return {
    name: `dismissal-asked-${name}`,
    tell: (teller, day) => {
      const told = new Headship(teller);
      told.request(day, ground, signing?.(told.households));
      if (heardAfter !== undefined) told.matter(plus(day, heardAfter), 'DISMISSAL');
    },
  };
}

/** An interim head, and the election within six months, or not. */
function interim(name: string, off: number | null): Plant {
  return {
    name: `interim-head-${name}`,
    between: ['2026-05-26', '2026-06-20'],
    lasts: 190,
    tell: (teller, day) => {
      const told = new Headship(teller);
      const { on } = told.appoint(day);
      if (off === null) return;
      const lastDay = announcedCalendar.onOrAfter(plusMonths(on, 6));
      told.matter(plus(lastDay, -20), 'ELECTION').meet(plus(lastDay, off));
    },
  };
}

/** A head recognised for a term of so many months; undefined: nothing is said of it. */
function termOf(name: string, termMonths: number | undefined): Plant {
  return {
    name: `village-head-term-${name}`,
    between: ['2026-05-26', '2026-12-31'],
    lasts: 20,
    tell: (teller, day) => {
      const matter = new Headship(teller).matter(day, 'ELECTION', false);
      const on = plus(day, 5);
      const term = termMonths === undefined ? {} : { termFrom: on, termUntil: plusMonths(on, termMonths) };
      matter.recognise(on, 'RECOGNISED', term);
    },
  };
}

function vacancy(name: string, appointedAfter: number | null): Plant {
  return {
    name: `headship-vacant-${name}`,
    tell: (teller, day) => {
      const told = new Headship(teller);
      told.vacate(day);
      if (appointedAfter !== null) told.appoint(plus(day, appointedAfter));
    },
  };
}

/** Members of the Inspection Board elected: the Front recognises them, or does not. */
function board(name: string, after: number | null, outcome = 'RECOGNISED'): Plant {
  return {
    name: `board-election-received-${name}`,
    tell: (teller, day) => {
      const { commune, village } = teller;
      const tale = new DeliberationTale(teller.open('deliberation'), commune, village);
      tale.propose(day, 5, 'COMMUNITY_MEETING');
      tale.receive(plus(day, 9));
      if (after !== null) tale.recognise(workingDaysAfter(plus(day, 9), after), outcome);
    },
  };
}

export const villageHeadPlants: readonly Plant[] = [
  election('lawful', { ordered: 20, team: 10, announced: 7, listed: 15 }),
  election('ordered-nineteen-days-before', { ordered: 19 }),
  election('ordered-after-it', { ordered: -1 }),
  election('never-ordered', { ordered: null }),
  election('team-nine-days-before', { team: 9 }),
  election('team-never', { team: null }),
  election('team-with-a-candidate', { teamWith: { candidateInTeam: true } }),
  election('team-not-led-by-the-front', { teamWith: { teamLedByFront: false } }),
  election('team-leader-unknown', { teamWithout: ['teamLedByFront'] }),
  election('announced-six-days-before', { announced: 6 }),
  election('never-announced', { announced: null }),
  election('only-posted', { forms: ['POSTING'] }),
  election('only-broadcast', { forms: ['LOUDSPEAKER'] }),
  election('list-fourteen-days-before', { listed: 14 }),
  election('list-never', { listed: null }),
  election('list-empty', { candidates: 0 }),
  election('list-to-the-front-only', { listTo: ['MTTQ_XA'] }),
  election('not-held', { held: false }),
  election('put-off', { ordered: 25, off: 5 }),
  received('and-recognised-on-the-last-day', 'ELECTION', 5),
  received('and-recognised-a-day-late', 'ELECTION', 6),
  received('and-never-answered', 'ELECTION', null),
  received('and-refused', 'ELECTION', 3, 'REFUSED'),
  received('and-ordered-anew', 'ELECTION', null, '', (told, _matter, on) => {
    told.order(workingDaysAfter(on, 4), { anew: true });
  }),
  received('and-a-new-election-with-it', 'ELECTION', 5, 'REELECTION_ORDERED'),
  received('and-recognised-on-the-last-day', 'DISMISSAL', 5),
  received('and-recognised-a-day-late', 'DISMISSAL', 6),
  received('and-never-answered', 'DISMISSAL', null),
  received('and-refused', 'DISMISSAL', 4, 'REFUSED'),
  dismissed('on-the-sixtieth-day', 0),
  dismissed('a-day-late', 1),
  dismissed('never', null),
  asked('by-half', 'PETITION', (households) => households / 2, 25),
  asked('by-one-fewer', 'PETITION', (households) => households / 2 - 1),
  asked('in-vain', 'PETITION', (households) => households - 5),
  asked('by-the-front', 'FRONT_PROPOSAL', undefined, 15),
  asked('by-the-front-in-vain', 'FRONT_PROPOSAL'),
  asked('by-the-head', 'OWN_REQUEST'),
  interim('elected-on-the-last-day', 0),
  interim('elected-a-day-late', 1),
  interim('never-elected', null),
  termOf('of-five-years', 60),
  termOf('shortened-by-half-a-year', 54),
  termOf('prolonged-by-half-a-year', 66),
  termOf('too-short', 53),
  termOf('too-long', 67),
  termOf('unknown', undefined),
  vacancy('with-an-interim-head', 12),
  vacancy('for-good', null),
  vacancy('filled-after-all', 96),
  board('on-the-last-day', 5),
  board('a-day-late', 6),
  board('never', null),
  board('refused', 2, 'REFUSED'),
];
