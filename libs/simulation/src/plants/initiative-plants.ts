import { plus } from '../calendar/days.js';
import type { DeliberationTale } from './deliberation-tale.js';
import type { MatterPlant } from './meeting-plants.js';

/** An initiative of citizens: a tenth of the households, one fewer, consents that have lapsed. */
function initiative(
  name: string,
  given: (households: number) => readonly { daysBefore: number; households: number }[],
  then: 'MEETING' | 'NOTHING' = 'NOTHING',
): MatterPlant {
  return {
    name,
    items: [6],
    tell: (tale, day, item) => {
      tale.item = item;
      const total = Math.floor(tale.households / 10) * 10;
      const submittedOn = plus(day, 100);
      const consents = given(total);
      for (const { daysBefore, households } of consents) {
        tale.inVillage('HouseholdConsentsGiven', plus(submittedOn, -daysBefore), { households });
      }
      submit(
        tale,
        submittedOn,
        total,
        consents.reduce((sum, consent) => sum + consent.households, 0),
      );
      if (then === 'MEETING') tellHearing(tale, plus(submittedOn, 20));
    },
  };
}

function submit(tale: DeliberationTale, on: string, householdsTotal: number, consents: number): void {
  const data = { subject: 'Lập đội tự quản đêm', matterItem: tale.item, consents, householdsTotal };
  tale.inVillage('CitizenInitiativeSubmitted', on, data);
}

function tellHearing(tale: DeliberationTale, on: string): void {
  tale.convene(plus(on, -6), on);
  tale.notify(plus(on, -4), 'MEETING', ['INVITATION', 'POSTING'], ['CULTURAL_HOUSE', 'COMMUNITY_POINT']);
  tale.meet(on);
}

export const initiativePlants: readonly MatterPlant[] = [
  initiative('initiative-a-tenth', (total) => [{ daysBefore: 20, households: total / 10 }], 'MEETING'),
  initiative('initiative-one-short', (total) => [{ daysBefore: 20, households: total / 10 - 1 }]),
  initiative('initiative-not-put', (total) => [
    { daysBefore: 40, households: total / 10 },
    { daysBefore: 10, households: 2 },
  ]),
  initiative('initiative-consents-lapsed', (total) => [
    { daysBefore: 95, households: total / 10 },
    { daysBefore: 5, households: 1 },
  ]),
  initiative('initiative-partly-lapsed', (total) => [
    { daysBefore: 95, households: 3 },
    { daysBefore: 5, households: total / 10 },
  ]),
  {
    name: 'consents-never-used',
    items: [6],
    tell: (tale, day) => void tale.inVillage('HouseholdConsentsGiven', day, { households: 4 }),
  },
  {
    name: 'initiative-said-unlawful',
    items: [6],
    tell: (tale, day, item) => {
      disputed(tale, day, item, false);
    },
  },
  {
    name: 'initiative-found-lawful',
    items: [6],
    tell: (tale, day, item) => {
      disputed(tale, day, item, true);
      tellHearing(tale, plus(day, 60));
    },
  },
];

/** The commune says that the initiative is unlawful; a month later the province decides. */
function disputed(tale: DeliberationTale, day: string, item: number, lawful: boolean): void {
  tale.item = item;
  const total = Math.floor(tale.households / 10) * 10;
  submit(tale, day, total, total / 10);
  tale.story.sayFact('FactClaimed', 'UBND_XA', plus(day, 5), 'LAWFUL_AND_CUSTOMARY', false);
  tale.story.sayFact('FactDecided', 'UBND_TINH', plus(day, 40), 'LAWFUL_AND_CUSTOMARY', lawful);
}
