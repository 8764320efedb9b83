import { accessBindings } from './access.js';
import { bodiesBindings } from './bodies.js';
import { deliberationBindings } from './deliberation.js';
import { documentsBindings } from './documents.js';
import { judgementBindings } from './judgement.js';
import { ledgerBindings } from './ledger.js';
import { privacyBindings } from './privacy.js';
import { reportsBindings } from './reports.js';
import { unitsBindings } from './units.js';
import { villagesBindings } from './villages.js';
import type { TypeBinding } from '../reading/binding.js';

/** What every action type of this release means to the law. Types without a catalogue code are listed with none. */
export const bindings: readonly TypeBinding[] = [
  ...accessBindings,
  ...bodiesBindings,
  ...deliberationBindings,
  ...documentsBindings,
  ...judgementBindings,
  ...ledgerBindings,
  ...privacyBindings,
  ...reportsBindings,
  ...unitsBindings,
  ...villagesBindings,
];
