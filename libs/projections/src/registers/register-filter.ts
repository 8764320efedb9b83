import { InvalidQuery, NotKnown } from '../reading/errors.js';
import { daysOfPeriod, type DayRange } from '../reading/period.js';
import { registerDefinitions } from './register-definitions.js';
import { projectDefinition } from './tracked-definitions.js';
import { shapeOf, type RegisterShape } from './register-shape.js';
import { digestTypesOf } from '../situation/digest-types.js';
import type { RegisterDefinition } from './register-definition.js';

/** Parameters of a register as they arrive: the clocks, the page, those of every register and its own code fields. */
export type RegisterParameters = Readonly<Partial<Record<string, string>>>;

export interface Register {
  definition: RegisterDefinition;
  shape: RegisterShape;
}

/** What is asked for, checked. */
export interface RegisterFilter {
  types: string[];
  days: DayRange | null;
  /** How exactly a day must be known to lie in the period for certain; null without a period. */
  precisions: string[] | null;
  /** Of each field the code that an entry must hold. */
  codes: { field: string; isList: boolean; code: string }[];
  /** Only entries that ask and were answered, or were not; null: all. */
  answered?: boolean | null;
}

const OWN_PARAMETERS = ['unit', 'predecessors', 'village', 'period', 'type'];

const registers: ReadonlyMap<string, Register> = new Map(
  [...registerDefinitions, projectDefinition].map((definition) => [
    definition.name,
    { definition, shape: shapeOf(definition) },
  ]),
);

/** @throws NotKnown */
export function registerOf(name: string): Register {
  const register = registers.get(name);
  if (register === undefined) throw new NotKnown('register', name);
  return register;
}

/**
 * Parameters that a register takes beside the clocks and the page: those of every register, and each of its code
 * fields by its name. @throws NotKnown
 */
export function registerParametersOf(name: string): string[] {
  const { definition, shape } = registerOf(name);
  const { columns } = shape;
  const ofCases = definition.tracker === undefined ? [] : ['subject'];
  return [
    ...OWN_PARAMETERS,
    ...ofCases,
    ...(definition.answered === undefined ? [] : ['answered']),
    ...columns.filter(({ codes }) => codes !== null).map((column) => column.name),
  ];
}

/** @throws InvalidQuery */
export function readRegisterFilter(
  { shape, definition }: Register,
  parameters: RegisterParameters,
): RegisterFilter {
  const types = shape.types.map(({ type }) => type);
  const { type, period, predecessors, answered } = parameters;
  if (answered !== undefined) requireOneOf('answered', answered, ['true', 'false']);
  if (type !== undefined) requireOneOf('type', type, types);
  if (predecessors !== undefined) requireOneOf('predecessors', predecessors, ['own', 'included']);
  const days = period === undefined ? null : daysOfPeriod(period);
  const codes = shape.columns.flatMap(({ name, kind, codes: allowed }) => {
    const code = parameters[name];
    if (code === undefined || allowed === null) return [];
    requireOneOf(
      name,
      code,
      allowed.map((one) => one.code),
    );
    return { field: name, isList: kind === 'list', code };
  });
  // Of the digest they are codes of the types, of the scores codes of the lines.
  const inDigest =
    definition.of === 'SITUATION' ? digestTypesOf(parameters['activity'], parameters['pillar']) : types;
  return {
    types: inDigest.filter((one) => type === undefined || one === type),
    days,
    precisions: days && precisionsWithin(days),
    codes: definition.of === undefined ? codes : [],
    answered: answered === undefined ? null : answered === 'true',
  };
}

/**
 * What may be known of a day so that it lies in the period for certain: of a deed known by its year alone nobody can
 * say that it fell into the first quarter. Periods are whole years, halves, quarters, months or weeks.
 */
export function precisionsWithin({ from, to }: DayRange): string[] {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  if (days < 28) return ['DAY'];
  if (days <= 31) return ['DAY', 'MONTH'];
  return days < 365 ? ['DAY', 'MONTH', 'QUARTER'] : ['DAY', 'MONTH', 'QUARTER', 'YEAR'];
}

function requireOneOf(parameter: string, value: string, allowed: readonly string[]): void {
  if (!allowed.includes(value))
    throw new InvalidQuery(parameter, 'code', `${parameter} is one of ${allowed.join(', ')}.`);
}
