import { faultsOf } from '../recorder/faults.js';

/** What is wrong with a row: the field by its JSON pointer, and the rule. */
export interface RowFault {
  pointer: string;
  rule: string;
  message?: string;
  facts?: Readonly<Record<string, unknown>>;
}

/** Faults of the row itself; anything else is an outage or a bug and is thrown on. A row's key is its header. */
export function rowFaultsOf(error: unknown): RowFault[] {
  const faults = faultsOf(error);
  if (faults === undefined) throw error;
  return faults.map(({ place, ...fault }) => ({
    pointer: 'pointer' in place ? place.pointer : '/key',
    ...fault,
  }));
}
