import type { Id } from '../identity/ulid.js';

/** The digits of a place, rising as texts are compared. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Digits that are chosen together, and how many places they make. */
const WIDTH = 3, PLACES = 62 ** WIDTH;
/** How far from a neighbour a card is put, at most, so that many more fit beyond it. */
const REACH = 62;
/** Fewer free places than this are left alone: the next digits have more. */
const ENOUGH = 4;

/** Two places in an order of one's own that a card comes between: `null` where there is none before or after it. */
export interface Between {
  before: string | null;
  after: string | null;
}

/**
 * A place strictly between two others, so that no other card has to be touched. Its length grows by a few digits with thousands of cards put at one end or
 * beside one card. Two cards that two people put at the same place at once get different ones, because their ids differ.
 *
 * @param id the card that gets it
 * @returns right after `before` where the two are the same place or the wrong way round
 * @example boardOrderBetween({ before: 'V', after: null }, id) > 'V'; // true
 */
export function boardOrderBetween({ before, after }: Between, id: Id): string {
  const low = before ?? '';
  // Of equal ones, which others may have set, the closest there is.
  let high = after !== null && after <= low ? `${low}1` : after;
  for (let start = 0, prefix = ''; ; start += WIDTH) {
    const from = numberAt(low, start), to = high === null ? PLACES : numberAt(high, start);
    const free = to - from - 1;
    if (free >= ENOUGH) {
      const step = 1 + chance(`${id}${start}`) % Math.min(free, REACH);
      // From below and from above in turn: whichever side is added to again and again, every other level has room for it.
      return (prefix + digitsOf(start % 2 ? from + step : to - step)).replace(/0+$/, '');
    }
    prefix += digitsOf(from);
    if (to > from || (high !== null && start >= high.length)) high = null;
  }
}

/** Places for several cards, one after the other between two others, in the order of their ids. */
export function boardOrdersBetween({ before, after }: Between, ids: readonly Id[]): string[] {
  let last = before;
  return ids.map((id) => (last = boardOrderBetween({ before: last, after }, id)));
}

function numberAt(text: string, start: number): number {
  let number = 0;
  for (let i = start; i < start + WIDTH; i++) number = number * 62 + Math.max(0, DIGITS.indexOf(text[i] ?? '0'));
  return number;
}

function digitsOf(number: number): string {
  let text = '', rest = number;
  for (let i = 0; i < WIDTH; i++) {
    text = DIGITS[rest % 62]! + text;
    rest = Math.floor(rest / 62);
  }
  return text;
}

/** A number that follows from a text, as if by chance (FNV-1a). */
function chance(text: string): number {
  let hash = 2_166_136_261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507);
  return (hash ^ (hash >>> 13)) >>> 0;
}
