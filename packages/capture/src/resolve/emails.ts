import { cleanText } from '../text/clean-text.js';

const LOCAL = "[A-Za-z\\d](?:[\\w.+%'&~-]{0,62}[\\w+-])?", LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?',
  TOP = '(?:\\p{L}{2,24}|xn--[A-Za-z\\d-]{2,59})';
const ADDRESS = new RegExp(`(?<![\\w.+%-])(${LOCAL})@((?:${LABEL}\\.){1,8}${TOP})(?![\\w-])`, 'gu');
/** What looks like an address and is a file: `logo@2x.png`. */
const FILE = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|css|js|mjs|json|html?|php|woff2?|mp4|pdf)$/;
const MOST = 5, LONGEST = 254;

/**
 * The mail addresses in a text, lower-case, hosts in Punycode, each once; at most five.
 *
 * @example emailsIn('Ada Roe <Ada.Roe@Acme.example>');  // ['ada.roe@acme.example']
 */
export function emailsIn(raw: string): string[] {
  const text = cleanText(raw.replace(/^\s{0,9}mailto:/i, '').replace(/%40/g, '@').replace(/\?[^@]{0,300}$/, ''));
  return [...new Set([...text.matchAll(ADDRESS)].slice(0, MOST).map(([, local = '', host = '']) => address(local, host))
    .filter((found) => found !== null))];
}

function address(local: string, host: string): string | null {
  if (local.includes('..') || FILE.test(host.toLowerCase()) || !URL.canParse(`https://${host}`)) return null;
  const found = `${local.toLowerCase()}@${new URL(`https://${host}`).hostname}`;
  return found.length <= LONGEST ? found : null;
}
