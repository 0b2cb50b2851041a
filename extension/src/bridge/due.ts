import { daysBetween, type HandOff, type Instant } from '@salescycle/model';

const FIRST_WAIT = 2_000, LONGEST_WAIT = 300_000, DAY = 86_400_000;

/** How long an offer waits for its answer before it is made again, in milliseconds: doubled each time, up to five minutes. */
export function waitAfter(attempts: number): number {
  return Math.min(FIRST_WAIT * 2 ** Math.max(attempts - 1, 0), LONGEST_WAIT);
}

/** In how many milliseconds a hand-off is to be offered; 0 when it is time, `null` when it is settled. A new connection has lost the earlier offers. */
export function dueIn({ state, at, attempts }: HandOff, { now, isFresh }: { now: Instant; isFresh: boolean }): number | null {
  if (state === 'queued') return 0;
  if (state !== 'offered') return null;
  if (isFresh) return 0;
  const wait = waitAfter(attempts);
  // A clock that was put back must not make it wait for long.
  return Math.min(Math.max(0, wait - daysBetween(at, now) * DAY), wait);
}
