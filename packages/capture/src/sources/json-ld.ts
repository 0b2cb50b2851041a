import type { Guard } from '../collect/guard.js';
import { isIn, type Parts } from '../collect/visible-text.js';
import { addValue, localName, type Item } from './item.js';
import { parseLenientJson } from './lenient-json.js';

const MAX_BLOCK = 256_000, MAX_BLOCKS = 20, MAX_DEPTH = 32, MAX_NODES = 2_000, MAX_KEYS = 100;
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

interface Found { json: object; path: string; depth: number; holder: Item | null; property: string }

/**
 * The items of a document's JSON-LD: blocks and graphs joined by `@id`, so that one thing described in several places is one item. A block
 * that cannot be read, or is longer than 256 kB, is left out, and so are those in `skips`.
 */
export function readJsonLd(doc: Document, guard: Guard, skips: Parts = new Set()): Item[] {
  const scripts = [...doc.querySelectorAll('script[type]')]
    .filter((script) => /^application\/ld\+json\b/i.test(script.getAttribute('type') ?? '') && !isIn(script, skips));
  if (scripts.length > MAX_BLOCKS) guard.truncate();
  const graph = new Graph(guard);
  for (const [index, script] of scripts.slice(0, MAX_BLOCKS).entries()) {
    const text = script.textContent;
    if (guard.isSpent) break;
    if (text.length > MAX_BLOCK) guard.truncate();
    else graph.read(parseLenientJson(text), `/${index}`);
  }
  return graph.tops();
}

class Graph {
  readonly #guard: Guard;
  readonly #byId = new Map<string, Item>();
  readonly #held = new Set<Item>();
  readonly #items = new Set<Item>();
  #nodes = 0;

  constructor(guard: Guard) {
    this.#guard = guard;
  }

  read(json: unknown, path: string): void {
    const pending: Found[] = objectsIn(json, { path, depth: 0, holder: null, property: '' });
    for (const at of pending) {
      if (at.depth > MAX_DEPTH || ++this.#nodes > MAX_NODES) {
        this.#guard.truncate();
        continue;
      }
      const graph = own(at.json, '@graph');
      if (graph !== undefined) pending.push(...objectsIn(graph, { ...at, path: `${at.path}/@graph`, depth: at.depth + 1 }));
      if (graph === undefined || own(at.json, '@type') !== undefined) pending.push(...this.#take(at));
    }
  }

  /** The items nobody holds; where all hold each other, all of them. */
  tops(): Item[] {
    const items = [...this.#items].filter((item) => item.props.size), tops = items.filter((item) => !this.#held.has(item));
    return tops.length ? tops : items;
  }

  #take({ json, path, depth, holder, property }: Found): Found[] {
    const item = this.#itemFor(json, path), more: Found[] = [];
    if (holder && holder !== item) {
      addValue(holder, property, item);
      this.#held.add(item);
    }
    for (const key of Object.keys(json).slice(0, MAX_KEYS)) {
      if (key.startsWith('@') || UNSAFE.has(key)) continue;
      const name = localName(key), value = own(json, key);
      for (const text of textsIn(value)) addValue(item, name, text);
      more.push(...objectsIn(value, { path: `${path}/${name.slice(0, 40)}`, depth: depth + 1, holder: item, property: name }));
    }
    return more;
  }

  #itemFor(json: object, path: string): Item {
    const id = own(json, '@id'), types = textsIn(own(json, '@type')).map(localName);
    const known = typeof id === 'string' ? this.#byId.get(id) : undefined;
    const item: Item = known ?? { types: [], props: new Map(), path, element: null };
    item.types.push(...types.filter((type) => !item.types.includes(type)));
    if (types.length && known) item.path = path;
    if (typeof id === 'string') this.#byId.set(id, item);
    this.#items.add(item);
    return item;
  }
}

const own = (json: object, key: string): unknown => (Object.hasOwn(json, key) ? (json as Record<string, unknown>)[key] : undefined);
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, MAX_NODES) : [value]);

/** Things that are not a text with a language; lists as `@list` and `@set` have them, too. */
function objectsIn(value: unknown, place: Omit<Found, 'json'>): Found[] {
  return asList(value).filter(isObject).flatMap((json, index): Found[] => {
    const list = own(json, '@list') ?? own(json, '@set');
    if (list !== undefined) return asList(list).filter(isObject).map((one) => ({ ...place, json: one }));
    return own(json, '@value') === undefined ? [{ ...place, json, path: Array.isArray(value) ? `${place.path}/${index}` : place.path }] : [];
  });
}

function textsIn(value: unknown): string[] {
  return asList(value).slice(0, 50).flatMap((one): string[] => {
    const plain = isObject(one) ? own(one, '@value') : one;
    if (typeof plain === 'number') return [String(plain)];
    return typeof plain === 'string' && plain ? [decode(plain.slice(0, 2_000))] : [];
  });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Some pages write HTML's entities into their JSON. */
function decode(text: string): string {
  return text.includes('&')
    ? text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,5}));/gi, (whole, decimal?: string, hex?: string, name = '') => {
    const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : 0;
    return code ? String.fromCodePoint(Math.min(code, 0x10FFFF)) : ENTITIES[(name as string).toLowerCase()] ?? whole;
  }) : text;
}
