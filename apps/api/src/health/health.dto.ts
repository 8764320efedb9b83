/** How far one projection is. */
export class ProjectionHealthView {
  name!: string;
  /** Position up to which it has folded: an opaque text. */
  position!: string;
  /** Events that it still has before it. */
  behind!: number;
  /** Why it stopped; null while it runs. */
  stopped!: string | null;
}

/** Whether the ledger can be asked, and how far its parts are. */
export class HealthView {
  /** `ready`, `starting`, or `stopped` when a projection stopped. */
  status!: string;
  /** `PRODUCTION`, `SAMPLE` or `TEST`; null while the ledger is not open. */
  purpose!: string | null;
  ledgerId!: string | null;
  /** Position of the newest event: an opaque text. */
  position!: string;
  projections!: ProjectionHealthView[];
}
