import { addDays, weekday, type EffectiveEvent } from '@app/domain';
import { fixedHolidays, type CalendarDecisionData, type FixedHoliday } from './calendar-decisions.js';
import { solarDayOf } from './lunar.js';

/** What a day is to state bodies. `why`: WORKING, WORKED_SATURDAY, WEEKEND, SWAPPED_OFF or HOLIDAY:<reason>. */
export interface DayKind {
  works: boolean;
  why: string;
}

interface CalendarYear {
  off: ReadonlyMap<string, string>;
  worked: ReadonlySet<string>;
  provisional: boolean;
}

/** The working days of state bodies (Monday to Friday less the days off, and the Saturdays worked), by the decisions given. */
export class WorkingCalendar {
  private readonly years = new Map<number, CalendarYear>();

  constructor(decisions: readonly CalendarDecisionData[]) {
    for (const decision of decisions) this.years.set(decision.year, yearOf(decision));
  }

  kindOf(day: string): DayKind {
    const year = this.yearOf(day);
    if (year.worked.has(day)) return { works: true, why: 'WORKED_SATURDAY' };
    const reason = year.off.get(day);
    if (reason === 'SWAPPED') return { works: false, why: 'SWAPPED_OFF' };
    if (reason !== undefined) return { works: false, why: `HOLIDAY:${reason}` };
    return weekday(day) > 5 ? { works: false, why: 'WEEKEND' } : { works: true, why: 'WORKING' };
  }

  works(day: string): boolean {
    return this.kindOf(day).works;
  }

  /** Whether the year's days are not yet decided: deadlines that fall into it say so. */
  isProvisional(day: string): boolean {
    return this.yearOf(day).provisional;
  }

  private yearOf(day: string): CalendarYear {
    const number = Number(day.slice(0, 4));
    const known = this.years.get(number);
    if (known !== undefined) return known;
    const assumed = undecidedYear(number);
    this.years.set(number, assumed);
    return assumed;
  }
}

/**
 * The calendar that a prefix of the ledger knows, of its `CalendarDecisionAdopted` events: a later decision of one year
 * replaces the earlier. A year without a decision counts weekends and the fixed holidays, and is provisional.
 */
export function calendarOf(events: readonly EffectiveEvent[]): WorkingCalendar {
  const inOrder = [...events].sort((a, b) => a.originalPosition - b.originalPosition);
  return new WorkingCalendar(
    inOrder
      .filter(({ type }) => type === 'CalendarDecisionAdopted')
      .map(({ data }) => data as unknown as CalendarDecisionData),
  );
}

function yearOf(decision: CalendarDecisionData): CalendarYear {
  // A decision recorded from outside may leave out the reasons: the day is off all the same.
  const reasons = (decision.whyOff as readonly string[] | undefined) ?? [];
  return {
    off: new Map(decision.daysOff.map((day, index) => [day, reasons[index] ?? 'HOLIDAY'])),
    worked: new Set(decision.workedDays),
    provisional: decision.provisional,
  };
}

/**
 * A year that nobody has decided: the fixed holidays with their days in lieu, and lunar 10/3. Tết and the second
 * National Day are the Prime Minister's choice, so they are not guessed.
 */
function undecidedYear(year: number): CalendarYear {
  const holidays = fixedHolidays
    .map((holiday) => ({ holiday, day: dayOf(holiday, year) }))
    .filter(({ holiday, day }) => day >= holiday.validFrom)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const off = new Map(
    holidays.filter(({ day }) => weekday(day) <= 5).map(({ holiday, day }) => [day, holiday.why]),
  );
  for (const { holiday, day } of holidays)
    if (holiday.inLieu && weekday(day) > 5) off.set(nextFreeWeekday(day, off), 'IN_LIEU');
  return { off, worked: new Set(), provisional: true };
}

function dayOf(holiday: FixedHoliday, year: number): string {
  if (holiday.lunar === undefined) return `${String(year)}-${holiday.solar ?? '01-01'}`;
  const [month, day] = holiday.lunar.split('-').map(Number);
  return solarDayOf(year, month ?? 1, day ?? 1);
}

/** Days in lieu are filled in date order and skip other holidays (Labour Code, Article 111.3). */
function nextFreeWeekday(day: string, off: ReadonlyMap<string, string>): string {
  let next = addDays(day, 1);
  while (weekday(next) > 5 || off.has(next)) next = addDays(next, 1);
  return next;
}
