import { cleanText } from '../text/clean-text.js';
import { ADDRESS, tidyAddress } from './address.js';
import type { Mailbox } from './mail.js';

const MAX_BOXES = 50;
const QUOTES = /["'“”„«»‘’<>[\]*;,:\s]/;

/**
 * The mailbox a text names, in any of the ways mail programs write one: `Ann Lee <ann@x.test>`, `Ann Lee [mailto:ann@x.test]`,
 * `"Lee, Ann" (ann@x.test)`, an address alone, a name alone. `null` for a text that is neither.
 */
export function mailboxOf(text: string): Mailbox | null {
  const line = afterBehalf(cleanText(text)), found = ADDRESS.exec(line);
  const name = displayName(found ? line.slice(0, found.index).replace(/mailto:\s{0,2}$/i, '') || behind(line, found) : line);
  const address = found ? tidyAddress(found[0]) : '';
  return name || address ? { name, address } : null;
}

/** The mailboxes of a line of recipients, at most 50. */
export function mailboxesOf(text: string): Mailbox[] {
  const line = text.slice(0, 5_000), separator = line.includes(';') ? ';' : ',';
  return partsOf(line, separator).slice(0, MAX_BOXES).map(mailboxOf).filter((box) => box !== null);
}

/** A name as a header shows it, without its quotation marks; empty when it holds an address, which is how senders pose as others, or code. */
export function displayName(text: string): string {
  const name = trimmed(cleanText(text, 120));
  return /[@<>={}\uFFFD]/u.test(name) || !/\p{L}/u.test(name) ? '' : name;
}

/** `address (Ann Lee)`: the name behind. */
function behind(line: string, found: RegExpExecArray): string {
  return /^[>\s]{0,3}\(([^()]{1,80})\)/.exec(line.slice(found.index + found[0].length))?.[1] ?? '';
}

function afterBehalf(line: string): string {
  const behalf = /\s(?:on behalf of|im auftrag von|de la part de|en nombre de|代表)\s/i.exec(line);
  return behalf ? line.slice(behalf.index + behalf[0].length) : line;
}

function trimmed(text: string): string {
  let start = 0, end = text.length;
  while (start < end && QUOTES.test(text.charAt(start))) start++;
  while (end > start && (QUOTES.test(text.charAt(end - 1)) || (text.charAt(end - 1) === '(' ))) end--;
  return text.slice(start, end).trim();
}

/** Split at the separator, not within quotation marks. */
function partsOf(line: string, separator: string): string[] {
  const parts: string[] = [];
  let part = '', isQuoted = false;
  for (const char of line) {
    if (char === '"') isQuoted = !isQuoted;
    if (char === separator && !isQuoted) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  return [...parts, part].filter((each) => each.trim());
}
