import { plus } from '../calendar/days.js';
import { workingDaysAfter } from '../calendar/working-days.js';
import { threePlaces } from '../plants/disclosure-tale.js';
import type { Handle, Story } from '../stream/story.js';
import type { Plant } from './family.js';
import { lastOf, PetitionTale } from './petition-tale.js';

function denunciation(name: string, tell: (tale: PetitionTale, day: string) => void, lasts = 60): Plant {
  return {
    name: `denunciation-${name}`,
    lasts,
    tell: (teller, day) => {
      const tale = new PetitionTale(teller, 'DENUNCIATION');
      tale.receive(day);
      tell(tale, day);
    },
  };
}

/** Seven working days, ten with several places; what is others' business goes on in five. */
const handling: readonly Plant[] = [
  denunciation('accepted-seventh-working-day', (tale, day) => void tale.accept(workingDaysAfter(day, 7))),
  denunciation('accepted-eighth-working-day', (tale, day) => void tale.accept(workingDaysAfter(day, 8))),
  denunciation('refused-seventh-working-day', (tale, day) => void tale.refuse(workingDaysAfter(day, 7))),
  denunciation('never-handled', () => undefined),
  denunciation('several-places-tenth-working-day', (tale, day) => {
    tale.classify(plus(day, 2), { severalPlaces: true });
    tale.accept(workingDaysAfter(day, 10));
  }),
  denunciation('several-places-eleventh-working-day', (tale, day) => {
    tale.classify(plus(day, 2), { severalPlaces: true });
    tale.accept(workingDaysAfter(day, 11));
  }),
  denunciation('several-places-never-handled', (tale, day) => {
    tale.classify(plus(day, 3), { severalPlaces: true });
  }),
  denunciation('several-places-found-too-late', (tale, day) => {
    tale.classify(workingDaysAfter(day, 8), { severalPlaces: true });
    tale.accept(workingDaysAfter(day, 10));
  }),
  denunciation('others-forwarded-fifth-working-day', (tale, day) => {
    tale.classify(plus(day, 1), { competent: false });
    tale.forward(workingDaysAfter(day, 5));
  }),
  denunciation('others-forwarded-sixth-working-day', (tale, day) => {
    tale.classify(plus(day, 1), { competent: false });
    tale.forward(workingDaysAfter(day, 6));
  }),
  denunciation('others-never-forwarded', (tale, day) => {
    tale.classify(plus(day, 1), { competent: false });
  }),
  denunciation('others-after-all-own', (tale, day) => {
    tale.classify(plus(day, 1), { competent: false });
    tale.classify(plus(day, 6), { competent: true });
    tale.accept(plus(day, 8));
  }),
  denunciation('classification-entered-late', (tale, day) => {
    tale.classify(plus(day, 1), { competent: false }, { lateBy: 20 });
    tale.forward(plus(day, 3));
  }),
  denunciation('classification-withdrawn', (tale, day) => {
    const word = tale.classify(plus(day, 1), { competent: false });
    tale.forward(plus(day, 3));
    tale.story.withdraw(word, plus(day, 30));
  }),
];

function accepted(name: string, tell: (tale: PetitionTale, acceptedOn: string) => void, lasts = 150): Plant {
  return denunciation(
    name,
    (tale, day) => {
      const acceptedOn = plus(day, 5);
      tale.accept(acceptedOn);
      tell(tale, acceptedOn);
    },
    lasts,
  );
}

/** Acceptance told in five working days; concluded in thirty days, sixty, ninety. */
const settlement: readonly Plant[] = [
  accepted('acceptance-told-fifth-working-day', (tale, on) => {
    tale.tell('ACCEPTANCE', workingDaysAfter(on, 5));
  }),
  accepted('acceptance-told-sixth-working-day', (tale, on) => {
    tale.tell('ACCEPTANCE', workingDaysAfter(on, 6));
  }),
  accepted('acceptance-only-receipt-told', (tale, on) => void tale.tell('RECEIPT', plus(on, 1))),
  accepted('concluded-thirtieth-day', (tale, on) => void conclude(tale, lastOf(on, 30))),
  accepted('concluded-a-day-late', (tale, on) => void conclude(tale, plus(lastOf(on, 30), 1))),
  accepted('never-concluded', () => undefined),
  accepted('extended-concluded-sixtieth-day', (tale, on) => {
    tale.extend(plus(on, 25), 1, lastOf(on, 60));
    conclude(tale, lastOf(on, 60));
  }),
  accepted('extended-concluded-a-day-late', (tale, on) => {
    tale.extend(lastOf(on, 30), 1, lastOf(on, 60));
    conclude(tale, plus(lastOf(on, 60), 1));
  }),
  accepted('extended-never-concluded', (tale, on) => void tale.extend(plus(on, 25), 1, lastOf(on, 60))),
  accepted('extended-too-late', (tale, on) => {
    tale.extend(plus(lastOf(on, 30), 1), 1, lastOf(on, 60));
    conclude(tale, plus(on, 50));
  }),
  accepted('extended-by-ten-days-only', (tale, on) => {
    tale.extend(plus(on, 25), 1, plus(lastOf(on, 30), 10));
    conclude(tale, plus(lastOf(on, 30), 11));
  }),
  accepted('extended-twice-concluded-ninetieth-day', (tale, on) => {
    extendTwice(tale, on);
    conclude(tale, lastOf(on, 90));
  }),
  accepted('extended-twice-concluded-a-day-late', (tale, on) => {
    extendTwice(tale, on);
    conclude(tale, plus(lastOf(on, 90), 1));
  }),
  accepted('extended-twice-never-concluded', extendTwice),
  accepted('extension-withdrawn', (tale, on) => {
    const extension = tale.extend(plus(on, 25), 1, lastOf(on, 60));
    conclude(tale, plus(on, 50));
    tale.story.withdraw(extension, plus(on, 80));
  }),
];

