import { HEADER_WORDS, type HeaderKind } from '../tables/mail-words.js';
import { fold } from '../text/clean-text.js';
import { mailboxesOf, mailboxOf } from './mailbox.js';
import type { Mailbox } from './mail.js';
import { isSeparator } from './separator.js';

/** Header lines in somebody's text: what mail programs write above a mail they pass on or answer. */
export interface HeaderBlock {
  /** The first line, its separator included, and the first one behind it. */
  start: number;
  end: number;
  /** Whether a separator stands above it. */
  isSeparated: boolean;
  /** How deeply it is quoted: `>` marks before its lines. */
  depth: number;
  from: Mailbox | null;
  to: Mailbox[];
  replyTo: Mailbox[];
  subject: string;
}

interface HeaderLine { kinds: ReadonlyMap<number, HeaderKind>; value: string }
interface Found { line: number; language: number; values: Map<HeaderKind, string> }

const WORDS = wordsByText();
/** Lines that may stand between the header lines. */
const BESIDES = new Set([
  'importance', 'priority', 'attachments', 'attachment', 'wichtigkeit', 'priorität', 'anlagen', 'anlage', 'anhänge', 'pièces jointes',
  'importancia', 'datos adjuntos', 'archivos adjuntos', '附件', '重要性', '优先级', '添付ファイル', '重要度', 'allegati', 'bijlagen', 'message-id',
  'organization', 'mailing-list', 'resent-from', 'cc', 'bcc',
]);
const MAX_SCANNED = 3_000, MAX_LINES = 24, MAX_APART = 3, MIN_KINDS = 3;

/**
 * The first block of header lines from a line on: at least three header words of one language in adjacent lines, one of them the sender,
 * or a separator and a sender. `null` when there is none.
 */
export function findHeaderBlock(lines: readonly string[], from = 0): HeaderBlock | null {
  const until = Math.min(lines.length, from + MAX_SCANNED);
  for (let index = from; index < until; index++) {
    const line = lines[index] ?? '';
    const isSeparated = isSeparator(line);
    if (!isSeparated && !headerLineOf(line)) continue;
    const block = isSeparated ? separated(lines, index) : blockAt(lines, index, false);
    if (block) return { ...block, start: index };
  }
  return null;
}

/** A line without its `>` marks, and how many there were. */
export function unquoted(line: string, depth = 20): { text: string; depth: number } {
  let at = 0, marks = 0;
  while (marks < depth && at < line.length) {
    const char = line.charAt(at);
    if (char === '>') marks++;
    else if (char !== ' ') break;
    at++;
  }
  return { text: marks ? line.slice(at).trimStart() : line, depth: marks };
}

/** The mailbox of a line that says who sent something: "From: Ann <ann@x.test>". `null` for other lines. */
export function senderIn(line: string): Mailbox | null {
  const header = headerLineOf(line);
  return header && [...header.kinds.values()].includes('from') ? mailboxOf(header.value) : null;
}

function separated(lines: readonly string[], index: number): HeaderBlock | null {
  for (let next = index + 1, looked = 0; next < lines.length && looked < MAX_APART; next++) {
    if (!unquoted(lines[next] ?? '').text) continue;
    const block = blockAt(lines, next, true);
    if (block) return block;
    looked++;
  }
  return null;
}

function blockAt(lines: readonly string[], start: number, isSeparated: boolean): HeaderBlock | null {
  const { text, depth } = unquoted(lines[start] ?? ''), first = headerLineOf(text);
  if (!first) return null;
  const languages = [...first.kinds.keys()].map((language) => readLines(lines, start, language)).filter((found) => found.values.has('from'));
  const best = languages.sort((a, b) => b.values.size - a.values.size)[0] ?? (isSeparated ? readMixed(lines, start) : null);
  if (!best || (!isSeparated && best.values.size < MIN_KINDS)) return null;
  const mixed = isSeparated ? readMixed(lines, start) : best;
  const { values, line } = mixed && mixed.values.size > best.values.size ? mixed : best;
  return {
    start, end: line, isSeparated, depth, from: mailboxOf(values.get('from') ?? ''), to: mailboxesOf(values.get('to') ?? ''),
    replyTo: mailboxesOf(values.get('replyTo') ?? ''), subject: values.get('subject') ?? '',
  };
}

