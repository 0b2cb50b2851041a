import { isDepartment, isTitle } from '../../tables/title-words.js';
import { cleanText, fold } from '../../text/clean-text.js';

/** A name and the job written before or behind it; either side's job may be missing. */
export interface NameAndJob { name: string; title: string | null }

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u;
const MOST_WORDS = 10;
/** Titles that are given names as well. */
const ALSO_NAMES = new Set(['dean', 'chef', 'lead', 'head', 'page', 'rep', 'pm']);

/**
 * A name without the job that stands in the same text with only a space between: 營業部 經理 歐陽柏翰, "Rechtsanwältin Anna Berg". `title` is `null`
 * where there is none.
 *
 * @example nameAndJob('歐陽柏翰 協理');  // { name: '歐陽柏翰', title: '協理' }
 */
export function nameAndJob(raw: string): NameAndJob {
  const text = cleanText(raw);
  return (EAST_ASIAN.test(text) ? eastAsian(text) : western(text)) ?? { name: text, title: null };
}

const isJob = (word: string) => isTitle(fold(word)) || isDepartment(fold(word));

function eastAsian(text: string): NameAndJob | null {
  const words = text.split(/[\s:、]{1,3}/u, MOST_WORDS), first = words.findIndex((word) => !isJob(word)), last = words.findLastIndex((word) => !isJob(word));
  const own = words.slice(first, last + 1), before = words.slice(0, first), behind = words.slice(last + 1), jobs = before.length ? before : behind;
  const isName = own.length === 1 || (own.length === 2 && own.every((word) => [...word].length <= 4));
  if (first < 0 || !jobs.length || !isName || !jobs.some((word) => isTitle(fold(word)))) return null;
  return { name: own.join(' '), title: jobs.join(' ') };
}

/** Words of a job before at least two of a name. */
function western(text: string): NameAndJob | null {
  const words = text.split(' ', MOST_WORDS), start = words.findIndex((word) => !isTitle(fold(word)) || ALSO_NAMES.has(fold(word)));
  const own = words.slice(start);
  return start > 0 && own.length > 1 && /^\p{Lu}/u.test(own[0] ?? '') ? { name: own.join(' '), title: words.slice(0, start).join(' ') } : null;
}
