import * as actions from '../actions.js';
import { definitionsOf } from './action-type.js';
import type { ActionClass, ActionTypeDefinition } from './definition.js';

/** Every action type of this release by its name, activity by activity. */
export const actionTypes: ReadonlyMap<string, ActionTypeDefinition> = new Map(
  definitionsOf(Object.values<ActionClass>(actions)).map((definition) => [definition.type, definition]),
);
