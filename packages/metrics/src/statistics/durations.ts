import { medianRanks } from './median-interval.js';
import { quantileOfSorted } from './quantile.js';
import { SortedNumbers } from './sorted-numbers.js';

const DAY = 86_400_000;

/** What a set of durations looks like, in fractional days; all but `n` are `null` when there is none. */
export interface DurationSummary {
  n: number;
  mean: number | null;
  median: number | null;
  p25: number | null;
  p75: number | null;
  p90: number | null;
  /** The 95 % order-statistic interval of the median; `null` for n < 6. */
  interval: [number, number] | null;
}

/** Durations that come and go, in whole milliseconds, so that their sum and mean do not depend on the order of coming. */
export class Durations {
  #values = new SortedNumbers();
  #sum = 0n;

  /** Adds (1) or takes out (-1) a duration of so many milliseconds. */
  apply(ms: number, sign: 1 | -1): void {
    if (sign === 1) this.#values.add(ms);
    else this.#values.remove(ms);
    this.#sum += BigInt(sign * ms);
  }

  summary(): DurationSummary {
    const n = this.#values.size;
    const days = (rank: number) => this.#values.at(rank) / DAY;
    const at = (p: number) => quantileOfSorted(n, p, days);
    const ranks = medianRanks(n);
    return {
      n,
      mean: n === 0 ? null : Number(this.#sum) / n / DAY,
      median: at(0.5),
      p25: at(0.25),
      p75: at(0.75),
      p90: at(0.9),
      interval: ranks && [days(ranks[0] - 1), days(ranks[1] - 1)],
    };
  }
}
