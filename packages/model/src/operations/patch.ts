import type { FieldTable, Value } from '../fields/field.js';
import type { Patch, SetPatch } from './operation.js';

type PlainRecord = Readonly<Record<string, unknown>>;

/** The patch that turns `before` into `after`, in the table's order; fields the table does not know are compared too and kept. */
export function diff(table: FieldTable, before: PlainRecord, after: PlainRecord): { patch: Patch; was: Patch } {
  const sets = new Set(table.filter(({ type }) => type === 'set').map(({ name }) => name));
  const patch: Patch = {};
  const was: Patch = {};
  for (const name of new Set([...table.map((field) => field.name), ...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [before[name] ?? null, after[name] ?? null] as [Value, Value];
    if (sameValue(old, now)) continue;
    if (sets.has(name)) {
      const change = setDiff(old as string[] | null, now as string[] | null);
      if (!change.add.length && !change.remove.length) continue;
      patch[name] = change;
      was[name] = { add: change.remove, remove: change.add };
    } else {
      patch[name] = now;
      was[name] = old;
    }
  }
  return { patch, was };
}

/** The record with the patch applied; the given record is not touched. An empty set and a cleared field leave no key behind. */
export function applyPatch(table: FieldTable, record: PlainRecord, patch: Patch): Record<string, unknown> {
  const sets = new Set(table.filter(({ type }) => type === 'set').map(({ name }) => name));
  const next: Record<string, unknown> = { ...record };
  for (const [name, change] of Object.entries(patch)) {
    const value = sets.has(name) ? applySet(record[name] as string[] | undefined, change as SetPatch) : change;
    if (value === null || (sets.has(name) && (value as string[]).length === 0)) delete next[name];
    else next[name] = value;
  }
  return next;
}

/** Whether two stored values are equal: key order inside objects does not matter, list order does. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(x);
  return keys.length === Object.keys(y).length && keys.every((key) => Object.hasOwn(y, key) && sameValue(x[key], y[key]));
}

/** Sorted by code unit, so that the same set is the same bytes on every device. */
function applySet(value: string[] | undefined, { add, remove }: SetPatch): string[] {
  const removed = new Set(remove);
  return [...new Set([...(value ?? []), ...add])].filter((item) => !removed.has(item)).sort();
}

function setDiff(before: string[] | null, after: string[] | null): SetPatch {
  const [old, now] = [new Set(before ?? []), new Set(after ?? [])];
  return { add: [...now].filter((item) => !old.has(item)).sort(), remove: [...old].filter((item) => !now.has(item)).sort() };
}
