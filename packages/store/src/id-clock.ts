import type { Id } from '@salescycle/model';
import type { Memory } from './memory.js';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_CHARACTERS = 10;

/** Milliseconds an operation may be younger than its group. */
const LAG = 1_000;

/**
 * The clock ids are made by: the device's, but never before what the log holds. A clock that was set back while no page was open would
 * else put what is done now before what was done last.
 */
export function idClock(memory: Pick<Memory, 'groups'>): () => number {
  let floor = 0;
  return () => {
    const now = Date.now(), last = memory.groups.at(-1), newest = last ? timeOf(last.group) : 0;
    if (newest > Math.max(now, floor)) floor = newest + LAG;
    return Math.max(now, floor);
  };
}

/** The millisecond an id was made in; 0 for one that does not say. */
function timeOf(id: Id): number {
  let time = 0;
  for (const character of id.slice(0, TIME_CHARACTERS)) {
    const digit = DIGITS.indexOf(character);
    if (digit < 0) return 0;
    time = time * DIGITS.length + digit;
  }
  return time;
}
