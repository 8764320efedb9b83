import { plus } from '../calendar/days.js';
import type { DisclosurePlant } from './disclosure-plants.js';
import { threePlaces, type DisclosureTale } from './disclosure-tale.js';

const posted = [1, 3, 5, 6, 7, 8, 11, 12];

/** Tales in which what the ledger believes changes: late entries, corrections, withdrawals, persons' rulings. */
export const disclosureBeliefPlants: readonly DisclosurePlant[] = [
  {
    name: 'entered-weeks-later',
    items: posted,
    tell: (tale, day, item) => {
      tale.issue({ item, on: day });
      tale.website(plus(day, 2), { lateBy: 40 });
      tale.takeDown(tale.post(plus(day, 2), undefined, { lateBy: 41 }), plus(day, 40));
    },
  },
  {
    name: 'document-entered-late',
    items: posted,
    tell: (tale, day, item) => {
      tale.issue({ item, on: day }, { lateBy: 30 });
      tale.all(plus(day, 2));
    },
  },
  {
    name: 'issue-day-moved-back',
    items: posted,
    tell: (tale, day, item) => {
      const document = tale.issue({ item, on: day });
      tale.all(plus(day, 3));
      tale.story.replace(document, plus(day, 60), { on: plus(day, -9) }, 'WRONG_DATE');
    },
  },
  {
    name: 'issue-day-moved-on',
    items: posted,
    tell: (tale, day, item) => {
      const document = tale.issue({ item, on: day });
      tale.all(plus(tale.lastDay, 4));
      tale.story.replace(document, plus(day, 45), { on: plus(day, 8) }, 'WRONG_DATE');
    },
  },
  {
    name: 'posting-day-moved',
    items: posted,
    tell: (tale, day, item) => {
      tale.issue({ item, on: day });
      const first = tale.website(plus(tale.lastDay, 6));
      tale.post(plus(tale.lastDay, 7));
      tale.speak(plus(tale.lastDay, 7));
      tale.story.replace(first, plus(tale.lastDay, 30), { on: plus(day, 2) }, 'NEW_INFORMATION');
    },
  },
  {
    name: 'corrected-twice',
    items: posted,
    tell: (tale, day, item) => {
      tale.issue({ item, on: day });
      const first = tale.website(plus(day, 2));
      tale.post(plus(day, 2));
      tale.story.replace(first, plus(day, 20), { on: plus(tale.lastDay, 1) }, 'WRONG_DATE');
      tale.story.replace(first, plus(day, 35), { on: tale.lastDay }, 'WRONG_DATE');
    },
  },
  {
    name: 'disclosure-withdrawn',
    items: posted,
    tell: (tale, day, item) => {
      tale.issue({ item, on: day });
      const first = tale.website(plus(day, 1));
      tale.all(plus(tale.lastDay, 2));
      tale.story.withdraw(first, plus(day, 50));
    },
  },
  {
    name: 'take-down-withdrawn',
    items: posted,
    tell: (tale, day, item) => {
      tale.issue({ item, on: day });
      const posting = tale.all(plus(day, 1), null);
      const down = tale.takeDown(posting, plus(day, 10));
      tale.story.withdraw(down, plus(day, 60), 'TYPING_ERROR');
    },
  },
  {
    name: 'document-withdrawn',
    items: posted,
    tell: (tale, day, item) => {
      const document = tale.issue({ item, on: day });
      tale.website(plus(day, 2));
      tale.story.withdraw(document, plus(day, 25), 'DUPLICATE');
    },
  },
  {
    name: 'item-corrected',
    items: [7],
    tell: (tale, day, item) => {
      const document = tale.issue({ item, on: day });
      tale.all(plus(day, 2));
      tale.story.replace(document, plus(day, 20), { data: { disclosureItem: 5 } });
    },
  },
  ...['MONTH', 'QUARTER'].map((precision): DisclosurePlant => ({
    name: `issued-some-day-of-the-${precision.toLowerCase()}`,
    items: [1, 5, 13],
    tell: (tale, day, item) => {
      const document = tale.issue({ item, on: day }, { precision: precision as 'MONTH' | 'QUARTER' });
      tale.all(plus(day, 3));
      if (precision === 'MONTH')
        tale.story.replace(document, plus(day, 50), { on: plus(day, -4) }, 'NEW_INFORMATION');
    },
  })),
  {
    name: 'website-some-day-of-the-month',
    items: posted,
    tell: (tale, day, item) => {
      tale.issue({ item, on: day });
      const site = tale.website(plus(day, 2), { precision: 'MONTH' });
      tale.post(plus(tale.lastDay, 2));
      tale.speak(plus(tale.lastDay, 2));
      tale.story.replace(site, plus(day, 100), { on: plus(day, 1) }, 'NEW_INFORMATION');
    },
  },
  {
    name: 'disclosed-by-papers-of-their-own',
    items: [1, 5, 6],
    tell: (tale, day, item) => {
      tale.issue({ item, on: day });
      tale.discloseApart('COMMUNE_WEBSITE', plus(day, 1), { url: 'https://mau.example.org/cong-khai' });
      tale.discloseApart('POSTING', plus(day, 2), { places: threePlaces });
    },
  },
  {
    name: 'posting-places-corrected',
    items: posted,
    tell: (tale, day, item) => {
      tale.issue({ item, on: day });
      tale.website(plus(day, 1));
      const posting = tale.post(plus(day, 2), ['OFFICE']);
      tale.speak(plus(day, 2));
      tale.story.replace(posting, plus(day, 55), { data: { places: threePlaces } });
    },
  },
  {
    name: 'take-down-day-moved',
    items: posted,
    tell: (tale, day, item) => {
      tale.issue({ item, on: day });
      const down = tale.takeDown(tale.all(plus(day, 1), null), plus(day, 31));
      tale.story.replace(down, plus(day, 60), { on: plus(day, 30) }, 'WRONG_DATE');
    },
  },
  {
    name: 'withdrawn-and-recorded-again',
    items: posted,
    tell: (tale, day, item) => {
      tale.issue({ item, on: day });
      const site = tale.website(plus(tale.lastDay, 3));
      tale.post(plus(tale.lastDay, 3));
      tale.speak(plus(tale.lastDay, 3));
      tale.story.withdraw(site, plus(day, 40));
      tale.website(plus(day, 3), { lateBy: 50 });
    },
  },
  {
    name: 'confirmed-then-disclosed',
    items: [3, 6],
    tell: (tale, day, item) => {
      tale.issue({ item, on: day });
      tale.story.sayVerdict('VerdictConfirmed', plus(day, 40), dutyOf(tale, 'L10-2022.A12.K3'), 'BREACHED');
      tale.all(plus(day, 50));
    },
  },
  {
    name: 'confirmed-too-soon',
    items: [3, 6],
    tell: (tale, day, item) => {
      tale.issue({ item, on: day });
      tale.story.sayVerdict('VerdictConfirmed', plus(day, 2), dutyOf(tale, 'L10-2022.A12.K3'), 'BREACHED');
    },
  },
  secret('secret-claimed-again', (tale, day) => {
    tale.story.sayFact('FactDecided', 'UBND_TINH', plus(day, 5), 'STATE_SECRET', false);
    tale.story.sayFact('FactClaimed', 'UBND_XA', plus(day, 20), 'STATE_SECRET', true);
  }),
  secret('secret-claimed', (tale, day) => {
    tale.story.sayFact('FactClaimed', 'UBND_XA', plus(day, 2), 'STATE_SECRET', true);
  }),
  secret('secret-decided', (tale, day) => {
    tale.story.sayFact('FactClaimed', 'UBND_XA', plus(day, 2), 'STATE_SECRET', true);
    tale.story.sayFact('FactDecided', 'UBND_TINH', plus(day, 30), 'STATE_SECRET', true);
  }),
  secret('secret-denied', (tale, day) => {
    tale.story.sayFact('FactClaimed', 'UBND_XA', plus(day, 2), 'STATE_SECRET', true);
    tale.story.sayFact('FactDecided', 'UBND_TINH', plus(day, 30), 'STATE_SECRET', false);
  }),
  secret('secret-decision-withdrawn', (tale, day) => {
    const decision = tale.story.sayFact('FactDecided', 'UBND_TINH', plus(day, 8), 'STATE_SECRET', true);
    tale.story.withdraw(decision, plus(day, 40), 'BY_DECISION');
  }),
  secret('breach-confirmed', (tale, day) => {
    tale.story.sayVerdict('VerdictConfirmed', plus(day, 40), dutyOf(tale, 'L10-2022.A12.K3'), 'BREACHED');
  }),
  secret('breach-confirmation-withdrawn', (tale, day) => {
    const word = tale.story.sayVerdict('VerdictConfirmed', plus(day, 40), mainDutyOf(tale), 'BREACHED');
    tale.story.withdraw(word, plus(day, 70), 'BY_DECISION');
  }),
  secret('set-aside', (tale, day) => {
    tale.story.sayVerdict('VerdictSetAside', plus(day, 35), mainDutyOf(tale), 'NOT_APPLICABLE');
  }),
  secret('set-aside-as-met', (tale, day) => {
    tale.story.sayVerdict('VerdictSetAside', plus(day, 45), dutyOf(tale, 'L10-2022.A12.K3'), 'MET');
  }),
];

/** A document about which persons speak and nothing is disclosed. */
function secret(name: string, tell: (tale: DisclosureTale, day: string) => void): DisclosurePlant {
  return {
    name,
    items: [3, 6, 10, 11],
    tell: (tale, day, item) => {
      tale.issue({ item, on: day });
      tell(tale, day);
    },
  };
}

function dutyOf(tale: DisclosureTale, obligation: string): string {
  return `${obligation}~${tale.document.id}`;
}

function mainDutyOf(tale: DisclosureTale): string {
  return dutyOf(tale, `L10-2022.A11.K${String(tale.item)}`);
}
