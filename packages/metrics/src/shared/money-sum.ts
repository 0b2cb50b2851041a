import { moneyOf, type Currency, type Money } from '@salescycle/model';

/** Exact sums of money of several currencies, which are never added to each other. */
export class MoneySums {
  #sums = new Map<Currency, { units: bigint; count: number }>();

  /** Adds (1) or takes out (-1). */
  apply({ amount, currency }: Money, sign: 1 | -1): void {
    const sum = this.#sums.get(currency) ?? { units: 0n, count: 0 };
    sum.units += BigInt(sign * amount);
    sum.count += sign;
    if (sum.count === 0) this.#sums.delete(currency);
    else this.#sums.set(currency, sum);
  }

  /** One amount a currency that occurs, in order of the currency code; empty when there is no money. */
  list(): Money[] {
    return [...this.#sums].map(([currency, { units }]) => moneyOf(units, currency)).sort((a, b) => (a.currency < b.currency ? -1 : 1));
  }
}
