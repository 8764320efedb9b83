import { plus } from '../calendar/days.js';
import { workingDaysAfter } from '../calendar/working-days.js';
import type { Plant } from './family.js';
import { lastOf, PetitionTale } from './petition-tale.js';

type Tell = (tale: PetitionTale, day: string) => void;

const broughtToReception = { petitionChannel: 'RECEPTION' };
const toTheParty = { receivedBy: 'PARTY_COMMITTEE', petitionChannel: 'RECEPTION' };

function received(name: string, data: Record<string, unknown>, tell: Tell): Plant {
  return {
    name,
    lasts: 60,
    tell: (teller, day) => {
      const tale = new PetitionTale(teller, 'PROPOSAL');
      tale.receive(day, { forSettlement: true, ...data });
      tell(tale, day);
    },
  };
}

/** Both sides of the tenth working day, for what is brought to a reception and what the Party head receives. */
const answersInTen: readonly Plant[] = (
  [
    ['reception', broughtToReception],
    ['party', toTheParty],
  ] as const
).flatMap(([where, data]) => [
  received(`${where}-answered`, data, (tale, day) => void tale.tell('RECEIPT', plus(day, 2))),
  received(`${where}-answered-tenth-working-day`, data, (tale, day) => {
    tale.tell('REFERRAL', workingDaysAfter(day, 10));
  }),
  received(`${where}-answered-eleventh-working-day`, data, (tale, day) => {
    tale.tell('RESULT', workingDaysAfter(day, 11));
  }),
  received(`${where}-never-answered`, data, () => undefined),
  received(`${where}-answer-entered-late`, data, (tale, day) => {
    tale.tell('RECEIPT', plus(day, 3), {}, { lateBy: 30 });
  }),
  received(`${where}-answer-withdrawn`, data, (tale, day) => {
    tale.story.withdraw(tale.tell('RECEIPT', plus(day, 3)), plus(day, 25));
  }),
  received(`${where}-only-forwarded`, data, (tale, day) => void tale.forward(plus(day, 4))),
  received(`${where}-answered-some-day-of-the-month`, data, (tale, day) => {
    const notice = tale.tell('RECEIPT', plus(day, 5), {}, { precision: 'MONTH' });
    tale.story.replace(notice, plus(day, 40), { on: plus(day, 4) }, 'NEW_INFORMATION');
  }),
]);

const others: readonly Plant[] = [
  received('letter-unanswered-by-reception-law', {}, (tale, day) => void tale.tell('RECEIPT', plus(day, 20))),
  received('sent-to-the-front', { receivedBy: 'FRONT' }, (tale, day) => {
    tale.tell('REFERRAL', plus(day, 8));
  }),
];

/** Forty-five days without a word: the discipline ground of decree 154/2026. */
const idle: readonly Plant[] = [
  received('idle-to-the-last-day', {}, (tale, day) => void tale.tell('RECEIPT', lastOf(day, 45))),
  received('idle-a-day-too-long', {}, (tale, day) => void tale.forward(plus(lastOf(day, 45), 1))),
  received('idle-for-good', {}, () => undefined),
  received('forwarded-in-time', {}, (tale, day) => void tale.forward(plus(day, 30))),
].map((plant) => ({ ...plant, lasts: 70, between: ['2026-07-01', '2026-12-31'] }));

/** A case that another body forwarded: told when it is settled, and the citizen by the body that forwarded it. */
function forwarded(name: string, tell: (tale: PetitionTale, settledOn: string) => void): Plant {
  return {
    name,
    lasts: 80,
    tell: (teller, day) => {
      const tale = new PetitionTale(teller, 'FEEDBACK');
      tale.receive(day, { forwardedBy: 'Văn phòng HĐND tỉnh' });
      tale.tell('RECEIPT', plus(day, 2));
      const settledOn = plus(day, 14);
      tale.settle(settledOn, { wasForwarded: true, petitionOutcome: 'SOLVED' });
      tell(tale, settledOn);
    },
  };
}

const toForwarder = { to: ['CO_QUAN_CHUYEN_DON'] };

const settlements: readonly Plant[] = [
  forwarded(
    'forwarder-told',
    (tale, on) => void tale.tell('SETTLEMENT_TO_FORWARDER', plus(on, 3), toForwarder),
  ),
  forwarded('forwarder-told-seventh-working-day', (tale, on) => {
    tale.tell('RESULT', workingDaysAfter(on, 7), { to: ['CONG_DAN', 'CO_QUAN_CHUYEN_DON'] });
  }),
  forwarded('forwarder-told-eighth-working-day', (tale, on) => {
    tale.tell('SETTLEMENT_TO_FORWARDER', workingDaysAfter(on, 8), toForwarder);
  }),
  forwarded('forwarder-never-told', (tale, on) => void tale.tell('RESULT', plus(on, 2))),
  forwarded('forwarder-told-by-letter', (tale, on) => {
    const data = { paper: 'SETTLEMENT_EXPLAINED', ...toForwarder, case: tale.story.caseStream };
    tale.story.record('DocumentSent', 'UBND_XA', plus(on, 4), data, { apart: true });
  }),
];

/** The commune forwarded a case to another body and hears of its settlement. */
function heard(name: string, tell: (tale: PetitionTale, heardOn: string) => void): Plant {
  return {
    name,
    lasts: 80,
    tell: (teller, day) => {
      const tale = new PetitionTale(teller, 'PROPOSAL');
      tale.receive(day);
      tale.forward(plus(day, 3));
      const on = plus(day, 30);
      const data = { paper: 'SETTLEMENT_NOTICE', receivedBy: 'OTHER', case: tale.story.caseStream };
      tale.story.record('DocumentReceived', 'UBND_XA', on, data, { apart: true });
      tell(tale, on);
    },
  };
}

const passedOn: readonly Plant[] = [
  heard('citizen-told', (tale, on) => void tale.tell('SETTLEMENT_TO_CITIZEN', plus(on, 1))),
  heard('citizen-told-fifth-working-day', (tale, on) => {
    tale.tell('SETTLEMENT_TO_CITIZEN', workingDaysAfter(on, 5));
  }),
  heard('citizen-told-sixth-working-day', (tale, on) => {
    tale.tell('SETTLEMENT_TO_CITIZEN', workingDaysAfter(on, 6));
  }),
  heard('citizen-never-told', () => undefined),
];

export const petitionPlants: readonly Plant[] = [
  ...answersInTen,
  ...others,
  ...idle,
  ...settlements,
  ...passedOn,
];
