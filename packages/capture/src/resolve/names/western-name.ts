import { isHispanicGivenName, isHispanicSurname, isMarian, isPinyinSurname, isVietnameseSurname } from '../../tables/surnames.js';
import { anyOf } from '../../text/any-of.js';
import type { NameContext, NameSplit } from './person-name.js';

const PARTICLES = new Set(`van von vom de del della dello degli der den di da do dos das du la le les los las zu zum zur ter ten te 't op am al el
  bin ibn bint abu ben af av y e i san santa st mc mac auf aus dem het 't`.split(/\s+/));
/** Particles that are also given names and count in lower case only. */
const LOWER_ONLY = new Set(['ben', 'am', 'op', 'te', 'e', 'i', 'y', 'do', 'san', 'mac', 'abu', 'zu', 'les', 'auf', 'aus', 'het']);
const KOREAN = new Set('kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song hong yang bae baek nam'.split(' '));
/** Given names that could be read as pinyin. */
const NOT_PINYIN = new Set(`anna lena nina lina dana hanna helena gina tina lisa sara mona luna nora rena ann dan ben ken ian leo lea mia eli ali
  jan jon juan diana ivan alan ella wanda gene june jade rose hugo nico rico luca lou lee susan megan bella emma`.split(/\s+/));
const PINYIN_ENDS = anyOf('iang uang iong ang eng ing ong ian iao uai uan ai an ao ei en er ia ie in iu ou ua ue ui un uo ve a e i o u v');
const PINYIN = new RegExp(`^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:${PINYIN_ENDS})){1,3}$`);
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;

const fold = (word: string) => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
/** Languages of people with two family names. */
const IBERIAN = /^(?:es|pt|ca|gl|eu)(?:-|$)/i;
const isInitial = (word: string) => /^\p{Lu}\.?$/u.test(word);

/** Whether a word belongs to the family name that follows it: "van", "de la", "bin". */
export function isParticle(word: string): boolean {
  const key = word.toLowerCase();
  return PARTICLES.has(key) && (!LOWER_ONLY.has(key) || word === key);
}

/** A rule for cutting a name's words; `null` when it does not apply. The first that applies counts. */
type Rule = (words: readonly string[], context: NameContext) => NameSplit | null;

/** Given and family name of a name in Latin (or Cyrillic, Greek …) letters; `null` for a single word. */
export function splitWestern(words: readonly string[], context: NameContext): NameSplit | null {
  if (words.length < 2) return null;
  for (const rule of [byCapitals, vietnamese, korean, pinyin, hungarian, byParticle, hispanic]) {
    const split = rule(words, context);
    if (split) return split;
  }
  const middle = words.slice(1, -1);
  return cut(words, -1, middle.every(isInitial) ? 0.95 : 0.75);
}

/** The words before and from an index on; a negative one counts from the end. */
function cut(words: readonly string[], at: number, certainty: number, isFamilyFirst = false): NameSplit {
  const one = words.slice(0, at).join(' '), other = words.slice(at).join(' ');
  return isFamilyFirst ? { given: other, family: one, certainty } : { given: one, family: other, certainty };
}

