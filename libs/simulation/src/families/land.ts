import { plus } from '../calendar/days.js';
import { days } from '../rules/answers.js';
import type { CaseRule } from '../rules/case-rule.js';
import { displayed } from '../rules/display.js';
import { term } from '../rules/terms.js';
import { figure, text, type Act } from '../stream/believed.js';
import type { Handle, Story } from '../stream/story.js';
import type { Family, Plant, Teller } from './family.js';
import { lastOf } from './petition-tale.js';

/** Land law 31/2024 until 2025, resolution 254/2025 since. */
const law = { from: '2024-08-01', until: '2025-12-31' };
const resolution = { from: '2026-01-01' };

const isPlan = (act: Act) => text(act, 'draftKind') === 'COMPENSATION_PLAN';
const places = ['OFFICE', 'COMMUNITY_POINT'];

const withDissent = (act: Act) => isPlan(act) && (figure(act, 'opinionsAgainst') ?? 0) >= 1;
const dialogue = {
  types: ['DialogueHeld'],
  where: (act: Act) => text(act, 'dialogueAudience') === 'LAND_HOLDERS',
};

/** A compensation plan is posted for thirty days, since 2026 for ten and on the portal; who disagrees is heard. */
const rules: readonly CaseRule[] = [
  {
    obligation: 'L31-2024.A87',
    ...law,
    opens: 'DraftDecisionPrepared',
    when: isPlan,
    judge: displayed({ forms: [{ form: 'POSTING' }], places, days: 30, onlyPosting: true }),
  },
  {
    obligation: 'NQ254-2025.A3.K9b',
    ...resolution,
    opens: 'DraftDecisionPrepared',
    when: isPlan,
    judge: displayed({ forms: [{ form: 'POSTING' }, { form: 'COMMUNE_WEBSITE' }], places, days: 10 }),
  },
  {
    obligation: 'L31-2024.A87.K3a.DIALOGUE',
    ...law,
    opens: 'ConsultationClosed',
    when: withDissent,
    judge: term(days(60), dialogue),
  },
  {
    obligation: 'NQ254-2025.A3.K9b.DIALOGUE',
    ...resolution,
    opens: 'ConsultationClosed',
    when: withDissent,
    judge: term(days(30), dialogue),
  },
];

/** Writes the posting of one compensation plan and what follows. */
class PlanTale {
  readonly story: Story;
  private readonly paper: Story;

  constructor(private readonly teller: Teller) {
    this.story = teller.open('consultation');
    this.paper = teller.open('document');
  }

  draft(on: string): Handle {
    return this.story.record('DraftDecisionPrepared', 'UBND_XA', on, {
      consultationMatter: 3,
      draftKind: 'COMPENSATION_PLAN',
      subject: 'Phương án bồi thường, hỗ trợ, tái định cư đường liên thôn',
      decidingAuthority: 'COMMUNE',
    });
  }

  show(form: string, on: string, at?: readonly string[]): Handle {
    return this.paper.record('InformationDisclosed', 'UBND_XA', on, {
      paper: 'COMPENSATION_PLAN',
      form,
      ...(form === 'COMMUNE_WEBSITE' ? { url: 'https://mau.example.org/boi-thuong' } : {}),
      ...(at ? { places: at } : {}),
      case: this.story.caseStream,
    });
  }

  takeDown(posting: Handle, on: string): Handle {
    const data = { source: posting.id };
    return this.paper.record('PostingTakenDown', 'UBND_XA', on, data, { after: posting });
  }

  close(on: string, opinionsAgainst: number): Handle {
    const forms = ['COMMUNITY_MEETING'];
    const opened = { consultationMatter: 3, forms };
    this.story.record('ConsultationOpened', 'UBND_XA', plus(on, -22), opened);
    return this.story.record('ConsultationClosed', 'UBND_XA', on, {
      decidingAuthority: 'COMMUNE',
      draftKind: 'COMPENSATION_PLAN',
      opinions: 30,
      opinionsAgainst,
    });
  }

  hear(on: string, dialogueAudience = 'LAND_HOLDERS'): Handle {
    return this.teller.open('dialogue').record('DialogueHeld', 'UBND_XA', on, {
      dialogueForm: 'IN_PERSON',
      dialogueAudience,
      chairIsHead: true,
      withFront: true,
      case: this.story.caseStream,
    });
  }
}

function told(
  name: string,
  between: readonly [string, string],
  tell: (tale: PlanTale, day: string) => void,
  lasts = 110,
): Plant {
  return {
    name: `compensation-${name}`,
    between,
    lasts,
    tell: (teller, day) => {
      const tale = new PlanTale(teller);
      tale.draft(day);
      tell(tale, day);
    },
  };
}

/** On the last day of its time and a day short; one place missing; no portal; never. */
const postings: readonly Plant[] = [
  { era: 'old', between: ['2025-01-01', '2025-12-31'] as const, time: 30, portal: false },
  { era: 'new', between: ['2026-01-01', '2026-12-31'] as const, time: 10, portal: true },
].flatMap(({ era, between, time, portal }) => {
  const shown = (name: string, tell: (tale: PlanTale, day: string) => void) =>
    told(`${name}-${era}`, between, (tale, day) => {
      if (portal) tale.show('COMMUNE_WEBSITE', plus(day, 2));
      tell(tale, day);
    });
  return [
    shown('posted-its-time', (tale, day) => {
      tale.takeDown(tale.show('POSTING', plus(day, 2), places), plus(day, 2 + time));
    }),
    shown('down-a-day-early', (tale, day) => {
      tale.takeDown(tale.show('POSTING', plus(day, 2), places), plus(day, 1 + time));
    }),
    shown('at-office-only', (tale, day) => void tale.show('POSTING', plus(day, 2), ['OFFICE'])),
    told(`posted-without-portal-${era}`, between, (tale, day) => {
      tale.show('POSTING', plus(day, 1), [...places, 'CULTURAL_HOUSE']);
    }),
    told(`never-shown-${era}`, between, () => undefined),
  ];
});

/** Some disagree: a dialogue in sixty days, since 2026 in thirty. */
const dialogues: readonly Plant[] = [
  { era: 'old', between: ['2025-01-01', '2025-11-30'] as const, time: 60 },
  { era: 'new', between: ['2026-01-01', '2026-12-31'] as const, time: 30 },
].flatMap(({ era, between, time }) => {
  const closed = (name: string, against: number, tell: (tale: PlanTale, closedOn: string) => void) =>
    told(`${name}-${era}`, between, (tale, day) => {
      const on = plus(day, 25);
      tale.close(on, against);
      tell(tale, on);
    });
  return [
    closed('heard-last-day', 1, (tale, on) => void tale.hear(lastOf(on, time))),
    closed('heard-a-day-late', 4, (tale, on) => void tale.hear(plus(lastOf(on, time), 1))),
    closed('never-heard', 2, () => undefined),
    closed('others-heard', 2, (tale, on) => void tale.hear(plus(on, 10), 'PEOPLE')),
    closed('nobody-against', 0, () => undefined),
  ];
});

export const land: Family = {
  name: 'land',
  rules,
  plants: [...postings, ...dialogues],
  reaches: {
    'L31-2024.A87': ['MET', 'BREACHED', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'L31-2024.A87.K3a.DIALOGUE': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'NQ254-2025.A3.K9b': ['MET', 'BREACHED', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'NQ254-2025.A3.K9b.DIALOGUE': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
  },
};
