/** A code that a field may hold. */
export interface RegisterCode {
  code: string;
  vi: string;
  en: string;
}

/** A field that entries of the register may have in their data; personal fields are none. */
export interface RegisterColumn {
  name: string;
  kind: string;
  vi: string;
  en: string;
  /** What a figure counts or measures; null for others. */
  unit: string | null;
  /** Types that have it. */
  types: string[];
  /** What it may be asked for as a parameter of this name; null for fields that are no codes. */
  codes: RegisterCode[] | null;
}
