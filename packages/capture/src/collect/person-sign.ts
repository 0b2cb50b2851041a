import type { Evidence } from '../contract.js';
import type { Meta } from '../sources/meta.js';
import { DESKS, PEOPLE } from '../tables/people-words.js';
import { fold } from '../text/clean-text.js';
import type { Structured } from './structured.js';

const PERSON_PATH = new RegExp(`(?:^|/)(?:our-?|meet-?|the-?)?(?:${PEOPLE})(?:[/.-]|$)`, 'i');
const DESK = new RegExp(`^(?:${DESKS})`, 'i');

/** Whether an address is of a site's people: /team/…, /about-me. */
export const isOfPeople = (url: URL | null): boolean => url !== null && PERSON_PATH.test(url.pathname);

/** Whether an address is a desk's: info@, sales@. */
export const isDesk = (address: string): boolean => DESK.test(address);

/** What else of a page tells a person's name from two capitalised words: "Blue Shirt", "New York", "Alpine Dental". */
export interface PersonSigns {
  found: readonly Evidence[];
  meta: Meta;
  url: URL | null;
  structured: Structured;
}

/**
 * How much speaks for it that a page's heading names a person: `sure` when the page says so or an address is named after them, `maybe`
 * for a contact of nobody else, a job title, a place among a site's people; `none` for a company's name and for a heading alone.
 */
export function personSign(name: string, { found, meta, url, structured }: PersonSigns): 'sure' | 'maybe' | 'none' {
  if (meta.type === 'profile' || (structured.main && isSameName(structured.main.name, name))) return 'sure';
  const hosts = url?.hostname.split('.').slice(0, -1) ?? [];
  const companies = [meta.site, ...hosts, ...structured.company.filter(({ field }) => field === 'orgName').map(({ raw }) => raw)];
  const isCompany = companies.some((company) => squeezed(company) === squeezed(name));
  const after = Math.max(0, ...found.map(({ field, raw }) => (field === 'emails' ? wordsShared(raw, name) : 0)));
  if (after >= (isCompany ? 2 : 1)) return 'sure';
  if (structured.isAboutNobody || isCompany) return 'none';
  if (found.some(({ field }) => field === 'title' || field === 'profiles' || field === 'givenName')
    || isOfPeople(url)) return 'maybe';
  return found.some(({ field, raw }) => field === 'emails' && !isDesk(raw)) ? 'maybe' : 'none';
}

/** Whether one of two names as written has the other in it. */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  return a.includes(b) || b.includes(a);
}

/** How many words of a name are in an address's local part: `l.vogt@…` has one of Lena Vogt. */
export function wordsShared(address: string, name: string): number {
  const local = plain(address.split('@', 1)[0] ?? '').replaceAll(' ', '');
  return plain(name).split(' ').filter((word) => word.length > 2 && local.includes(word)).length;
}

const squeezed = (text: string) => plain(text).replaceAll(' ', '');
const plain = (text: string) => fold(text).normalize('NFD').replace(/\p{Mn}/gu, '').replace(/[^\p{L}]+/gu, ' ');
