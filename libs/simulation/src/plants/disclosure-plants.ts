import { plus } from '../calendar/days.js';
import { workingDaysAfter } from '../calendar/working-days.js';
import type { DisclosureTale } from './disclosure-tale.js';
import { threePlaces } from './disclosure-tale.js';

/** One planted course of things: the tale of a document issued on `day`, with an item chosen among `items`. */
export interface DisclosurePlant {
  name: string;
  items: readonly number[];
  kinds?: readonly string[];
  tell: (tale: DisclosureTale, day: string, item: number, kind: string | undefined) => void;
}

const posted = [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12];
const spoken = [7, 8, 9, 10, 11, 12];
const standing = [4, 13];
const every = [...posted, ...standing, 14];

function plant(
  name: string,
  items: readonly number[],
  tell: (tale: DisclosureTale, day: string) => void,
  kinds?: readonly string[],
): DisclosurePlant {
  return {
    name,
    items,
    ...(kinds ? { kinds } : {}),
    tell: (tale, on, item, kind) => {
      tale.issue({ item, on, ...(kind === undefined ? {} : { kind }) });
      tell(tale, on);
    },
  };
}

/** In time and late: both sides of the fifth working day. */
const deadlines: readonly DisclosurePlant[] = [
  plant('all-in-time', every, (tale, day) => void tale.all(plus(day, 1))),
  plant('same-day', every, (tale, day) => void tale.all(day)),
  plant('fifth-working-day', every, (tale) => void tale.all(tale.lastDay)),
  plant('sixth-working-day', every, (tale, day) => void tale.all(workingDaysAfter(day, 6))),
  plant('never', every, () => undefined),
  plant('weeks-late', every, (tale) => void tale.all(plus(tale.lastDay, 20))),
  plant('too-early-only', posted, (tale, day) => void tale.post(plus(day, -2))),
  plant('too-early-then-late', posted, (tale, day) => {
    tale.website(plus(day, -1));
    tale.all(plus(tale.lastDay, 3));
  }),
  plant('letter-first', posted, (tale, day) => {
    tale.disclose('LETTER_TO_CITIZEN', plus(day, 1));
    tale.all(plus(tale.lastDay, 4));
  }),
];

/** Forms and places: each one missing, each one added later, forms that are none. */
const forms: readonly DisclosurePlant[] = [
  plant('website-only', every, (tale, day) => void tale.website(plus(day, 1))),
  plant('posting-only', every, (tale, day) => void tale.post(plus(day, 2))),
  plant('mass-media-only', every, (tale, day) => void tale.disclose('MASS_MEDIA', plus(day, 1))),
  plant('mass-media-then-late', posted, (tale, day) => {
    tale.disclose('LETTER_TO_ORGANISATIONS', plus(day, 1));
    tale.all(plus(tale.lastDay, 2));
  }),
  plant('other-forms', every, (tale, day) => {
    tale.disclose('TELECOM_SOCIAL_NETWORK', plus(day, 1));
    tale.disclose('DIALOGUE_CONFERENCE', plus(day, 9));
    tale.disclose('VIA_POLITICAL_MASS_ORGANISATIONS', plus(day, 10));
    tale.all(plus(day, 12));
  }),
  plant('place-missing', posted, (tale, day) => {
    tale.website(plus(day, 1));
    tale.post(plus(day, 1), ['OFFICE', 'CULTURAL_HOUSE']);
    tale.speak(plus(day, 1));
  }),
  plant('place-added', posted, (tale, day) => {
    tale.website(plus(day, 1));
    tale.post(plus(day, 1), ['OFFICE', 'CULTURAL_HOUSE']);
    tale.speak(plus(day, 2));
    tale.post(plus(day, 21), ['COMMUNITY_POINT']);
  }),
  plant('standing-elsewhere', standing, (tale, day) => {
    tale.website(plus(day, 1));
    tale.post(plus(day, 1), ['CULTURAL_HOUSE', 'COMMUNITY_POINT']);
  }),
  plant('website-day-90', every, (tale, day) => void tale.website(plus(day, 90))),
  plant('website-day-91', every, (tale, day) => void tale.website(plus(day, 91))),
];

/** How long the notice hangs: day 29 and day 30, a gap, a second posting that heals. */
const display: readonly DisclosurePlant[] = [
  plant('down-on-day-29', posted, (tale, day) => void tale.all(plus(day, 1), 29)),
  plant('down-on-day-30', posted, (tale, day) => void tale.all(plus(day, 1), 30)),
  plant('still-up', posted, (tale, day) => void tale.all(plus(day, 1), null)),
  plant('down-early-healed', posted, (tale, day) => {
    tale.all(plus(day, 1), 12);
    tale.takeDown(tale.post(plus(day, 16)), plus(day, 46));
  }),
  plant('down-early-twice', posted, (tale, day) => {
    tale.all(plus(day, 1), 20);
    tale.takeDown(tale.post(plus(day, 25)), plus(day, 40));
  }),
  plant('posted-on-day-85', posted, (tale, day) => {
    tale.website(plus(day, 1));
    tale.speak(plus(day, 1));
    tale.takeDown(tale.post(plus(day, 85)), plus(day, 120));
  }),
  plant('standing-up', standing, (tale, day) => void tale.all(plus(day, 2))),
  plant('standing-down', standing, (tale, day) => {
    tale.takeDown(tale.all(plus(day, 2)), plus(day, 70));
  }),
  plant('standing-down-healed', standing, (tale, day) => {
    tale.takeDown(tale.all(plus(day, 2)), plus(day, 50));
    tale.post(plus(day, 60), ['OFFICE']);
  }),
];

