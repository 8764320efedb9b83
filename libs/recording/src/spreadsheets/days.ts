import { addDays, daysBetween, type PlainDate } from '@app/domain';

/** Day 0 of a workbook whose days count from 1900, for all days after its 29 February 1900, which never was. */
const EPOCH_1900 = '1899-12-30';
/** Day 0 of a workbook that counts from 1904, as Excel for the Mac once did. */
const EPOCH_1904 = '1904-01-01';
/** First day whose number every spreadsheet program agrees on. */
const FIRST_AGREED = '1900-03-01';
const LEAP_BUG = 60;

/** The number of a day in a workbook that counts from 1900; undefined where programs disagree on it. */
export function serialOf(day: PlainDate): number | undefined {
  return day < FIRST_AGREED ? undefined : daysBetween(EPOCH_1900, day);
}

/**
 * The day of a workbook's number; undefined for a day that never was: 29 February 1900 (number 60), and numbers below 1.
 * Numbers 1 to 59 are Excel's January and February 1900.
 */
export function dayOf(serial: number, from1904: boolean): PlainDate | undefined {
  if (!Number.isInteger(serial) || serial < 0 || serial > 2_958_465) return undefined;
  if (from1904) return addDays(EPOCH_1904, serial);
  if (serial === LEAP_BUG || serial === 0) return undefined;
  return addDays(EPOCH_1900, serial < LEAP_BUG ? serial + 1 : serial);
}
