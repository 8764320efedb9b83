/** Tells the time of the ledger: UTC, milliseconds, `Z`. Only it sets `recordedAt`. */
export interface Clock {
  now(): string;
}

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
};

const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Instants are compared as text, which is right only while all have this one form. */
export function requireInstant(instant: string): string {
  if (!instantForm.test(instant)) {
    throw new RangeError(`${instant} is not an instant of the form YYYY-MM-DDTHH:MM:SS.mmmZ`);
  }
  return instant;
}
