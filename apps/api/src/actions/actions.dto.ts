/** One event that the action gave. */
export class ReceiptEventView {
  /** Id of the event: a function of the command, so a repeated command has the same. */
  id!: string;
  /** Action type. */
  type!: string;
  /** Stream of the process; the `subject` of what follows. */
  stream!: string;
  /** Number of the event in its stream, from 0. */
  revision!: number;
}

/** Proof of a recorded action. */
export class ReceiptView {
  events!: ReceiptEventView[];
  /** Position of the last event: an opaque text, compared only by the server. */
  position!: string;
  /** Bearer token of an account, once: in the answer to its first grant. */
  token?: string;
}
