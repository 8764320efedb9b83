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

/** In the order in which the classes are written, file after file: that of the steps of a process. */
const definitions = new Map<ActionClass, ActionTypeDefinition>();

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

/** The definitions of these classes, in the order in which they are written. Throws RangeError for a class without one. */
export function definitionsOf(classes: readonly ActionClass[]): ActionTypeDefinition[] {
  const stranger = classes.find((target) => !definitions.has(target));
  if (stranger !== undefined) throw new RangeError(`${stranger.name} is no action type`);
  return [...definitions.values()].filter(({ class: target }) => classes.includes(target));
}
