const LINE_END = 0x0a, DASH = 0x2d, MAX_HEADER = 300;
const KEPT = /^content-type\s{0,3}:\s{0,9}(?:text|multipart|message)\//i;

/**
 * A mail's bytes without the contents of its attachments and with at most so many lines: each line costs the parser, a picture's as much as
 * a sentence's. Parts of text, and attached mails, stay. A view of the same bytes where nothing is left out.
 */
export function withoutAttachments(bytes: Uint8Array, maxLines: number): { bytes: Uint8Array; isCut: boolean } {
  const kept: Uint8Array[] = [];
  let where: 'header' | 'body' | 'attachment' = 'header', isKept = true, start = 0, from = 0, lines = 0;
  while (start < bytes.length && lines < maxLines) {
    const found = bytes.indexOf(LINE_END, start), end = found < 0 ? bytes.length : found + 1;
    if (isBoundary(bytes, start, end)) {
      if (where === 'attachment') from = start;
      where = 'header';
      isKept = true;
    } else if (where === 'header' && isEmpty(bytes, start, end)) {
      where = isKept ? 'body' : 'attachment';
      if (where === 'attachment') kept.push(bytes.subarray(from, end));
    } else if (where === 'header') {
      isKept = staysKept(textOf(bytes, start, end), isKept);
    }
    if (where !== 'attachment') lines++;
    start = end;
  }
  if (where !== 'attachment') kept.push(bytes.subarray(from, start));
  return { bytes: kept.length === 1 && kept[0] ? kept[0] : concatenated(kept), isCut: start < bytes.length };
}

/** An attachment is what has a type of its own that is not text, and is not named as a mail. */
function staysKept(header: string, isKept: boolean): boolean {
  if (/\.eml\b/i.test(header)) return true;
  return /^content-type\s{0,3}:/i.test(header) ? KEPT.test(header) : isKept;
}

/** `--boundary`; not the `-- ` above a signature, nor dashes with words between. */
function isBoundary(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start] !== DASH || bytes[start + 1] !== DASH || end - start > MAX_HEADER) return false;
  return /^--[^\s]{1,200}\s{0,20}$/.test(textOf(bytes, start, end));
}

function isEmpty(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start <= 2 && textOf(bytes, start, end).trim() === '';
}

function textOf(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, Math.min(end, start + MAX_HEADER)));
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
