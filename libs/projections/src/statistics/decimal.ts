/**
 * A decimal number as an event or the database writes it, kept exactly: `digits` × 10^-`scale`. Figures are compared and
 * subtracted so, since a sum of đồng may leave the whole numbers that a double holds.
 */
export interface Decimal {
  digits: bigint;
  scale: number;
}

const FORM = /^-?\d+(?:\.\d+)?$/;

/** @throws RangeError unless it is written as `-12.5` */
export function decimal(text: string): Decimal {
  if (!FORM.test(text)) throw new RangeError(`no decimal number: ${text}`);
  const [whole = '', fraction = ''] = text.split('.');
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

/** As short as it can be written: no zeros after the last digit that says something. */
export function textOf({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const all = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const whole = all.slice(0, all.length - scale);
  const fraction = all.slice(all.length - scale).replace(/0+$/, '');
  return `${whole === '0' && fraction === '' ? '' : sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: at(a, scale) + at(b, scale), scale };
}

export const minus = (a: Decimal, b: Decimal): Decimal => plus(a, { digits: -b.digits, scale: b.scale });

/** Below, at or above zero when the first is smaller than, equal to or greater than the second. */
export function compare(a: Decimal, b: Decimal): number {
  const { digits } = minus(a, b);
  return digits < 0n ? -1 : digits > 0n ? 1 : 0;
}

/**
 * The quotient to so many decimals, halves away from zero, as percentages are rounded in print.
 * @throws RangeError when the divisor is zero
 */
export function quotient(a: Decimal, b: Decimal, decimals: number): Decimal {
  if (b.digits === 0n) throw new RangeError('divided by zero');
  const scale = Math.max(a.scale, b.scale);
  const [over, under] = [at(a, scale) * 10n ** BigInt(decimals), at(b, scale)];
  const negative = over < 0n !== under < 0n;
  const [n, d] = [over < 0n ? -over : over, under < 0n ? -under : under];
  const rounded = (n * 2n + d) / (d * 2n);
  return { digits: negative ? -rounded : rounded, scale: decimals };
}

const at = ({ digits, scale }: Decimal, wanted: number): bigint => digits * 10n ** BigInt(wanted - scale);
