import { categoryOf, type RecordedEvent } from '@app/domain';
import { periodKeyNamed, type PeriodKey } from '@app/regulation';

/**
 * Where duties live. A *case home* is a stream whose events may open duties (a board's those of its term too); a *period
 * home* is one duty that opens without an event, named `period/<dutyId>`, which no stream can be called.
 */
const PERIOD = 'period/';

export const periodHome = (dutyId: string): string => `${PERIOD}${dutyId}`;

export const isPeriodHome = (home: string): boolean => home.startsWith(PERIOD);

export const dutyIdOf = (home: string): string => home.slice(PERIOD.length);

/** `<obligationId>~<unitId>[.<village>][~<period>]`; undefined for every other duty. */
export const readPeriodDutyId = (dutyId: string): PeriodKey | undefined => periodKeyNamed(dutyId);

/** The home of a duty that no event of a case opened, by its name: its own, or the stream of its board. */
export function homeOfPeriodDuty(dutyId: string): string | undefined {
  if (readPeriodDutyId(dutyId) !== undefined) return periodHome(dutyId);
  const place = dutyId.split('~')[1] ?? '';
  const part = place.slice(place.indexOf('.') + 1);
  return part !== place && categoryOf(part) === 'board' ? part : undefined;
}

/** The same duty of another unit: what a successor owes for the period of a merger (ruling 9). */
export const periodHomeFor = (home: string, unitId: string): string => {
  const id = readPeriodDutyId(dutyIdOf(home));
  if (id === undefined) return home;
  const place = id.part === undefined ? unitId : `${unitId}.${id.part}`;
  return periodHome([id.obligationId, place, ...(id.period === null ? [] : [id.period])].join('~'));
};

/** What identifies a duty beside its obligation: the id of the opening event, or unit and period. */
export const keyOfDuty = (dutyId: string): string => dutyId.slice(dutyId.indexOf('~') + 1);

const NO_CASE = new Set(['unit', 'village', 'ledger', 'access', 'judgement', 'privacy', 'reminder']);

/** Whether events of the stream belong to cases: the registry, rights and rulings open and discharge nothing. */
export const isCaseStream = (stream: string): boolean => !NO_CASE.has(categoryOf(stream));

/** What a ruling is about: a duty, or a fact of a case. Read from its fields, or from the name of its stream. */
export function subjectOfRuling(event: RecordedEvent): { duty: string } | { case: string } | undefined {
  const { duty, case: caseStream } = event.data;
  if (typeof duty === 'string') return { duty };
  if (typeof caseStream === 'string') return { case: caseStream };
  const about = event.stream.slice(event.stream.indexOf('-') + 1);
  const [stream] = about.split('~');
  if (stream === undefined || !about.includes('~')) return undefined;
  return /^[a-z][A-Za-z]*-/.test(stream) ? { case: stream } : { duty: about };
}