/** Gmail and others write some words in the reader's language and some in English; below a separator that is no forgery. */
function readMixed(lines: readonly string[], start: number): Found | null {
  const found = readLines(lines, start, null);
  return found.values.has('from') ? found : null;
}

function readLines(lines: readonly string[], start: number, language: number | null): Found {
  const found: Found = { line: start, language: language ?? -1, values: new Map() };
  let last: HeaderKind | null = null;
  for (let index = start; index < Math.min(lines.length, start + MAX_LINES); index++) {
    const { text } = unquoted(lines[index] ?? ''), header = text ? headerLineOf(text) : null, kind = header ? kindIn(header, language) : null;
    if (header && kind && !found.values.has(kind)) {
      for (const [each, value] of inOneLine(kind, header.value, language)) found.values.set(each, value);
      last = kind;
    } else if (text && last && !found.values.get(last)) {
      found.values.set(last, text);
    } else if (!(last && (isBeside(text) || goesOn(lines, index, language, { last, found })))) {
      break;
    }
    found.line = index + 1;
  }
  return found;
}

/** Whether a line that is no header line stands between two that are: an empty one, or a long list of recipients. */
function goesOn(lines: readonly string[], index: number, language: number | null, { last, found }: { last: HeaderKind; found: Found }): boolean {
  const isEmpty = !unquoted(lines[index] ?? '').text;
  if (!isEmpty && last !== 'to' && last !== 'cc' && last !== 'replyTo') return false;
  for (let next = index + 1; next <= index + (isEmpty ? 1 : MAX_APART); next++) {
    const header = headerLineOf(unquoted(lines[next] ?? '').text), kind = header ? kindIn(header, language) : null;
    if (kind) return !found.values.has(kind);
  }
  return false;
}

function kindIn(header: HeaderLine, language: number | null): HeaderKind | null {
  return (language === null ? header.kinds.values().next().value : header.kinds.get(language)) ?? null;
}

/** `From: a To: b Sent: c` in one line, as some programs write it. */
function inOneLine(kind: HeaderKind, value: string, language: number | null): [HeaderKind, string][] {
  if (language === null || kind !== 'from') return [[kind, value]];
  const marks: { at: number; end: number; kind: HeaderKind }[] = [];
  for (const [each, words] of Object.entries(HEADER_WORDS[language] ?? {}) as [HeaderKind, readonly string[]][]) {
    const spot = words.map((word) => spotOf(value, word)).find((at) => at !== null);
    if (each !== 'from' && spot) marks.push({ ...spot, kind: each });
  }
  if (marks.length < 2) return [[kind, value]];
  marks.sort((a, b) => a.at - b.at);
  const parts = marks.map((mark, index): [HeaderKind, string] => [mark.kind, value.slice(mark.end, marks[index + 1]?.at).trim()]);
  return [[kind, value.slice(0, marks[0]?.at).trim()], ...parts];
}

function spotOf(value: string, word: string): { at: number; end: number } | null {
  const folded = value.toLowerCase();
  for (const colon of [`${word}:`, `${word} :`]) {
    const at = folded.indexOf(` ${colon}`);
    if (at >= 0) return { at, end: at + colon.length + 1 };
  }
  return null;
}

function isBeside(text: string): boolean {
  const colon = text.indexOf(':');
  return colon > 0 && colon < 24 && BESIDES.has(fold(text.slice(0, colon)).replaceAll('*', ''));
}

/** A line that starts with a header word and a colon, bold or not, or with a cell that is one. */
function headerLineOf(line: string): HeaderLine | null {
  const text = unquoted(line).text, match = /^[*_|\s]{0,4}([^:\t*|]{1,24}?)[*_\s]{0,3}[:\t|][*_:\s]{0,4}(.{0,2000})$/su.exec(text.slice(0, 2_100));
  const kinds = match ? WORDS.get(fold(match[1] ?? '')) : undefined;
  return kinds ? { kinds, value: (match?.[2] ?? '').replaceAll('\t', ' ').trim() } : null;
}

function wordsByText(): ReadonlyMap<string, ReadonlyMap<number, HeaderKind>> {
  const words = new Map<string, Map<number, HeaderKind>>();
  HEADER_WORDS.forEach((language, index) => {
    for (const [kind, texts] of Object.entries(language) as [HeaderKind, readonly string[]][]) {
      for (const text of texts) {
        const kinds = words.get(text) ?? new Map<number, HeaderKind>();
        words.set(text, kinds.set(index, kind));
      }
    }
  });
  return words;
}
