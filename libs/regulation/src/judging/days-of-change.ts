import type { EffectiveEvent } from '@app/domain';
import type { Obligation } from '../catalogue/obligation.js';
import { planningCodesOf, vocabulary } from '../catalogue/vocabulary.js';
import { bindingOf } from '../reading/occurrence.js';
import { deedCodes } from './clock.js';
import { typesOfUnitFact } from './derived-facts.js';
import { factsAsked } from './family.js';
import type { Matter } from './matter.js';
import { rulesOf } from './view.js';

/**
 * Days on which an act, a fact or a ruling may change the duty's state: those of every event that a check of the family
 * can read, and of no other. Each day costs a judgement; a property test asks on every day and finds one left out.
 */
export function daysOfChange(matter: Matter): string[] {
  const { codes, facts } = readBy(matter.family);
  const acts = [...codes, matter.trigger.code]
    .flatMap((code) => matter.linked(code))
    // An act may be dated by a field of its event: it is known from the later of the two days on.
    .flatMap(({ event, day }) => [event.occurredOn, day]);
  const others = [
    ...matter.unitFacts.filter((event) => facts.unit(event)),
    ...matter.rulings,
    ...statingFacts(matter, facts.asked),
  ];
  return [...acts, ...others.map(({ occurredOn }) => occurredOn)];
}

/** Events of the case that state a fact for which the family asks. */
function statingFacts({ caseEvents }: Matter, asked: ReadonlySet<string>): readonly EffectiveEvent[] {
  if (asked.size === 0) return [];
  return caseEvents().filter(({ type }) =>
    Object.keys(bindingOf(type)?.caseFacts ?? {}).some((fact) => asked.has(fact)),
  );
}

/** What the entries of a family can read. */
interface Reads {
  codes: readonly string[];
  facts: {
    asked: ReadonlySet<string>;
    /** Whether the event of the unit or its villages may change one of the facts. */
    unit: (event: EffectiveEvent) => boolean;
  };
}

const known = new WeakMap<readonly Obligation[], Reads>();
const byEntry = new WeakMap<Obligation, Reads>();

function readBy(family: readonly Obligation[]): Reads {
  const [only] = family;
  if (only !== undefined && family.length === 1) {
    const reads = byEntry.get(only) ?? readsOf(family);
    byEntry.set(only, reads);
    return reads;
  }
  const reads = known.get(family) ?? readsOf(family);
  known.set(family, reads);
  return reads;
}

function readsOf(family: readonly Obligation[]): Reads {
  const asked = new Set(family.flatMap(factsOf));
  const types = new Map([...asked].flatMap((fact) => typesOfUnitFact(fact).map((type) => [type, fact])));
  return {
    codes: [...new Set(family.flatMap(codesOf))],
    facts: {
      asked,
      unit: ({ type, data }) =>
        type === 'UnitFactRecorded' ? asked.has(String(data['fact'])) : types.has(type),
    },
  };
}

/** Every fact that any part of the entry names, those of special rules included, and the number to be matched. */
function factsOf(entry: Obligation): string[] {
  const { condition, requires, sequence, overriddenBy, counts } = entry;
  const parts = [
    ...[condition, requires, sequence?.condition],
    ...entry.acts.flatMap(rulesOf).map(({ where }) => where),
    ...[
      ...entry.durations,
      ...entry.thresholds,
      ...counts,
      ...entry.allowedForms,
      ...entry.requiredForms,
    ].map((part) => part.condition),
    ...overriddenBy.map((override) => override.condition),
  ];
  const villages = counts.some(
    ({ matches, everyVillageRepresented }) =>
      matches === 'NUMBER_OF_VILLAGES' || everyVillageRepresented === true,
  );
  return [
    ...parts.flatMap((expression) => factsAsked(expression ?? null)),
    ...(villages ? ['VILLAGES_IN_COMMUNE'] : []),
  ];
}

function codesOf(entry: Obligation): string[] {
  const { deadline, sequence } = entry;
  const lies = entry.durations.flatMap(({ of }) => {
    const { starts, ends } = vocabulary.durationOf[of] ?? {};
    return [starts, ends];
  });
  const codes = [
    ...entry.acts.flatMap(rulesOf).map(({ code }) => code),
    ...lies,
    ...(deadline?.from === undefined ? [] : deedCodes(deadline.from)),
    ...planningCodesOf(deadline?.from ?? ''),
    deadline?.pausedBy?.stop,
    deadline?.pausedBy?.go,
    sequence?.first,
    sequence?.then,
    ...resultCodes(entry),
  ];
  return codes.filter((code) => typeof code === 'string');
}

/** Acts that a check looks at though the entry does not name them. */
function resultCodes(entry: Obligation): string[] {
  const { deadline, sequence, thresholds } = entry;
  return [
    ...(thresholds.some(({ of }) => of === 'VILLAGES') ? ['VOTE_COUNTED'] : []),
    // The round of a vote in which a clock started.
    ...(deadline?.direction === 'AFTER' ? ['VOTE_OPENED'] : []),
    ...(sequence?.first === 'MEETING_FAILED' ? ['MEETING_HELD'] : []),
    ...(entry.checks.includes('VALIDITY') ? ['CITIZEN_INITIATIVE_SUBMITTED'] : []),
    ...(factsOf(entry).includes('TEN_PERCENT_REACHED')
      ? ['CITIZEN_INITIATIVE_SUBMITTED', 'HOUSEHOLD_CONSENT_GIVEN']
      : []),
  ];
}
