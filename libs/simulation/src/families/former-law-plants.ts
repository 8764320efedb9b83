import type { Precision } from '@app/domain';
import { between, plus } from '../calendar/days.js';
import { workingDaysAfter } from '../calendar/working-days.js';
import { DeliberationTale } from '../plants/deliberation-tale.js';
import { DisclosureTale, threePlaces } from '../plants/disclosure-tale.js';
import type { Handle } from '../stream/story.js';
import type { Plant, Teller } from './family.js';
import { lastOf, PetitionTale } from './petition-tale.js';

/** A day of a former year, and how much later than it the entries of today are. */
function formerly(year: string, today: string): { on: string; lateBy: number } {
  const on = `${year}${today.slice(4)}`.replace('-02-29', '-02-28');
  return { on, lateBy: between(on, today) };
}

/** A document of 2022, entered today with what was shown of it. */
function document(name: string, tell: (tale: DisclosureTale, on: string) => void): Plant {
  return {
    name: `former-document-${name}`,
    lasts: 2,
    tell: (teller, today) => {
      const { on, lateBy } = formerly('2022', today);
      const tale = new DisclosureTale(teller.open('document'));
      tale.issue({ item: teller.random.pick([1, 3, 5, 7]), on }, { lateBy });
      tell(tale, on);
    },
  };
}

const documents: readonly Plant[] = [
  document('posted-second-day', (tale, on) => {
    tale.takeDown(tale.post(lastOf(on, 2)), plus(lastOf(on, 2), 30));
    tale.broadcast([1, 2, 3].map((n) => plus(on, n)));
  }),
  document('posted-a-day-late', (tale, on) => {
    tale.post(plus(lastOf(on, 2), 1));
    tale.broadcast([plus(on, 1), plus(on, 2)]);
  }),
  document('down-after-twenty-nine-days', (tale, on) => {
    tale.takeDown(tale.post(plus(on, 1)), plus(on, 30));
    tale.handToVillageHeads(plus(on, 1));
  }),
  document('down-early-then-again', (tale, on) => {
    tale.takeDown(tale.post(plus(on, 1)), plus(on, 12));
    tale.takeDown(tale.post(plus(on, 15)), plus(on, 45));
  }),
  document('only-by-letter', (tale, on) => void tale.disclose('LETTER_TO_CITIZEN', plus(on, 1))),
  document('never-shown', () => undefined),
];

type VoteTell = (tale: DeliberationTale, on: string) => void;

/** A matter of 2022, entered today. */
function matter(
  name: string,
  item: number,
  form: 'COMMUNITY_MEETING' | 'ONLINE_VOTE',
  tell: VoteTell,
): Plant {
  return {
    name: `former-matter-${name}`,
    lasts: 2,
    tell: (teller, today) => {
      const { on, lateBy } = formerly('2022', today);
      const tale = new DeliberationTale(teller.open('deliberation'), teller.commune, teller.village);
      tale.propose(on, item, form, {}, { lateBy });
      tell(tale, on);
    },
  };
}

const half = ({ households }: DeliberationTale) => households / 2;
const meeting = { form: 'COMMUNITY_MEETING', declared: true } as const;

const matters: readonly Plant[] = [
  matter('one-more-than-half', 1, 'COMMUNITY_MEETING', (tale, on) => {
    tale.tally(plus(on, 9), { ...meeting, votesFor: half(tale) + 1 });
  }),
  matter('exactly-half', 2, 'COMMUNITY_MEETING', (tale, on) => {
    tale.tally(plus(on, 9), { ...meeting, votesFor: half(tale) });
  }),
  matter('voted-online', 6, 'ONLINE_VOTE', (tale, on) => {
    tale.tally(plus(on, 9), { form: 'ONLINE_VOTE', declared: false, votesFor: half(tale) - 2 });
  }),
  matter('never-voted', 1, 'COMMUNITY_MEETING', () => undefined),
  ...[3, 4, 5].flatMap((item) => [
    matter(`item-${String(item)}-recognised`, item, 'COMMUNITY_MEETING', (tale, on) => {
      tale.tally(plus(on, 9), { ...meeting, votesFor: half(tale) + 1 });
      tale.recognise(plus(on, 20));
    }),
    matter(`item-${String(item)}-in-force-too-soon`, item, 'COMMUNITY_MEETING', (tale, on) => {
      tale.tally(plus(on, 9), { ...meeting, votesFor: half(tale) + 1 });
      tale.recognise(plus(on, 20), 'RECOGNISED', { effectiveOn: plus(on, 9) });
    }),
    matter(`item-${String(item)}-with-half`, item, 'COMMUNITY_MEETING', (tale, on) => {
      tale.tally(plus(on, 9), { ...meeting, votesFor: half(tale) });
    }),
  ]),
  matter('forwarded-third-working-day', 3, 'COMMUNITY_MEETING', (tale, on) => {
    tale.receive(plus(on, 12));
    tale.send(workingDaysAfter(plus(on, 12), 3));
  }),
  matter('forwarded-fourth-working-day', 4, 'COMMUNITY_MEETING', (tale, on) => {
    tale.receive(plus(on, 12));
    tale.send(workingDaysAfter(plus(on, 12), 4));
  }),
  matter('never-forwarded', 3, 'COMMUNITY_MEETING', (tale, on) => void tale.receive(plus(on, 12))),
];

