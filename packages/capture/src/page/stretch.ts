import type { ShownLine } from '../contract.js';

/** Some lines of a page in a row. */
export interface Stretch { from: number; to: number; length: number }

/** The lines of the smallest element that holds a line and one that is wanted; `null` where the whole page has none. */
export function stretchAround(at: number, lines: readonly ShownLine[], isWanted: (at: number) => boolean): Stretch | null {
  for (const stretch of stretchesAround(at, lines)) for (let line = stretch.from; line < stretch.to; line++) if (isWanted(line)) return stretch;
  return null;
}

/** The lines of every element that holds a line, from the smallest on. */
export function* stretchesAround(at: number, lines: readonly ShownLine[]): Generator<Stretch> {
  let from = at, to = at + 1;
  yield { from, to, length: 1 };
  for (let depth = lines[at]?.depth ?? 0; depth > 0; depth--) {
    const before = to - from;
    while (from > 0 && lines[from]!.shared >= depth) from--;
    while (to < lines.length && lines[to]!.shared >= depth) to++;
    if (to - from !== before) yield { from, to, length: to - from };
  }
}
