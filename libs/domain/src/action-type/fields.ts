import { ValidateIf } from 'class-validator';
import type { CodeList, NumberList } from '../vocabulary/vocabulary.js';
import { holds, type Condition } from './condition.js';
import type { ActionClass, FieldDefinition, FieldKind, ItemKind, RetentionGround } from './definition.js';
import { constraintsOf, listConstraints } from './field-constraints.js';

interface FieldOptions {
  vi: string;
  en: string;
  optional?: true;
  requiredWhen?: Condition;
  personal?: RetentionGround;
}
type CodeOptions = FieldOptions & { values: CodeList; ofKind?: readonly string[] };
type FigureOptions = FieldOptions & { unit?: string };
type CountOptions = FigureOptions & { values?: NumberList };
type ListOptions = FieldOptions & { values?: CodeList; ofKind?: readonly string[] };
type AnyOptions = FieldOptions & {
  values?: CodeList | NumberList;
  ofKind?: readonly string[];
  unit?: string;
  of?: ItemKind;
};

const fields = new WeakMap<object, FieldDefinition[]>();

/** The fields of an action class in the order in which they are written. */
export function fieldsOf(target: ActionClass): readonly FieldDefinition[] {
  return fields.get(target) ?? [];
}

/** A day that exists, `YYYY-MM-DD`. */
export const Day = (options: FieldOptions) => field('localDate', options);
/** `{from, to?}`, both days included. */
export const Period = (options: FieldOptions) => field('dateRange', options);
/** A whole number from 0. */
export const Count = (options: CountOptions) => field('count', options);
/** A number as text with a point and at most four decimals: measured times and claims only. */
export const DecimalText = (options: FigureOptions) => field('decimal', options);
/** Đồng as text. */
export const Money = (options: FigureOptions) => field('money', options);
/** One line, at most 300 characters. */
export const Text = (options: FieldOptions) => field('text', options);
/** Several lines, at most 20,000 characters. */
export const LongText = (options: FieldOptions) => field('longText', options);
/** A code of a closed list. */
export const Code = (options: CodeOptions) => field('code', options);
/** true or false. */
export const Flag = (options: FieldOptions) => field('boolean', options);
/** Id of an administrative unit, never its code. */
export const UnitRef = (options: FieldOptions) => field('unitRef', options);
/** Id of a village or residential group. */
export const VillageRef = (options: FieldOptions) => field('villageRef', options);
/** Stream of a body or board. */
export const BodyRef = (options: FieldOptions) => field('bodyRef', options);
/** Stream of a document. */
export const DocumentRef = (options: FieldOptions) => field('documentRef', options);
/** Stream of a project. */
export const ProjectRef = (options: FieldOptions) => field('projectRef', options);
/** Stream of any process: the event belongs to that case too. */
export const CaseRef = (options: FieldOptions) => field('caseRef', options);
/** Id of an event. */
export const EventRef = (options: FieldOptions) => field('eventRef', options);
/** `{numerator, denominator}`, whole numbers. */
export const Share = (options: FieldOptions) => field('fraction', options);
/** At most 500 items of one kind. */
export const ListOf = (of: ItemKind, options: ListOptions) => field('list', { ...options, of });

function field(kind: FieldKind, options: AnyOptions): PropertyDecorator {
  return (prototype, property) => {
    const name = String(property);
    const definition = definitionOf(name, kind, options);
    remember(prototype.constructor, definition);
    // Not IsOptional, which lets null pass.
    ValidateIf((data: Record<string, unknown>, value) => value !== undefined || isRequired(definition, data))(
      prototype,
      name,
    );
    const constraints =
      kind === 'list'
        ? [
            ...listConstraints(),
            ...(options.of === undefined ? [] : constraintsOf(options.of, options, true)),
          ]
        : constraintsOf(kind, options);
    for (const constraint of constraints) constraint(prototype, name);
  };
}

function remember(target: object, definition: FieldDefinition): void {
  const known = fields.get(target) ?? [];
  known.push(definition);
  fields.set(target, known);
}

function definitionOf(name: string, kind: FieldKind, options: AnyOptions): FieldDefinition {
  const { vi, en, optional, requiredWhen, values, ofKind, unit, personal, of } = options;
  return {
    name,
    kind,
    ...(of !== undefined && { of }),
    required: optional !== true,
    ...(requiredWhen !== undefined && { requiredWhen }),
    ...(values !== undefined && { values }),
    ...(ofKind !== undefined && { ofKind }),
    ...(unit !== undefined && { unit }),
    ...(personal !== undefined && { personal }),
    vi,
    en,
  };
}

/** Whether an action with these data must have the field. */
export function isRequired(
  { required, requiredWhen }: FieldDefinition,
  data: Record<string, unknown>,
): boolean {
  return required || (requiredWhen !== undefined && holds(requiredWhen, data));
}
