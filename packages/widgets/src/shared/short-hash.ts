/**
 * Eight hex digits that stand for a text, as in `8c41-e07d`: the same text gives the same digits everywhere, another text almost surely
 * others (FNV-1a, 32 bits). To recognise a figure by, not to protect anything.
 */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  const digits = (hash >>> 0).toString(16).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}
