import { casesOf, type EffectiveEvent } from '@app/domain';
import type { CaseFile } from '../duty.js';
import { occurrencesOf, type Occurrence } from './occurrence.js';
import { compareActs, sameVillage } from './order.js';

/** A case file read once: its acts by code, in order, and which cases each belongs to. */
export class CaseIndex {
  private readonly byCode = new Map<string, Occurrence[]>();
  private readonly casesByEvent = new Map<string, ReadonlySet<string>>();
  private readonly itemByCase = new Map<string, number>();

  constructor(readonly file: CaseFile) {
    const firsts = firstOfStreams(file.events);
    for (const event of file.events) {
      this.casesByEvent.set(event.originalId, new Set(casesOf(event, firsts.get(event.stream) ?? event)));
      for (const occurrence of occurrencesOf(event)) this.add(occurrence);
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
   * SAME_CASE and SAME_DOCUMENT are treated alike, since a document's stream is its case.
   */
  linkedTo(trigger: Occurrence, code: string): readonly Occurrence[] {
    const cases = this.casesOf(trigger.event);
    return this.acts(code).filter(
      (act) => meets(cases, this.casesOf(act.event)) && sameVillage(trigger, act),
    );
  }

  casesOf(event: EffectiveEvent): ReadonlySet<string> {
    return this.casesByEvent.get(event.originalId) ?? new Set([event.stream]);
  }

  /**
   * The A11 item that an act concerns: its own, or that of the document in whose case it stands. An officer who posts a
   * document does not say again what the document has said.
   */
  itemOf(act: Occurrence): number | undefined {
    if (act.item !== undefined) return act.item;
    for (const stream of this.casesOf(act.event)) {
      const item = this.itemByCase.get(stream);
      if (item !== undefined) return item;
    }
    return undefined;
  }

  private add(occurrence: Occurrence): void {
    const list = this.byCode.get(occurrence.code);
    if (list === undefined) this.byCode.set(occurrence.code, [occurrence]);
    else list.push(occurrence);
  }
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