const byCapitals: Rule = (words) => {
  const isCapital = words.map((word) => /^[\p{Lu}'’-]{2,}$/u.test(word) && /\p{Lu}{2}/u.test(word));
  const first = isCapital.indexOf(true), last = isCapital.lastIndexOf(true);
  if (first < 0 || isCapital.every(Boolean) || words.every((word, at) => isCapital[at] || isInitial(word) || isParticle(word))) return null;
  if (last === words.length - 1)
    return isCapital.slice(first).every((is, at) => is || isParticle(words[first + at] ?? '')) && first > 0
      ? cut(words, startOfParticles(words, first), 0.95) : null;
  return first === 0 ? cut(words, last + 1, 0.95, true) : null;
};

const startOfParticles = (words: readonly string[], from: number) => {
  let at = from;
  while (at > 1 && isParticle(words[at - 1] ?? '')) at--;
  return at;
};

const vietnamese: Rule = (words, { lang, region }) => {
  const first = isVietnameseSurname(fold(words[0] ?? '')), last = isVietnameseSurname(fold(words.at(-1) ?? ''));
  const isSure = words.some((word) => VIETNAMESE.test(word.normalize('NFC'))) || /^vi/i.test(lang) || region === 'VN';
  const isLikely = isSure || (words.length >= 3 && /^(?:nguyen|tran|pham|huynh|hoang|phan|dang|bui|duong)$/.test(fold(words[0] ?? '')));
  if (!isLikely || !first) return null;
  return cut(words, 1, last ? 0.5 : isSure ? 0.9 : 0.7, true);
};

const korean: Rule = (words) => {
  const [first = '', second = ''] = words.map(fold);
  if (words.length > 3 || !KOREAN.has(first) || KOREAN.has(fold(words.at(-1) ?? ''))) return null;
  if (/^[a-z]{2,6}-[a-z]{2,6}$/.test(second) && words.length === 2) return cut(words, 1, 0.9, true);
  return PINYIN.test(second) || /^(?:[a-z]{0,3}(?:eo|eu|yu|oo|ee|ae)[a-z]{0,5})$/.test(second) ? cut(words, 1, 0.5, true) : null;
};

/** Chinese names in Latin letters are written in either order. */
const pinyin: Rule = (words) => {
  if (!isPinyinName(words)) return null;
  const [isFirst, isLast] = words.map((word) => isPinyinSurname(syllables(word)));
  return cut(words, 1, isFirst === isLast ? 0.4 : 0.5, isFirst === true && !isLast);
};

const syllables = (word: string) => fold(word).replace(/[-'’]/g, '');

/** Whether two words can be a Chinese name in Latin letters: "Zhang Wei", "Wei Zhang". */
export function isPinyinName(words: readonly string[]): boolean {
  const plain = words.map(syllables);
  return plain.length === 2 && plain.every((word) => word.length <= 14 && PINYIN.test(word) && !NOT_PINYIN.has(word)) && plain.some(isPinyinSurname);
}

const hungarian: Rule = (words, { lang }) => (/^hu/i.test(lang) && words.length === 2 ? cut(words, 1, 0.5, true) : null);

const byParticle: Rule = (words, { lang }) => {
  const own = marianLength(words), at = words.findIndex((word, index) => index >= Math.max(1, own) && index < words.length - 1 && isParticle(word));
  if (own && at !== own) return cut(words, own, 0.9);
  if (at < 0) return null;
  const before = fold(words[at - 1] ?? ''), isSurname = isHispanicSurname(before) || (IBERIAN.test(lang) && !isInitial(words[at - 1] ?? ''));
  const isJoined = /^[eiy]$/.test(words[at] ?? '') || (at > 1 && isSurname && !isHispanicGivenName(before));
  return isJoined && at > 1 ? cut(words, at - 1, 0.8) : cut(words, at, at === 1 || at === 2 ? 0.9 : 0.6);
};

/** How many words "María del Carmen" and the like have at a name's beginning; 0 for others. */
function marianLength(words: readonly string[]): number {
  const [first = '', ...rest] = words.map(fold), at = rest.findIndex((word) => !/^(?:de|del|la|los|las)$/.test(word));
  return /^(?:maria|m\.?a\.?)$/.test(first) && at > 0 && words.length > at + 2 && isMarian(rest[at] ?? '') ? at + 2 : 0;
}

/** Two family names, where language or the names themselves say so. */
const hispanic: Rule = (words, { lang }) => {
  const keys = words.map(fold), isHere = IBERIAN.test(lang), isPortuguese = /^pt/i.test(lang);
  const isSurname = (at: number) => isHispanicSurname(keys.at(at) ?? ''), isGiven = (at: number) => isHispanicGivenName(keys.at(at) ?? '');
  if (words.length === 3 && isGiven(0) && isGiven(1) && !isSurname(1)) return cut(words, -1, 0.75);
  const usual = isPortuguese ? 0.5 : 0.8;
  if (words.length === 3) return isSurname(-2) && (isSurname(-1) || isHere) ? cut(words, 1, 0.85) : isHere ? cut(words, 1, usual) : null;
  if (words.length === 4)
    return (isSurname(-2) && isSurname(-1)) || (isHere && isGiven(1)) ? cut(words, 2, 0.85) : isHere ? cut(words, 2, usual) : null;
  return null;
};