/** A second decision of 2019, entered today with its publication. */
function decision(name: string, tell: (show: Show, on: string) => void): Plant {
  return {
    name: `former-decision-${name}`,
    lasts: 2,
    tell: (teller, today) => {
      const { on, lateBy } = formerly('2019', today);
      const tale = new PetitionTale(teller, 'COMPLAINT');
      tale.receive(plus(on, -60), { complaintInstance: 2 }, { lateBy: lateBy + 60 });
      tale.accept(plus(on, -55), 2);
      tale.settle(on, { complaintInstance: 2 });
      tell(showing(teller, tale, lateBy), on);
    },
  };
}

/** Shows the decision in a form from one day on, and takes a notice down after so many days. */
type Show = (form: string, from: string, down?: number) => void;

function showing(teller: Teller, tale: PetitionTale, lateBy: number): Show {
  const paper = teller.open('document');
  return (form, from, down) => {
    const places = form === 'POSTING' ? { places: threePlaces } : {};
    const data = { paper: 'DISCLOSED_DOCUMENT', documentKind: 'OTHER', form, case: tale.story.caseStream };
    const shown = paper.record('InformationDisclosed', 'UBND_XA', from, { ...data, ...places }, { lateBy });
    if (down === undefined) return;
    const on = plus(from, down);
    paper.record('PostingTakenDown', 'UBND_XA', on, { source: shown.id }, { after: shown, lateBy });
  };
}

const decisions: readonly Plant[] = [
  decision('posted-fifteenth-day', (show, on) => {
    show('POSTING', lastOf(on, 15), 15);
  }),
  decision('told-a-day-late', (show, on) => {
    show('MEETING', plus(lastOf(on, 15), 1));
  }),
  decision('posted-fourteen-days', (show, on) => {
    show('POSTING', plus(on, 5), 14);
  }),
  decision('shown-on-the-website-only', (show, on) => {
    show('WEBSITE_OR_INTRANET', plus(on, 5));
  }),
];

/** A vote of confidence of the years 2021 and 2022, entered today where the commune stood then. */
function confidence(name: string, on: string, tell: (vote: ConfidenceVote) => void): Plant {
  return {
    name: `former-confidence-${name}`,
    lasts: 60,
    where: ({ validFrom }) => validFrom <= on,
    tell: (teller, today) => {
      const story = teller.open('record');
      const lateBy = between(on, today);
      tell({
        today,
        hold: (precision) => {
          const data = { office: 'Chủ tịch UBND xã', votersTotal: 200, high: 120, middle: 50, low: 30 };
          return story.record('ConfidenceVoteHeld', 'MTTQ_XA', on, data, { lateBy, precision });
        },
        withdraw: (held, day) => {
          story.withdraw(held, day);
        },
      });
    },
  };
}

interface ConfidenceVote {
  today: string;
  hold: (precision: Precision) => Handle;
  withdraw: (held: Handle, day: string) => void;
}

const confidenceVotes: readonly Plant[] = [
  confidence('withdrawn', '2022-06-20', ({ today, hold, withdraw }) => {
    withdraw(hold('DAY'), plus(today, 30));
  }),
  confidence('known-by-its-month', '2022-11-30', ({ hold }) => void hold('MONTH')),
  confidence('on-the-last-day', '2022-12-31', ({ hold }) => void hold('DAY')),
  confidence('a-day-late', '2023-01-01', ({ hold }) => void hold('DAY')),
];

export const formerLawPlants: readonly Plant[] = [...documents, ...matters, ...decisions, ...confidenceVotes];
