/** Repeatable chance: the same seed gives the same sequence on every machine. */
export interface Chance {
  /** A number in 0..1, without 1. */
  next(): number;
  /** Whether something that happens in `share` of all cases happens now. */
  happens(share: number): boolean;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  /** One of the items, each as likely as its neighbours. */
  pick<T>(items: readonly T[]): T;
  /** One of the keys, as likely as its weight. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key;
  /** A positive number around `median` whose logarithm is spread by `spread`: durations and amounts are like that. */
  around(median: number, spread: number): number;
  /** Fills an array with bytes, for ids. */
  bytes(bytes: Uint8Array): Uint8Array;
  /** Chance of its own, which depends on this one's seed and not on how much either of them is drawn from afterwards. */
  branch(): Chance;
  /** How many numbers were drawn so far, branches included. */
  readonly drawn: number;
}

/** Chance from a seed (mulberry32: small, fast, good enough for invented companies). */
export function chanceFrom(seed: number): Chance {
  return chanceWith(seed, { drawn: 0 });
}

function chanceWith(seed: number, count: { drawn: number }): Chance {
  let state = seed >>> 0;
  const next = () => {
    count.drawn++;
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next, whole,
    happens: (share) => next() < share,
    pick: (items) => items[whole(0, items.length - 1)]!,
    weighted: (weights) => weightedKey(weights, next()),
    around: (median, spread) => median * Math.exp(spread * (next() + next() + next() + next() - 2) * Math.sqrt(3)),
    bytes: (bytes) => bytes.map(() => whole(0, 255)),
    branch: () => chanceWith(whole(0, 2 ** 32 - 1), count),
    get drawn() { return count.drawn; },
  };
}

function weightedKey<Key extends string>(weights: Readonly<Record<Key, number>>, share: number): Key {
  const entries = Object.entries<number>(weights) as [Key, number][];
  let rest = share * entries.reduce((sum, [, weight]) => sum + weight, 0);
  return (entries.find(([, weight]) => (rest -= weight) < 0) ?? entries.at(-1)!)[0];
}
