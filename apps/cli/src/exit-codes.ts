/** What a script can tell from the way we ended. 0: done, also after SIGINT or SIGTERM. */
export const exitCodes = {
  /** A bug, or a rule of the ledger that refused. */
  failed: 1,
  /** Wrong settings or arguments; rows of an import that were refused. */
  wrongInput: 2,
  /** Another process owns the data folder. */
  inUse: 3,
  portBusy: 4,
  diskFull: 5,
  noRights: 6,
  /** PostgreSQL cannot be started or reached, or has ended. */
  noDatabase: 7,
  /** A command was asked to stop before it was done; 128 and the number of SIGINT, as shells count. */
  stopped: 130,
} as const;
