import { addMonths, categoryOf } from '@app/domain';
import { catalogue } from '../catalogue/catalogue.js';
import type { CaseFile, Duty } from '../duty.js';
import { boardOf, bodiesNamed } from '../reading/body-links.js';
import type { CaseIndex } from '../reading/case-index.js';
import type { Occurrence } from '../reading/occurrence.js';
import { judgePeriod, periodsBetween } from './judge-period.js';

const entries = catalogue.boundObligations.filter(
  ({ grain, recurrence }) => grain === 'BOARD' && recurrence === 'PERIODIC',
);

/** A term that nobody wrote down lasts as long as the law gives a village head (decree 185/2026, Article 4.3). */
const TERM_MONTHS = 60;

/**
 * The periodic duties of an Inspection Board, for each period of its term: they open with the board itself, on its
 * stream. An act that names no board is that of the commune's board, since a commune has one at a time.
 */
export function boardDuties(index: CaseIndex): Duty[] {
  const { file } = index;
  if (categoryOf(file.home) !== 'board') return [];
  const formed = index
    .actsAtHome('BOARD_FORMED')
    .find(({ facts, exact }) => exact && facts['BOARD_KIND'] === 'PEOPLES_INSPECTION_BOARD');
  if (formed === undefined) return [];
  const unit = lifeOf(formed, index);
  return entries.flatMap((entry) =>
    periodsBetween(entry, laterOf(unit.validFrom, entry.validFrom), unit.validTo).map(({ name }) =>
      judgePeriod({
        unitId: formed.event.unitId,
        part: file.home,
        unit,
        obligationId: entry.id,
        period: name,
        events: file.events.filter((event) => isOf(file.home, formed, event)),
        rulings: file.rulings,
        unitFacts: file.unitFacts,
        calendar: file.calendar,
      }),
    ),
  );
}

function isOf(home: string, formed: Occurrence, event: CaseFile['events'][number]): boolean {
  const named = bodiesNamed(event);
  return named.length > 0 ? named.includes(boardOf(home)) : event.unitId === formed.event.unitId;
}

/** From the beginning of its term, or the day on which it was formed, to its end or to the day of its dissolution. */
function lifeOf(formed: Occurrence, index: CaseIndex): { validFrom: string; validTo: string } {
  const validFrom = formed.term?.from ?? formed.day;
  const until = formed.term?.until ?? addMonths(validFrom, TERM_MONTHS);
  const dissolved = index.actsAtHome('BOARD_DISSOLVED').map(({ event, day }) => {
    const { validTo } = event.data;
    return typeof validTo === 'string' ? validTo : day;
  });
  return { validFrom, validTo: [until, ...dissolved].sort()[0] ?? until };
}

const laterOf = (one: string, other: string): string => (one > other ? one : other);
