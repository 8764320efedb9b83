/** The classes of all action types of this release: what bindings, forms and specifications are typed against. */
export * from './access/access.actions.js';
export * from './bodies/bodies.actions.js';
export * from './deliberation/decision.actions.js';
export * from './deliberation/meeting.actions.js';
export * from './deliberation/proposal.actions.js';
export * from './deliberation/vote.actions.js';
export * from './documents/disclosure.actions.js';
export * from './documents/documents.actions.js';
export * from './judgement/judgement.actions.js';
export * from './ledger/ledger.actions.js';
export * from './privacy/privacy.actions.js';
export * from './reports/reports.actions.js';
export * from './units/units.actions.js';
export * from './villages/villages.actions.js';
