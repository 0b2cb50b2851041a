import { convertMoney, startOfDate, type Currency, type ExchangeRate, type Instant, type Money } from '@salescycle/model';
import type { MeasureContext } from '../measure.js';
import type { DealAt } from './deal-at.js';

/** A deal's amount as money of the reporting currency, in exact minor units. */
export interface Worth {
  money: Money | null;
  /** In the reporting currency; `null` without amount or rate. */
  units: bigint | null;
}

/** Puts money into the reporting currency, rounded once; `null` when no rate leads there. */
export type Convert = (money: Money, at: Instant) => Money | null;

interface DatedRate {
  rate: ExchangeRate;
  since: Instant;
}

/**
 * The conversion of a context. A fact keeps the rate of its own day: of several rates for a currency the newest one not after `at`
 * counts, so that a new rate does not rewrite what was won before it. Before the oldest rate, the oldest counts.
 */
export function conversionOf({ currency, rates, timeZone }: MeasureContext): Convert {
  const byCurrency = new Map<Currency, DatedRate[]>();
  for (const rate of rates) {
    if (rate.to !== currency) continue;
    const known = byCurrency.get(rate.from) ?? [];
    byCurrency.set(rate.from, [...known, { rate, since: startOfDate(timeZone, rate.asOf) }]);
  }
  for (const known of byCurrency.values()) known.sort((a, b) => (a.since === b.since ? 0 : a.since > b.since ? -1 : 1));
  return (money, at) => {
    if (money.currency === currency) return money;
    const known = byCurrency.get(money.currency);
    const chosen = known?.find(({ since }) => since <= at) ?? known?.at(-1);
    return chosen ? convertMoney(money, currency, [chosen.rate]) : null;
  };
}

/** What a deal is worth: at the rate of its closing day once closed, at that of `asOf` while open. */
export function worthOf({ state, closing }: DealAt, convert: Convert, asOf: Instant): Worth {
  const money = state.amount ?? null;
  const converted = money && convert(money, closing?.at ?? asOf);
  return { money, units: converted && BigInt(converted.amount) };
}
