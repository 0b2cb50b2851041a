import { evidenceOf } from '../collect/evidence-of.js';
import type { Evidence } from '../contract.js';
import { cleanText } from '../text/clean-text.js';

/** A document's meta elements that say something of who it is about. */
export interface Meta {
  /** What the page calls itself a kind of: `profile`, `article`, `product` … */
  type: string;
  title: string;
  /** The site's name. */
  site: string;
  of: (name: string) => string;
}

const MAX_META = 200;
const COMPANY: readonly (readonly [Evidence['field'], string, number?])[] = [
    ['orgName', 'og:site_name', 0.6], ['orgName', 'sitename', 0.6], ['location', 'business:contact_data:locality'], ['phones', 'business:contact_data:phone_number'],
    ['emails', 'business:contact_data:email'],
  ['website', 'business:contact_data:website'], ['emails', 'og:email'], ['phones', 'og:phone_number'],
];

/** Reads a document's meta elements: Open Graph, and what else is written that way. */
export function readMeta(doc: Document): Meta {
  const values = new Map<string, string>();
  for (const element of [...doc.querySelectorAll('meta[property][content],meta[name][content]')].slice(0, MAX_META)) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? '').toLowerCase().slice(0, 100);
    if (!values.has(name)) values.set(name, cleanText(element.getAttribute('content') ?? ''));
  }
  const of = (name: string) => values.get(name) ?? '';
  return { type: of('og:type').toLowerCase(), title: of('og:title'), site: of('og:site_name') || of('application-name'), of };
}

/** What the meta elements say of the person a profile is about. */
export function personMeta({ type, of }: Meta, entity: string): Evidence[] {
  const given = of('profile:first_name'), family = of('profile:last_name');
  if (type && type !== 'profile') return [];
  return ([
    ['givenName', given, 'profile:first_name'], ['familyName', family, 'profile:last_name'],
    ['name', given && family ? `${given} ${family}` : '', 'profile:first_name'],
  ] as const)
    .filter(([, raw]) => raw && !/[*•]{2}/.test(raw))
      .map(([field, raw, name]) => evidenceOf({ entity, field, raw, source: 'meta', path: `meta ${name}` }));
}

/** What they say of the organisation whose site it is. */
export function companyMeta({ of }: Meta, entity: string): Evidence[] {
  return COMPANY.flatMap(([field, name, weight]) => (of(name)
    ? [evidenceOf({ entity, field, raw: of(name), source: 'meta', path: `meta ${name}`, ...(weight === undefined ? {} : { weight }) })]
    : []));
}
