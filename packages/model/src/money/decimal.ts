/** An exact decimal: `digits / 10^scale`. */
export interface Decimal {
  digits: bigint;
  scale: number;
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** The exact value of plain decimal text such as `-12.50` (scale 1: trailing zeros do not count); `null` for anything else. */
export function parseDecimal(text: string): Decimal | null {
  const match = DECIMAL.exec(text.trim());
  if (!match) return null;
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  const digits = BigInt(match[2]! + fraction);
  return { digits: match[1] === '-' ? -digits : digits, scale: fraction.length };
}

/**
 * The exact value of a number at its shortest decimal text, so that 0.1 is one tenth. Infinity and NaN are refused by the caller's
 * field table; here they are a programming error and throw a RangeError.
 */
export function decimalOf(value: number): Decimal {
  const [mantissa, exponent = '0'] = String(value).split('e');
  const decimal = parseDecimal(mantissa!);
  if (!decimal) throw new RangeError(`decimalOf: ${value} is not a finite number`);
  const scale = decimal.scale - Number(exponent);
  return scale >= 0 ? { digits: decimal.digits, scale } : { digits: decimal.digits * 10n ** BigInt(-scale), scale: 0 };
}

/** `numerator / denominator` as an integer, rounded half away from zero: -2.5 becomes -3. The denominator must be positive. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (magnitude * 2n + denominator) / (denominator * 2n);
  return numerator < 0n ? -rounded : rounded;
}
