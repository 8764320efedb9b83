import { plus } from '../calendar/days.js';
import { calendarFor, factOf, figure, text, type Act, type CaseBelief } from '../stream/believed.js';
import { broadcastState, postingState, postingsOf } from './display-time.js';
import { doneOn, missing, turnsOn, type Clock } from './clock.js';
import { exact } from './deliberation-view.js';
import { DutyBook } from './duty-book.js';
import { sectorLawOf } from './sector-law.js';
import { worstOf, type TrueDuty, type TrueState } from './timeline.js';

/** The ten forms of article 12.1; anything else that is published is no disclosure by this law. */
const tenForms = new Set([
  'POSTING',
  'COMMUNE_WEBSITE',
  'LOUDSPEAKER',
  'VIA_VILLAGE_HEAD',
  'LETTER_TO_CITIZEN',
  'DIALOGUE_CONFERENCE',
  'RECEPTION_VOTER_MEETING_PRESS',
  'VIA_POLITICAL_MASS_ORGANISATIONS',
  'TELECOM_SOCIAL_NETWORK',
  'OTHER_BY_LAW_OR_REGULATION',
]);

/** Ways in which a village head passes on what the commune handed over (article 13.4). */
const announcements = new Set([
  'COMMUNITY_MEETING_ANNOUNCEMENT',
  'ORGANISATION_MEETING_ANNOUNCEMENT',
  'DIRECT_OR_WRITTEN_NOTICE_TO_HOUSEHOLD',
  'SMS_TO_HOUSEHOLD_REPRESENTATIVE',
  'AGREED_SOCIAL_NETWORK',
]);

/** Law 10/2022: what was issued before it is the former ordinance's. */
const inForceSince = '2023-07-01';

const threePlaces = ['OFFICE', 'CULTURAL_HOUSE', 'COMMUNITY_POINT'];
const secrecy = { fact: 'STATE_SECRET', standsWhen: false };

/** What the duties of one document have in common. */
interface Document {
  of: CaseBelief;
  book: DutyBook;
  issued: Act;
  item: number;
  dueOn: string;
  sector: ReturnType<typeof sectorLawOf>;
}

/** Articles 11 to 13: every duty of the case's documents and disclosures, as believed now. */
export function disclosureTruth(of: CaseBelief, daily = false): readonly TrueDuty[] {
  const book = new DutyBook(of, daily);
  for (const act of of.acts) {
    if (act.on < inForceSince) continue;
    if (act.type === 'InformationDisclosed') judgeForm(book, act);
    const item = itemOf(act);
    if (item === undefined) continue;
    const document: Document = {
      of,
      book,
      issued: act,
      item,
      dueOn: lastDayOf(of, act),
      sector: sectorLawOf(item, kindOf(act), act.on),
    };
    if (item <= 13) disclosedAsItsItemDemands(document);
    disclosedInTime(document);
    onTheWebsite(document);
    if (item === 4 || item === 13) postedForGood(document);
    else if (item <= 12) postedThirtyDays(document);
    if (item >= 7 && item <= 12) {
      onTheLoudspeaker(document);
      throughVillageHeads(document);
    }
  }
  return book.duties();
}

/** The fifth working day. A duty discharged before a decision on working days was recorded keeps the last day it had. */
function lastDayOf(of: CaseBelief, issued: Act): string {
  const first = exact(lawfulDisclosures(of, issued, '9999-12-31')).first;
  return calendarFor(of.commune.work, first ? [first] : []).after(issued.on, 5);
}

/** A12.1: each disclosure stands in one of the ten forms. */
function judgeForm(book: DutyBook, act: Act): void {
  const form = text(act, 'form') ?? '';
  const disclosed = form !== '' && !announcements.has(form) && form !== 'VILLAGE_LOUDSPEAKER';
  if (!disclosed || figure(act, 'disclosureItem') === undefined) return;
  book.open({
    obligation: 'L10-2022.A12.K1',
    trigger: act,
    stateOn: () => (tenForms.has(form) ? 'MET' : 'BREACHED'),
  });
}

/** A11 items 1 to 13: in time, in all forms, long enough and at all places. */
function disclosedAsItsItemDemands(document: Document): void {
  const { of, issued, item, dueOn } = document;
  document.book.open({
    obligation: `L10-2022.A11.K${String(item)}`,
    trigger: issued,
    person: secrecy,
    days: [plus(dueOn, 1), plus(issued.on, 91), ...displayDays(of)],
    stateOn: (asOf) => itemState(document, asOf),
  });
}

