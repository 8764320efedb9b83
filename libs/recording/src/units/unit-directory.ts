/**
 * What recording asks of the registry beyond what a stream tells: which unit bore a code on a day.
 * Codes are reused, so a code without a day means nothing. libs/projections implements it; the apps bind it.
 * `minPosition`: answer only after the registry has folded the ledger up to there (read your own write).
 */
export interface UnitDirectory {
  /** Ids of the units that bore the code on the day: none, one, or several when registries share it. */
  unitsByCode(code: string, on: string, minPosition?: number): Promise<readonly string[]>;
}

/** Where an event stands; the event table has no index by id (event-store 4.1), so a projection answers. */
export interface EventDirectory {
  /** Stream and unit of the event; undefined when there is no such event. */
  findEvent(eventId: string, minPosition?: number): Promise<{ stream: string; unitId: string } | undefined>;
}
