/** One line of a vCard: `item1.TEL;TYPE=cell:+44 …`. */
export interface VcardLine {
  /** What stands before the dot, by which a label is put to a value; `''` without one. */
  group: string;
  /** Upper case. */
  name: string;
  /** Upper-case names and values; a bare parameter of 2.1 (`TEL;CELL`) is a `TYPE`. */
  params: ReadonlyMap<string, readonly string[]>;
  /** As it stands, escapes included, once decoded; `''` for what is encoded as bytes (a photo). */
  value: string;
}

/** Letters of a value that are looked at; photos and notes may be megabytes. */
const MOST_VALUE = 4_000, MOST_LINES = 200_000, MOST_HEAD = 1_000;
const ENCODINGS = new Set(['QUOTED-PRINTABLE', 'BASE64', 'B', '8BIT', '7BIT']);

/**
 * The lines of a file of vCards (2.1, 3.0, 4.0), unfolded and decoded. Bytes are read as UTF-8, and as `fallback` where they are none;
 * a line's own charset goes first. Never throws: what is no line is left out.
 */
export function vcardLines(file: string | Uint8Array, fallback = 'windows-1252'): VcardLine[] {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const charset = isUtf16(bytes) ?? (decoded(bytes, 'utf-8', true) === null ? fallback : 'utf-8');
  const text = (decoded(bytes, charset) ?? '').replace(/^\uFEFF/, '');
  return unfolded(text).flatMap((line) => lineOf(line, charset) ?? []);
}

function isUtf16([first, second]: Uint8Array): string | null {
  return first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Continued lines put together: by a space at their start, or, in quoted-printable, by `=` at the end of the one before. */
function unfolded(text: string): string[] {
  const lines: string[] = [];
  let isSoft = false;
  for (const line of text.split(/\r\n|\r|\n/, MOST_LINES)) {
    const last = lines.length - 1, joins = isSoft || (/^[ \t]/.test(line) && last >= 0);
    if (joins) lines[last] = join(lines[last]!, line, isSoft);
    else lines.push(line);
    isSoft = /=$/.test(line) && isQuoted(lines.at(-1)!);
  }
  return lines;
}

/** What is beyond all measure is let go of here already, so that a photo is not put together line by line. */
function join(before: string, line: string, isSoft: boolean): string {
  if (before.length > MOST_VALUE * 4) return before;
  return isSoft ? before.slice(0, -1) + line : before + line.slice(1);
}

const isQuoted = (line: string) => /^[^:]{0,300}QUOTED-PRINTABLE/i.test(line);

function lineOf(line: string, charset: string): VcardLine | null {
  const colon = colonIn(line), head = colon < 0 ? null : /^(?:([\w-]{1,60})\.)?([\w-]{1,60})(?:;|$)/.exec(line.slice(0, colon));
  if (!head) return null;
  const params = paramsOf(line.slice(0, colon)), value = line.slice(colon + 1, colon + 1 + MOST_VALUE * 3);
  return { group: (head[1] ?? '').toLowerCase(), name: head[2]!.toUpperCase(), params, value: plainValue(value, params, charset).slice(0, MOST_VALUE) };
}

/** Where the value begins: at the first colon that is not in quotation marks; -1 for none. */
function colonIn(line: string): number {
  let isQuote = false;
  for (let at = 0; at < Math.min(line.length, MOST_HEAD); at++) {
    if (line[at] === '"') isQuote = !isQuote;
    else if (line[at] === ':' && !isQuote) return at;
  }
  return -1;
}

function paramsOf(text: string): Map<string, string[]> {
  const params = new Map<string, string[]>();
  for (const part of text.match(/;(?:"[^"]*"|[^;"])+/g) ?? []) {
    const [, name = '', raw = ''] = /^;([\w-]+)=(.*)$/s.exec(part) ?? [], bare = part.slice(1).trim().toUpperCase();
    const key = name ? name.toUpperCase() : ENCODINGS.has(bare) ? 'ENCODING' : 'TYPE';
    const values = (name ? raw.replaceAll('"', '') : bare).split(',').map((each) => each.trim().toUpperCase());
    params.set(key, [...(params.get(key) ?? []), ...values]);
  }
  return params;
}

function plainValue(value: string, params: ReadonlyMap<string, readonly string[]>, charset: string): string {
  const [encoding = ''] = params.get('ENCODING') ?? [], [own] = params.get('CHARSET') ?? [];
  if (encoding === 'BASE64' || encoding === 'B' || /^data:/i.test(value)) return '';
  if (encoding !== 'QUOTED-PRINTABLE') return value;
  const bytes = new Uint8Array(value.length * 3);
  let length = 0;
  for (let at = 0; at < value.length; at++) {
    const hex = /^=([\dA-F]{2})/i.exec(value.slice(at, at + 3));
    if (hex) [bytes[length++], at] = [parseInt(hex[1]!, 16), at + 2];
    else for (const byte of new TextEncoder().encode(value[at])) bytes[length++] = byte;
  }
  const coded = bytes.subarray(0, length);
  return decoded(coded, own ?? charset, true) ?? decoded(coded, 'utf-8', true) ?? decoded(coded, charset) ?? '';
}

/** The text; `null` for an encoding nobody knows, and with `isStrict` for bytes that are none of it. */
function decoded(bytes: Uint8Array, encoding: string, isStrict = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal: isStrict }).decode(bytes);
  } catch {
    return null;
  }
}
