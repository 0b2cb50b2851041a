import { evidenceOf, type Found } from '../collect/evidence-of.js';
import type { Evidence, SourceId } from '../contract.js';
import { cleanText } from '../text/clean-text.js';
import type { Item, ItemValue } from './item.js';

/** Whose item it is, and what read it. */
export interface ItemPlace {
  entity: string;
  source: SourceId;
}

type Row = [field: Evidence['field'], properties: readonly string[], read: (value: ItemValue) => string[], weight?: number];

const plain = (value: ItemValue) => (typeof value === 'string' ? [value] : []);
const named = (value: ItemValue): string[] =>
  (typeof value === 'string' ? [value] : first(value, ['name', 'legalName', 'roleName', 'title', 'organization-name']));
const address = (value: ItemValue): string[] => (typeof value === 'string' ? [value] : [addressText(value)]);
const withoutScheme = (value: ItemValue) => plain(value).map((text) => text.replace(/^\s*(?:mailto|tel):/i, '').replace(/(?:\?|%0[ad]).*$/is, ''));

/** Addresses of the web only, without user and password; a bare host counts. */
function web(value: ItemValue): string[] {
  return plain(value).flatMap((text) => {
    const address = /^[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,5}(?:\/\S{0,300})?$/i.test(text) ? `https://${text}` : text.trim();
    if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return [];
    const url = new URL(address);
    url.username = url.password = '';
    return [url.href];
  });
}

const PERSON: readonly Row[] = [
  ['name', ['name', 'fn'], plain],
  ['givenName', ['givenName', 'given-name'], plain],
  ['familyName', ['familyName', 'family-name'], plain],
  ['title', ['jobTitle', 'job-title', 'title', 'role'], named],
  ['title', ['hasOccupation'], named, 0.7],
  ['company', ['worksFor', 'org', 'organization-name'], employer],
  ['company', ['affiliation'], employer, 0.75],
  ['emails', ['email'], withoutScheme],
  ['phones', ['telephone', 'tel'], withoutScheme],
  ['location', ['address', 'adr', 'workLocation'], address],
  ['profiles', ['sameAs'], web],
  ['website', ['url'], web, 0.4],
];
const ORGANISATION: readonly Row[] = [
  ['orgName', ['name', 'legalName', 'org', 'fn', 'organization-name'], named],
  ['emails', ['email'], withoutScheme],
  ['phones', ['telephone', 'tel'], withoutScheme],
  ['website', ['url'], web],
  ['location', ['address', 'adr', 'location'], address],
];
const OF_CONTACT: readonly Row[] = [['emails', ['email'], withoutScheme], ['phones', ['telephone'], withoutScheme]];
const ADDRESS = [
  ['streetAddress', 'street-address', 'extended-address'], ['postalCode', 'postal-code'], ['addressLocality', 'locality'],
  ['addressRegion', 'region'], ['addressCountry', 'country-name'],
] as const;

/** What an item says of the person it is. */
export function personEvidence(item: Item, place: ItemPlace): Evidence[] {
  const evidence = read(item, PERSON, place);
  if (!evidence.some(({ field }) => field === 'name')) evidence.push(...nameOfParts(item, place));
  return [...evidence, ...employers(item).flatMap((one) => read(one, [['website', ['url'], web, 0.8]], place)), ...contacts(item, place)];
}

/** What an item says of the organisation it is. */
export function organisationEvidence(item: Item, place: ItemPlace): Evidence[] {
  return [...read(item, ORGANISATION, place), ...contacts(item, place)];
}

function read(item: Item, rows: readonly Row[], place: ItemPlace, label?: string): Evidence[] {
  return rows.flatMap(([field, properties, values, weight]) => {
    const property = properties.find((name) => item.props.get(name)?.some((value) => values(value).some(isTold)));
    const texts = property ? (item.props.get(property) ?? []).flatMap(values).filter(isTold) : [];
    return texts.slice(0, 10).map((raw) => {
      const found: Found = { ...place, field, raw, path: `${item.path}/${property}` };
      if (weight !== undefined) found.weight = weight;
      if (label) found.label = label;
      return evidenceOf(found);
    });
  });
}

/** A value that is there: not empty, not masked (`M**** V****`), no template's hole. */
const isTold = (text: string) => /[\p{L}\p{N}]/u.test(text) && !/[*•]{3}|\{\{|^(?:null|undefined|n\/a|none|nan)$/i.test(text.trim());

function first(item: Item, properties: readonly string[]): string[] {
  for (const name of properties) {
    const value = item.props.get(name)?.find((one) => typeof one === 'string');
    if (typeof value === 'string') return [value];
  }
  return [];
}

function nameOfParts(item: Item, place: ItemPlace): Evidence[] {
  const [given] = first(item, ['givenName', 'given-name']), [family] = first(item, ['familyName', 'family-name']);
  return given && family && isTold(given) && isTold(family)
      ? [evidenceOf({
        ...place, field: 'name', raw: /\p{Script=Han}/u.test(family) ? family + given : `${given} ${family}`, path: item.path, weight: 0.85,
      })]
      : [];
}

/** Through a schema.org Role, unless it has ended. */
function employer(value: ItemValue): string[] {
  if (typeof value === 'string' || !isRole(value)) return named(value);
  return value.props.has('endDate') ? [] : (value.props.get('worksFor') ?? value.props.get('affiliation') ?? []).slice(0, 5).flatMap(named);
}

const isRole = ({ types }: Item) => types.some((type) => /Role$/.test(type));
const employers = (item: Item) =>
  (item.props.get('worksFor') ?? []).filter((value): value is Item => typeof value !== 'string' && !isRole(value)).slice(0, 2);

function contacts(item: Item, place: ItemPlace): Evidence[] {
  const points = [...item.props.get('contactPoint') ?? [], ...item.props.get('contactPoints') ?? []].filter((value): value is Item =>
    typeof value !== 'string');
  return points.slice(0, 10).flatMap((point) => read(point, OF_CONTACT, place, cleanText(first(point, ['contactType', 'name'])[0] ?? '', 120)));
}

function addressText(item: Item): string {
  const nested = item.props.get('address')?.[0];
  if (nested) return typeof nested === 'string' ? nested : joined(nested);
  return joined(item) || (first(item, ['name', 'value'])[0] ?? '');
}

function joined(item: Item): string {
  const [street = '', code = '', city = '', region = '', country = ''] = ADDRESS.map((names) =>
    names.flatMap((name) => (item.props.get(name) ?? []).slice(0, 3).flatMap(named)).filter(isTold).join(', '));
  const isWhole = city.includes(',') && /^[A-Z]{2}$/.test(country);  // a network's "Bermeo, País Vasco, España"
  return [street, `${code} ${city}`.trim(), region === city ? '' : region, isWhole ? '' : country].filter(Boolean).join(', ');
}