function itemState(document: Document, asOf: string): TrueState {
  const { issued, item, sector, dueOn } = document;
  const spoken = item >= 7 && item <= 12;
  // Where sector law takes the deadline, its five days bind nothing any more: no clock is left.
  const begun = published(document, asOf).length > 0;
  const clock: Clock = sector.deadline ? { waitsSince: issued.on, begun } : { lastDay: dueOn };
  const states: TrueState[] = [
    sector.deadline ? 'MET' : firstDisclosureState(document, asOf),
    formState(document, 'POSTING', clock, asOf),
    formState(document, 'COMMUNE_WEBSITE', clock, asOf, 'HAS_WEBSITE'),
  ];
  if (spoken) {
    states.push(formState(document, 'LOUDSPEAKER', clock, asOf, 'HAS_LOUDSPEAKER'));
    states.push(formState(document, 'VIA_VILLAGE_HEAD', clock, asOf));
  }
  if (sector.display) return worstOf(states);
  states.push(hangingState(document, asOf) ?? missing(clock, asOf));
  states.push(placeState(document, clock, asOf));
  if (spoken) states.push(broadcastsState(document, clock, asOf));
  return worstOf(states);
}

/** A12.3: the first disclosure in any of the ten forms stops the clock of five working days. */
function disclosedInTime(document: Document): void {
  document.book.open({
    obligation: 'L10-2022.A12.K3',
    trigger: document.issued,
    person: secrecy,
    days: [plus(document.dueOn, 1)],
    stateOn: (asOf) => (document.sector.deadline ? 'NOT_APPLICABLE' : firstDisclosureState(document, asOf)),
  });
}

/** A13.1: on the website where there is one; no day is set. */
function onTheWebsite(document: Document): void {
  const clock = { waitsSince: document.issued.on };
  document.book.open({
    obligation: 'L10-2022.A13.K1',
    trigger: document.issued,
    person: secrecy,
    unitGate: (asOf) => gateBy(document, 'HAS_WEBSITE', asOf),
    days: turnsOn(clock),
    stateOn: (asOf) =>
      formState(document, 'COMMUNE_WEBSITE', { ...clock, begun: published(document, asOf).length > 0 }, asOf),
  });
}

/** A13.2, first sentence: thirty days at the three kinds of places; no day is set for the start. */
function postedThirtyDays(document: Document): void {
  const clock = { waitsSince: document.issued.on };
  document.book.open({
    obligation: 'L10-2022.A13.K2.S1',
    trigger: document.issued,
    person: secrecy,
    days: [...turnsOn(clock), ...displayDays(document.of)],
    stateOn: (asOf) => (document.sector.display ? 'NOT_APPLICABLE' : displayed(document, asOf)),
  });
}

/** A13.2, second sentence: items 4 and 13 stay up at the office. */
function postedForGood(document: Document): void {
  const clock = { waitsSince: document.issued.on };
  document.book.open({
    obligation: 'L10-2022.A13.K2.S2',
    trigger: document.issued,
    person: secrecy,
    days: turnsOn(clock),
    stateOn: (asOf) => displayed(document, asOf),
  });
}

/** A13.3: three days running on the loudspeaker where there is one; no day is set for the first. */
function onTheLoudspeaker(document: Document): void {
  const clock = { waitsSince: document.issued.on };
  document.book.open({
    obligation: 'L10-2022.A13.K3',
    trigger: document.issued,
    person: secrecy,
    unitGate: (asOf) => gateBy(document, 'HAS_LOUDSPEAKER', asOf),
    days: [...turnsOn(clock), ...displayDays(document.of)],
    stateOn: (asOf) => {
      const held = disclosures(document, asOf).filter((act) => text(act, 'form') === 'LOUDSPEAKER');
      return broadcastState(held, asOf) ?? missing({ ...clock, begun: held.length > 0 }, asOf);
    },
  });
}

/** A13.4: handed to the village heads, and announced by them in one of their ways. */
function throughVillageHeads(document: Document): void {
  const clock = { waitsSince: document.issued.on };
  document.book.open({
    obligation: 'L10-2022.A13.K4',
    trigger: document.issued,
    person: secrecy,
    days: turnsOn(clock),
    stateOn: (asOf) => {
      const acts = disclosures(document, asOf);
      const announced = acts.some((act) => announcements.has(text(act, 'form') ?? ''));
      const begun = { ...clock, begun: acts.some((act) => act.precision === 'DAY') };
      return worstOf([
        formState(document, 'VIA_VILLAGE_HEAD', begun, asOf),
        announced ? 'MET' : missing(begun, asOf),
      ]);
    },
  });
}

function firstDisclosureState(document: Document, asOf: string): TrueState {
  const { dueOn } = document;
  const { first, onlyInexact } = exact(lawfulDisclosures(document.of, document.issued, asOf));
  if (onlyInexact) return 'NEEDS_REVIEW';
  return first ? doneOn(first.on, dueOn) : missing({ lastDay: dueOn }, asOf);
}

