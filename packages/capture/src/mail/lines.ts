import {
  BANNERS, CLOSING_FROM, CLOSINGS, DEVICE_LINES, DISCLAIMERS, LEGAL_CODES, LEGAL_OFFICES, LEGAL_WORDS, SIGNED_AFTER,
} from '../tables/mail-words.js';
import { fold } from '../text/clean-text.js';
import { isEastAsian } from './names-alike.js';

const CLOSINGS_BY_LENGTH = [...CLOSINGS].sort((a, b) => b.length - a.length);
const CODES = new RegExp(`(?:^|[^\\p{L}])(?:${LEGAL_CODES.join('|')})[\\s.:-]{0,3}(?:[a-z]{2})?\\s?\\d`, 'u');
const OFFICES = [...LEGAL_OFFICES].sort((a, b) => b.length - a.length);
const GREETING_WORDS = 'hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen|abend)|sehr geehrte[rs]?|liebe[rs]?'
  + '|moin|servus|grüezi|bonjour|bonsoir|madame|monsieur|cher|chère|hola|buenos días|buenas (?:tardes|noches)|estimad[oa]s?|querid[oa]'
  + '|尊敬的|您好|你好|亲爱的|親愛的|敬啟者|お世話に|いつもお世話|拝啓|ciao|gentile|beste|geachte|prezad[oa]';
const GREETINGS = new RegExp(`^(?:${GREETING_WORDS})(?![\\p{L}])`, 'u');

/**
 * What a closing leaves of its line: `''` for "Kind regards," alone, `'Ann'` for "Best, Ann". `null` when the line closes nothing.
 */
export function afterClosing(line: string): string | null {
  if (line.length > 90) return null;
  const text = fold(line);
  for (const closing of CLOSINGS_BY_LENGTH) {
    if (!text.startsWith(closing)) continue;
    const rest = line.trim().slice(closing.length), next = rest.charAt(0);
    if (next && !isEastAsian(closing) && /[\p{L}\p{N}'’-]/u.test(next)) continue;
    return restOf(rest, closing);
  }
  return null;
}

/** A name that closes a letter in one with it: 王小明 敬上. `null` for other lines. */
export function beforeSignedWord(line: string): string | null {
  const text = line.replace(/[\s。.!！]{1,5}$/u, '');
  for (const word of SIGNED_AFTER) {
    const name = text.endsWith(word) ? text.slice(0, -word.length).trim() : '';
    if (name.length >= 2 && name.length <= 12 && /^[\p{Script=Han}\p{Script=Hangul}\s]{2,12}$/u.test(name)
      && (word.length > 1 || /\s$/.test(text.slice(0, -word.length)))) return name;
  }
  return null;
}

/** Whether a mail system put the line above a mail from outside: "CAUTION: external sender". */
export function isBanner(line: string): boolean {
  const text = fold(line).replace(/^[\s*_!⚠️-]{1,8}/u, '');
  return BANNERS.some((words) => text.startsWith(words));
}

/** Whether from this line on nothing is the sender's: confidentiality, environment, unsubscribing, a postscript. */
export function isDisclaimer(line: string): boolean {
  const text = fold(line).replace(/^[\s*_"“(!-]{1,8}/u, '');
  return DISCLAIMERS.some((words) => text.startsWith(words))
    || (text.length > 60 && /confidential|vertraulich|confidentiel|confidencial|保密|機密/.test(text));
}

/** Whether a telephone or a mail service wrote the line: "Sent from my iPhone". */
export function isDeviceLine(line: string): boolean {
  const text = fold(line);
  return text.length < 90 && DEVICE_LINES.some((words) => text.startsWith(words) || (words.startsWith('から') && text.includes(words)));
}

/** Whether a line is the law's: registers, tax numbers, banks, and people named by their office. They are not the sender's. */
export function isLegal(line: string): boolean {
  const text = fold(line);
  return LEGAL_WORDS.some((words) => hasWords(text, words)) || CODES.test(text)
    || OFFICES.some((office) => text.startsWith(office) && /^(?:innen|in|\/-?in|\(s\)|s)?\s?[:：]\s?\S/u.test(text.slice(office.length)));
}

/** Whether a line greets: "Dear Ann,". */
export function isGreeting(line: string): boolean {
  return line.length < 90 && GREETINGS.test(fold(line));
}

/** Whether a line is running text: long, or a sentence with its full stop. */
export function isSentence(line: string): boolean {
  if (line.length > 120) return true;
  if (isEastAsian(line)) return /[。！？]$|[，,].{6,}[。，,]|，.{6,}|、.{10,}/u.test(line) || (line.length > 35 && !/[\d|/]/.test(line));
  const words = line.split(/\s{1,9}/, 40), small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  const isProse = small >= words.length * 0.6 && (words.length >= 9 || /^\p{Ll}/u.test(line));
  return (words.length >= 5 && (/[.!?…:]$/.test(line) || isProse)) || (words.length >= 3 && /[.!?…]$/.test(line) && small >= 2);
}

/** Behind thanks stands who is thanked; behind "best" alone anything. */
function restOf(rest: string, closing: string): string | null {
  const text = rest.replace(/^[\s,.!;:、，。！~～/|&+-]{1,10}/u, '').trim();
  if (!text) return '';
  if (CLOSING_FROM.some((word) => fold(text).startsWith(`${word} `))) return '';
  if (afterClosing(text) !== null) return afterClosing(text);
  if (isEastAsian(closing)) return text.length <= 12 ? '' : null;
  const words = text.split(/\s{1,9}/, 6), isParted = /^\s?[,.!;-]/.test(rest);
  if (words.length > 4 || !words.every((word) => /^\p{Lu}/u.test(word)) || (closing === 'best' && !isParted)) return null;
  return /thank|danke?|merci|gracias/.test(closing) && !isParted ? '' : text;
}

/** Latin words count whole, East Asian ones wherever they stand. */
function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words), tries = 0; at >= 0 && tries < 10; at = text.indexOf(words, at + 1), tries++) {
    const before = text.charAt(at - 1), behind = text.charAt(at + words.length);
    if (isEastAsian(words) || (!/\p{L}/u.test(before) && !/\p{L}/u.test(words.endsWith(' ') ? '' : behind))) return true;
  }
  return false;
}