/** Loudspeaker and village heads: three days running, a gap, a series closed too soon. */
const voices: readonly DisclosurePlant[] = [
  plant('two-broadcasts', spoken, (tale, day) => {
    showPaper(tale, day);
    tale.handToVillageHeads(plus(day, 1));
    tale.announce(plus(day, 3));
    tale.broadcast([plus(day, 1), plus(day, 2)]);
  }),
  plant('two-broadcasts-closed', spoken, (tale, day) => {
    showPaper(tale, day);
    tale.handToVillageHeads(plus(day, 1));
    tale.announce(plus(day, 3));
    tale.broadcast([plus(day, 1), plus(day, 2)], true);
  }),
  plant('two-closed-then-three', spoken, (tale, day) => {
    showPaper(tale, day);
    tale.handToVillageHeads(plus(day, 1));
    tale.announce(plus(day, 3));
    tale.broadcast([plus(day, 1), plus(day, 2)], true);
    tale.broadcast([plus(day, 10), plus(day, 11), plus(day, 12)]);
  }),
  plant('three-broadcasts-closed', spoken, (tale, day) => {
    showPaper(tale, day);
    tale.handToVillageHeads(plus(day, 1));
    tale.announce(plus(day, 3), 'SMS_TO_HOUSEHOLD_REPRESENTATIVE');
    tale.broadcast([plus(day, 1), plus(day, 2), plus(day, 3)], true);
  }),
  plant('broadcasts-with-gap', spoken, (tale, day) => {
    showPaper(tale, day);
    tale.handToVillageHeads(plus(day, 1));
    tale.announce(plus(day, 2), 'AGREED_SOCIAL_NETWORK');
    tale.broadcast([1, 2, 4, 5].map((n) => plus(day, n)));
  }),
  plant('gap-then-three', spoken, (tale, day) => {
    showPaper(tale, day);
    tale.handToVillageHeads(plus(day, 1));
    tale.announce(plus(day, 2), 'DIRECT_OR_WRITTEN_NOTICE_TO_HOUSEHOLD');
    tale.broadcast([1, 2, 4, 5, 6].map((n) => plus(day, n)));
  }),
  plant('broadcasts-after-the-last-day', spoken, (tale, day) => {
    showPaper(tale, day);
    tale.handToVillageHeads(plus(day, 1));
    tale.announce(plus(day, 2));
    tale.broadcast([1, 2, 3].map((n) => plus(tale.lastDay, n)));
  }),
  plant('two-broadcasts-after-the-last-day', spoken, (tale, day) => {
    showPaper(tale, day);
    tale.handToVillageHeads(plus(day, 1));
    tale.announce(plus(day, 2));
    tale.broadcast([2, 3].map((n) => plus(tale.lastDay, n)));
  }),
  plant('broadcasts-over-day-90', spoken, (tale, day) => {
    showPaper(tale, day);
    tale.broadcast([89, 90, 91].map((n) => plus(day, n)));
  }),
  plant('village-heads-silent', spoken, (tale, day) => {
    showPaper(tale, day);
    tale.handToVillageHeads(plus(day, 1));
    tale.broadcast([1, 2, 3].map((n) => plus(day, n)));
  }),
  plant('announced-unasked', spoken, (tale, day) => {
    showPaper(tale, day);
    tale.announce(plus(day, 2), 'ORGANISATION_MEETING_ANNOUNCEMENT');
    tale.broadcast([1, 2, 3].map((n) => plus(day, n)));
  }),
];

/** Kinds of documents that another law times or displays in its own way: disclosed fully, so that only it is open. */
const sectorKinds: readonly DisclosurePlant[] = [
  plant('budget', [2], (tale, day) => void tale.all(plus(day, 1)), [
    'DRAFT_BUDGET',
    'DECIDED_BUDGET',
    'BUDGET_SETTLEMENT',
    'BUDGET_EXECUTION',
    'AUDIT_FOLLOW_UP',
  ]),
  plant('compensation-plan', [3], (tale, day) => void tale.all(plus(day, 1)), ['COMPENSATION_PLAN_DRAFT']),
  plant('support', [7], (tale, day) => void tale.all(plus(day, 1)), ['SUPPORT_POLICY', 'SUPPORT_RESULT']),
  plant('call-up', [9], (tale, day) => void tale.all(plus(day, 1)), [
    'HEALTH_RESULT',
    'DEFERMENT_LIST',
    'EXEMPTION_LIST',
    'CALL_UP_LIST',
  ]),
  plant('denunciation', [10], (tale, day) => void tale.all(plus(day, 1)), ['DENUNCIATION_CONCLUSION']),
];

const resolution: DisclosurePlant = {
  name: 'resolution',
  items: [1],
  tell: (tale, day) => {
    tale.issueResolution(day);
    tale.all(plus(day, 3));
  },
};

function showPaper(tale: DisclosureTale, day: string): void {
  tale.website(plus(day, 1));
  tale.takeDown(tale.post(plus(day, 1), threePlaces), plus(day, 33));
}

export const disclosurePlants: readonly DisclosurePlant[] = [
  ...deadlines,
  ...forms,
  ...display,
  ...voices,
  ...sectorKinds,
  resolution,
];
