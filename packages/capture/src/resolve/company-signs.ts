import type { Evidence, EvidenceBundle } from '../contract.js';
import { domainLabels, isNamedLike } from '../mail/company-domain.js';
import { regionsOfPlace } from '../tables/country-hints.js';
import { FIELDS_OF_WORK } from '../tables/fields-of-work.js';
import { legalFormOf } from '../tables/legal-forms.js';
import { isTitle } from '../tables/title-words.js';
import { cleanText, fold } from '../text/clean-text.js';
import { companyKey, isSameKey } from './companies.js';
import { companyDomain } from './domains.js';
import { emailsIn } from './emails.js';
import { isGuestPage } from './staff-page.js';
import { parseUrl } from './urls.js';

/** Whether a text is a company's name by what else is known on the page or in the mail. */
export type KnowsCompany = (text: string) => boolean;

/** Sources that cut a line by its place: their second half may be anything. */
const CUT = new Set<Evidence['source']>(['title', 'heading', 'meta', 'selection', 'url']);
const MOST = 40;

/** The companies a bundle names elsewhere, and the hosts of its addresses and of the page. */
export function knownCompanies(evidence: readonly Evidence[], bundle: EvidenceBundle): KnowsCompany {
  const keys = keysOf(bundle), labels = domainLabels(hostsOf(evidence, bundle)), isGuests = isGuestPage(bundle);
  return (text) => {
    if (text.length < 2 || isTitle(fold(text))) return false;
    const own = companyKey(text);
    return isNamedLike(text, labels) || keys.some((key) => isSameKey(key, own)) || (isGuests && isNamedLikeCompany(text));
  };
}

/** Beside the job of a speaker stands whom they work for: capitals, and neither a field of work nor a place. */
function isNamedLikeCompany(text: string): boolean {
  const words = text.split(/[\s&/-]{1,3}/u, 7).filter(Boolean);
  return words.length <= 5 && /^[\p{Lu}\d]/u.test(text) && !words.some((word) => FIELDS_OF_WORK.has(word.toLowerCase())) && regionsOfPlace(text).length === 0;
}

const keysByBundle = new WeakMap<EvidenceBundle, readonly string[]>();

/** The keys of the companies a bundle names; the same for each of its many people. */
function keysOf(bundle: EvidenceBundle): readonly string[] {
  const known = keysByBundle.get(bundle);
  if (known) return known;
  const names = bundle.evidence.filter(({ field, source }) => field === 'orgName' || (field === 'company' && !CUT.has(source))).slice(0, MOST)
    .map(({ raw }) => cleanText(raw));
  const keys = [...new Set(names.filter((name) => legalFormOf(name) !== null || !isTitle(fold(name))).map(companyKey))];
  keysByBundle.set(bundle, keys);
  return keys;
}

/** The hosts of addresses and websites, and the page's own; none where many have pages. */
function hostsOf(evidence: readonly Evidence[], { kind, url }: EvidenceBundle): string[] {
  const addresses = evidence.filter(({ field }) => field === 'emails').flatMap(({ raw }) => emailsIn(raw)).map((address) => address.split('@')[1]);
  const pages = [...evidence.filter(({ field }) => field === 'website').map(({ raw }) => raw),
    ...(kind === 'page' && url ? [url] : [])].map((raw) => parseUrl(raw)?.hostname);
  return [...new Set([...addresses, ...pages].flatMap((host) => (host && companyDomain(host)) ?? []))].slice(0, 10);
}
