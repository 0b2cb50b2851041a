const MAX_HEADERS = 512_000;
/** What mails of a country were written in before UTF-8. */
const CHARSETS: Readonly<Record<string, string>> = {
  CN: 'gb18030', SG: 'gb18030', TW: 'big5', HK: 'big5', MO: 'big5', JP: 'shift_jis', KR: 'euc-kr', RU: 'windows-1251',
};

/** Where a mail's headers end: the first byte of the empty line. The mail's length when there is none. */
export function headersEnd(bytes: Uint8Array): number {
  const until = Math.min(bytes.length, MAX_HEADERS);
  for (let at = 0; at < until; at++) {
    if (bytes[at] !== 0x0a) continue;
    if (bytes[at + 1] === 0x0a || (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a)) return at + 1;
  }
  return until;
}

/**
 * A mail's bytes without what stands before the first header, and with headers in UTF-8: old programs write them in the charset of their
 * country and say so nowhere, or in the body's. Decides by what the mail declares, then by the region.
 */
export function mendHeaders(raw: Uint8Array, region: string): Uint8Array {
  const bytes = raw.subarray(firstByte(raw)), end = headersEnd(bytes), headers = bytes.subarray(0, end);
  if (!headers.some((byte) => byte > 0x7f) || decode(headers, 'utf-8') !== null) return bytes;
  const declared = /charset\s{0,3}=\s{0,3}"?([\w-]{2,30})/i.exec(new TextDecoder('latin1').decode(headers))?.[1];
  const text = [declared, CHARSETS[region.toUpperCase()], 'gb18030', 'windows-1252'].map((charset) => (charset ? decode(headers, charset) : null))
    .find((each) => each !== null);
  if (text === undefined || text === null) return bytes;
  const mended = new TextEncoder().encode(text), joined = new Uint8Array(mended.length + bytes.length - end);
  joined.set(mended);
  joined.set(bytes.subarray(end), mended.length);
  return joined;
}

function firstByte(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length && at < 1_000 && (bytes[at] === 0x0a || bytes[at] === 0x0d)) at++;
  return at;
}

function decode(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;  // not in this charset, or no charset at all
  }
}
