import { baseOf, inForceOn } from '../catalogue/catalogue.js';
import type { Obligation } from '../catalogue/obligation.js';
import { factDefinition } from '../catalogue/vocabulary.js';
import type { CaseFile, Duty } from '../duty.js';
import { codesOfBody } from '../reading/body-links.js';
import { CaseIndex } from '../reading/case-index.js';
import type { Occurrence } from '../reading/occurrence.js';
import { compareActs } from '../reading/order.js';
import { truthOf } from '../reading/truth.js';
import { boardDuties } from './board-duties.js';
import { buildDuty, calendarBefore, type DutyPlace } from './build-duty.js';
import { calendarOfDuty } from './calendar-of-duty.js';
import { deedCodes } from './clock.js';
import { familiesOf } from './family.js';
import { FIRST_DECISION, firstDecisionsOf } from './first-decision.js';
import type { Matter } from './matter.js';
import { scoreKeyOf } from './score-key.js';
import { rulesOf } from './view.js';

const families = familiesOf('PER_TRIGGER');

/** Settlement of a first complaint, with its variants. */
const FIRST_SETTLEMENT = 'L02-2011.A28.S1';

/**
 * The families that an act of a code may open: by their trigger, and those that must precede an event by that event too.
 * A case is asked only for the families of the codes that it holds, however much of the law is judged.
 */
const familiesByCode = new Map<string, number[]>();
for (const [order, [entry]] of families.entries()) {
  if (entry === undefined) continue;
  const { trigger, deadline } = entry;
  const opens = trigger === FIRST_DECISION ? 'COMPLAINT_ACCEPTED' : trigger;
  const codes = deadline?.direction === 'BEFORE' ? [opens, deadline.from ?? opens] : [opens];
  for (const code of new Set(codes)) familiesByCode.set(code, [...(familiesByCode.get(code) ?? []), order]);
}

function familiesOpenedBy(codes: readonly string[]): (readonly Obligation[])[] {
  const orders = new Set(codes.flatMap((code) => familiesByCode.get(code) ?? []));
  return [...orders].sort((one, other) => one - other).flatMap((order) => [families[order] ?? []]);
}

/**
 * All duties that the events of the home stream open, judged with the whole case file: one per obligation and opening
 * event. A duty exists only where the rule is in force on the opening's day and covers it (`items` and every part of
 * the condition that the opening itself decides).
 */
export function judgeCase(file: CaseFile): Duty[] {
  const index = new CaseIndex(file);
  const opened = openedIn(index).map(({ matter, place }) =>
    buildDuty(matter, matter.trigger.event.unitId, place),
  );
  return [...opened, ...boardDuties(index)];
}

/** What `judgeCase` judges: each duty that the home stream opens, before any day is asked. */
export function openedBy(file: CaseFile): { matter: Matter; place: DutyPlace }[] {
  return openedIn(new CaseIndex(file));
}

function openedIn(index: CaseIndex): { matter: Matter; place: DutyPlace }[] {
  return familiesOpenedBy(index.codesAtHome()).flatMap((family) => openedOf(family, index));
}

function openedOf(family: readonly Obligation[], index: CaseIndex): { matter: Matter; place: DutyPlace }[] {
  return openings(family, index).flatMap((trigger) => {
    const members = family.filter((entry) => covers(entry, trigger, index));
    const [entry] = members;
    if (entry === undefined) return [];
    return [{ matter: matterOf(entry, members, trigger, index), place: placeOf(entry, trigger, index) }];
  });
}

/**
 * The events that open the duties of a family: its members have one trigger. What must precede an event opens with the
 * planning; where only the later event is on record, it opens with that one.
 */
function openings([entry]: readonly Obligation[], index: CaseIndex): readonly Occurrence[] {
  if (entry === undefined) return [];
  if (entry.trigger === FIRST_DECISION) return firstDecisions(index);
  const planned = index.actsAtHome(entry.trigger);
  if (entry.deadline?.direction !== 'BEFORE') return planned;
  return [...planned, ...unplanned(entry.trigger, entry.deadline.from ?? '', index)];
}

/** Nobody records that a term ended without a decision: it follows from how the first complaint is settled. */
function firstDecisions(index: CaseIndex): readonly Occurrence[] {
  const settling = families.find(([base]) => base?.id === FIRST_SETTLEMENT) ?? [];
  return firstDecisionsOf(openedOf(settling, index), index);
}

