import { fold } from '../text/clean-text.js';

const HAN = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;
const NO_TOKEN = new Set([
  'dr', 'prof', 'mr', 'mrs', 'ms', 'herr', 'frau', 'von', 'van', 'de', 'der', 'la', 'del', 'dipl', 'ing', 'm', 'mme', 'sr', 'sra',
]);

/** Letters some write with another beside them or without their marks: Müller and Mueller, López and Lopez, Åkesson and Akesson. */
const withoutMarks = (text: string) => text.normalize('NFD').replace(/\p{Mn}/gu, '').replaceAll('ß', 'ss').replaceAll('ø', 'o').replaceAll('æ', 'a').replaceAll('œ', 'o')
  .replaceAll('ł', 'l').replace(/(?<=[aou])e/g, '');

/** The words of a name for comparing, folded, without marks, titles, particles and what stands in brackets. */
export function nameTokens(name: string): string[] {
  return withoutMarks(fold(name, 120)).replace(/\([^()]{1,60}\)|\[[^[\]]{1,60}\]/g, ' ').split(/[\s,.()'"’/|-]{1,8}/u, 12)
    .filter((token) => token.length > 1 && !NO_TOKEN.has(token));
}

/** Whether a text has all words of a name in it, in any order; East Asian names with or without their space. */
export function containsName(text: string, name: string): boolean {
  if (HAN.test(name)) return squashed(text).includes(squashed(name.replace(/\([^()]{1,40}\)/g, '')));
  const tokens = nameTokens(name);
  if (!tokens.length) return false;
  const words = new Set(nameTokens(text));
  return tokens.every((token) => words.has(token));
}

/** Whether a text and a name share a word: "Ann" and "Ann Lee"; East Asian ones, whether one holds the other. */
export function sharesName(text: string, name: string): boolean {
  if (HAN.test(name) && HAN.test(text)) return containsName(text, name) || containsName(name, text);
  const tokens = new Set(nameTokens(name));
  return nameTokens(text).some((token) => tokens.has(token));
}

/** Whether a text is a name of which another is a short form: "Fitzgerald Dunmore" of "Fitz", "Nereida Quiñonero" of "Nereida Q.". */
export function isLongFormOf(text: string, short: string): boolean {
  if (HAN.test(text) || HAN.test(short) || !looksLikeName(text)) return false;
  const [words, parts] = [text, short].map((name) => fold(name, 120).split(/[\s,.()'"’/|-]{1,8}/u, 12).filter((word) => word && !NO_TOKEN.has(word)));
  return parts!.length > 0 && parts!.length <= words!.length && parts!.every((part, at) => words![at]!.startsWith(part) && (part.length >= 3 || words![at] === part || at > 0));
}

/** Whether a short text is written as a person's name is: two to four capitalised words, or two to four Chinese characters. */
export function looksLikeName(text: string): boolean {
  if (text.length > 50 || /[\d@:;!?。！？/|_&]/.test(text)) return false;
  const core = text.replace(/\([^()]{1,30}\)/g, '').trim();
  if (/^\p{Script=Han}{2,4}$/u.test(core) || /^\p{Script=Han}{1,3} \p{Script=Han}{1,3}$|^(?:\p{Script=Han} ){2,3}\p{Script=Han}$/u.test(core)
    || /^\p{Script=Han}{1,4} (?:\p{Script=Han}?\p{Script=Hiragana}{2,4}|\p{Script=Hiragana}\p{Script=Han}|\p{Script=Han}{1,2}\p{Script=Hiragana}|[\p{Script=Katakana}ー]{2,4})$/u.test(core)
    || /^[\p{Script=Katakana}ー]{2,10}[ ・][\p{Script=Katakana}ー]{2,10}$/u.test(core)) return true;
  if (HAN.test(core)) return false;
  const words = core.split(/\s{1,9}/, 8).filter((word) => !/^(?:von|van|der|den|de|del|de la|la|da|dos|di|zu|ter|bin|ibn|al|el|y|e)$/.test(word));
  return words.length >= 2 && words.length <= 5 && words.every((word) => /^(?:\p{Lu}[\p{L}'’.-]{0,24},?|\p{Lu}\.)$/u.test(word))
    && words.some((word) => /\p{Ll}|^\p{Lu}{2,}/u.test(word));
}

/** Whether a text is in Chinese, Japanese or Korean writing. */
export function isEastAsian(text: string): boolean {
  return HAN.test(text);
}

function squashed(text: string): string {
  return fold(text, 2_000).replace(/[\s・·]/g, '');
}
