import { LIST_FOOTERS } from '../tables/mail-words.js';
import { fold } from '../text/clean-text.js';
import { attributionAt } from './attribution.js';
import { findHeaderBlock, unquoted } from './header-block.js';
import { isRule, isSeparator } from './separator.js';

const MAX_LINES = 3_000;

/**
 * What the sender wrote: the lines without earlier mails quoted below or between them and without a mailing list's footer. Look for a
 * forward before: what this cuts away is where its lead is.
 */
export function cutQuotes(lines: readonly string[]): string[] {
  const own: string[] = [], block = findHeaderBlock(lines), header = block ? startOf(lines, block.start) : Infinity, end = Math.min(lines.length, MAX_LINES);
  for (let index = 0; index < end; index++) {
    if (block && index === header) {
      // Whoever answers below a mail marks what they quote of it.
      if (!isQuotedNext(lines, block.end)) break;
      index = block.end;
    }
    const line = lines[index] ?? '';
    if (isQuoted(line)) continue;
    if (isSeparator(line) || isListFooter(lines, index)) break;
    const attribution = attributionAt(lines, index);
    if (!attribution) own.push(line);
    else if (isQuotedNext(lines, attribution.end)) index = attribution.end - 1;
    else break;
  }
  return own;
}

function isQuoted(line: string): boolean {
  return unquoted(line).depth > 0;
}

function isQuotedNext(lines: readonly string[], index: number): boolean {
  const next = lines.slice(index, index + 3).find((line) => line);
  return next !== undefined && isQuoted(next);
}

/** A rule drawn over the header lines belongs to them. */
function startOf(lines: readonly string[], start: number): number {
  let at = start;
  while (at > 0 && start - at < 3 && (!lines[at - 1] || isRule(lines[at - 1] ?? ''))) at--;
  return at;
}

/** A rule and, close below it, a list's words. */
function isListFooter(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (!isRule(line) && line !== '--') return false;
  return lines.slice(index + 1, index + 4).some((next) => {
    const text = fold(next);
    return LIST_FOOTERS.some((words) => text.includes(words));
  });
}
