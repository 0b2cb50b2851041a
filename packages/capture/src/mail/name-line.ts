import { SIGNED_AFTER, SIGNED_FOR } from '../tables/mail-words.js';
import { isDepartment, isTitle } from '../tables/title-words.js';
import { fold } from '../text/clean-text.js';
import { hasForm } from './company-line.js';
import { containsName, isEastAsian, nameTokens, sharesName } from './names-alike.js';

/** A name without the words of one who signs for another: "i. A. Anna Berg". */
export function withoutSignedFor(text: string): string {
  const folded = text.toLowerCase(), word = SIGNED_FOR.find((each) => folded.startsWith(`${each} `));
  return word ? text.slice(word.length).trim() : text;
}

/** A name without the word that closes a letter in one with it: 王小明 敬上. */
export function withoutSignedWord(text: string): string {
  const word = SIGNED_AFTER.find((each) => text.endsWith(` ${each}`));
  return word && isEastAsian(text) ? text.slice(0, -word.length).trim() : text;
}

/** Ideographs that are drawn apart, together: 樊 志 平. Two may be a name's halves and stay. */
export function closedUp(text: string): string {
  return /^\p{Script=Han}(?: \p{Script=Han}){2,3}(?= |$)/u.test(text) ? text.replace(/(?<=(?:^| )\p{Script=Han}) (?=\p{Script=Han}(?: |$))/gu, '') : text;
}

/** Whether a name is another's than the sender's. Names in two scripts cannot be compared. */
export const isSomebodyElse = (name: string, sender: string) => sender !== '' && name !== '' && isEastAsian(name) === isEastAsian(sender)
  && !sharesName(name, sender) && !containsName(name, sender);

/** A cell that has the sender's name in it, and what else is in it. `null` when that is nothing but degrees and the like. */
export function cutAtName(text: string, sender: string): { name: string; rests: string[] } | null {
  return isEastAsian(sender) ? cutEastAsian(text, sender) : cutLatin(text, sender);
}

function cutLatin(text: string, sender: string): { name: string; rests: string[] } | null {
  const parts = text.split(/,\s|\s[-–—|·•]\s|\s?[()]\s?/u, 6).filter(Boolean), at = parts.findIndex((part) => containsName(part, sender));
  const others = parts.filter((_, index) => index !== at), says = others.some((part) => isTitle(fold(part)) || hasForm(part));
  return at >= 0 && says ? { name: parts[at] ?? '', rests: others } : restAfterName(text, sender);
}

/** "Anna Berg Head of Sales": more words than the name has. */
function restAfterName(text: string, sender: string): { name: string; rests: string[] } | null {
  const tokens = new Set(nameTokens(sender)), words = text.split(' ', 20);
  const last = words.findLastIndex((word) => nameTokens(word).some((token) => tokens.has(token)));
  const rest = words.slice(last + 1).join(' ');
  return last > 0 && isTitle(fold(rest)) ? { name: words.slice(0, last + 1).join(' '), rests: [rest] } : null;
}

/** Whether a word says a job or a department. */
export const isJob = (word: string) => isTitle(fold(word)) || isDepartment(fold(word));

/** A given name behind a family name, and no form of address or job. */
const GIVEN = '(?:\\s(?!先生|女士|小姐|様|さん|氏)|(?=\\p{Script=Han}{1,3}(?:[\\s(/]|$))(?!先生|女士|小姐|様|氏))[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々]{1,4}(?=[\\s(/]|$)';

function cutEastAsian(text: string, sender: string): { name: string; rests: string[] } | null {
  const letters = [...sender.replace(/\([^()]{1,40}\)/g, '').replace(/[\s・]/g, '')].map((char) => char.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const isFamily = letters.length <= 3 && /^[\p{Script=Han}々ヶ]{1,3}$/u.test(sender);
  const whole = isFamily ? new RegExp(`(?<!\\p{Script=Han})${sender}${GIVEN}`, 'u').exec(text) : null;
  const match = (whole && !isJob(whole[0].slice(sender.length).trim()) ? whole : null) ?? new RegExp(letters.join('[\\s・]{0,2}'), 'i').exec(text);
  if (!match) return null;
  const before = text.slice(0, match.index).trim(), behind = text.slice(match.index + match[0].length).trim();
  const isNote = /^\([^()]{1,40}\)$/.test(behind), name = isNote ? `${match[0]} ${behind}` : match[0];
  return { name, rests: [before, isNote ? '' : behind].map((rest) => rest.replace(/^[\s,/()|-]{1,5}|[\s,/()|-]{1,5}$/g, ''))
    .filter((rest) => rest && !/^(?:先生|女士|小姐|様|さん)$/.test(rest)) };
}
