import { readData } from './data.js';
import type { Expression, FactValue } from './obligation.js';

export interface FactDefinition {
  means: string;
  type: 'boolean' | 'integer' | 'code' | 'duration';
  source: 'UNIT' | 'TRIGGER' | 'CASE' | 'COMPUTED' | 'PERSON' | 'ACT';
  /** The closed values, or the name of the list that holds them. */
  values: readonly FactValue[] | string | null;
  default: FactValue | null;
}

interface Vocabulary {
  checks: Readonly<Record<string, { means: string; gives: 'VERDICT' | 'FACT' }>>;
  countOf: Readonly<Record<string, { means: string; event: string | null; where: Expression | null }>>;
  durationOf: Readonly<Record<string, { means: string; starts: string; ends: string | null }>>;
  events: Readonly<Record<string, { means: string; use: readonly string[]; source: string }>>;
  facts: Readonly<Record<string, FactDefinition>>;
  forms: Readonly<Record<string, { means: string; kind: string }>>;
  scoreGroupKeys: Readonly<Record<string, string>>;
  scoreGroups: Readonly<Record<string, { means: string; oneScorePer: string; members: number }>>;
  triggerFromPairs: readonly {
    trigger: string;
    from: string;
    direction: 'AFTER' | 'BEFORE';
    entries: readonly string[];
    why: string;
  }[];
}

/** The closed lists that judging needs: what a fact's default is, which events a duration lies between, … */
export const vocabulary = readData('vocabulary.json') as Vocabulary;

/** The events that plan a deed: what must precede the deed opens with any of them, and each may say its day. */
export function planningCodesOf(deed: string): readonly string[] {
  return planningCodes.get(deed) ?? [];
}

const planningCodes = new Map<string, string[]>();
for (const { trigger, from, direction } of vocabulary.triggerFromPairs) {
  if (direction !== 'BEFORE') continue;
  planningCodes.set(from, [...(planningCodes.get(from) ?? []), trigger]);
}

/** The definition of a fact. A fact that the vocabulary does not know is a fault of the catalogue, so it throws. */
export function factDefinition(fact: string): FactDefinition {
  const definition = vocabulary.facts[fact];
  if (definition === undefined) throw new Error(`the vocabulary has no fact ${fact}`);
  return definition;
}
