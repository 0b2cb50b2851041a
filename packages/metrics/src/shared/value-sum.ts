import { moneyOf, type Currency, type Money } from '@salescycle/model';
import type { Worth } from './conversion.js';
import type { Reading } from './ledger.js';
import { MoneySums } from './money-sum.js';

/** What a set of deals is worth: in the reporting currency, and in each currency by itself. */
export class ValueSum {
  #currency: Currency;
  #units = 0n;
  #sums = new MoneySums();
  /** Deals, whatever is known of their amounts. */
  count = 0;
  /** Deals whose amount is in the total. */
  n = 0;

  constructor(currency: Currency) {
    this.#currency = currency;
  }

  /** Adds (1) or takes out (-1) a deal. */
  apply({ money, units }: Worth, sign: 1 | -1): void {
    this.count += sign;
    if (money) this.#sums.apply(money, sign);
    if (units === null) return;
    this.n += sign;
    this.#units += BigInt(sign) * units;
  }

  /** In the reporting currency; 0 for no deals. */
  total(): Money {
    return moneyOf(this.#units, this.#currency);
  }

  /** Before conversion, one amount a currency, by currency code. */
  perCurrency(): Money[] {
    return this.#sums.list();
  }

  /** The reading of a deal that is in: without amount or rate it counts, and is named as left out of the money. */
  reading(worth: Worth): Reading<Worth> {
    return { part: worth, ...leftOutOfMoney(worth) };
  }
}

/** Why a deal's money is missing from a sum. */
export function leftOutOfMoney({ money, units }: Worth): Pick<Reading<unknown>, 'excluded' | 'unconverted'> {
  return { excluded: money ? [] : ['noAmount'], unconverted: money !== null && units === null };
}
