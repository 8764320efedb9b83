import { getMetadataStorage, type ValidationArguments, ValidationTypes } from 'class-validator';
import type { ActionClass } from './definition.js';

/** What class-validator has been told of one field. */
interface FieldChecks {
  name: string;
  /** Of `ValidateIf`: whether this value is looked at at all. */
  isAsked: (data: object, value: unknown) => boolean;
  passes: readonly ((value: unknown) => boolean)[];
}

const checksOfClass = new WeakMap<ActionClass, readonly FieldChecks[]>();

/**
 * Whether class-validator finds nothing wrong with the data: its own constraints, asked in a plain loop. Its executor looks
 * all of them up anew for every object and keeps an error for every field, which costs ten times the constraints; it is
 * needed only to say what is wrong.
 */
export function accepts(ActionData: ActionClass, data: object): boolean {
  return checksOf(ActionData).every(({ name, isAsked, passes }) => {
    const value = (data as Record<string, unknown>)[name];
    return !isAsked(data, value) || passes.every((check) => check(value));
  });
}

function checksOf(ActionData: ActionClass): readonly FieldChecks[] {
  const known = checksOfClass.get(ActionData);
  if (known !== undefined) return known;
  const storage = getMetadataStorage();
  const told = storage.getTargetValidationMetadatas(ActionData, '', false, false);
  const checks = Object.entries(storage.groupByPropertyName(told)).map(([name, ofField]): FieldChecks => {
    const conditions = ofField
      .filter(({ type }) => type === ValidationTypes.CONDITIONAL_VALIDATION)
      .map(({ constraints }) => constraints[0] as (data: object, value: unknown) => boolean);
    return {
      name,
      isAsked: (data, value) => conditions.every((condition) => condition(data, value)),
      passes: ofField.filter(({ type }) => type === ValidationTypes.CUSTOM_VALIDATION).flatMap(checksFrom),
    };
  });
  checksOfClass.set(ActionData, checks);
  return checks;
}

type Told = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

function checksFrom({
  constraintCls,
  constraints,
  each,
  propertyName,
}: Told): ((value: unknown) => boolean)[] {
  return getMetadataStorage()
    .getTargetValidatorConstraints(constraintCls)
    .map(({ instance }) => {
      const about: ValidationArguments = {
        constraints,
        property: propertyName,
        targetName: '',
        object: {},
        value: 0,
      };
      const passes = (value: unknown): boolean => {
        about.value = value;
        return instance.validate(value, about) === true;
      };
      return (value) => (each && Array.isArray(value) ? value.every(passes) : passes(value));
    });
}
