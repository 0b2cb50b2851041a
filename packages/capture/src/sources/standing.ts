import { fold } from '../text/clean-text.js';
import type { Item } from './item.js';
import { isAboutNobody, isOrganisation, isPerson } from './schema-types.js';

/** How the persons and organisations of a page's structured data stand to the page. */
export interface Standing {
  /** The person the page is about. */
  main: Item | null;
  /** The page says itself that it is about this person: a profile page's main entity. */
  isSaid: boolean;
  /** Persons the page lists: several cards, a company's employees. */
  listed: Item[];
  /** The organisation whose page it is. */
  organisation: Item | null;
  /** The page is about an article, a product, an event. */
  isAboutNobody: boolean;
}

interface Edge { holder: Item; property: string }

const MAX_ITEMS = 2_000;
const LEADS = new Set(['mainEntity', 'about']);
const LISTS = new Set(['employee', 'employees', 'member', 'members', 'itemListElement', 'item']);
const OPINION = /(?:Comment|Review|Answer)s?$/;
const PAGES = /Page$|^WebSite$/;

/**
 * Who of the items is the lead: what a profile page is about, else the only person, else the one the page's heading names. Authors,
 * reviewers and all others who are something to another item are nobody's lead; a company's employees are listed.
 */
export function standingOf(tops: readonly Item[], headings: readonly string[]): Standing {
  const edges = edgesOf(tops), persons = [...edges.keys()].filter((item) => isPerson(item) && !isOrganisation(item));
  const isTop = (item: Item) => edges.get(item)?.length === 0;
  const has = (item: Item, names: ReadonlySet<string>) => edges.get(item)?.some(({ property }) => names.has(property)) ?? false;
  const abouts = persons.filter((item) => has(item, LEADS) || isOfProfile(item)), free = persons.filter(isTop);
  const named = [...free, ...persons.filter((item) => has(item, LISTS))].filter((item) => isNamedIn(item, headings));
  const nobody = tops.some((item) => isAboutNobody(item)
    || item.props.get('mainEntity')?.some((value) => typeof value !== 'string' && isAboutNobody(value)));
  const main = only(abouts) ?? (nobody ? null : only(free) ?? only(named) ?? only(free.filter(isWhole)));
  return {
      main, isSaid: abouts.length === 1, listed: persons.filter((item) => item !== main && (isTop(item) || has(item, LISTS))),
      isAboutNobody: nobody && !main,
    organisation: ownOrganisation([...edges.keys()].filter(isOrganisation), edges),
  };
}

/** Every item with who holds it, and as what; what a comment or a review holds is its writer's word. */
function edgesOf(tops: readonly Item[]): Map<Item, Edge[]> {
  const edges = new Map<Item, Edge[]>(tops.map((item) => [item, []]));
  for (const holder of edges.keys()) {
    if (edges.size > MAX_ITEMS) break;
    if (holder.types.some((type) => OPINION.test(type))) continue;
    for (const [property, values] of holder.props) {
      for (const value of values) {
        if (typeof value !== 'string') edges.set(value, [...edges.get(value) ?? [], { holder, property }].slice(0, 20));
      }
    }
  }
  return edges;
}

const only = <T>(list: readonly T[]): T | null => (list.length === 1 ? list[0] ?? null : null);

/** The other direction of `mainEntity`. */
const isOfProfile = (item: Item) =>
  item.props.get('mainEntityOfPage')?.some((page) => typeof page !== 'string' && page.types.includes('ProfilePage')) ?? false;

/** A card that is the page's own part: it holds the heading. */
const isWhole = ({ element }: Item) => element?.matches('main,:has(h1)') ?? false;

function isNamedIn(item: Item, headings: readonly string[]): boolean {
  const name = item.props.get('name')?.[0];
  return typeof name === 'string' && headings.some((heading) => fold(heading) === fold(name));
}

function ownOrganisation(items: readonly Item[], edges: ReadonlyMap<Item, Edge[]>): Item | null {
  const heldAs = (item: Item, names: readonly string[]) =>
    edges.get(item)?.some(({ holder, property }) => names.includes(property) && holder.types.some((type) => PAGES.test(type)));
  return only(items.filter((item) => heldAs(item, ['mainEntity', 'about']))) ?? only(items.filter((item) => edges.get(item)?.length === 0))
    ?? only(items.filter((item) => heldAs(item, ['publisher', 'copyrightHolder', 'isPartOf']))) ?? null;
}
