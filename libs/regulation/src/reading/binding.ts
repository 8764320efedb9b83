import type { FactValue } from '../catalogue/obligation.js';

/** A condition on the fields of an action. */
export type When<Field extends string> =
  | { all: readonly When<Field>[] }
  | { field: Field; equals: FactValue }
  | { field: Field; in: readonly (string | number)[] }
  | { field: Field; not: FactValue }
  | { field: Field; present: true };

/** Yes-votes and the base of a threshold; `declared` says what was proclaimed, `for` the only obligations it serves. */
export interface TallyBinding<Field extends string> {
  of: string;
  yes: Field;
  total: Field;
  declared?: Field;
  for?: readonly string[];
}

/** A list of shares, each of which has to reach the threshold: points of a criterion of all that it can give. */
export interface ShareBinding<Field extends string> {
  of: string;
  each: Field;
  declared?: Field;
}

/**
 * What an action means to the law: one catalogue code, when it holds, and where on the action the code's date, facts,
 * figures, forms, places and addressees stand. A field that is empty gives nothing: the check finds it missing.
 */
export interface CodeBinding<Field extends string> {
  code: string;
  when?: When<Field>;
  /** The date field that dates the code; empty field or no `on`: the event's own day. */
  on?: Field;
  constants?: Readonly<Record<string, FactValue>>;
  facts?: Readonly<Record<string, Field>>;
  item?: Field | number;
  period?: Field;
  /** A number field; `EACH`: every such event counts one. */
  counts?: Readonly<Record<string, Field | 'EACH'>>;
  content?: Readonly<Record<string, Field | readonly Field[]>>;
  forms?: Field;
  fixedForm?: string;
  places?: Field;
  to?: Field;
  tallies?: readonly (TallyBinding<Field> | ShareBinding<Field>)[];
  quorum?: { of: string; present: Field; total: Field };
  qualities?: Readonly<Record<string, Field>>;
  /** How many members of each kind there are. */
  members?: Readonly<Record<string, Field>>;
  leader?: Readonly<Record<string, Field>>;
  /** `equals`: the end that the law ties the term to. */
  term?: { from: Field; until: Field; equals?: Field };
  effectiveOn?: Field;
  inPerson?: Field;
  villagesRepresented?: Field;
}

/** The bindings of one action type, as `GET /v1/law/bindings` answers them. */
export interface TypeBinding {
  type: string;
  catalogue: readonly CodeBinding<string>[];
  /** Facts of source CASE that the event states for its case; the newest counts. */
  caseFacts: Readonly<Record<string, string>>;
}

/**
 * Binds an action type to the law. `Type` is the class of libs/domain: a field that the class does not have does not
 * compile, so that a binding cannot silently read nothing.
 */
export function bind<T>(
  Type: new () => T,
  codes: readonly CodeBinding<keyof T & string>[] = [],
  caseFacts: Readonly<Record<string, keyof T & string>> = {},
): TypeBinding {
  return { type: Type.name, catalogue: codes, caseFacts };
}
