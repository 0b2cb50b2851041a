const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_CHARACTERS = 16;

/** A ULID: 26 characters, sortable by the millisecond it was made in. */
export type Id = string;

/** Where a ULID maker takes time and chance from; both are passed in so that a test, or a generator of sample data, can repeat itself. */
export interface UlidSource {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Fills the array with random bytes. */
  random: (bytes: Uint8Array) => Uint8Array;
}

/**
 * Makes a function that returns a new ULID at each call, strictly rising also within one millisecond and when the clock jumps back.
 *
 * @example
 * const newId = ulids({ now: Date.now, random: (bytes) => crypto.getRandomValues(bytes) });
 * newId() < newId(); // true
 */
export function ulids(source: UlidSource): () => Id {
  let last = -1;
  let tail: number[] = [];
  // All but the last character: within a millisecond it changes every 32nd time only.
  let start = '';
  return () => {
    const now = Math.max(source.now(), last);
    const isLater = now !== last;
    if (isLater) tail = Array.from(source.random(new Uint8Array(RANDOM_CHARACTERS)), (byte) => byte & 31);
    if (isLater || countUp(tail)) start = timeText(now) + tail.slice(0, -1).map((digit) => ALPHABET[digit]).join('');
    last = now;
    return start + ALPHABET[tail.at(-1)!];
  };
}

/** The ULID source of a page or a worker: the device's clock and its cryptographic random numbers. */
export const deviceUlidSource: UlidSource = {
  now: () => Date.now(),
  random: (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
};

function timeText(now: number): string {
  let rest = now;
  let text = '';
  for (let i = 0; i < 10; i++) {
    text = ALPHABET[rest % 32]! + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/** Counts the tail up by one; whether more than its last digit changed. A full tail (2^80 in one millisecond) would wrap; the carry then simply starts again. */
function countUp(digits: number[]): boolean {
  const last = digits.length - 1;
  for (let i = last; i >= 0; i--) {
    if (digits[i]! < 31) {
      digits[i]!++;
      return i < last;
    }
    digits[i] = 0;
  }
  return true;
}
