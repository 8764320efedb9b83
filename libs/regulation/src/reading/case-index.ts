import { casesOf, categoryOf, type EffectiveEvent } from '@app/domain';
import type { CaseFile } from '../duty.js';
import { bodiesOf } from './body-links.js';
import { occurrencesOf, type Occurrence } from './occurrence.js';
import { compareActs, sameVillage } from './order.js';
import { isOfOneComplaint, sendsTheNewest } from './petition-links.js';

/** Types that bring a document into the world: its stream is about that document and no other. */
const ISSUES_DOCUMENT = new Set([
  'DisclosableDocumentIssued',
  'InstructionIssued',
  'LegalDocumentIssued',
  'LocalRegulationAdopted',
]);

/** A case file read once: its acts by code, in order, and which cases each belongs to. */
export class CaseIndex {
  private readonly byCode = new Map<string, Occurrence[]>();
  private readonly casesByEvent = new Map<string, ReadonlySet<string>>();
  private readonly itemByCase = new Map<string, number>();
  /** A posting is a disclosure as well: the item that one code of an event carries is that of all its codes. */
  private readonly itemByEvent = new Map<string, number>();

  constructor(readonly file: CaseFile) {
    const firsts = firstOfStreams(file.events);
    const issuing = new Set(
      file.events.filter(({ type }) => ISSUES_DOCUMENT.has(type)).map(({ stream }) => stream),
    );
    for (const event of file.events) {
      const cases = casesOf(event, firsts.get(event.stream) ?? event);
      this.casesByEvent.set(
        event.originalId,
        new Set(cases.filter((other) => isOwnCase(event.stream, other, issuing))),
      );
      for (const occurrence of occurrencesOf(event)) if (!electsNobody(occurrence)) this.add(occurrence);
    }
    for (const list of this.byCode.values()) list.sort(compareActs);
    for (const issued of this.acts('DISCLOSABLE_DOCUMENT_ISSUED')) {
      const { stream } = issued.event;
      if (issued.item !== undefined && !this.itemByCase.has(stream)) this.itemByCase.set(stream, issued.item);
    }
  }

  /** All acts of a code, in order of day, time and ledger. */
  acts(code: string): readonly Occurrence[] {
    return this.byCode.get(code) ?? [];
  }

  /** Acts of a code that the home stream's own events are. */
  actsAtHome(code: string): readonly Occurrence[] {
    return this.acts(code).filter(({ event }) => event.stream === this.file.home);
  }

  /**
   * Acts of a code in the case of the trigger: their cases meet and, where both name a village, it is the same. Links
   * SAME_CASE and SAME_DOCUMENT are treated alike, since a document's stream is its case. `byBody` (SAME_BODY) adds the
   * acts of the same board or village, in whatever case.
   */
  linkedTo(trigger: Occurrence, code: string, byBody = false): readonly Occurrence[] {
    const cases = this.casesOf(trigger.event);
    const bodies = byBody ? new Set(bodiesOf(trigger.event)) : new Set<string>();
    return this.acts(code).filter(
      (act) =>
        (this.isOneOf(trigger, act, cases) && sameVillage(trigger, act)) ||
        (byBody && bodiesOf(act.event).some((body) => bodies.has(body))),
    );
  }

  /** Codes of the acts that the home stream's own events are. */
  codesAtHome(): string[] {
    return [...this.byCode].flatMap(([code, acts]) =>
      acts.some(({ event }) => event.stream === this.file.home) ? [code] : [],
    );
  }

  /** The events of the trigger's matter, whatever they are to the law. */
  eventsOf(trigger: Occurrence): readonly EffectiveEvent[] {
    const cases = this.casesOf(trigger.event);
    return this.file.events.filter((event) => this.isOneMatter(trigger.event, event, cases));
  }

  casesOf(event: EffectiveEvent): ReadonlySet<string> {
    return this.casesByEvent.get(event.originalId) ?? new Set([event.stream]);
  }