/** Deeds without a planning of their own. Further cluster meetings of one calling are parts of one meeting. */
function unplanned(planning: string, deed: string, index: CaseIndex): Occurrence[] {
  return index.actsAtHome(deed).filter((act) => {
    if (!isPlannedBy(planning, act) || isScheduled(planning, act, index)) return false;
    const before = [planning, ...deedCodes(deed)]
      .flatMap((code) => index.linkedTo(act, code))
      .filter(
        (other) =>
          other.id !== act.id && (compareActs(other, act) < 0 || isSameDayPlan(other, act, planning)),
      );
    const last = before.sort(compareActs).at(-1);
    if (last === undefined) return true;
    if (before.some(({ code, day }) => code === planning && day === act.day)) return false;
    return last.code !== planning && !isFurtherCluster(act, last, index);
  });
}

/** A reception face to face needs no online planning. */
function isPlannedBy(planning: string, deed: Occurrence): boolean {
  return planning !== 'ONLINE_RECEPTION_PLANNED' || deed.forms.includes('ONLINE');
}

/** One schedule names several days of reception: all of them are planned by it. */
function isScheduled(planning: string, deed: Occurrence, index: CaseIndex): boolean {
  return index.linkedTo(deed, planning).some(({ event, day }) => {
    const days: unknown = event.data['receptionDays'];
    return day <= deed.day && Array.isArray(days) && days.includes(deed.day);
  });
}

function isSameDayPlan(other: Occurrence, act: Occurrence, planning: string): boolean {
  return other.code === planning && other.day === act.day;
}

function isFurtherCluster(act: Occurrence, last: Occurrence, index: CaseIndex): boolean {
  const clusters = new Set(index.acts('CLUSTER_MEETING_HELD').map(({ id }) => id));
  return clusters.has(act.id) && clusters.has(last.id);
}

function covers(entry: Obligation, trigger: Occurrence, index: CaseIndex): boolean {
  if (!inForceOn(entry, trigger.day)) return false;
  if (entry.items !== null && !entry.items.some((item) => item === index.itemOf(trigger))) return false;
  if (tellsOfAnother(entry, trigger, index)) return false;
  if (entry.condition === null) return true;
  // Facts of the unit, the case or a person may come later: they make a duty NOT_APPLICABLE, never non-existent.
  const { value } = truthOf(entry.condition, (fact) => {
    const { source, default: otherwise } = factDefinition(fact);
    return source === 'TRIGGER' ? (trigger.facts[fact] ?? otherwise ?? undefined) : undefined;
  });
  return value !== 'FALSE';
}

/**
 * A complaint tells both that a decision became known and that it was lodged: the second one says nothing about the time
 * in which the first had to be.
 */
function tellsOfAnother({ deadline, acts }: Obligation, trigger: Occurrence, index: CaseIndex): boolean {
  if (deadline?.kind !== 'LIMITATION') return false;
  return acts.flatMap(rulesOf).some(({ code, where }) => {
    const own = index.acts(code).find(({ id }) => id === trigger.id);
    return (
      own !== undefined && where !== undefined && truthOf(where, (fact) => own.facts[fact]).value === 'FALSE'
    );
  });
}

function placeOf(entry: Obligation, trigger: Occurrence, index: CaseIndex): DutyPlace {
  return {
    caseStream: trigger.event.stream,
    openedBy: trigger.id,
    village: trigger.villages[0] ?? null,
    period: null,
    scoreKey: scoreKeyOf(entry, trigger, index),
  };
}

function matterOf(
  entry: Obligation,
  family: readonly Obligation[],
  trigger: Occurrence,
  index: CaseIndex,
): Matter {
  const { file } = index;
  const linked = new Map<string, readonly Occurrence[]>();
  const ofBody = codesOfBody(entry);
  const draft: Matter = {
    dutyId: `${baseOf(entry).id}~${trigger.id}`,
    entry,
    family,
    trigger,
    item: index.itemOf(trigger),
    periodEnd: null,
    calendar: calendarBefore(file.calendar, Number.MAX_SAFE_INTEGER),
    calendarAtOpening: calendarBefore(file.calendar, trigger.event.originalPosition),
    cases: index.casesOf(trigger.event),
    linked: (code) => {
      const known = linked.get(code) ?? index.linkedTo(trigger, code, ofBody.has(code));
      linked.set(code, known);
      return known;
    },
    caseEvents: () => index.eventsOf(trigger),
    admits: (_, act) => isAboutTheDocument(trigger, act),
    unitFacts: file.unitFacts,
    rulings: file.rulings,
  };
  return { ...draft, calendar: calendarOfDuty(draft, file.calendar) };
}

/**
 * What a recognised code is made known by is a disclosure of the code: the result of its vote, posted in the same matter,
 * is another paper.
 */
function isAboutTheDocument({ code }: Occurrence, act: Occurrence): boolean {
  if (code !== 'RECOGNITION_DECISION_ISSUED' || act.code !== 'DISCLOSURE_MADE') return true;
  const { paper } = act.event.data;
  return paper === undefined || paper === 'VILLAGE_CODE';
}
