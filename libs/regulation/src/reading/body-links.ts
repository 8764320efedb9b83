import { categoryOf, referencesOf, type EffectiveEvent } from '@app/domain';
import { catalogue } from '../catalogue/catalogue.js';
import type { ActItem, ActRule, Obligation } from '../catalogue/obligation.js';
import { factDefinition } from '../catalogue/vocabulary.js';
import { occurrencesOf, type Occurrence } from './occurrence.js';
import { truthOf } from './truth.js';

const rulesOf = (item: ActItem): readonly ActRule[] => ('anyOf' in item ? item.anyOf : [item]);

/** Codes of an entry's acts that are tied to the trigger by the body (link SAME_BODY), not only by the case. */
export function codesOfBody(entry: Obligation): ReadonlySet<string> {
  const rules = entry.acts.flatMap(rulesOf).filter(({ link }) => link === 'SAME_BODY');
  return new Set(rules.map(({ code }) => code));
}

const ofBodies = catalogue.boundObligations.filter((entry) => codesOfBody(entry).size > 0);
const actsOfBodies = new Set(ofBodies.flatMap((entry) => [...codesOfBody(entry)]));
/** What a board does for each period of its term. */
const ofBoards = catalogue.boundObligations
  .filter(({ grain }) => grain === 'BOARD')
  .flatMap(({ acts }) => acts.flatMap(rulesOf));

/**
 * Keys under which an event meets acts of the same body that no case ties to it: `body/<stream of the board>`,
 * `body/village-<id>`, or `body/boards-<unit>` for what the commune's board does without being named. Empty for events
 * that no such rule reads.
 */
export function bodyKeysOf(event: EffectiveEvent): string[] {
  const keys = new Set<string>();
  for (const act of occurrencesOf(event)) {
    if (actsOfBodies.has(act.code) || opensSomething(act)) for (const body of bodiesOf(event)) keys.add(body);
    if (act.code === 'BOARD_FORMED' || ofBoards.some((rule) => mayBe(rule, act))) {
      keys.add(`body/boards-${event.unitId}`);
      for (const body of bodiesNamed(event)) keys.add(body);
    }
  }
  return [...keys];
}

/** The key of a board. */
export const boardOf = (stream: string): string => `body/${stream}`;

/** A board is known by its stream, an office of a village by the village. */
export function bodiesOf(event: EffectiveEvent): string[] {
  const named = bodiesNamed(event);
  if (named.length > 0) return named;
  return referencesOf(event)
    .filter(({ kind }) => kind === 'villageRef')
    .map(({ value }) => `body/village-${value}`);
}

/** Boards that the event names: its own stream, or one that a field for a body or a case names. */
export function bodiesNamed(event: EffectiveEvent): string[] {
  if (categoryOf(event.stream) === 'board') return [boardOf(event.stream)];
  return referencesOf(event)
    .filter(({ kind, value }) => kind === 'bodyRef' || (kind === 'caseRef' && categoryOf(value) === 'board'))
    .map(({ value }) => boardOf(value));
}

function mayBe({ code, where }: ActRule, act: Occurrence): boolean {
  return (
    code === act.code && (where === undefined || truthOf(where, (fact) => act.facts[fact]).value !== 'FALSE')
  );
}

function opensSomething(act: Occurrence): boolean {
  return ofBodies.some(({ trigger, condition }) => {
    if (trigger !== act.code) return false;
    if (condition === null) return true;
    return (
      truthOf(condition, (fact) => act.facts[fact] ?? factDefinition(fact).default ?? undefined).value !==
      'FALSE'
    );
  });
}
