import type { EventData } from '../ledger/event.js';
import { actionTypes } from './action-types.js';
import type { ItemKind } from './definition.js';

/** What a field names outside the action. */
export interface Reference {
  field: string;
  kind: ReferenceKind;
  value: string;
}
export type ReferenceKind = Extract<ItemKind, `${string}Ref`>;

const CASE_KINDS: readonly ReferenceKind[] = ['caseRef', 'projectRef', 'documentRef'];

/** Everything that the fields of an action or event name: units, villages, bodies, documents, projects, cases, events. */
export function referencesOf({ type, data }: { type: string; data: EventData }): Reference[] {
  return (actionTypes.get(type)?.fields ?? []).flatMap(({ name, kind, of }) => {
    const itemKind = of ?? kind;
    if (!isReferenceKind(itemKind)) return [];
    const value = data[name];
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return values
      .filter((item) => typeof item === 'string')
      .map((item) => ({ field: name, kind: itemKind, value: item }));
  });
}

/**
 * Streams of all cases that an event belongs to: its own, those that its case, project and document fields name, and
 * those that the first event of its stream names.
 */
export function casesOf(event: CaseMember, first: CaseMember): string[] {
  const named = [event, first]
    .flatMap(referencesOf)
    .filter(({ kind }) => CASE_KINDS.includes(kind))
    .map(({ value }) => value);
  return [...new Set([event.stream, ...named])];
}

interface CaseMember {
  stream: string;
  type: string;
  data: EventData;
}

function isReferenceKind(kind: string): kind is ReferenceKind {
  return kind.endsWith('Ref');
}
