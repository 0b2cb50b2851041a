import { exponentOf, isCurrency, type Currency } from './currency.js';
import { divideRounded, parseDecimal } from './decimal.js';

/** An amount in integer minor units of a currency: `{amount: 2505, currency: 'USD'}` is 25.05 US dollars. */
export interface Money {
  amount: number;
  currency: Currency;
}

/** "1 unit of `from` = `rate` units of `to`" on a date. The rate is decimal text, so it is exact. */
export interface ExchangeRate {
  from: Currency;
  to: Currency;
  rate: string;
  asOf: string;
  source?: string;
}

/** Whether the value is money this product can calculate with: a known currency and a safe integer of minor units. */
export function isMoney(value: unknown): value is Money {
  if (typeof value !== 'object' || value === null) return false;
  const { amount, currency } = value as Partial<Money>;
  return Number.isSafeInteger(amount) && isCurrency(currency);
}

/** A sum as money. Beyond 2^53 minor units (90 trillion CNY) it could not be exact and throws a RangeError. */
export function moneyOf(units: bigint, currency: Currency): Money {
  const amount = Number(units);
  if (!Number.isSafeInteger(amount)) throw new RangeError(`moneyOf: ${units} minor units of ${currency} are beyond exact numbers`);
  return { amount, currency };
}

/**
 * Money from decimal text in major units. `null` when the text is no plain decimal number, the currency is unknown, the text has
 * more digits than the currency's minor unit, or the amount is beyond 2^53 minor units.
 *
 * @example moneyFromText('1250.5', 'USD'); // {amount: 125050, currency: 'USD'}
 */
export function moneyFromText(text: string, currency: Currency): Money | null {
  const exponent = exponentOf(currency);
  const decimal = parseDecimal(text);
  if (exponent === null || !decimal || decimal.scale > exponent) return null;
  const amount = Number(decimal.digits * 10n ** BigInt(exponent - decimal.scale));
  return Number.isSafeInteger(amount) ? { amount, currency } : null;
}

/** The amount as decimal text in major units: `{amount: 125050, currency: 'USD'}` is `'1250.50'`. */
export function moneyToText({ amount, currency }: Money): string {
  const exponent = exponentOf(currency) ?? 0;
  const digits = String(Math.abs(amount)).padStart(exponent + 1, '0');
  const text = exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
  return amount < 0 ? `-${text}` : text;
}

/**
 * The amount in another currency at the newest of the rates, exact and rounded once, half away from zero (metrics.md 5). `null` when
 * no rate leads from one to the other; a missing rate never counts as 1.
 *
 * @example
 * convertMoney({ amount: 2505, currency: 'USD' }, 'CNY', [{ from: 'USD', to: 'CNY', rate: '6.98', asOf: '2026-06-16' }]);
 * // {amount: 17485, currency: 'CNY'}
 */
export function convertMoney(money: Money, to: Currency, rates: readonly ExchangeRate[]): Money | null {
  if (money.currency === to) return money;
  const rate = currentRate(rates, money.currency, to);
  const decimal = rate && parseDecimal(rate.rate);
  const [fromExponent, toExponent] = [exponentOf(money.currency), exponentOf(to)];
  if (!decimal || fromExponent === null || toExponent === null) return null;
  const numerator = BigInt(money.amount) * decimal.digits * 10n ** BigInt(toExponent);
  const amount = Number(divideRounded(numerator, 10n ** BigInt(decimal.scale + fromExponent)));
  return Number.isSafeInteger(amount) ? { amount, currency: to } : null;
}

/** The newest rate from one currency to the other; `undefined` when there is none. */
export function currentRate(rates: readonly ExchangeRate[], from: Currency, to: Currency): ExchangeRate | undefined {
  const known = rates.filter((rate) => rate.from === from && rate.to === to);
  return known.reduce<ExchangeRate | undefined>((newest, rate) => (newest && newest.asOf >= rate.asOf ? newest : rate), undefined);
}
