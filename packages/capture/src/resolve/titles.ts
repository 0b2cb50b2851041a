import { isDepartment, isProse, isTitle } from '../tables/title-words.js';
import { cleanText, fold } from '../text/clean-text.js';

/** A job title as written. */
export interface JobTitle {
  value: string;
  /** How much it looks like a title and not like a slogan or a department: 0..1. */
  quality: number;
}

const LONGEST = 120, LONGEST_IN_WORDS = 16, MOST_WORDS = 10;
const AROUND = /^[\s\-–—|·•,;:"“„]{1,5}|[\s\-–—|·•,;:."”]{1,5}$/gu;
const NOT_IN_TITLES = /@|(?:https?|javascript|data|blob|vbscript|file):|www\.|\d{5}|[<>{}*]|[单單]位$/i;

/** A job title out of what stands where one should; `null` for addresses, numbers and prose. */
export function titleOf(raw: string, isLabelled: boolean): JobTitle | null {
  const value = cleanText(raw).replace(/\p{Extended_Pictographic}/gu, '').replace(AROUND, ''), words = value.split(' ').length;
  if (value.length < 2 || value.length > LONGEST || words > LONGEST_IN_WORDS || !/\p{L}/u.test(value) || NOT_IN_TITLES.test(value)) return null;
  const folded = fold(value), known = isTitle(folded) ? 1 : isDepartment(folded) ? 0.4 : isLabelled ? 0.95 : 0.7;
  return { value, quality: known * (isProse(cleanText(raw)) || /[。！？]/.test(raw) || words > MOST_WORDS ? 0.5 : 1) };
}
