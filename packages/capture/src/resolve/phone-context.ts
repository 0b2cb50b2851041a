import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Evidence, EvidenceBundle } from '../contract.js';
import { regionOfHost, regionsOfLabel, regionsOfLanguage, regionsOfPlace } from '../tables/country-hints.js';
import { legalFormOf } from '../tables/legal-forms.js';
import { cleanText } from '../text/clean-text.js';
import { emailsIn } from './emails.js';
import { languageOf } from './page-language.js';
import type { PhoneContext } from './phones.js';
import { parseUrl } from './urls.js';

const MOST_READ = 60;

/** Where somebody's numbers may be from, by everything known of them: other numbers with a country code first, then address, web hosts, legal form, labels. */
export function phoneContextOf(evidence: readonly Evidence[], bundle: EvidenceBundle): PhoneContext {
  const read = evidence.slice(0, MOST_READ);
  const of = (...fields: Evidence['field'][]) => read.filter(({ field }) => fields.includes(field));
  const places = of('location').flatMap(({ raw }) => regionsOfPlace(raw));
  const hosts = [...of('emails').flatMap(({ raw }) => emailsIn(raw)).map((address) => address.split('@')[1]), ...of('website').map(({ raw }) => parseUrl(raw)?.hostname)]
    .map((host) => regionOfHost(host ?? '')).filter((region) => region !== null);
  const laws = atHomeFirst(of('company', 'orgName').flatMap(({ raw }) => legalFormOf(cleanText(raw))?.regions ?? []), bundle.region);
  const labels = atHomeFirst(of('phones').flatMap(({ label, raw }) => regionsOfLabel(`${label ?? ''} ${raw.replace(/[\d+()/.-]{1,40}.*$/u, '')}`)), bundle.region);
  const hints = [...of('phones').flatMap(codes), ...places, ...hosts, ...laws, ...labels];
  return { hints: [...new Set(hints)], region: bundle.region, spoken: regionsOfLanguage(languageOf(bundle)) };
}

function codes({ raw }: Evidence): string[] {
  const [number] = /\+\s?\d[\d\s().-]{6,20}/u.exec(cleanText(raw)) ?? [];
  const country = number && parsePhoneNumberFromString(number)?.country;
  return country ? [country] : [];
}

/** A form or a word in use in several countries points to the viewer's own first, if that is one of them. */
const atHomeFirst = (regions: readonly string[], home: string) => (regions.includes(home) ? [home, ...regions] : [...regions]);
