import * as access from '../access/access.actions.js';
import * as bodies from '../bodies/bodies.actions.js';
import * as decision from '../deliberation/decision.actions.js';
import * as disclosure from '../documents/disclosure.actions.js';
import * as documents from '../documents/documents.actions.js';
import * as judgement from '../judgement/judgement.actions.js';
import * as ledger from '../ledger/ledger.actions.js';
import * as meeting from '../deliberation/meeting.actions.js';
import * as privacy from '../privacy/privacy.actions.js';
import * as proposal from '../deliberation/proposal.actions.js';
import * as reports from '../reports/reports.actions.js';
import * as units from '../units/units.actions.js';
import * as villages from '../villages/villages.actions.js';
import * as vote from '../deliberation/vote.actions.js';
import { definitionOf } from './action-type.js';
import type { ActionClass, ActionTypeDefinition } from './definition.js';

const modules = [
  ledger,
  units,
  villages,
  judgement,
  access,
  privacy,
  bodies,
  reports,
  documents,
  disclosure,
  proposal,
  meeting,
  vote,
  decision,
];

/** Every action type of this release by its name. */
export const actionTypes: ReadonlyMap<string, ActionTypeDefinition> = new Map(
  modules
    .flatMap((module) => Object.values<ActionClass>(module))
    .map(definitionOf)
    .map((definition) => [definition.type, definition]),
);
