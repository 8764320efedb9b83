/** Where the ledger's clock stands. */
export class ClockView {
  /** UTC, milliseconds, `Z`. */
  now!: string;
  /** Local day in Asia/Ho_Chi_Minh. */
  today!: string;
  /** `SYSTEM` or `MANUAL`. */
  clock!: string;
  /** Whether it runs on with the machine's clock. */
  follow!: boolean;
}
