import { moneyOf, type Currency, type Id, type Money } from '@salescycle/model';
import { SortedNumbers } from '../statistics/sorted-numbers.js';

/** One decided deal. */
export interface Decision {
  isWon: boolean;
  /** Of a loss; `null` when nobody gave one. */
  reasonId: Id | null;
  /** The amount in the reporting currency; `null` without amount or rate. */
  units: bigint | null;
}

/** How often a reason cost a deal. */
export interface LossReasonCount {
  /** `null`: no reason given. */
  reasonId: Id | null;
  count: number;
  /** Of all lost deals, 0..1. */
  share: number;
  /** What the deals lost for it were worth, as far as known. */
  amount: Money;
}

/** Decided deals added up. */
export class WinLoss {
  readonly won = { count: 0, units: 0n, amounts: new SortedNumbers() };
  readonly lost = { count: 0, units: 0n };
  #reasons = new Map<Id | null, { count: number; units: bigint }>();

  apply({ isWon, reasonId, units }: Decision, sign: 1 | -1): void {
    const signed = BigInt(sign) * (units ?? 0n);
    const side = isWon ? this.won : this.lost;
    side.count += sign;
    side.units += signed;
    if (!isWon) this.#applyReason(reasonId, signed, sign);
    else if (units !== null && sign === 1) this.won.amounts.add(Number(units));
    else if (units !== null) this.won.amounts.remove(Number(units));
  }

  /** Most frequent first, then by id with the unknown reason last. */
  lossReasons(currency: Currency): LossReasonCount[] {
    return [...this.#reasons]
      .filter(([, { count }]) => count > 0)
      .sort(([a, { count: x }], [b, { count: y }]) => y - x || (b === null ? -1 : a === null ? 1 : a < b ? -1 : 1))
      .map(([reasonId, { count, units }]) => ({ reasonId, count, share: count / this.lost.count, amount: moneyOf(units, currency) }));
  }

  #applyReason(reasonId: Id | null, units: bigint, sign: 1 | -1): void {
    const reason = this.#reasons.get(reasonId) ?? { count: 0, units: 0n };
    this.#reasons.set(reasonId, { count: reason.count + sign, units: reason.units + units });
  }
}
