/** A part of the law and how much of it is judged. */
export interface BoundPart {
  /** An entry's id, or an article with all its entries: `L10-2022.A14` binds `L10-2022.A14.K3` too, never `L10-2022.A140`. */
  bound: readonly string[];
  /** Entries of bound articles that are left out all the same, each with the reason. */
  notBound: Readonly<Record<string, string>>;
}
