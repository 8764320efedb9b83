/** Personal values that were asked for and may be shown. */
export class PersonalValuesView {
  /** Pointer into the event's data → value; an erased one is missing. */
  values!: Record<string, string>;
}
