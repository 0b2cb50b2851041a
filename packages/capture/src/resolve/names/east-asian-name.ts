import { chineseSurname, koreanSurname } from '../../tables/surnames.js';
import { withoutEastAsianHonorific } from '../../tables/honorifics.js';
import type { NameContext, NameSplit, PersonName } from './person-name.js';

const HAN = /^[\p{Script=Han}々〆ヶ]+$/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL = /^\p{Script=Hangul}+$/u;
const named = (full: string, quality: number, split: NameSplit | null = null): PersonName => ({ full, also: null, split, quality });

/** A name in Chinese, Japanese or Korean writing; `null` when it cannot be a person's. */
export function eastAsianName(text: string, context: NameContext): PersonName | null {
  const { name, hadHonorific } = withoutEastAsianHonorific(text);
  const words = name.split(/\s+/u, 6), joined = words.join('');
  const read = HANGUL.test(joined) ? koreanName(joined, context)
    : isJapanese(words, joined, context) ? japaneseName(words, joined, context) : chineseName(joined, context);
  if (read) return hadHonorific ? { ...read, quality: Math.min(1, read.quality + 0.1) } : read;
  return hadHonorific ? surnameOnly(text, name) : null;
}

/** 王经理, 李女士: people go by it, but the given name is missing. */
function surnameOnly(text: string, name: string): PersonName | null {
  const family = chineseSurname(name)?.surname ?? koreanSurname(name);
  return family === name ? named(text, 0.5, { given: null, family, certainty: 0.5 }) : null;
}

function chineseName(name: string, { isLabelled }: NameContext): PersonName | null {
  if (/[·•・]/u.test(name)) return /^[\p{Script=Han}]{1,10}(?:[·•・][\p{Script=Han}]{1,10}){1,2}$/u.test(name) ? named(name, 0.85) : null;
  const length = [...name].length, found = chineseSurname(name);
  if (!HAN.test(name) || length < 2 || length > 4) return null;
  if (!found) return isLabelled ? named(name, 0.55) : null;
  const given = [...name].slice([...found.surname].length).join(''), isUsual = [...given].length <= 2;
  const quality = (found.isCommon ? 1 : 0.85) * (isUsual ? 1 : 0.6);
  return isLabelled || isUsual && found.isCommon
    ? named(name, quality, { given, family: found.surname, certainty: isUsual ? (found.isCommon ? 0.97 : 0.85) : 0.6 }) : null;
}

/** Kana, a Japanese page, or two words of which the first is longer than a Chinese surname. */
function isJapanese(words: readonly string[], joined: string, { lang, region }: NameContext): boolean {
  if (KANA.test(joined) || joined.includes('々')) return true;
  const [first = ''] = words;
  const isLong = words.length === 2 && [...first].length >= 2 && chineseSurname(`${first}名`)?.surname !== first;
  return isLong || /^ja/i.test(lang) || (region === 'JP' && !lang);
}

function japaneseName(words: readonly string[], joined: string, { isLabelled }: NameContext): PersonName | null {
  const foreign = /^(\p{Script=Katakana}[\p{Script=Katakana}ー]{1,12})[・=·](\p{Script=Katakana}[\p{Script=Katakana}ー]{1,15})$/u.exec(joined);
  if (foreign) return named(joined, 0.95, { given: foreign[1] ?? null, family: foreign[2] ?? null, certainty: 0.8 });
  const [family = '', given = ''] = words, length = [...joined].length;
  if (length < 2 || length > 10 || !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々ヶ〆]+$/u.test(joined)) return null;
  if (words.length === 2 && [...family].length <= 4 && [...given].length <= 5)
    return named(`${family} ${given}`, 1, { given, family, certainty: 0.95 });
  return words.length === 1 && length <= 6 && isLabelled ? named(joined, HAN.test(joined) ? 0.9 : 0.7) : null;
}

function koreanName(name: string, { isLabelled }: NameContext): PersonName | null {
  const family = koreanSurname(name), length = [...name].length;
  if (!family || length < 2 || length > 5) return null;
  const given = name.slice(family.length), isUsual = given.length === 2 || (given.length === 1 && length <= 3);
  return isUsual || isLabelled ? named(name, isUsual ? 1 : 0.6, { given, family, certainty: isUsual ? 0.95 : 0.5 }) : null;
}
