import { cleanText } from '../text/clean-text.js';

/** A mail address somewhere in a text. */
export const ADDRESS = /[\p{L}\p{N}._%+'~&=/-]{1,64}@(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,8}[\p{L}][\p{L}\p{N}-]{1,62}/u;
const ADDRESSES = new RegExp(ADDRESS, 'gu');
const WHOLE = new RegExp(`^${ADDRESS.source}$`, 'u');
const MAX_ADDRESSES = 50;

/** The mail addresses in a text, lower case, each once, at most 50. */
export function addressesIn(text: string): string[] {
  const found = new Set<string>();
  for (const [address] of text.slice(0, 5_000).matchAll(ADDRESSES)) {
    found.add(tidyAddress(address));
    if (found.size >= MAX_ADDRESSES) break;
  }
  return [...found];
}

/** A mail address in lower case; empty when the text is none. */
export function addressOf(text: string): string {
  const address = cleanText(text).replace(/^mailto:/i, '');
  return WHOLE.test(address) ? tidyAddress(address) : '';
}

/** What stands behind the `@`; empty when there is none. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1 || address.length).toLowerCase();
}

/** An address as the pattern found it, in lower case and without what stuck to it. */
export function tidyAddress(address: string): string {
  return address.normalize('NFKC').toLowerCase().replace(/^[.'/=&~-]{1,10}/, '');
}
