const SPECIAL = /[\\|]/;

/** Ids as one text, different for different ids whatever is in them. */
export function keyOf(...parts: readonly string[]): string {
  return (parts.some((part) => SPECIAL.test(part)) ? parts.map((part) => part.replaceAll(/[\\|]/g, '\\$&')) : parts).join('|');
}
