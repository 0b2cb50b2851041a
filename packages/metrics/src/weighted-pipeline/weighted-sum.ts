import { moneyOf, weightedUnits, type Currency, type Money } from '@salescycle/model';

/** One deal's money and likelihood. */
export interface WeightedWorth {
  money: Money;
  /** In the reporting currency; `null` without a rate. */
  units: bigint | null;
  /** Millionths, see `weightOf`. */
  weight: bigint;
}

/** Sums of amount × probability that stay exact while deals come and go: integers over a common denominator. */
export class WeightedSum {
  #millionths = new Map<Currency, { sum: bigint; count: number }>();
  #units = 0n;
  /** Deals in the value. */
  n = 0;

  /** Adds (1) or takes out (-1) a deal. */
  apply({ money: { amount, currency }, units, weight }: WeightedWorth, sign: 1 | -1): void {
    const known = this.#millionths.get(currency) ?? { sum: 0n, count: 0 };
    known.sum += BigInt(sign * amount) * weight;
    known.count += sign;
    if (known.count === 0) this.#millionths.delete(currency);
    else this.#millionths.set(currency, known);
    if (units === null) return;
    this.n += sign;
    this.#units += BigInt(sign) * units;
  }

  /** Each currency rounded once, by currency code. */
  perCurrency(): Money[] {
    return [...this.#millionths]
      .map(([currency, { sum }]) => moneyOf(weightedUnits(sum), currency))
      .sort((a, b) => (a.currency < b.currency ? -1 : 1));
  }

  /** The currencies' sums converted and added; one without a rate is not in it. */
  weighted(currency: Currency, convert: (money: Money) => Money | null): Money {
    const units = this.perCurrency().map(convert).reduce((sum, money) => sum + BigInt(money?.amount ?? 0), 0n);
    return moneyOf(units, currency);
  }

  /** The full amounts, in the reporting currency. */
  total(currency: Currency): Money {
    return moneyOf(this.#units, currency);
  }
}
