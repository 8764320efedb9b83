/**
 * Vietnam's lunar calendar (UTC+7; never a Chinese calendar's, which counts from another meridian). Only what the
 * holidays need: the solar day of a day of a lunar month. New moons after Jean Meeus, *Astronomical Algorithms*.
 */
const SYNODIC_MONTH = 29.530588853;
const RADIANS = Math.PI / 180;
const ZONE_DAYS = 7 / 24;
/** New moon number 0 of the formula is that of 1 January 1900, at this Julian day. */
const EPOCH_JULIAN_DAY = 2415020.75933;
const UNIX_EPOCH_JULIAN_DAY = 2440588;
const DAY_MS = 86_400_000;

/** The solar day, `YYYY-MM-DD`, of a day of a lunar month of the lunar year that begins in `year`. Leap months aside. */
export function solarDayOf(year: number, month: number, day: number): string {
  const eleventh = monthElevenOf(year - 1);
  const leap = leapOffset(eleventh, monthElevenOf(year));
  // Month 11 of the year before is offset 0, so month 1 is offset 2; a leap month before it shifts by one.
  const offset = month + 1 + (leap !== null && month + 1 >= leap ? 1 : 0);
  return textOf(monthStart(moonNumberNear(eleventh) + offset) + day - 1);
}

/** Julian day number, in Vietnam, on which lunar month 11 (the month of the winter solstice) of the year begins. */
function monthElevenOf(year: number): number {
  const lastDay = Date.UTC(year, 11, 31) / DAY_MS + UNIX_EPOCH_JULIAN_DAY;
  const moon = Math.floor((lastDay - EPOCH_JULIAN_DAY) / SYNODIC_MONTH);
  const start = monthStart(moon);
  return sunSector(start) >= 9 ? monthStart(moon - 1) : start;
}

/** Offset of the leap month after month 11, where thirteen months lie between two months 11; else null. */
function leapOffset(eleventh: number, next: number): number | null {
  if (next - eleventh < 365) return null;
  const first = moonNumberNear(eleventh);
  for (let offset = 1; offset < 14; offset += 1)
    if (sunSector(monthStart(first + offset)) === sunSector(monthStart(first + offset + 1))) return offset;
  return null;
}

function moonNumberNear(julianDay: number): number {
  return Math.floor(0.5 + (julianDay - EPOCH_JULIAN_DAY) / SYNODIC_MONTH);
}

function monthStart(moon: number): number {
  return Math.floor(newMoonJulianDay(moon) + 0.5 + ZONE_DAYS);
}

/** Which of the twelve 30° parts of the ecliptic the sun is in at the day's beginning in Vietnam; 9 begins at the winter solstice. */
function sunSector(julianDay: number): number {
  const t = (julianDay - 0.5 - ZONE_DAYS - 2451545) / 36525;
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t * t - 0.00000048 * t ** 3) * RADIANS;
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t * t;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  const longitude = (((mean + centre) % 360) + 360) % 360;
  return Math.floor(longitude / 30);
}

function newMoonJulianDay(moon: number): number {
  const t = moon / 1236.85;
  const mean =
    EPOCH_JULIAN_DAY +
    SYNODIC_MONTH * moon +
    0.0001178 * t * t -
    0.000000155 * t ** 3 +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t * t) * RADIANS);
  const sun = (359.2242 + 29.10535608 * moon - 0.0000333 * t * t - 0.00000347 * t ** 3) * RADIANS;
  const moonAnomaly = (306.0253 + 385.81691806 * moon + 0.0107306 * t * t + 0.00001236 * t ** 3) * RADIANS;
  const latitude = (21.2964 + 390.67050646 * moon - 0.0016528 * t * t - 0.00000239 * t ** 3) * RADIANS;
  return mean + moonCorrection(t, sun, moonAnomaly, latitude) - deltaDays(t);
}

function moonCorrection(t: number, sun: number, moon: number, latitude: number): number {
  return (
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * latitude) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * latitude + sun) -
    0.0004 * Math.sin(2 * latitude - sun) -
    0.0006 * Math.sin(2 * latitude + moon) +
    0.001 * Math.sin(2 * latitude - moon) +
    0.0005 * Math.sin(2 * moon + sun)
  );
}

/** Dynamical time minus universal time, in days. */
function deltaDays(t: number): number {
  return -0.000278 + 0.000265 * t + 0.000262 * t * t;
}

function textOf(julianDay: number): string {
  return new Date((julianDay - UNIX_EPOCH_JULIAN_DAY) * DAY_MS).toISOString().slice(0, 10);
}
