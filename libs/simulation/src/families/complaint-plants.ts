import { plus } from '../calendar/days.js';
import { workingDaysAfter } from '../calendar/working-days.js';
import type { Plant } from './family.js';
import { lastOf, PetitionTale } from './petition-tale.js';

const beforeReform = ['2025-01-01', '2026-06-30'] as const;
const sinceReform = ['2026-07-01', '2026-12-31'] as const;

function complaint(
  name: string,
  tell: (tale: PetitionTale, day: string) => void,
  more: Partial<Plant> = {},
): Plant {
  return {
    name: `complaint-${name}`,
    lasts: 110,
    ...more,
    tell: (teller, day) => {
      tell(new PetitionTale(teller, 'COMPLAINT'), day);
    },
  };
}

/** Ten days until June 2026, seven working days since: accepted, refused, a day late, never. */
const acceptances: readonly Plant[] = [
  { era: 'old', between: beforeReform, last: (day: string) => lastOf(day, 10) },
  { era: 'new', between: sinceReform, last: (day: string) => workingDaysAfter(day, 7) },
].flatMap(({ era, between, last }) =>
  [
    complaint(`accepted-last-day-${era}`, (tale, day) => {
      tale.receive(day);
      tale.accept(last(day));
    }),
    complaint(`accepted-a-day-late-${era}`, (tale, day) => {
      tale.receive(day);
      tale.accept(plus(last(day), 1));
    }),
    complaint(`refused-last-day-${era}`, (tale, day) => {
      tale.receive(day);
      tale.refuse(last(day));
      tale.tell('NON_ACCEPTANCE', plus(last(day), 1));
    }),
    complaint(`never-accepted-${era}`, (tale, day) => void tale.receive(day)),
    complaint(`receipt-moved-${era}`, (tale, day) => {
      const receipt = tale.receive(day);
      tale.accept(last(day));
      tale.story.replace(receipt, plus(day, 30), { on: plus(day, -3) }, 'WRONG_DATE');
    }),
    complaint(`not-for-settlement-${era}`, (tale, day) => {
      tale.receive(day, { forSettlement: false });
      tale.forward(plus(day, 4));
    }),
  ].map((plant) => ({ ...plant, between, lasts: 50 })),
);

/** The reform's first day, and the last before it: the law of the day of receipt. */
const edges: readonly Plant[] = [
  complaint(
    'received-on-the-last-day-of-the-old-law',
    (tale) => {
      tale.receive('2026-06-30');
      tale.accept('2026-07-10');
    },
    { between: ['2026-06-30', '2026-06-30'], lasts: 60 },
  ),
  complaint(
    'received-on-the-first-day-of-the-new-law',
    (tale) => {
      tale.receive('2026-07-01');
      tale.accept('2026-07-13');
    },
    { between: ['2026-07-01', '2026-07-01'], lasts: 60 },
  ),
];

/** Settled on the last day, a day late, never: plain and complex. Remoteness is the commune's. */
const settlements: readonly Plant[] = [
  { kind: 'plain', complexity: 'NORMAL', span: { near: 30, remote: 45 } },
  { kind: 'complex', complexity: 'COMPLEX', span: { near: 45, remote: 60 } },
  { kind: 'very-complex', complexity: 'ESPECIALLY_COMPLEX', span: { near: 45, remote: 60 } },
].flatMap(({ kind, complexity, span }) => {
  const settledAt = (name: string, late: number | undefined) =>
    complaint(`${kind}-${name}`, (tale, day) => {
      tale.receive(day);
      if (complexity !== 'NORMAL')
        tale.classify(plus(day, 2), { complexity, grounds: 'Nhiều người liên quan' });
      const acceptedOn = plus(day, 4);
      tale.accept(acceptedOn);
      tale.tell('ACCEPTANCE', plus(acceptedOn, 1), { complaintInstance: 1 });
      const last = lastOf(acceptedOn, isRemote(tale, acceptedOn) ? span.remote : span.near);
      if (late !== undefined) tale.settle(plus(last, late));
    });
  return [
    settledAt('settled-last-day', 0),
    settledAt('settled-a-day-late', 1),
    settledAt('never-settled', undefined),
  ];
});

