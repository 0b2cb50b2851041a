import { pathOf, seen, webAddress, type Reading } from '../collect/reading.js';
import { fold } from '../text/clean-text.js';
import { addValue, type Item } from './item.js';

const SPOKEN = 'img[alt],area[alt],abbr[title]';
const MAX_CARDS = 200, MAX_ELEMENTS = 2_000;
/** Class names of before 2010, still written by blog themes, as today's. */
const CLASSIC: Readonly<Record<string, string>> = {
    fn: 'p-name', org: 'p-org', 'organization-name': 'p-organization-name', title: 'p-job-title', role: 'p-role', email: 'u-email', tel: 'p-tel',
    url: 'u-url', adr: 'p-adr', locality: 'p-locality',
  region: 'p-region', 'postal-code': 'p-postal-code', 'street-address': 'p-street-address', 'country-name': 'p-country-name',
  'given-name': 'p-given-name', 'family-name': 'p-family-name',
};
const CLASSIC_ROOTS = new Set(['vcard', 'hentry', 'hreview', 'vevent', 'hproduct', 'hrecipe']);
const ADDRESS = new Set(['adr', 'locality', 'region', 'postal-code', 'street-address', 'country-name']);
/** Property names as {@link Item}s have them. */
const NAMES: Readonly<Record<string, string>> = {
  'job-title': 'jobTitle', 'given-name': 'givenName', 'family-name': 'familyName', tel: 'telephone',
};

/** The persons and organisations of a document's visible microformats: `h-card`, and `vcard` of older pages. */
export function readHCards(reading: Reading): Item[] {
  const roots = reading.view.elements.filter(isRoot).slice(0, MAX_CARDS);
  const items = new Map(roots.map((element): [Element, Item] =>
    [element, { types: rootsOf(element), props: new Map(), path: pathOf(element), element }]));
  const held = new Set<Item>();
  for (const [element, item] of items) {
    if (reading.guard.isSpent) break;
    readCard(element, item, { reading, items, held });
  }
  return [...items.values()].filter((item) => !held.has(item) && item.props.size);
}

const rootsOf = (element: Element) => [...element.classList].filter((name) => /^h-[a-z]{2,20}$/.test(name) || CLASSIC_ROOTS.has(name));
const isRoot = (element: Element) => element.classList.length > 0 && rootsOf(element).length > 0;

function readCard(
  root: Element, item: Item, { reading, items, held }: { reading: Reading; items: ReadonlyMap<Element, Item>; held: Set<Item> },
): void {
  const isClassic = !item.types.some((type) => type.startsWith('h-'));
  const stack = [...root.children].reverse();
  for (let at = stack.pop(), left = MAX_ELEMENTS; at && left > 0; at = stack.pop(), left--) {
    if (reading.skips.has(at) || reading.sight.hides(at)) continue;
    const nested = items.get(at);
    for (const name of propertiesOf(at, isClassic)) addProperty(item, name, nested ?? valueOf(at, name, reading));
    if (nested) held.add(nested);
    else stack.push(...[...at.children].reverse());
  }
  if (['author', 'reviewer', 'p-author'].some((name) => root.classList.contains(name))) held.add(item);
  if (item.types.includes('h-card')) addImplied(root, item, reading);
  if (isOrganisation(item)) item.types = ['Organization'];
}

/** Properties: `p-name`, `u-url` …, or a classic name. */
function propertiesOf(element: Element, isClassic: boolean): string[] {
  return [...element.classList].slice(0, 20)
    .map((name) => (isClassic ? CLASSIC[name] ?? (name === 'author' || name === 'reviewer' ? `p-${name}` : '') : name))
    .filter((name) => /^(?:p|u|e)-[a-z][a-z-]{0,30}$/.test(name));
}

/** Parts of an address belong together, wherever they stand in the card; a second one begins with `adr`, or a part the first has already. */
function addProperty(item: Item, property: string, value: string | Item): void {
  const name = property.slice(2);
  if (value === '') return;
  if (!ADDRESS.has(name) || typeof value !== 'string') return addValue(item, NAMES[name] ?? name, value);
  const last = item.props.get('address')?.at(-1), key = name === 'adr' ? 'name' : name;
  const isSame = last && typeof last !== 'string' && name !== 'adr' && !last.props.has(key);
  const address: Item = isSame ? last : { types: ['address'], props: new Map(), path: item.path, element: null };
  if (!isSame) addValue(item, 'address', address);
  addValue(address, key, value);
}

function valueOf(element: Element, property: string, reading: Reading): string {
  const href = element.getAttribute('href') ?? '';
  if (/^(?:mailto|tel):/i.test(href) && /email|tel/.test(property)) return href.slice(0, 500);
  if (property.startsWith('u-')) {
    return webAddress(element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('data'), reading)
      ?? seen(element, reading);
  }
  const types = [...element.querySelectorAll('.type')].slice(0, 10), kind = types.map((part) => seen(part, reading)).join(' ');
  if (/(?:^|\W)(?:fax|t[eé]l[eé]copie)/i.test(kind)) return '';
  const said = element.localName === 'abbr'
    ? element.getAttribute('title')
    : element.localName === 'data' ? element.getAttribute('value') : element.localName === 'img' ? element.getAttribute('alt') : null;
  const values = [...element.querySelectorAll('.value')].slice(0, 10).map((part) => seen(part, reading)).join(' ');
  return said ?? (values || (kind ? seen(element, reading).replace(kind, '').trim() : seen(element, reading)));
}

/**
 * A card without a name is named by its text; where it is or holds nothing but a picture or an abbreviation, by what that stands for. A
 * card that holds others is not. Its address is its only link's.
 */
function addImplied(root: Element, item: Item, reading: Reading): void {
  const hasOther = [...item.props.keys()].some((name) => !['url', 'photo'].includes(name));
  const inner = [...root.querySelectorAll('[class]')].slice(0, MAX_ELEMENTS).some(isRoot);
  if (!item.props.has('name') && !hasOther && !inner) {
    const spoken = root.matches(SPOKEN)
      ? root
      : root.querySelector(`:scope > :is(${SPOKEN}):only-child, :scope > :only-child > :is(${SPOKEN}):only-child`);
    const name = spoken?.getAttribute('alt') ?? spoken?.getAttribute('title') ?? seen(root, reading);
    if (name) addValue(item, 'name', name);
  }
  const link = root.localName === 'a' ? root : root.querySelector(':scope > a[href]:only-of-type');
  const address = item.props.has('url') ? null : webAddress(link?.getAttribute('href') ?? null, reading);
  if (address) addValue(item, 'url', address);
}

/** A card whose name is its organisation's is the organisation's. */
function isOrganisation({ props }: Item): boolean {
  const text = (name: string) =>
    props.get(name)?.map((value) => (typeof value === 'string' ? value : value.props.get('name')?.[0])).find((value) => typeof value === 'string');
  const org = text('org') ?? text('organization-name'), name = text('name');
  return org !== undefined && (name === undefined || fold(name) === fold(org)) && !props.has('givenName');
}
