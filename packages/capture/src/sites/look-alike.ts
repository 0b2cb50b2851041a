import { isHostOf, labelsOf, webPageAt } from './address.js';
import { siteAt } from './find-site.js';
import { sites } from './index.js';
import type { Site } from './site.js';

const DOUBLES: readonly (readonly [RegExp, string])[] = [
  [/0/g, 'o'], [/[1|i]/g, 'l'], [/3/g, 'e'], [/5/g, 's'], [/rn/g, 'm'], [/vv/g, 'w'], [/[.-]/g, ''],
];

/** Whether an address is of no site with tables, and its host passes itself off as one's. */
export function isLookAlike(url: string | null): boolean {
  const at = webPageAt(url);
  return at !== null && !siteAt(url) && sites.some((site) => looksLike(site, at.hostname));
}

/**
 * Whether a host passes itself off as one of the site's: `linkedin.com.x.test`, `linked-in.com`, `1inkedin.com`, `mail-google.com.x.test`,
 * or one with a foreign letter in it (`xn--…`).
 */
export function looksLike(site: Site, host: string): boolean {
  if (site.hosts.some((pattern) => isHostOf(host, [pattern]))) return false;
  return site.hosts.map((pattern) => pattern.replace(/^\*\./, ''))
    .some((real) => skeleton(host).includes(skeleton(real)) || isForeignSpelling(host, real));
}

const skeleton = (host: string) => DOUBLES.reduce((text, [from, to]) => text.replace(from, to), labelsOf(host).join('.'));

/** The same labels, one of them with up to three letters of another script: what Punycode leaves of it are the other letters, in order. */
function isForeignSpelling(host: string, real: string): boolean {
  const labels = labelsOf(host).slice(-labelsOf(real).length);
  return labelsOf(real).length === labels.length && labels.some((label) => label.startsWith('xn--')) && labelsOf(real).every((wanted, at) => {
    const label = labels[at] ?? '';
    return label === wanted || (label.startsWith('xn--') && isWithin(label.slice(4, Math.max(4, label.lastIndexOf('-'))), wanted));
  });
}

/** Whether the letters are all but one to three of the word's. */
function isWithin(letters: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === letters[at]) at++;
  return at === letters.length && letters.length >= Math.max(2, word.length - 3) && letters.length < word.length;
}
