import * as actions from '../actions.js';
import { definitionOf } from './action-type.js';
import type { ActionClass, ActionTypeDefinition } from './definition.js';

/** Every action type of this release by its name. */
export const actionTypes: ReadonlyMap<string, ActionTypeDefinition> = new Map(
  Object.values<ActionClass>(actions)
    .map(definitionOf)
    .map((definition) => [definition.type, definition]),
);
