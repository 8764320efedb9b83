import type { CodeOf } from '../vocabulary/vocabulary.js';
import type { ActionClass, ActionTypeDefinition, RecordedByOnly } from './definition.js';
import { fieldsOf } from './fields.js';

interface ActionTypeOptions {
  activity: string;
  stream: string;
  pillars: readonly CodeOf<'pillars'>[];
  recordedBy: readonly CodeOf<'bodies'>[];
  recordedByOnly?: readonly (RecordedByOnly & { bodies: readonly CodeOf<'bodies'>[] })[];
  restricted?: true;
  vi: string;
  en: string;
  /** Raised by anything but an optional addition, together with an upcaster. */
  schemaVersion?: number;
}

const definitions = new WeakMap<ActionClass, ActionTypeDefinition>();

/** Makes a class an action type named after it: recording it gives the event of that name. */
export function ActionType(options: ActionTypeOptions): (target: ActionClass) => void {
  const {
    vi,
    en,
    schemaVersion = 1,
    activity,
    stream,
    pillars,
    recordedBy,
    recordedByOnly,
    restricted,
  } = options;
  return (target) => {
    definitions.set(target, {
      type: target.name,
      activity,
      stream,
      pillars,
      recordedBy,
      ...(recordedByOnly && { recordedByOnly }),
      ...(restricted && { restricted }),
      titleVi: vi,
      titleEn: en,
      fields: fieldsOf(target),
      schemaVersion,
      class: target,
    });
  };
}

/** The definition that `@ActionType` made of the class. Throws RangeError for a class without it. */
export function definitionOf(target: ActionClass): ActionTypeDefinition {
  const definition = definitions.get(target);
  if (definition === undefined) throw new RangeError(`${target.name} is no action type`);
  return definition;
}