/** Whether the commune will have said that it is remote: the author of a tale knows the province. */
function isRemote(tale: PetitionTale, on: string): boolean {
  return tale.teller.commune.remoteSince !== undefined && tale.teller.commune.remoteSince <= on;
}

/** Complexity that is found, or withdrawn, while the clock runs. */
const reclassified: readonly Plant[] = [
  complaint('complex-after-its-day', (tale, day) => {
    tale.receive(day);
    tale.accept(plus(day, 3));
    tale.classify(lastOf(plus(day, 3), 64), { complexity: 'COMPLEX', grounds: 'Hồ sơ thất lạc' });
    tale.settle(plus(day, 80));
  }),
  complaint('complex-then-plain', (tale, day) => {
    tale.receive(day);
    tale.classify(plus(day, 1), { complexity: 'COMPLEX', grounds: 'Nhiều nơi' });
    tale.accept(plus(day, 3));
    tale.classify(plus(day, 38), { complexity: 'NORMAL' });
    tale.settle(plus(day, 44));
  }),
  complaint('complexity-entered-late', (tale, day) => {
    tale.receive(day);
    tale.accept(plus(day, 2));
    tale.classify(plus(day, 10), { complexity: 'COMPLEX', grounds: 'Nhiều người liên quan' }, { lateBy: 45 });
    tale.settle(plus(day, 40));
  }),
  complaint('settlement-withdrawn', (tale, day) => {
    tale.receive(day);
    tale.accept(plus(day, 2));
    tale.story.withdraw(tale.settle(plus(day, 20)), plus(day, 70));
  }),
];

/** The decision is sent within three working days, and becomes final by itself. */
const decisions: readonly Plant[] = [
  decided(
    'sent-at-once',
    (tale, on) => void tale.tell('DECISION', plus(on, 1), { complaintInstance: 1 }),
    (lawful) => lawful,
  ),
  decided(
    'final-a-day-before-it-may-be',
    (tale, on) => void tale.tell('DECISION', plus(on, 1)),
    // In a remote area any day from the thirtieth on may be written.
    (lawful) => plus(lawful, -1),
  ),
  decided(
    'final-a-day-after-it-is',
    (tale, on) => void tale.tell('DECISION', plus(on, 2)),
    (lawful) => plus(lawful, 1),
  ),
  decided('sent-third-working-day', (tale, on) => void tale.tell('DECISION', workingDaysAfter(on, 3))),
  decided('sent-fourth-working-day', (tale, on) => void tale.tell('DECISION', workingDaysAfter(on, 4))),
  decided('never-sent', (tale, on) => void tale.tell('RESULT', plus(on, 2))),
  decided('entered-weeks-late', (tale, on) => {
    tale.tell('DECISION', plus(on, 2), { complaintInstance: 1 }, { lateBy: 28 });
  }),
];

function decided(
  name: string,
  tell: (tale: PetitionTale, decidedOn: string) => void,
  effect?: (lawful: string) => string,
): Plant {
  return complaint(`decision-${name}`, (tale, day) => {
    tale.receive(day);
    tale.accept(plus(day, 3));
    const on = plus(day, 21);
    const lawful = lastOf(on, isRemote(tale, on) ? 45 : 30);
    tale.settle(on, effect ? { effectiveOn: effect(lawful) } : {});
    tell(tale, on);
  });
}

