/**
 * A name for comparing: width, case and the number of spaces do not matter, everything else does. `GTXPro` is not `GTX Pro`; whether
 * they mean the same thing is for a person to say.
 */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** A column's header for comparing: letters and digits only, without what stands in brackets (`金额（元）` is `金额`). */
export function headerKey(header: string): string {
  const plain = header.normalize('NFKC').toLowerCase();
  const bare = plain.replace(/\([^)]*\)|\[[^\]]*\]/g, '').replace(/[^\p{L}\p{N}]/gu, '');
  return bare || plain.replace(/[^\p{L}\p{N}]/gu, '');
}
