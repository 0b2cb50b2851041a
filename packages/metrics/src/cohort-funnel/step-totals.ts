import type { Id } from '@salescycle/model';
import { Durations } from '../statistics/durations.js';
import type { Passage, Stay } from './passage.js';

/** How often, and worth how much, in minor units of the reporting currency. */
export interface Amount {
  count: number;
  units: bigint;
}

/** The deals whose furthest step is this one, and the stays of all deals in it. */
export class StepTotals {
  /** By how they stand now. */
  readonly open: Amount = { count: 0, units: 0n };
  readonly won: Amount = { count: 0, units: 0n };
  readonly lost: Amount = { count: 0, units: 0n };
  readonly reasons = new Map<Id | null, number>();
  readonly times = new Durations();
  entered = 0;
  skipped = 0;
  movedBack = 0;
  running = 0;
  undated = 0;

  /** A deal that got no further than here. */
  applyEnd({ now, units, reasonId }: Passage, sign: 1 | -1): void {
    this[now].count += sign;
    this[now].units += BigInt(sign) * (units ?? 0n);
    if (now === 'lost') this.reasons.set(reasonId, (this.reasons.get(reasonId) ?? 0) + sign);
  }

  applyStay({ ms, isRunning, movedBack }: Stay, sign: 1 | -1): void {
    this.entered += sign;
    if (isRunning) this.running += sign;
    if (movedBack) this.movedBack += sign;
    if (ms === null) this.undated += sign;
    else this.times.apply(ms, sign);
  }

  /** All deals that got no further than here. */
  get ended(): Amount {
    return plus(plus(this.open, this.won), this.lost);
  }
}

/** The sum of two amounts. */
export function plus(a: Amount, b: Amount): Amount {
  return { count: a.count + b.count, units: a.units + b.units };
}
