/** Letters that carry their accent in the shape itself, where no decomposition takes it off. */
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', đ: 'd', ð: 'd', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i' };
const ACCENTED = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]/gu;
const MOST = 300;

/**
 * A person's name for comparing: without case, width, accents, punctuation, hidden characters and word order, so that
 * "Müller, Jörg" and "Jörg MÜLLER" are equal. A name in Chinese, Japanese or Korean writing is compared by that writing alone,
 * without spaces. `''` when nothing of a name is left.
 *
 * @example foldName('García López, José') === foldName('Jose Garcia Lopez');  // true
 */
export function foldName(name: string): string {
  const text = plain(name);
  const eastAsian = text.match(EAST_ASIAN);
  return eastAsian ? eastAsian.join('') : (text.match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');
}

/**
 * Any name for comparing, words in their order: without case, width, accents, punctuation and hidden characters.
 *
 * @example foldWords('Café  Zürich (Nord)');  // 'cafe zurich nord'
 */
export function foldWords(text: string): string {
  return (plain(text).match(/[\p{L}\p{N}\p{M}ー々]+/gu) ?? []).join(' ');
}

function plain(text: string): string {
  return text.slice(0, MOST).normalize('NFKD').replace(/\p{Cf}|['’ʼ`]/gu, '').replace(ACCENTED, '$1')
    .normalize('NFKC').toLowerCase().replace(/[øđðłßæœþı]/g, (letter) => PLAIN[letter] ?? letter);
}
