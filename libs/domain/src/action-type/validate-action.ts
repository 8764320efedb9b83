import { validateSync, type ValidationError } from 'class-validator';
import type { Action } from '../ledger/decider.js';
import type { EventData } from '../ledger/event.js';
import { accepts } from './accepts.js';
import { actionTypes } from './action-types.js';
import type { ActionTypeDefinition, FieldDefinition } from './definition.js';
import { readEnvelope, type UnitLocator } from './envelope.js';
import { Faults, normalised, own, type FieldError } from './faults.js';
import type { ConstraintContext } from './field-constraints.js';
import { personalPointer, personalValueOf, readPersonal, type PersonalValues } from './personal.js';

const ENVELOPE_KEYS = [
  'type',
  'unit',
  'body',
  'subject',
  'occurredOn',
  'occurredPrecision',
  'occurredAtTime',
  'data',
  'personal',
  'evidence',
  'corrects',
];

/** A valid action whose unit and body are still to be resolved. */
export type UnresolvedAction = Omit<Action, 'unitId' | 'body'> & { unit: UnitLocator; body?: string };

/**
 * Checks the shape and every field of an action as received, and answers it in one spelling: texts in NFC, defaults
 * filled in, absent members left out. Knows nothing of the ledger: whether units, streams and events exist, who may
 * record and whether the day lies in the future is the recorder's business.
 */
export function validateAction(raw: unknown): { action: UnresolvedAction } | { errors: FieldError[] } {
  const faults = new Faults();
  if (!faults.isObject(raw, '')) return { errors: faults.errors };
  faults.refuseUnknownKeys(raw, ENVELOPE_KEYS, '');
  const text = normalised(raw, faults) as Record<string, unknown>;

  const definition = readType(own(text, 'type'), faults);
  const envelope = readEnvelope(text, faults);
  const isWithdrawal = envelope.corrects?.how === 'WITHDRAW';
  const personal = readPersonal(
    own(text, 'personal'),
    { fields: definition?.fields ?? [], evidenceCount: envelope.evidence.length, isWithdrawal },
    faults,
  );
  const data = own(text, 'data');
  if (faults.isObject(data, '/data') && definition !== undefined) {
    if (isWithdrawal) refuseDataOfWithdrawal(data, faults);
    else checkFields(definition, data, personal, faults);
  }
  if (faults.errors.length > 0 || definition === undefined) return { errors: faults.errors };
  return { action: { type: definition.type, ...envelope, data: data as EventData, personal } };
}

function readType(type: unknown, faults: Faults): ActionTypeDefinition | undefined {
  if (type === undefined) faults.addMissing('/type');
  const definition = typeof type === 'string' ? actionTypes.get(type) : undefined;
  if (type !== undefined && definition === undefined) {
    faults.add('/type', 'type', 'Không có loại hành động này.', 'No such action type.');
  }
  return definition;
}

function refuseDataOfWithdrawal(data: object, faults: Faults): void {
  if (Object.keys(data).length === 0) return;
  faults.add('/data', 'withdrawal-empty', 'Khi rút lại, data phải trống.', 'A withdrawal has empty data.');
}

function checkFields(
  definition: ActionTypeDefinition,
  data: Record<string, unknown>,
  personal: PersonalValues,
  faults: Faults,
): void {
  const { names, openNames, personalFields } = namesOf(definition);
  const ActionData = definition.class;
  for (const { name } of personalFields) {
    if (!Object.hasOwn(data, name)) continue;
    faults.add(
      `/data/${name}`,
      'personal-in-data',
      'Dữ liệu cá nhân phải ghi trong personal.',
      'A personal value belongs in personal.',
    );
  }
  faults.refuseUnknownKeys(data, names, '/data');

  const personalData = valuesOf(personal, personalFields);
  const instance = Object.assign(new ActionData(), pick(data, openNames), personalData);
  if (accepts(ActionData, instance)) return;
  // forbidUnknownValues would refuse a type without fields.
  for (const error of validateSync(instance, { forbidUnknownValues: false })) {
    const field = personalFields.find(({ name }) => name === error.property);
    const pointer = field === undefined ? `/data/${error.property}` : personalPointer(field);
    faults.errors.push(toFieldError(error, pointer));
  }
}

interface FieldNames {
  names: readonly string[];
  openNames: readonly string[];
  personalFields: readonly FieldDefinition[];
}

const namesOfType = new WeakMap<ActionTypeDefinition, FieldNames>();

function namesOf(definition: ActionTypeDefinition): FieldNames {
  let found = namesOfType.get(definition);
  if (found === undefined) {
    const { fields } = definition;
    const openNames = fields.filter(({ personal }) => personal === undefined).map(({ name }) => name);
    const personalFields = fields.filter(({ personal }) => personal !== undefined);
    found = { names: fields.map(({ name }) => name), openNames, personalFields };
    namesOfType.set(definition, found);
  }
  return found;
}

function pick(data: object, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(data, name)).map((name) => [name, own(data, name)]),
  );
}

function valuesOf(personal: PersonalValues, fields: readonly FieldDefinition[]): Record<string, unknown> {
  return Object.fromEntries(
    fields
      .map((field) => [field.name, personalValueOf(field, personal)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/** The first thing wrong with a field: what follows from it would only confuse. */
function toFieldError({ value, contexts }: ValidationError, pointer: string): FieldError {
  const faults = new Faults();
  if (value === undefined) faults.addMissing(pointer);
  if (value === null)
    faults.add(pointer, 'null', 'Bỏ trường này đi thay vì ghi null.', 'Leave the field out, not null.');
  const [first] = Object.values<ConstraintContext>(contexts ?? {}).sort((a, b) => a.rank - b.rank);
  return faults.errors[0] ?? { pointer, rule: first?.rule ?? 'field', message: first?.message ?? '' };
}