  /**
   * The A11 item that an act concerns: its own, or that of the document in whose case it stands. An officer who posts a
   * document does not say again what the document has said.
   */
  itemOf(act: Occurrence): number | undefined {
    const own = act.item ?? this.itemByEvent.get(act.id);
    if (own !== undefined) return own;
    for (const stream of this.casesOf(act.event)) {
      const item = this.itemByCase.get(stream);
      if (item !== undefined) return item;
    }
    return undefined;
  }

  /** Papers of the trigger's code in its stream, in order. */
  private decisionsLike({ code, event }: Occurrence): readonly Occurrence[] {
    return this.acts(code).filter((act) => act.event.stream === event.stream);
  }

  private isOneOf(trigger: Occurrence, act: Occurrence, cases: ReadonlySet<string>): boolean {
    return (
      (this.isOneMatter(trigger.event, act.event, cases) ||
        announces(act, trigger) ||
        ((isSamePublication(trigger, act) || isReply(trigger, act)) &&
          meets(cases, this.casesOf(act.event)))) &&
      isOfOneComplaint(trigger, act) &&
      sendsTheNewest(trigger, act, () => this.decisionsLike(trigger))
    );
  }

  /**
   * Two votes for one project, two notices about one vote: streams of one category that only share a third are two
   * matters, each with its own acts. They are one where one of them names the other.
   */
  private isOneMatter(trigger: EffectiveEvent, act: EffectiveEvent, cases: ReadonlySet<string>): boolean {
    if (trigger.stream === act.stream) return true;
    const others = this.casesOf(act);
    if (categoryOf(trigger.stream) !== categoryOf(act.stream)) return meets(cases, others);
    return cases.has(act.stream) || others.has(trigger.stream);
  }

  private add(occurrence: Occurrence): void {
    if (occurrence.item !== undefined) this.itemByEvent.set(occurrence.id, occurrence.item);
    const list = this.byCode.get(occurrence.code);
    if (list === undefined) this.byCode.set(occurrence.code, [occurrence]);
    else list.push(occurrence);
  }
}

/**
 * Item 4 is a meeting about the village head, also the one that dismisses him: that one opens, clocks and discharges nothing
 * that the law says of an election. A meeting that does not say which of the two it is counts as an election.
 */
function electsNobody({ code, event }: Occurrence): boolean {
  return code === 'ELECTION_MEETING_HELD' && event.data['decisionSubject'] === 'DISMISSAL';
}

/** The decision that announces a document belongs to that document's case: it alone, not what follows it in its own. */
function announces(act: Occurrence, trigger: Occurrence): boolean {
  return act.code === 'ANNOUNCEMENT_DECISION_ISSUED' && act.event.data['announces'] === trigger.event.stream;
}

/** What is put to the people is published in several forms, each on a stream of its own: it is published once. */
function isSamePublication(trigger: Occurrence, act: Occurrence): boolean {
  return act.code === trigger.code && act.code === 'CONSULTATION_CONTENT_PUBLISHED';
}

/** A paper that came in and the answer that went out are two documents of one case. */
function isReply(trigger: Occurrence, act: Occurrence): boolean {
  return trigger.event.type === 'DocumentReceived' && act.event.type === 'DocumentSent';
}

/** The documents that a document implements or is linked to are cases of their own: disclosing one discloses no other. */
function isOwnCase(stream: string, other: string, issuing: ReadonlySet<string>): boolean {
  return other === stream || !issuing.has(stream) || categoryOf(other) !== 'document';
}

/** The first effective event of each stream: what it names, the whole stream belongs to. */
function firstOfStreams(events: readonly EffectiveEvent[]): Map<string, EffectiveEvent> {
  const firsts = new Map<string, EffectiveEvent>();
  for (const event of events) {
    const first = firsts.get(event.stream);
    if (first === undefined || event.originalPosition < first.originalPosition)
      firsts.set(event.stream, event);
  }
  return firsts;
}

function meets(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const stream of one) if (other.has(stream)) return true;
  return false;
}
