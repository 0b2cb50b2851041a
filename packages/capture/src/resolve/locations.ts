import { legalFormOf } from '../tables/legal-forms.js';
import { labelOf } from '../tables/labels.js';
import { cleanText } from '../text/clean-text.js';

const LONGEST = 200;

/** A city or an address as written, cleaned; `null` for what is none. */
export function locationOf(raw: string): string | null {
  const text = cleanText(raw), label = labelOf(text);
  const written = (label?.field === 'location' && label.value ? label.value : text).replace(/^[\s,;|·•-]{1,5}|[\s,;|·•-]{1,5}$/gu, '');
  const parts = written.split(/,\s/u), value = parts.length > 1 && legalFormOf(parts[0] ?? '') ? parts.slice(1).join(', ') : written;
  const isOther = label !== null && label.field !== 'location' && label.value !== '';
  return !isOther && value.length >= 2 && value.length <= LONGEST && /\p{L}/u.test(value) && !/@|(?:https?|javascript|data|blob|vbscript|file):|www\.|[<>{}*]/iu.test(value) ? value : null;
}

/** Whether one place is written in the other: "Berlin" and "Berlin, Germany". */
export function isSamePlace(a: { key: string }, b: { key: string }): boolean {
  return a.key !== '' && b.key !== '' && (` ${a.key} `.includes(` ${b.key} `) || ` ${b.key} `.includes(` ${a.key} `) || (/\p{Script=Han}/u.test(a.key) && (a.key.includes(b.key) || b.key.includes(a.key))));
}
