import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Evidence, EvidenceBundle } from '../contract.js';
import { regionOfHost, regionsOfLabel, regionsOfLanguage, regionsOfPlace, regionsOfStreet } from '../tables/country-hints.js';
import { legalFormOf } from '../tables/legal-forms.js';
import { cleanText } from '../text/clean-text.js';
import { emailsIn } from './emails.js';
import { languageOf } from './page-language.js';
import type { PhoneContext } from './phones.js';
import { parseUrl } from './urls.js';

const MOST_READ = 60;

/**
 * Where somebody's numbers may be from, by everything known of them: other numbers with a country code first, then address, web hosts and the
 * page's own, the address of the page's organisation, legal form, labels, what streets are called.
 */
export function phoneContextOf(evidence: readonly Evidence[], bundle: EvidenceBundle): PhoneContext {
  const read = evidence.slice(0, MOST_READ), { region } = bundle, own = told(read), organisations = told(ofOrganisations(bundle));
  const laws = own.companies.flatMap((raw) => legalFormOf(cleanText(raw))?.regions ?? []), labels = own.phones.flatMap(regionsOfLabel);
  const hints = [
    ...own.codes, ...own.places.flatMap(regionsOfPlace), ...hostsOf(read, bundle), ...organisations.codes,
    ...organisations.places.flatMap(regionsOfPlace),
  ];
  const spoken = regionsOfLanguage(languageOf(bundle)), groups = [laws, labels, own.places.flatMap(regionsOfStreet), homeOf(languageOf(bundle))];
  const likely = groups.flatMap((regions) => atHomeFirst(regions, region));
  return { hints: [...new Set(hints)], likely: agreedFirst([...new Set(likely)], [...groups, spoken]), region, spoken };
}

/** The country a page's language tag names; that of the tag programs write by themselves says nothing. */
function homeOf(lang: string): string[] {
  const [, country = ''] = /^[a-z]{2}-([A-Z]{2})$/.exec(lang) ?? [];
  return country && lang !== 'en-US' ? [country] : [];
}

function told(evidence: readonly Evidence[]) {
  const of = (...fields: Evidence['field'][]) => evidence.filter(({ field }) => fields.includes(field)), phones = of('phones');
  const words = phones.map(({ label, raw }) => `${label ?? ''} ${raw.replace(/[\d+()/.-]{1,40}.*$/u, '')}`);
  return { codes: phones.flatMap(codes), phones: words, places: of('location').map(({ raw }) => raw),
    companies: of('company', 'orgName').map(({ raw }) => raw) };
}

/** What the page says of the organisation whose page it is. */
function ofOrganisations({ evidence, entities }: EvidenceBundle): Evidence[] {
  const own = new Set(entities.filter(({ id, type, isMain }) => type === 'organization' && (isMain || id === 'company')).map(({ id }) => id));
  return evidence.filter(({ entity }) => own.has(entity)).slice(0, MOST_READ);
}

/** The countries of the hosts of somebody's addresses and websites, then of the page. */
function hostsOf(evidence: readonly Evidence[], { kind, url }: EvidenceBundle): string[] {
  const addresses = evidence.filter(({ field }) => field === 'emails').flatMap(({ raw }) => emailsIn(raw)).map((address) => address.split('@')[1]);
  const pages = evidence.filter(({ field }) => field === 'website').map(({ raw }) => parseUrl(raw)?.hostname);
  return [...addresses, ...pages, kind === 'page' ? parseUrl(url ?? '')?.hostname : undefined].map((host) => regionOfHost(host ?? ''))
    .filter((region) => region !== null);
}

function codes({ raw }: Evidence): string[] {
  const [number] = /(?:\+|(?<!\d)00)\s?[1-9][\d\s().-]{6,20}/u.exec(cleanText(raw)) ?? [];
  const country = number && parsePhoneNumberFromString(number.replace(/^00/, '+'))?.country;
  return country ? [country] : [];
}

/** Countries that more of the hints point to come before others: "S.A." and "Móvil" in a Spanish mail mean one in which all three are at home. */
function agreedFirst(regions: readonly string[], groups: readonly (readonly string[])[]): string[] {
  const votes = (region: string) => groups.filter((group) => group.includes(region)).length;
  return [...regions].sort((a, b) => votes(b) - votes(a));
}

/** A form or a word in use in several countries points to the viewer's own first, if that is one of them. */
const atHomeFirst = (regions: readonly string[], home: string) => (regions.includes(home) ? [home, ...regions] : [...regions]);
