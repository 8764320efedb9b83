import { plus, weekdayOf } from '../calendar/days.js';
import type { Province, ProvinceMove } from '../province/province.js';
import { Story, type StoryWorld } from '../stream/story.js';
import { disclosureTruth } from '../truth/disclosure-truth.js';
import { DisclosureTale } from './disclosure-tale.js';
import { blankBelief, nameOf, type Source, type Span } from './planting.js';

/**
 * A decision that comes late: on a Wednesday of December the Friday of the week becomes a day off, and the Saturday of
 * the next week is worked instead. It moves the last day of every duty that is open then.
 */
export function decideCalendar(
  world: StoryWorld,
  province: Province,
  span: Span,
): { move: ProvinceMove; sources: Source[] } {
  let friday = `${span.from.slice(0, 4)}-12-18`;
  while (weekdayOf(friday) !== 4) friday = plus(friday, 1);
  const decidedOn = plus(friday, -2);
  const known = province.work.calendar.year(Number(friday.slice(0, 4)));
  const decided = {
    ...known,
    rest: [...known.rest, friday],
    workedSaturdays: [...known.workedSaturdays, plus(friday, 8)],
  };
  const move: ProvinceMove = {
    recordOn: decidedOn,
    key: 'sim-calendar-decision',
    account: world.accountOf('UBND_TINH'),
    action: {
      type: 'CalendarDecisionAdopted',
      unit: { id: province.unitId },
      body: 'UBND_TINH',
      occurredOn: decidedOn,
      data: {
        year: decided.year,
        daysOff: decided.rest,
        workedDays: decided.workedSaturdays,
        provisional: false,
        number: 'Công văn mô phỏng',
      },
    },
    believe: (order) => {
      const { work } = province;
      work.before = { calendar: work.calendar, decidedOn, order };
      work.calendar = work.calendar.decided(decided);
    },
    touchesAll: true,
  };
  return { move, sources: tellMoved(world, province, friday) };
}

/** A week before the day off: documents disclosed on the last day of the new count, and on the day after it. */
function tellMoved(world: StoryWorld, province: Province, friday: string): Source[] {
  return province.communes.slice(0, 4).map((commune, n) => {
    const belief = blankBelief(commune);
    const story = new Story(`${nameOf(commune)}-calendar`, 'document', world, belief);
    const tale = new DisclosureTale(story);
    tale.issue({ item: 5, on: plus(friday, -7) }, { lateBy: 0 });
    // The fifth working day was the Friday; now it is the Monday after it.
    tale.all(plus(friday, n % 2 === 0 ? 3 : 4));
    return {
      commune,
      stories: [story],
      plants: ['calendar-moved'],
      truth: () => disclosureTruth(belief),
      belief,
      kind: 'DOCUMENT',
    };
  });
}
