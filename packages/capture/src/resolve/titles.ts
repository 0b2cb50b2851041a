import { isDepartment, isTitle } from '../tables/title-words.js';
import { cleanText, fold } from '../text/clean-text.js';

/** A job title as written. */
export interface JobTitle {
  value: string;
  /** How much it looks like a title and not like a slogan or a department: 0..1. */
  quality: number;
}

const LONGEST = 120;

/** A job title out of what stands where one should; `null` for addresses, numbers and prose. */
export function titleOf(raw: string, isLabelled: boolean): JobTitle | null {
  const value = cleanText(raw).replace(/\p{Extended_Pictographic}/gu, '').replace(/^[\s\-–—|·•,;:"“„]{1,5}|[\s\-–—|·•,;:."”]{1,5}$/gu, '');
  const words = value.split(' ').length;
  if (value.length < 2 || value.length > LONGEST || !/\p{L}/u.test(value) || /@|(?:https?|javascript|data|blob|vbscript|file):|www\.|\d{5}|[<>{}*]/iu.test(value) || words > 16) return null;
  const isProse = /[.!?]\s\p{L}|[!?]$/u.test(cleanText(raw)) || words > 10;
  const folded = fold(value), known = isTitle(folded) ? 1 : isDepartment(folded) ? 0.4 : isLabelled ? 0.95 : 0.7;
  return { value, quality: known * (isProse ? 0.5 : 1) };
}
