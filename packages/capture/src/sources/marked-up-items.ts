import { pathOf, seen, webAddress, type Reading } from '../collect/reading.js';
import { addValue, localName, type Item, type ItemValue } from './item.js';

/** Names of the attributes with which a syntax marks things up. */
interface Syntax {
  scope: string;
  type: string;
  property: string;
  id: string;
  /** Ids of further elements that belong to the thing. */
  further: string | null;
  /** A property whose value is the thing inside the element, or a link. */
  relation: string | null;
}

const MICRODATA: Syntax = { scope: 'itemscope', type: 'itemtype', property: 'itemprop', id: 'itemid', further: 'itemref', relation: null };
const RDFA: Syntax = { scope: 'typeof', type: 'typeof', property: 'property', id: 'resource', further: null, relation: 'rel' };
/** `schema:worksFor`; the plain words of `rel` say how a link is followed. */
const RELATION = /(?:^|\s)[a-z]{1,20}:[a-z]/i;
const MAX_ITEMS = 300, MAX_PROPERTIES = 2_000, MAX_FURTHER = 10;
const LINKS = new Set(['url', 'sameAs', 'image', 'logo', 'mainEntityOfPage', 'photo', 'page', 'homepage']);

/** The items a document's visible microdata describes. */
export const readMicrodata = (reading: Reading): Item[] => readItems(reading, MICRODATA);

/** The items a document's visible RDFa describes; the Lite subset: `vocab`, `typeof`, `property`, `resource`. */
export const readRdfa = (reading: Reading): Item[] => readItems(reading, RDFA);

function readItems(reading: Reading, syntax: Syntax): Item[] {
  const marked = reading.view.elements.filter((element) => element.hasAttribute(syntax.scope)).slice(0, MAX_ITEMS);
  const items = new Map(marked.map((element): [Element, Item] => [element, itemAt(element, syntax)]));
  const byId = new Map(marked.flatMap((element): [string, Item][] =>
    (element.getAttribute(syntax.id) ? [[element.getAttribute(syntax.id) ?? '', items.get(element)!]] : [])));
  const held = new Set<Item>();
  let left = MAX_PROPERTIES;
  for (const [element, item] of items) {
    for (const property of propertiesIn(element, { reading, syntax })) {
      if (--left < 0 || reading.guard.isSpent) return [...items.values()];
      const inner = syntax.relation && property.hasAttribute(syntax.relation) ? property.querySelector(`[${syntax.scope}]`) : null;
      const nested = items.get(property) ?? (inner && items.get(inner)) ?? byId.get(property.getAttribute(syntax.id) ?? '');
      const isNested = nested && nested !== item;
      if (isNested) held.add(nested);
      for (const name of namesOf(property, syntax)) addValue(item, name, isNested ? nested : valueOf(property, name, reading));
    }
  }
  return [...items.values()].filter((item) => !held.has(item) && item.props.size);
}

const itemAt = (element: Element, { type }: Syntax): Item =>
  ({ types: words(element.getAttribute(type)).map(localName), props: new Map(), path: pathOf(element), element });
const words = (text: string | null) => text?.slice(0, 1_000).split(/\s+/).filter(Boolean).slice(0, 10) ?? [];
const namesOf = (element: Element, { property, relation }: Syntax) =>
  words(element.getAttribute(property) ?? (relation && element.getAttribute(relation))).map(localName);

/** The elements with a property of this thing and not of one inside it. */
function* propertiesIn(root: Element, { reading, syntax }: { reading: Reading; syntax: Syntax }): Generator<Element> {
  const further = syntax.further ? words(root.getAttribute(syntax.further)).slice(0, MAX_FURTHER).map((id) => reading.doc.getElementById(id)) : [];
  const stack = [...further, ...[...root.children].reverse()].filter((element) => element !== null);
  for (let at = stack.pop(), left = MAX_PROPERTIES; at && left > 0; at = stack.pop(), left--) {
    if (reading.skips.has(at) || (reading.sight.hides(at) && !isWordless(at))
      || (further.includes(at as HTMLElement) && reading.sight.isHidden(at))) continue;
    if (at.hasAttribute(syntax.property) || (syntax.relation && RELATION.test(at.getAttribute(syntax.relation) ?? ''))) yield at;
    if (!at.hasAttribute(syntax.scope)) stack.push(...[...at.children].reverse());
  }
}

/** Never drawn, and made for saying things to programs. */
const isWordless = ({ localName: name }: Element) => name === 'meta' || name === 'link';

function valueOf(element: Element, name: string, reading: Reading): ItemValue {
  const content = element.getAttribute('content') ?? (element.localName === 'data' ? element.getAttribute('value') : null);
  if (content) return content.slice(0, 2_000);
  const href = element.getAttribute('href') ?? '';
  if (/^(mailto|tel):/i.test(href)) return href.slice(0, 500);
  return (LINKS.has(name) || isWordless(element) ? webAddress(element.getAttribute('href') ?? element.getAttribute('src'), reading) : null)
    ?? seen(element, reading);
}
