import { casesOf, categoryOf, effective, type EffectiveEvent, type RecordedEvent } from '@app/domain';
import { judgeCase, judgePeriod, periodKeysOf, type Duty } from '@app/regulation';
import { isCaseStream, subjectOfRuling } from './duty-home.js';

/**
 * Every touched duty of a prefix of the ledger, judged from nothing: no links, no homes, no batches, only the prefix.
 * Slow and plain; what the projection keeps must equal it.
 */
export function foldFromNothing(events: readonly RecordedEvent[], position: number): Map<string, Duty> {
  const all = effective(events, position);
  const acts = all.filter(({ stream }) => isCaseStream(stream));
  const rulings = all.filter(({ stream }) => categoryOf(stream) === 'judgement');
  const duties = new Map<string, Duty>();
  for (const home of new Set(acts.map(({ stream }) => stream)))
    for (const duty of caseDuties(home, all, acts, rulings, unitOf(home, events)))
      duties.set(duty.dutyId, duty);
  for (const key of new Map(acts.flatMap(periodKeysOf).map((one) => [one.dutyId, one])).values()) {
    const own = acts.filter((act) => periodKeysOf(act).some(({ dutyId }) => dutyId === key.dutyId));
    const { unitId, obligationId, period } = key;
    const unit = { validFrom: '2025-07-01' };
    const about = rulings.filter((ruling) => dutyOf(ruling) === key.dutyId);
    duties.set(key.dutyId, judgePeriod({ unitId, obligationId, period, unit, events: own, rulings: about }));
  }
  return duties;
}

const unitOf = (home: string, events: readonly RecordedEvent[]): string =>
  events.find(({ stream }) => stream === home)?.unitId ?? '';

const dutyOf = (ruling: EffectiveEvent): string | undefined => {
  const subject = subjectOfRuling(ruling);
  return subject !== undefined && 'duty' in subject ? subject.duty : undefined;
};

function caseDuties(
  home: string,
  all: readonly EffectiveEvent[],
  acts: readonly EffectiveEvent[],
  rulings: readonly EffectiveEvent[],
  unitId: string,
): Duty[] {
  const firstOf = (stream: string): EffectiveEvent | undefined => acts.find((act) => act.stream === stream);
  const keysOf = (act: EffectiveEvent): string[] => casesOf(act, firstOf(act.stream) ?? act);
  const cases = new Set(acts.filter(({ stream }) => stream === home).flatMap(keysOf));
  const ids = acts.filter(({ stream }) => stream === home).map(({ originalId }) => originalId);
  return judgeCase({
    unitId,
    home,
    events: acts.filter((act) => keysOf(act).some((key) => cases.has(key))),
    unitFacts: all.filter(({ type, stream }) => type === 'UnitFactRecorded' && stream === `unit-${unitId}`),
    calendar: all.filter(({ type }) => type === 'CalendarDecisionAdopted'),
    rulings: rulings.filter((ruling) => ids.some((id) => dutyOf(ruling)?.endsWith(`~${id}`))),
  });
}
