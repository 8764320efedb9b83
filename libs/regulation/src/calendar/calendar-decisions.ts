import { readData } from '../catalogue/data.js';

/** The data of a `CalendarDecisionAdopted` event: the whole year, Monday to Friday days off and Saturdays worked. */
export interface CalendarDecisionData {
  year: number;
  daysOff: readonly string[];
  workedDays: readonly string[];
  /** One reason per day off, in the same order. */
  whyOff: readonly string[];
  /** The Government has not yet chosen the year's days. */
  provisional: boolean;
  /** Numbers of the documents that set the days. */
  number: string;
}

export interface FixedHoliday {
  why: string;
  /** `MM-DD`. */
  solar?: string;
  /** Lunar `MM-DD`. */
  lunar?: string;
  /** Whether the law gives a day in lieu when it falls on a weekend. */
  inLieu: boolean;
  validFrom: string;
}

interface CalendarFile {
  fixedHolidays: readonly FixedHoliday[];
  years: readonly (CalendarDecisionData & { confidence: string; decidedOn: string })[];
}

const file = readData('calendar.json') as CalendarFile;

export const fixedHolidays = file.fixedHolidays;

/** The decisions of 2018 to 2027, ready to be recorded: what an opened ledger adopts first. */
export const calendarDecisions: readonly CalendarDecisionData[] = file.years.map(
  ({ year, daysOff, workedDays, whyOff, provisional, number }) => ({
    year,
    daysOff,
    workedDays,
    whyOff,
    provisional,
    number,
  }),
);

/** Day on which the last document that sets days of the year was issued; undefined for a year that is not in the file. */
export function calendarDecidedOn(year: number): string | undefined {
  return file.years.find((entry) => entry.year === year)?.decidedOn;
}