function extendTwice(tale: PetitionTale, on: string): void {
  tale.extend(plus(on, 25), 1, lastOf(on, 60));
  tale.extend(plus(on, 55), 2, lastOf(on, 90));
}

function conclude(tale: PetitionTale, on: string): Handle {
  return tale.settle(on, { petitionOutcome: 'PARTLY_UPHELD' });
}

function concluded(name: string, tell: (tale: PetitionTale, concludedOn: string) => void): Plant {
  return accepted(
    `conclusion-${name}`,
    (tale, on) => {
      const concludedOn = plus(on, 20);
      conclude(tale, concludedOn);
      tell(tale, concludedOn);
    },
    100,
  );
}

const enforce = (tale: PetitionTale, on: string) =>
  tale.record('PetitionDecisionEnforced', on, { petitionKind: 'DENUNCIATION', result: 'Đã kiểm điểm' });

/** A paper of its own that names the petition; no name of the denouncer stands in it. */
class PublishedConclusion {
  private readonly paper: Story;

  constructor(private readonly tale: PetitionTale) {
    this.paper = tale.teller.open('document');
  }

  show(form: string, on: string): Handle {
    const data = {
      paper: 'DISCLOSED_DOCUMENT',
      documentKind: 'DENUNCIATION_CONCLUSION',
      form,
      ...(form === 'POSTING' ? { places: threePlaces } : {}),
      case: this.tale.story.caseStream,
    };
    return this.paper.record('InformationDisclosed', 'UBND_XA', on, data);
  }

  takeDown(posting: Handle, on: string): Handle {
    const data = { source: posting.id };
    return this.paper.record('PostingTakenDown', 'UBND_XA', on, data, { after: posting });
  }
}

function published(name: string, tell: (paper: PublishedConclusion, concludedOn: string) => void): Plant {
  return concluded(name, (tale, on) => {
    tell(new PublishedConclusion(tale), on);
  });
}

/** The conclusion: sent in five working days, acted on and published in seven, shown for fifteen days. */
const conclusions: readonly Plant[] = [
  concluded('sent-fifth-working-day', (tale, on) => void tale.tell('CONCLUSION', workingDaysAfter(on, 5))),
  concluded('sent-sixth-working-day', (tale, on) => void tale.tell('CONCLUSION', workingDaysAfter(on, 6))),
  concluded('only-result-told', (tale, on) => void tale.tell('RESULT', plus(on, 1))),
  concluded('acted-on-seventh-working-day', (tale, on) => void enforce(tale, workingDaysAfter(on, 7))),
  concluded('acted-on-eighth-working-day', (tale, on) => void enforce(tale, workingDaysAfter(on, 8))),
  published('published-seventh-working-day', (paper, on) => {
    paper.show('MEETING', workingDaysAfter(on, 7));
  }),
  published('published-eighth-working-day', (paper, on) => {
    paper.show('MASS_MEDIA', workingDaysAfter(on, 8));
  }),
  published('published-in-no-lawful-form', (paper, on) => void paper.show('LOUDSPEAKER', plus(on, 2))),
  published('posted-fifteen-days', (paper, on) => {
    paper.takeDown(paper.show('POSTING', plus(on, 2)), plus(on, 17));
  }),
  published('posted-fourteen-days', (paper, on) => {
    paper.takeDown(paper.show('POSTING', plus(on, 2)), plus(on, 16));
  }),
  published('posted-early-then-again', (paper, on) => {
    paper.takeDown(paper.show('POSTING', plus(on, 2)), plus(on, 9));
    paper.show('POSTING', plus(on, 12));
  }),
  published('posted-still-up', (paper, on) => void paper.show('POSTING', plus(on, 1))),
  published('on-the-intranet', (paper, on) => void paper.show('WEBSITE_OR_INTRANET', plus(on, 3))),
];

export const denunciationPlants: readonly Plant[] = [...handling, ...settlement, ...conclusions];
