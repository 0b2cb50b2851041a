import { readLines, type Line, type Looking } from '../collect/visible-text.js';
import { addressOf } from './address.js';

const QUOTES = 'blockquote, .gmail_quote_container blockquote, .yahoo_quoted, .moz-cite-prefix + blockquote';
/** Gmail and Apple Mail indent a paragraph with the element that quotes elsewhere. */
const INDENT = 'blockquote[style*="border: none" i], blockquote[style*="border:none" i], blockquote.webkit-indent-blockquote';
const SIGNATURE =
  '.gmail_signature, [data-smartmail="gmail_signature"], .moz-signature, #Signature, #signature, [id^="ms-outlook-mobile-signature" i], '
    + '.signature, .wisestamp_app_main, #appleMailSignature, #AppleMailSignature, .zmail_signature, .sign_div, #sign, '
    + '[class*="mail-signature" i], [class*="container_sign"]';
const CELL = 'td, th, dt, dd';
const MAX_DEPTH = 100;
const PERSONAL = /^https?:\/\/(?:[a-z]{2,3}\.|www\.)?(?:linkedin\.(?:com|cn)\/in\/|xing\.com\/(?:profile|people)\/)/i;

/**
 * A mail's body as lines: what a reader sees, block by block, cells of a row parted by tabs, quoted lines with `> ` before them and `--`
 * before a part that is marked as the signature. Links whose address their text does not show have it added where it is a mailbox, a
 * number or a personal profile. What programs leave in the text stays; see {@link tidyBodyLine}.
 */
export function bodyLines(body: Element, looking: Looking): string[] {
  const lines: string[] = [];
  let signature = null as Element | null, row = { cell: null as Element | null, lines: 0 };
  for (const line of readLines(body, looking)) {
    const depth = quoteDepth(line.block, body), marked = signatureOf(line), cell = line.block.closest(CELL), text = withTargets(line);
    const goesOn = row.lines === 1 && cell !== row.cell && isBeside(row.cell, cell);
    row = { cell, lines: cell === row.cell ? row.lines + 1 : 1 };
    if (goesOn) lines.push(`${lines.pop() ?? ''}\t${text}`);
    else {
      if (marked && !depth && !signature?.contains(marked) && lines.at(-1) !== '--') lines.push('--');
      lines.push(`${'> '.repeat(depth)}${text}`);
    }
    if (!depth) signature = marked;
  }
  return lines;
}

/** Whether two cells are of one row. A row's first cell with one line in it may be a label. */
function isBeside(one: Element | null, other: Element | null): boolean {
  if (!one || !other || one.parentElement !== other.parentElement) return false;
  return one.localName === 'dt' ? other.localName === 'dd' : /^t[dh]$/.test(one.localName);
}

function signatureOf({ block, parts }: Line): Element | null {
  return block.closest(SIGNATURE) ?? parts[0]?.element.closest(SIGNATURE) ?? null;
}

function quoteDepth(element: Element, body: Element): number {
  let depth = 0, steps = 0;
  for (let at = element.closest(QUOTES); at && body.contains(at) && steps < MAX_DEPTH; at = at.parentElement?.closest(QUOTES) ?? null, steps++) {
    if (!at.matches(INDENT)) depth++;
  }
  return Math.min(depth, 20);
}

/** The line's text with the hidden targets of its links behind them. */
function withTargets({ text, parts }: Line): string {
  const starts = startsOf(text, parts.map((part) => part.text));
  let written = text.slice(0, starts[0] ?? text.length);
  for (const [index, { element, text: shown }] of parts.entries()) {
    const piece = text.slice(starts[index], starts[index + 1]), target = targetOf(element, shown);
    written += target ? `${piece.trimEnd()} ${target} ` : piece;
  }
  return written;
}

/** Where in a line its parts begin. */
function startsOf(text: string, parts: readonly string[]): number[] {
  let at = 0;
  return parts.map((part) => {
    const probe = part.slice(0, 40), start = text.indexOf(probe, at), from = start < 0 ? at : start;
    at = from + (start < 0 ? 0 : probe.length);
    return from;
  });
}

function targetOf(element: Element, shown: string): string {
  const href = element.closest('a[href]')?.getAttribute('href')?.trim().slice(0, 400) ?? '';
  if (/^mailto:/i.test(href)) return shown.includes('@') ? '' : addressOf(decoded(href.slice(7).split('?', 1)[0] ?? ''));
  if (/^tel:/i.test(href)) return /\d{3}/.test(shown) ? '' : decoded(href.slice(4)).replace(/[^\d+() .-]/g, '');
  return PERSONAL.test(href) && !shown.includes('/in/') ? href.split(/[?#\s]/, 1)[0] ?? '' : '';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;  // a stray percent sign
  }
}
