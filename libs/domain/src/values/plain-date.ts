/** A local day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. Compared as text: the order of the text is the order of the days. */
export type PlainDate = string;

/** By number of the month; February as in leap years. */
const DAYS_OF_MONTH = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAY_MS = 86_400_000;
/** Vietnam has kept UTC+7 without summer time since 1975; the manual clock begins in 2000. */
const ZONE_OFFSET_MS = 7 * 3_600_000;

/** Whether the text is a real calendar day from 0001-01-01 to 9999-12-31, written `YYYY-MM-DD`. */
export function isPlainDate(value: unknown): value is PlainDate {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const month = Number(value.slice(5, 7));
  const day = Number(value.slice(8));
  return (
    day >= 1 &&
    day <= (DAYS_OF_MONTH[month] ?? 0) &&
    !value.startsWith('0000') &&
    (day < 29 || month !== 2 || isLeap(value))
  );
}

function isLeap(date: string): boolean {
  const year = Number(date.slice(0, 4));
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Before and after these no act of this ledger lies. */
const FIRST_LEDGER_DAY = '1900-01-01';
const LAST_LEDGER_DAY = '2199-12-31';

/**
 * Whether the text is a day that an action may name. Deadlines, terms and periods are counted from such days: a slip of
 * the pen like 0206 or 9999 would lead out of the calendar, and no duty of its case could be judged any more.
 */
export function isLedgerDay(value: unknown): value is PlainDate {
  return isPlainDate(value) && value >= FIRST_LEDGER_DAY && value <= LAST_LEDGER_DAY;
}

/** The day `days` calendar days later (earlier when negative). Throws RangeError for a day that does not exist. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return toText(toTime(date) + days * DAY_MS);
}

/** The same day number `months` months later, or the last day of that month when it is shorter. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const from = new Date(toTime(date));
  const day = from.getUTCDate();
  from.setUTCDate(1);
  from.setUTCMonth(from.getUTCMonth() + months);
  const lastDay = new Date(from);
  lastDay.setUTCMonth(lastDay.getUTCMonth() + 1, 0);
  from.setUTCDate(Math.min(day, lastDay.getUTCDate()));
  return toText(from.getTime());
}

/** Days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (toTime(to) - toTime(from)) / DAY_MS;
}

/** Day of the week after ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekday(date: PlainDate): number {
  return new Date(toTime(date)).getUTCDay() || 7;
}

/** The local day in Asia/Ho_Chi_Minh of an instant (ISO 8601 with an offset or `Z`). Throws RangeError for anything else. */
export function localDateOf(instant: string): PlainDate {
  const time = /(Z|[+-]\d{2}:\d{2})$/.test(instant) ? Date.parse(instant) : Number.NaN;
  if (!Number.isFinite(time)) throw new RangeError(`not an instant: ${instant}`);
  return toText(time + ZONE_OFFSET_MS);
}

function toTime(date: PlainDate): number {
  if (!isPlainDate(date)) throw new RangeError(`not a day: ${String(date)}`);
  return Date.parse(`${date}T00:00:00.000Z`);
}

function toText(time: number): PlainDate {
  return new Date(time).toISOString().slice(0, 10);
}