/** Suspended and taken up again since the reform; before it no suspension stops the clock. */
const suspensions: readonly Plant[] = [
  complaint('suspended-and-settled-last-day', (tale, day) => {
    settleAfterPause(tale, day, { from: 12, until: 32 }, 0);
  }),
  complaint('suspended-and-settled-a-day-late', (tale, day) => {
    settleAfterPause(tale, day, { from: 12, until: 32 }, 1);
  }),
  complaint('suspended-for-good', (tale, day) => {
    tale.receive(day);
    tale.accept(plus(day, 2));
    tale.tell('SUSPENSION', workingDaysAfter(tale.halt(plus(day, 15)).on, 3));
  }),
  complaint('suspended-twice', (tale, day) => {
    tale.receive(day);
    tale.accept(plus(day, 2));
    tale.halt(plus(day, 8));
    tale.tell('SUSPENSION', plus(day, 9));
    tale.resume(plus(day, 15));
    tale.tell('SUSPENSION', workingDaysAfter(plus(day, 15), 4));
    tale.halt(plus(day, 20));
    tale.resume(plus(day, 30));
    tale.settle(plus(day, 47));
  }),
  complaint('suspended-too-late', (tale, day) => {
    tale.receive(day);
    tale.accept(plus(day, 2));
    tale.halt(plus(day, 64));
    tale.tell('DECISION', plus(day, 65));
    tale.resume(plus(day, 70));
    tale.settle(plus(day, 72));
  }),
  complaint('terminated', (tale, day) => {
    tale.receive(day);
    tale.accept(plus(day, 2));
    tale.halt(plus(day, 9), 'TERMINATED');
    tale.tell('SUSPENSION', workingDaysAfter(plus(day, 9), 3));
    tale.settle(plus(day, 25));
  }),
  complaint('suspension-entered-late', (tale, day) => {
    tale.receive(day);
    tale.accept(plus(day, 2));
    tale.record('SettlementHalted', plus(day, 10), haltOfOld, { lateBy: 50 });
    tale.resume(plus(day, 61));
    tale.settle(plus(day, 75));
  }),
].map((plant) => ({ ...plant, between: sinceReform, lasts: 100 }));

const haltOfOld = { petitionKind: 'COMPLAINT', haltKind: 'SUSPENDED', reasons: 'Chờ kết luận giám định' };

const suspendedBeforeReform = complaint(
  'suspended-before-the-reform',
  (tale, day) => {
    tale.receive(day);
    tale.accept(plus(day, 2));
    tale.halt(plus(day, 10));
    tale.resume(plus(day, 25));
    tale.settle(plus(day, 50));
  },
  { between: ['2025-01-01', '2026-05-01'] },
);

function settleAfterPause(
  tale: PetitionTale,
  day: string,
  pause: { from: number; until: number },
  late: number,
): void {
  tale.receive(day);
  const acceptedOn = plus(day, 2);
  tale.accept(acceptedOn);
  tale.halt(plus(day, pause.from));
  tale.tell('SUSPENSION', workingDaysAfter(plus(day, pause.from), 3));
  tale.resume(plus(day, pause.until));
  tale.tell('SUSPENSION', workingDaysAfter(plus(day, pause.until), 4));
  const span = (isRemote(tale, acceptedOn) ? 45 : 30) + pause.until - pause.from;
  tale.settle(plus(lastOf(acceptedOn, span), late));
}

/** The dialogue of a complaint: told five days ahead, minuted in three copies. */
const dialogues: readonly Plant[] = [
  dialogue('told-fifth-day', { toldBefore: 5, copies: 3 }),
  dialogue('told-fourth-day', { toldBefore: 4, copies: 4 }),
  dialogue('told-on-the-day', { toldBefore: 0, copies: 3 }),
  dialogue('told-afterwards', { toldBefore: -1, copies: 3 }),
  dialogue('never-told', { toldBefore: undefined, copies: 3 }),
  dialogue('two-copies', { toldBefore: 7, copies: 2 }),
  dialogue('never-held', { toldBefore: 6, copies: undefined }),
].map((plant) => ({ ...plant, between: sinceReform, lasts: 90 }));

function dialogue(
  name: string,
  { toldBefore, copies }: { toldBefore: number | undefined; copies: number | undefined },
): Plant {
  return complaint(`dialogue-${name}`, (tale, day) => {
    tale.receive(day);
    tale.accept(plus(day, 2));
    const planned = plus(day, 20);
    tale.record('ComplaintDialoguePlanned', plus(day, 5), { plannedOn: planned });
    if (toldBefore !== undefined && toldBefore >= 0) tale.tell('DIALOGUE', plus(planned, -toldBefore));
    if (copies !== undefined) tale.record('ComplaintDialogueHeld', planned, { minutesCopies: copies });
    if (toldBefore !== undefined && toldBefore < 0) tale.tell('DIALOGUE', plus(planned, -toldBefore));
  });
}

export const complaintPlants: readonly Plant[] = [
  ...acceptances,
  ...edges,
  ...settlements,
  ...reclassified,
  ...decisions,
  ...suspensions,
  suspendedBeforeReform,
  ...dialogues,
];
