import { categoryOf, isUnitId, referencesOf, type Action } from '@app/domain';

/** What stands in the ledger before an action: who owns a stream, where an event stands, what a unit is part of. */
export interface Standing {
  ownerOf: (stream: string) => string | undefined;
  streamOf: (eventId: string) => string | undefined;
  /** The unit above; undefined for one that nobody registered. */
  parentOf: (unitId: string) => string | undefined;
}

/** Streams named after what they are about: the first act of one needs none before it. */
const namedByIdentity: ReadonlySet<string> = new Set([
  'access',
  'privacy',
  'judgement',
  'ledger',
  'unit',
  'village',
]);

/** What is above every unit is registered by nobody here. */
const ofTheNation: ReadonlySet<string> = new Set(['UnitRegistered']);

/**
 * What an action names that is not there, or is another unit's: the recorder refuses it. Written apart from the recorder,
 * so that a slip there is none here; the empty list when all of it stands.
 */
export function unknownReferences(action: Action, standing: Standing): string[] {
  const { type, subject, unitId, corrects, data } = action;
  const missing: string[] = [];
  const require = (holds: boolean, what: string): void => {
    if (!holds) missing.push(what);
  };
  const known = (stream: string): boolean => {
    const owner = standing.ownerOf(stream);
    return owner !== undefined && isRelated(owner, unitId, standing);
  };
  const isRegistered = (unit: string): boolean => standing.ownerOf(`unit-${unit}`) !== undefined;
  if (!ofTheNation.has(type)) require(isRegistered(unitId), `unit ${unitId}`);
  if (corrects) require(standing.streamOf(corrects.event) !== undefined, `corrects ${corrects.event}`);
  if (subject !== undefined && !namedByIdentity.has(categoryOf(subject)))
    require(known(subject), `subject ${subject}`);
  for (const { field, kind, value } of referencesOf(action)) {
    const what = `${field} ${value}`;
    if (kind === 'unitRef') require(isRegistered(value) || ofTheNation.has(type), what);
    else if (kind === 'villageRef') require(standing.ownerOf(`village-${value}`) === unitId, what);
    else if (kind === 'eventRef') require(standing.streamOf(value) !== undefined, what);
    else require(known(value), what);
  }
  if (typeof data['duty'] === 'string') require(isDuty(data['duty'], standing), `duty ${data['duty']}`);
  return missing;
}

/** `<obligation>~<event or unit>…`. */
function isDuty(duty: string, { ownerOf, streamOf }: Standing): boolean {
  const key = duty.split('~')[1]?.split('.')[0] ?? '';
  return isUnitId(key) ? ownerOf(`unit-${key}`) !== undefined : streamOf(key) !== undefined;
}

/** One of the two units is the other, or stands above it. */
function isRelated(one: string, other: string, standing: Standing): boolean {
  return isWithin(one, other, standing) || isWithin(other, one, standing);
}

function isWithin(unit: string, above: string, { parentOf }: Standing): boolean {
  for (let at: string | undefined = unit; at !== undefined; at = parentOf(at)) if (at === above) return true;
  return false;
}