function formState(
  document: Document,
  form: string,
  clock: Clock,
  asOf: string,
  onlyWith?: 'HAS_WEBSITE' | 'HAS_LOUDSPEAKER',
): TrueState {
  const inForm = exact(disclosures(document, asOf).filter((act) => text(act, 'form') === form));
  if (inForm.first) return 'MET';
  if (onlyWith) {
    const has = factOf(document.of.commune, onlyWith, document.issued.on, asOf);
    if (has === false) return 'MET';
    if (has === undefined) return 'NEEDS_REVIEW';
  }
  return inForm.onlyInexact ? 'NEEDS_REVIEW' : missing(clock, asOf);
}

/** A posting without a day for its start: put up, at all places, for its time. */
function displayed(document: Document, asOf: string): TrueState {
  const clock = { waitsSince: document.issued.on, begun: postings(document, asOf).length > 0 };
  return worstOf([
    formState(document, 'POSTING', clock, asOf),
    hangingState(document, asOf) ?? missing(clock, asOf),
    placeState(document, clock, asOf),
  ]);
}

/** The time is owed at every place that must have the notice; a place without one is missing, not short. */
function hangingState(document: Document, asOf: string): TrueState | undefined {
  const hung = postings(document, asOf);
  const states = wantedPlaces(document.item)
    .map((place) => hung.filter((posting) => posting.places.includes(place)))
    .map((atPlace) => postingState(atPlace, asOf, permanence(document.item)))
    .filter((state) => state !== undefined);
  return states.length === 0 ? undefined : worstOf(states);
}

function placeState(document: Document, clock: Clock, asOf: string): TrueState {
  const covered = postings(document, asOf).flatMap((posting) => posting.places);
  return wantedPlaces(document.item).every((place) => covered.includes(place)) ? 'MET' : missing(clock, asOf);
}

function broadcastsState(document: Document, clock: Clock, asOf: string): TrueState {
  const held = disclosures(document, asOf).filter((act) => text(act, 'form') === 'LOUDSPEAKER');
  const has = factOf(document.of.commune, 'HAS_LOUDSPEAKER', document.issued.on, asOf);
  if (has === false) return 'MET';
  const state = broadcastState(held, asOf) ?? missing(clock, asOf);
  // Whether the commune has a loudspeaker is not known: only a series that is whole is right in both cases.
  return has === undefined && state !== 'MET' ? 'NEEDS_REVIEW' : state;
}

function gateBy(
  document: Document,
  fact: 'HAS_WEBSITE' | 'HAS_LOUDSPEAKER',
  asOf: string,
): TrueState | undefined {
  const has = factOf(document.of.commune, fact, document.issued.on, asOf);
  if (has === false) return 'NOT_APPLICABLE';
  return has === undefined ? 'NEEDS_REVIEW' : undefined;
}

/** Disclosures of the document from its day on, oldest first; what was shown before it does not count. */
function disclosures({ of, issued }: Pick<Document, 'of' | 'issued'>, asOf: string): Act[] {
  return of.acts
    .filter((act) => act.type === 'InformationDisclosed' && act.on >= issued.on && act.on <= asOf)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.order - b.order));
}

function lawfulDisclosures(of: CaseBelief, issued: Act, asOf: string): Act[] {
  return disclosures({ of, issued }, asOf).filter((act) => tenForms.has(text(act, 'form') ?? ''));
}

function postings(document: Document, asOf: string) {
  return postingsOf(document.of.acts, document.issued.on, asOf);
}

/** A posting is full after thirty days, a series has ended when a day passed without a broadcast. */
function displayDays(of: CaseBelief): string[] {
  return of.acts.flatMap((act) => {
    if (text(act, 'form') === 'POSTING') return [plus(act.on, 30)];
    return text(act, 'form') === 'LOUDSPEAKER' ? [plus(act.on, 2)] : [];
  });
}

/** Published on a known day in any form; what a village head announces is not published by the commune. */
function published(document: Document, asOf: string): Act[] {
  return disclosures(document, asOf).filter(
    (act) => act.precision === 'DAY' && !announcements.has(text(act, 'form') ?? ''),
  );
}

function wantedPlaces(item: number): readonly string[] {
  return permanence(item) === 'FOR_GOOD' ? ['OFFICE'] : threePlaces;
}

function permanence(item: number): 'FOR_GOOD' | 'THIRTY_DAYS' {
  return item === 4 || item === 13 ? 'FOR_GOOD' : 'THIRTY_DAYS';
}

/** The A11 item of a document that has to be disclosed, undefined for every other act. */
function itemOf(act: Act): number | undefined {
  if (act.type === 'LocalRegulationAdopted' && text(act, 'regulationKind') === 'DEMOCRACY_REGULATION')
    return 4;
  const issues = ['DisclosableDocumentIssued', 'LegalDocumentIssued', 'LocalRegulationAdopted'].includes(
    act.type,
  );
  return issues ? figure(act, 'disclosureItem') : undefined;
}

function kindOf(act: Act): string {
  return text(act, 'documentKind') ?? 'OTHER';
}
