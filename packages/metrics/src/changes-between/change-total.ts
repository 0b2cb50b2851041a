import { moneyOf, type Currency, type Money } from '@salescycle/model';
import type { DealFacts } from './change-kind.js';

/** What the deals of one kind were worth before and after, in one currency; exact, in minor units. */
export interface MoneyChange {
  currency: Currency;
  /** Deals with an amount in this currency before or after. */
  count: number;
  before: Money;
  after: Money;
  /** After less before. */
  difference: Money;
}

/** The deals of one kind of change added up. */
export interface ChangeTotal {
  count: number;
  /** Deals without an amount both before and after; they count, and add nothing. */
  withoutAmount: number;
  /** One entry a currency that occurs, by its code: unlike currencies are never added. A deal that changed its currency is in two. */
  money: readonly MoneyChange[];
}

interface Sum {
  count: number;
  before: bigint;
  after: bigint;
}

/** Adds up the deals of one kind. @throws RangeError when a sum is beyond 2^53 minor units, so that it could not be exact */
export function totalOf(deals: readonly { before: DealFacts | null; after: DealFacts }[]): ChangeTotal {
  const sums = new Map<Currency, Sum>();
  let withoutAmount = 0;
  for (const { before, after } of deals) {
    const [was, is] = [before?.amount ?? null, after.amount];
    const currencies = new Set([was, is].flatMap((money) => (money ? [money.currency] : [])));
    if (currencies.size === 0) withoutAmount++;
    for (const currency of currencies) {
      const sum = sums.get(currency) ?? { count: 0, before: 0n, after: 0n };
      sums.set(currency, { count: sum.count + 1, before: sum.before + unitsIn(currency, was), after: sum.after + unitsIn(currency, is) });
    }
  }
  const currencies = [...sums.keys()].sort();
  return { count: deals.length, withoutAmount, money: currencies.map((currency) => moneyChangeOf(currency, sums.get(currency)!)) };
}

function unitsIn(currency: Currency, money: Money | null): bigint {
  return money?.currency === currency ? BigInt(money.amount) : 0n;
}

function moneyChangeOf(currency: Currency, { count, before, after }: Sum): MoneyChange {
  return { currency, count, before: moneyOf(before, currency), after: moneyOf(after, currency), difference: moneyOf(after - before, currency) };
}
