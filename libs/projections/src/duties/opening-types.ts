import { bindings, catalogue } from '@app/regulation';

/** Codes that open a duty of a case: triggers, and the deeds that open where their planning is not on record. */
const openingCodes = new Set(
  catalogue.boundObligations
    .filter(({ recurrence }) => recurrence === 'PER_TRIGGER')
    .flatMap(({ trigger, deadline }) => (deadline === null ? [trigger] : [trigger, deadline.from])),
);

const openingTypes = new Set(
  bindings
    .filter(({ catalogue: codes }) => codes.some(({ code }) => openingCodes.has(code)))
    .map(({ type }) => type),
);

/** Whether an event of the type can open a duty of its stream; a stream without such events is never judged. */
export const canOpen = ({ type }: { type: string }): boolean => openingTypes.has(type);
