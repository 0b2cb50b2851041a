import type { Field } from '../fields/field.js';
import { sameValue } from './patch.js';

type Item = Readonly<Record<string, unknown>>;

/** What comes of two replicas' changes of a list whose items a key tells apart. */
export interface MergedList {
  value: Item[];
  /** The list as it would be with mine where both changed an item differently; `null` when nothing clashes. */
  mine: Item[] | null;
}

/** Brings two changes of a list together item by item, and an item's members one by one; of what both changed differently theirs stands. */
export function mergeList({ key = '', fields = [] }: Field, { base, theirs, mine }: Record<'base' | 'theirs' | 'mine', readonly Item[]>): MergedList {
  const sides = [base, theirs, mine].map((list) => new Map(list.map((item) => [item[key], item]))) as [Map<unknown, Item>, Map<unknown, Item>, Map<unknown, Item>];
  const moments = new Set(fields.filter(({ type }) => type === 'instant').map(({ name }) => name));
  const value: Item[] = [], ours: Item[] = [];
  for (const id of keysOf(sides)) {
    const [b, t, m] = sides.map((side) => side.get(id)) as [Item | undefined, Item | undefined, Item | undefined];
    const [merged, own] = mergeItem(b, t, m, moments);
    if (merged) value.push(merged);
    if (own) ours.push(own);
  }
  return { value, mine: sameValue(value, ours) ? null : ours };
}

/** Items that were there keep their places; new ones follow, the same on every device. */
function keysOf([base, theirs, mine]: [Map<unknown, Item>, Map<unknown, Item>, Map<unknown, Item>]): unknown[] {
  const added = [...theirs.keys(), ...mine.keys()].filter((id) => !base.has(id)).sort();
  return [...new Set([...base.keys(), ...added])];
}

/** The item, or any value of members, with theirs where it clashes, and with mine there. @param moments members of which it does not matter what they say */
export function mergeItem(base: Item | undefined, theirs: Item | undefined, mine: Item | undefined, moments: ReadonlySet<string> = new Set()): [Item | undefined, Item | undefined] {
  if (sameValue(base, mine)) return [theirs, theirs];
  if (sameValue(base, theirs)) return [mine, mine];
  if (!theirs || !mine) return [theirs, mine];
  const merged: Record<string, unknown> = {}, own: Record<string, unknown> = {};
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const isMine = sameValue(base?.[name], theirs[name]), isTheirs = sameValue(base?.[name], mine[name]) || moments.has(name);
    put(merged, name, isMine ? mine[name] : theirs[name]);
    put(own, name, isTheirs && !isMine ? theirs[name] : mine[name]);
  }
  return [merged, own];
}

function put(item: Record<string, unknown>, name: string, value: unknown): void {
  if (value !== undefined && value !== null) item[name] = value;
}

/** One item a key: the first of each, with what it lacks from those after it. */
export function oneItemPerKey(key: string, items: readonly Item[]): Item[] {
  const found = new Map<unknown, Item>();
  for (const item of items) found.set(item[key], { ...item, ...found.get(item[key]) });
  return [...found.values()];
}
