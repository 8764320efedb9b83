/** A parameter of a read that cannot be understood; nothing was read. */
export class InvalidQuery extends Error {
  override readonly name = 'InvalidQuery';

  constructor(
    /** Name of the parameter. */
    readonly parameter: string,
    /** Code of the rule that it breaks. */
    readonly rule: string,
    message: string,
  ) {
    super(message);
  }
}

export type ReadKind = 'unit' | 'duty' | 'event' | 'obligation' | 'calendar' | 'register' | 'project';

/** There is no such thing, or it was not known at the position asked. */
export class NotKnown extends Error {
  override readonly name = 'NotKnown';

  constructor(
    readonly kind: ReadKind,
    readonly id: string,
  ) {
    super(`${kind} ${id} is not known`);
  }
}

/** A village as the unit, and another one as the village, ask two questions. @throws InvalidQuery */
export function requireSameVillage(unit: string, village: string | undefined): void {
  if (village !== undefined && village !== unit)
    throw new InvalidQuery('village', 'contradiction', 'The unit that is asked for is another village.');
}
