import { plus } from './calendar/days.js';
import { workingDaysAfter } from './calendar/working-days.js';
import { familyPlants, plantFamilies } from './families/planting.js';
import { plantDeliberations } from './plants/deliberation-planting.js';
import { DisclosureTale } from './plants/disclosure-tale.js';
import { blankBelief, plantDisclosures, plantPeriods, type Source } from './plants/planting.js';
import { assemble, settle, type Simulation, type SimulationOptions } from './simulate.js';
import { Story, type StoryWorld } from './stream/story.js';
import type { Commune } from './province/province.js';
import { disclosureTruth } from './truth/disclosure-truth.js';

export interface SampleOptions extends Pick<SimulationOptions, 'ledgerId' | 'accountOf'> {
  /** First day, a half-year's first; the sample tells two years from it, of which the future is left to the caller. */
  from: string;
}

/** What a reader of the sample is led to: a document that went up a day late. */
export interface Tour {
  communeName: string;
  unitId: string;
  /** Stream of the document. */
  stream: string;
  issuedOn: string;
  lastDay: string;
  postedOn: string;
  /** The duty of article 11, item 7. */
  dutyId: string;
}

export interface Sample extends Simulation {
  tour: Tour;
}

/** Tales that show every pillar: most of them lawful, some a day late or with something missing. */
const shown = [
  'inspection-board-lawful',
  'inspection-board-plans-on-the-last-day',
  'conference-lawful',
  'conference-summoned-four-days-before',
  'dialogue-lawful-law-72',
  'dialogue-result-a-day-late-law-72',
  'consultation-lawful-5',
  'consultation-for-nineteen-days-5',
  'village-code-lawful',
  'election-lawful',
  'project-with-its-board',
  'recommendation-answered-inspection',
  'recommendation-answered-a-day-late-investment',
  'supervision-lawful',
  'inspection-lawful',
  'mediation-on-the-last-day',
  'mediation-team-of-three',
  'reception-all-done',
  'complaint-plain-settled-a-day-late',
  'information-online-simple-last-day',
  'support-approved-thirtieth-day',
  'support-approved-a-day-late',
  'drive-agreed-reported-collected-shown',
  'budget-decided-budget-new-thirtieth-day',
];

/**
 * A small province for the first start: six communes with a little of everything, and in the first of them, ten months
 * after `from`, the list of households that get help for their houses, disclosed on the sixth working day.
 */
export function sample({ from, ...options }: SampleOptions): Sample {
  const { world, province, span } = settle({ ...options, from, communes: 6, years: 2, seed: 2026 });
  const { communes } = province;
  const [first] = communes;
  if (!first) throw new RangeError('a sample needs a commune');
  const { source, tour } = tellTour(world, first, plus(from, 303));
  const simulation = assemble(province, span, [
    source,
    ...plantPeriods(world, communes, span),
    ...plantDisclosures(world, communes, span, 8),
    ...plantDeliberations(world, communes, span, 6),
    ...plantFamilies(
      world,
      province,
      span,
      2,
      familyPlants.filter(({ name }) => shown.includes(name)),
    ),
  ]);
  return { ...simulation, tour };
}

function tellTour(world: StoryWorld, commune: Commune, day: string): { source: Source; tour: Tour } {
  const belief = blankBelief(commune);
  const story = new Story('tour', 'document', world, belief);
  const tale = new DisclosureTale(story);
  const subject = 'Danh sách hộ nghèo, hộ cận nghèo được hỗ trợ xóa nhà tạm, nhà dột nát';
  const issued = tale.issue({ item: 7, on: day, subject }, { lateBy: 0 });
  const postedOn = workingDaysAfter(day, 6);
  tale.all(postedOn);
  const source = {
    commune,
    stories: [story],
    plants: ['tour'],
    truth: () => disclosureTruth(belief),
    belief,
    kind: 'DOCUMENT' as const,
  };
  const tour = {
    communeName: commune.name,
    unitId: commune.unitId,
    stream: story.caseStream,
    issuedOn: day,
    lastDay: tale.lastDay,
    postedOn,
    dutyId: `L10-2022.A11.K7~${issued.id}`,
  };
  return { source, tour };
}
