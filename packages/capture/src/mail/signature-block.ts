import { addressesIn } from './address.js';
import { afterClosing, beforeSignedWord, isBanner, isDeviceLine, isDisclaimer, isGreeting, isLegal, isSentence } from './lines.js';
import { containsName, isEastAsian, isLongFormOf, looksLikeName, nameTokens, sharesName } from './names-alike.js';
import { isRule } from './separator.js';
import { contactsIn } from './contacts.js';
import { legalFormOf, splitAfterLegalForm } from '../tables/legal-forms.js';
import { labelOf } from '../tables/labels.js';
import { labelsIn } from '../tables/labels-in.js';
import { isTitle } from '../tables/title-words.js';
import { isPlace } from './places.js';
import { fold } from '../text/clean-text.js';

/** The lines of a signature. */
export interface SignatureBlock {
  lines: string[];
  /** Whether something says that it is one: a separator, a closing, the sender's name; not only how its lines look. */
  isMarked: boolean;
}

const MAX_TEXT_LINES = 2_000, MAX_LINES = 25, CLOSING_ABOVE = 6, MAX_UNKNOWN = 2, MAX_WORDS_BESIDE = 6, BANNER_LINES = 6;
/** What a block has to score, found by its looks, and found behind a closing or a separator. */
const BY_LOOKS = 5, BY_MARK = 2;

/**
 * The signature at the end of a text: behind a separator, a drawn line or a closing, or the last lines if they look like one. `null` when
 * none does.
 */
export function findSignature(text: readonly string[], senderName: string): SignatureBlock | null {
  const lines = readable(text.slice(-MAX_TEXT_LINES)), end = lines.findIndex(isDisclaimer);
  if (end < 0) return signatureIn(lines, senderName);
  return signatureIn(lines.slice(0, end), senderName) ?? belowDisclaimer(lines.slice(end + 1), senderName);
}

function signatureIn(lines: readonly string[], senderName: string): SignatureBlock | null {
  const blocks = startsOf(lines, senderName).map(({ line, first }) => blockFrom(lines, line, first)).filter((one) => scoreOf(one, senderName) >= BY_MARK), [last] = blocks;
  if (last) return { lines: ownOf(blocks, senderName) ?? last, isMarked: true };
  const block = lastLines(lines, senderName);
  return scoreOf(block, senderName) >= BY_LOOKS ? { lines: block, isMarked: block.some((line) => saysName(line, senderName)) } : null;
}

/** Where the last signature is another's, as in a mail that paints a further mail below its own: the one that says the sender's name, as far as the other's. */
function ownOf([last = [], ...others]: readonly string[][], senderName: string): string[] | null {
  const [name = ''] = last, says = (block: readonly string[]) => block.some((line) => saysName(line, senderName));
  if (!looksLikeName(name) || says(last)) return null;
  const own = others.find(says), end = own?.findIndex((line) => containsName(line, name)) ?? -1;
  return own && end > 0 ? own.slice(0, end) : null;
}

/** Some systems put the disclaimer first: what stands below one counts where the sender's name does, too. */
function belowDisclaimer(lines: readonly string[], senderName: string): SignatureBlock | null {
  const start = lines.findIndex((line) => isNameLine(line, senderName)), below = start < 0 ? [] : lines.slice(start), end = below.findIndex(isDisclaimer);
  const block = blockFrom(end < 0 ? below : below.slice(0, end), 0, null);
  return scoreOf(block, senderName) >= BY_LOOKS ? { lines: block, isMarked: true } : null;
}

/** Without the banner above a mail, and what telephones add. */
function readable(text: readonly string[]): string[] {
  return text.filter((line, index) => !(index < BANNER_LINES && isBanner(line)) && !isDeviceLine(line));
}

interface Start { line: number; first: string | null }

/** Where a signature may start, the likeliest first. */
function startsOf(lines: readonly string[], senderName: string): Start[] {
  const closings = closingsIn(lines), separator = lines.findLastIndex((line) => line === '--' || line === '- --'), starts: Start[] = [];
  if (separator >= 0) {
    const above = closings.find(({ line }) => line <= separator && separator - line < CLOSING_ABOVE);
    starts.push(above ?? { line: separator + 1, first: null });
  }
  const rule = firstRule(lines), [closing] = closings, named = nameLine(lines, senderName);
  const isNamedAbove = rule !== null && named !== null && named < rule && !lines.slice(rule).some((line) => saysName(line, senderName));
  if (rule !== null && !isNamedAbove && (!closing || closing.line <= rule)) {
    starts.push(closing && rule - closing.line < CLOSING_ABOVE ? closing : { line: rule + 1, first: null });
  }
  return [...starts, ...closings, ...named === null ? [] : [{ line: named, first: null }]];
}

/** The last line with nothing in it but the sender's name, if a job, a company or a way to reach them follows closely. */
function nameLine(lines: readonly string[], senderName: string): number | null {
  const index = lines.findLastIndex((line) => isNameLine(line, senderName));
  return index >= 0 && lines.length - index <= MAX_LINES && lines.slice(index + 1).filter(Boolean).slice(0, nameTokens(senderName).length > 1 ? 4 : 2).some((line) => sayOf(line) > 0) ? index : null;
}

