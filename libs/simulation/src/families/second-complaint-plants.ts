import { plus } from '../calendar/days.js';
import { workingDaysAfter } from '../calendar/working-days.js';
import type { Plant } from './family.js';
import { lastOf, PetitionTale } from './petition-tale.js';

/** Lodged a first time in ninety days, a second time in thirty, or in forty-five where the area is remote. */
const limits: readonly Plant[] = [
  first('lodged-ninetieth-day', 90, 0),
  first('lodged-a-day-late', 91, 0),
  first('lodged-in-time-received-later', 90, 6),
  again('lodged-last-day', (last) => last),
  again('lodged-a-day-late', (last) => plus(last, 1)),
  again('never-lodged', () => undefined),
  {
    name: 'second-complaint-after-the-term-was-missed',
    lasts: 130,
    tell: (teller, day) => {
      const tale = new PetitionTale(teller, 'COMPLAINT');
      tale.receive(day);
      const acceptedOn = plus(day, 3);
      tale.accept(acceptedOn);
      const last = lastOf(acceptedOn, isRemote(tale, acceptedOn) ? 45 : 30);
      tale.receive(plus(last, 20), { complaintInstance: 2 });
    },
  },
];

/** `known` days after the decision was known to the citizen the complaint is lodged, and received some days later. */
function first(name: string, known: number, received: number): Plant {
  return {
    name: `first-complaint-${name}`,
    lasts: 60,
    tell: (teller, day) => {
      const tale = new PetitionTale(teller, 'COMPLAINT');
      const knownOn = plus(day, -known);
      // Where the ninetieth day is a day of rest the next working day is in time.
      const lodged = known === 90 ? day : plus(lastOf(knownOn, 90), 1);
      const receivedOn = plus(lodged, received);
      tale.receive(receivedOn, { decisionKnownOn: knownOn, lodgedOn: lodged });
      tale.accept(plus(receivedOn, 4));
    },
  };
}

function again(name: string, lodged: (last: string) => string | undefined): Plant {
  return {
    name: `second-complaint-${name}`,
    lasts: 120,
    tell: (teller, day) => {
      const tale = new PetitionTale(teller, 'COMPLAINT');
      tale.receive(day);
      tale.accept(plus(day, 3));
      tale.settle(plus(day, 15));
      const toldOn = plus(day, 17);
      tale.tell('DECISION', toldOn, { complaintInstance: 1 });
      const on = lodged(lastOf(toldOn, isRemote(tale, toldOn) ? 45 : 30));
      if (on !== undefined) tale.receive(plus(on, 2), { complaintInstance: 2, lodgedOn: on });
    },
  };
}

function isRemote({ teller }: PetitionTale, on: string): boolean {
  const { remoteSince } = teller.commune;
  return remoteSince !== undefined && remoteSince <= on;
}

/** A complaint that was decided and sent lawfully, and is lodged a second time forty days later. */
function second(
  name: string,
  tell: (tale: PetitionTale, receivedOn: string) => void,
  between: readonly [string, string] = ['2025-01-01', '2026-12-31'],
): Plant {
  return {
    name: `second-complaint-${name}`,
    lasts: 180,
    between,
    tell: (teller, day) => {
      const tale = new PetitionTale(teller, 'COMPLAINT');
      tale.receive(day);
      tale.accept(plus(day, 3));
      tale.settle(plus(day, 20));
      tale.tell('DECISION', plus(day, 21), { complaintInstance: 1 });
      const receivedOn = plus(day, 40);
      tale.receive(receivedOn, { complaintInstance: 2 });
      tell(tale, receivedOn);
    },
  };
}

const old = { from: '2025-01-01', until: '2026-05-15' };
const reformed = { from: '2026-05-25', until: '2026-12-31' };

const acceptances: readonly Plant[] = [
  { era: 'old', ...old, last: (day: string) => lastOf(day, 10) },
  { era: 'new', ...reformed, last: (day: string) => workingDaysAfter(day, 7) },
].flatMap(({ era, from, until, last }) =>
  [
    second(`accepted-last-day-${era}`, (tale, on) => void tale.accept(last(on), 2), [from, until]),
    second(`accepted-a-day-late-${era}`, (tale, on) => void tale.accept(plus(last(on), 1), 2), [from, until]),
    second(`never-accepted-${era}`, () => undefined, [from, until]),
    second(`refused-${era}`, (tale, on) => void tale.refuse(plus(on, 5), 2), [from, until]),
  ].map((plant) => ({ ...plant, lasts: 80 })),
);

/** Forty-five days, sixty when complex or remote, seventy when both. */
const settlements: readonly Plant[] = [
  { kind: 'plain', complex: false, near: 45, remote: 60 },
  { kind: 'complex', complex: true, near: 60, remote: 70 },
].flatMap(({ kind, complex, near, remote }) => {
  const settledAt = (name: string, late: number | undefined) =>
    second(`${kind}-${name}`, (tale, on) => {
      if (complex) tale.classify(plus(on, 1), { complexity: 'COMPLEX', grounds: 'Nhiều người liên quan' });
      const acceptedOn = plus(on, 4);
      tale.accept(acceptedOn, 2);
      const last = lastOf(acceptedOn, isRemote(tale, acceptedOn) ? remote : near);
      if (late !== undefined) tale.settle(plus(last, late), { complaintInstance: 2 });
    });
  return [
    settledAt('settled-last-day', 0),
    settledAt('settled-a-day-late', 1),
    settledAt('never-settled', undefined),
  ];
});

/** The second decision is sent in seven days; it does not stand for the first. */
const decisions: readonly Plant[] = [
  decided('sent-seventh-day', (tale, on) => {
    tale.tell('DECISION', lastOf(on, 7), { complaintInstance: 2 });
  }),
  decided('sent-eighth-day', (tale, on) => {
    tale.tell('DECISION', plus(lastOf(on, 7), 1), { complaintInstance: 2 });
  }),
  decided('never-sent', () => undefined),
];

function decided(name: string, tell: (tale: PetitionTale, decidedOn: string) => void): Plant {
  return second(`decision-${name}`, (tale, receivedOn) => {
    tale.accept(plus(receivedOn, 3), 2);
    const on = plus(receivedOn, 30);
    tale.settle(on, { complaintInstance: 2 });
    tell(tale, on);
  });
}

/** The first decision was never sent; what is sent later is the second. */
const firstNeverSent: Plant = {
  name: 'second-complaint-first-decision-never-sent',
  lasts: 180,
  tell: (teller, day) => {
    const tale = new PetitionTale(teller, 'COMPLAINT');
    tale.receive(day, { petitionChannel: 'RECEPTION' });
    tale.accept(plus(day, 3));
    tale.settle(plus(day, 20));
    tale.receive(plus(day, 45), { complaintInstance: 2 });
    tale.accept(plus(day, 48), 2);
    tale.settle(plus(day, 70), { complaintInstance: 2 });
    tale.tell('DECISION', plus(day, 72), { complaintInstance: 2 });
  },
};

export const secondComplaintPlants: readonly Plant[] = [
  ...acceptances,
  ...settlements,
  ...decisions,
  firstNeverSent,
  ...limits,
];
