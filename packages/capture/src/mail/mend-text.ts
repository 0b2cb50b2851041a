/** How windows-1252 shows the bytes 0x80-0x9F; what it leaves open it shows as they are. */
const HIGH_CHARS = [...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'];
const HIGH_BYTES = [
  0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a,
  0x9b, 0x9c, 0x9e, 0x9f,
];
const HIGH = new Map(HIGH_CHARS.map((char, index) => [char, HIGH_BYTES[index] ?? 0]));
/** UTF-8 read as windows-1252: a lead byte's letter and a continuation byte's. */
const MANGLED = /[\u00C2-\u00F4][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u;
/** No language has five of these in a row; Chinese read as windows-1252 has. */
const NO_WORD = /[\u00A1-\u00BF\u00C0-\u00FF]{5}/u;

/** A line read in the wrong charset as it was meant, where that can still be told: "GrÃ¼ÃŸe" was "Grüße". */
export function mendText(line: string): string {
  if (!MANGLED.test(line)) return line;
  const bytes: number[] = [];
  for (const char of line) {
    const code = char.charCodeAt(0), byte = code < 0x100 ? code : HIGH.get(char);
    if (byte === undefined) return line;
    bytes.push(byte);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes));
  } catch {
    return line;  // it was what it said
  }
}

/** Whether a line cannot be read: its bytes were of another charset than it said. */
export function isGarbled(line: string): boolean {
  return line.includes('\uFFFD') || NO_WORD.test(line);
}
