// What the package's readers of structured data make of the page that is open.
import { Guard } from '@salescycle/capture/collect/guard.js';
import { sightOf } from '@salescycle/capture/collect/sight-of.js';
import { look } from '@salescycle/capture/collect/visible-text.js';
import { readHCards } from '@salescycle/capture/sources/h-card.js';
import type { Item, ItemValue } from '@salescycle/capture/sources/item.js';
import { readJsonLd } from '@salescycle/capture/sources/json-ld.js';
import { readMicrodata, readRdfa } from '@salescycle/capture/sources/marked-up-items.js';
import { standingOf } from '@salescycle/capture/sources/standing.js';

/** An item as it travels out of the browser: its types, and texts and items by property. */
export interface PlainItem { types: string[]; props: Record<string, (string | PlainItem)[]> }

/** The items nobody holds, and the name of the lead among them. */
export interface ReadItems { tops: PlainItem[]; main: string | null }

const MAX_DEPTH = 8;

function plain({ types, props }: Item, depth = 0): PlainItem {
  const values = (list: readonly ItemValue[]) => list.filter((value) => typeof value === 'string' || depth < MAX_DEPTH).map((value) => (typeof value === 'string' ? value : plain(value, depth + 1)));
  return { types, props: Object.fromEntries([...props].map(([name, list]) => [name, values(list)])) };
}

function readItems(syntax: 'json-ld' | 'microdata' | 'rdfa' | 'h-card'): ReadItems {
  const guard = new Guard({ limits: { deadline: 60_000 } }), sight = sightOf(document, guard);
  const reading = { doc: document, url: new URL(location.href), guard, sight, skips: new Set<Element>(), view: look(document.body, { guard, sight }) };
  const tops = { 'json-ld': () => readJsonLd(document, guard), microdata: () => readMicrodata(reading), rdfa: () => readRdfa(reading), 'h-card': () => readHCards(reading) }[syntax]();
  const name = standingOf(tops, []).main?.props.get('name')?.[0];
  return { tops: tops.map((item) => plain(item)), main: typeof name === 'string' ? name : null };
}

Object.assign(globalThis, { readItems });