function isNameLine(line: string, senderName: string): boolean {
  if (!senderName || line.length > 60 || isGreeting(line) || isSentence(line)) return false;
  return isLongFormOf(line, senderName) || (containsName(line, senderName) && line.length <= senderName.length + 12 && nameTokens(senderName).length > 1);
}

/** From the last one upwards; a closing in the middle of a long text closes something else. */
function closingsIn(lines: readonly string[]): Start[] {
  const found: Start[] = [];
  for (let index = lines.length - 1; index >= Math.max(0, lines.length - 60) && found.length < 5; index--) {
    const line = lines[index] ?? '', signed = beforeSignedWord(line), rest = signed ?? afterClosing(line);
    if (rest !== null) found.push({ line: index + 1, first: rest || null });
  }
  return found;
}

/** The first drawn line that has at most a signature's lines below it: boxes are drawn around East Asian ones. */
function firstRule(lines: readonly string[]): number | null {
  const index = lines.findIndex((line, at) => isRule(line) && lines.length - at <= MAX_LINES + 3);
  return index < 0 ? null : index;
}

/** The lines from a start on, without running text between; two lines of it in a row end the block. */
function blockFrom(lines: readonly string[], start: number, first: string | null): string[] {
  const block = first ? [first] : [];
  let prose = 0;
  for (const line of lines.slice(start)) {
    if (!line || line === '--' || isRule(line)) continue;
    const isProse = isSentence(line) && !sayOf(line);
    prose = isProse ? prose + 1 : 0;
    if (block.length >= MAX_LINES || (prose > 1 && block.length > 0)) break;
    if (!isProse && afterClosing(line) === null) block.push(line);
  }
  return block;
}

/** Upwards from the end as long as lines say something, with few between that do not. */
function lastLines(lines: readonly string[], senderName: string): string[] {
  let start = lines.length, unknown = 0;
  for (let index = lines.length - 1; index >= Math.max(0, lines.length - MAX_LINES); index--) {
    const line = lines[index] ?? '';
    if (!line || isRule(line)) continue;
    const says = sayOf(line) > 0 || saysName(line, senderName);
    if (isGreeting(line) || (isSentence(line) && !says)) break;
    if (says) start = index;
    unknown = says ? 0 : unknown + 1;
    if (unknown > MAX_UNKNOWN) break;
  }
  if (start > 0 && looksLikeName(lines[start - 1] ?? '')) start--;
  return blockFrom(lines, start, null);
}

/** How much a block looks like a signature. */
function scoreOf(block: readonly string[], senderName: string): number {
  const name = block.some((line) => saysName(line, senderName)) ? 3 : looksLikeName(block[0] ?? '') ? 2 : 0;
  return name + Math.min(9, block.reduce((sum, line) => sum + sayOf(line), 0));
}

function saysName(line: string, senderName: string): boolean {
  return line.length <= 80 && senderName !== '' && (containsName(line, senderName) || isLongFormOf(line, senderName) || (looksLikeName(line) && sharesName(line, senderName)));
}

/** What a line looks like saying: a number or address, a company, a place, a title. */
function sayOf(line: string): number {
  if (line.length > 200) return 0;
  const hasContact = addressesIn(line).length > 0 || contactsIn(line).length > 0, label = labelOf(line);
  if (hasContact) return isSaying(line) || (line.length <= 110 && isCompanyLine(line)) ? 2 : 0;
  if (label?.value || isLegal(line)) return 1;
  if (line.length > 110) return 0;
  if (isCompanyLine(line)) return 2;
  if (isSentence(line) && /[.!?]$/.test(line)) return 0;
  return isPlace(line) ? 1.5 : isTitle(fold(line)) ? 1.5 : 0;
}

function isCompanyLine(line: string): boolean {
  const words = line.split(/\s{1,9}/, 20), small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (words.length <= 7 && (legalFormOf(line) ?? splitAfterLegalForm(line))) return true;
  const [first = '', behind] = line.split(/\s[|·•–—]\s/u, 2);
  if (behind && legalFormOf(first)) return true;
  return small <= words.length / 2 && [/\s[|·•–—-]\s|\t/, /\s[|·•–—-]\s|,\s|\t/].some((joint) => line.split(joint, 8).some((part) => legalFormOf(part) !== null));
}

/** A line with a number or address that is no sentence around it: "Please call me at 0711 …". */
function isSaying(line: string): boolean {
  if (isEastAsian(line) && isSentence(line) && /[。！？!?]$/u.test(line)) return false;
  return line.split(/\s{1,9}/, 40).filter((word) => /^[\p{L}'’-]{2,40}[.,;!?]?$/u.test(word)).length <= MAX_WORDS_BESIDE
    || labelsIn(line).some(({ field }) => field !== null) || /[|·•\t]/.test(line);
}
