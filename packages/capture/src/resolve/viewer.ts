import { foldAddress, foldName } from '@salescycle/model';
import type { EvidenceBundle } from '../contract.js';
import { isFreeMail } from '../tables/free-mail.js';
import { fold } from '../text/clean-text.js';
import { companyKey } from './companies.js';
import { registrableDomain } from './domains.js';
import { emailsIn } from './emails.js';
import { parseUrl } from './urls.js';

/** Who is looking: they and their colleagues are never a lead. */
export interface Viewer {
  /** Whether an address is the viewer's own or a colleague's. */
  isOwnAddress(address: string): boolean;
  /** Whether a host is the viewer's company's. */
  isOwnHost(host: string): boolean;
  isOwnName(name: string): boolean;
  /** Whether a company's name is that of the viewer's own domain. */
  isOwnCompany(name: string): boolean;
  /** Whether a text tells the viewer's name or address, or a colleague's address. */
  isTold(text: string): boolean;
}

/** Characters of words in writings that part words by spaces. */
const IN_WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]$/u;

/** The viewer of a bundle, for asking. A company's domain counts for everybody there; free mail only by the whole address. */
export function viewerOf({ emails, domains, names = [] }: EvidenceBundle['viewer']): Viewer {
  const addresses = new Set(emails.flatMap(emailsIn).map(foldAddress));
  const hosts = [...domains.map((domain) => domain.replace(/^[@\s]{1,3}/, '')), ...[...addresses].map((address) => address.split('@')[1] ?? '')];
  const own = new Set(hosts.map((host) => registrableDomain(parseUrl(host)?.hostname ?? host))
    .filter((domain) => domain !== null && !isFreeMail(domain)));
  const keys = new Set(names.map(foldName).filter(Boolean));
  const companies = new Set([...own].map((domain) => (domain ?? '').split('.')[0]?.replaceAll('-', '') ?? ''));
  const isOwnHost = (host: string) => own.has(registrableDomain(host) ?? '');
  const told = [...emails, ...names].map((text) => fold(text)).filter((text) => /@|\S\s\S|[\p{Script=Han}\p{Script=Hangul}]{2}/u.test(text));
  const isOwnAddress = (address: string) => addresses.has(foldAddress(address)) || isOwnHost(address.split('@')[1] ?? '');
  return {
    isOwnHost,
    isOwnAddress,
    isOwnName: (name) => [...keys].some((key) => isNameIn(key, foldName(name))),
    isOwnCompany: (name) => companies.has(companyKey(name)),
    isTold: (text) => told.some((own) => isTextIn(own, fold(text))) || (text.includes('@') && emailsIn(text).some(isOwnAddress)),
  };
}

/** "Max Own" is in "Max Own Jr"; names of one word, and those written without spaces, have to be equal. */
function isNameIn(own: string, name: string): boolean {
  const words = name.split(' ');
  return own === name || (own.includes(' ') && own.split(' ').every((word) => words.includes(word)));
}

/** Whether a text has another in it, whole words where there are words: "Li Na" is not in "Cali National". */
function isTextIn(own: string, text: string): boolean {
  for (let at = text.indexOf(own); at >= 0; at = text.indexOf(own, at + 1)) {
    const before = text.charAt(at - 1), after = text.charAt(at + own.length);
    const isWhole = !(IN_WORD.test(own.charAt(0)) && IN_WORD.test(before)) && !(IN_WORD.test(own.slice(-1)) && IN_WORD.test(after));
    if (isWhole) return true;
  }
  return false;
}
