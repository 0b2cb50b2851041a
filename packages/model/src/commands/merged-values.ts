import type { Field } from '../fields/field.js';
import { foldAddress } from '../identity/fold-address.js';
import type { Id } from '../identity/ulid.js';
import { BOOKKEEPING } from '../operations/bookkeeping.js';
import { oneItemPerKey } from '../operations/merge-list.js';
import { sameValue } from '../operations/patch.js';
import { recordTables, type AnyRecord, type RecordType } from '../records/index.js';
import type { Lead } from '../records/lead.js';

/**
 * How a field's values meet when records are merged: the one that stays keeps its own (`stays`: stage, status and what belongs to them), all
 * values are kept (`united`), the strictest answer counts (`strictest`: consent), or one of them is `chosen`, by default the value of the one
 * that stays, where it has none that of the first other that has.
 */
export type MergeRule = 'stays' | 'united' | 'strictest' | 'chosen';

type Plain = Readonly<Record<string, unknown>>;

/** What one order is for belongs to its amount: put together, it would be ordered twice. */
const NOT_UNITED: ReadonlySet<string> = new Set(['lineItems']);

/** The rule for a field of a type. Bookkeeping, and fields that a stage or a status keeps, always stay. */
export function mergeRuleOf(type: RecordType, field: Field): MergeRule {
  const { name, unit, merge } = field, isList = field.type === 'set' || field.type === 'list' || merge === 'set';
  if (BOOKKEEPING.has(name) || isKept(type, unit)) return 'stays';
  if (name === 'consent') return 'strictest';
  return (isList && !NOT_UNITED.has(name)) || name === 'custom' ? 'united' : 'chosen';
}

/** Whether the product itself says a part of it: stage, status, deletion. */
function isKept(type: RecordType, unit: string | undefined): boolean {
  const fields: readonly Field[] = recordTables[type].fields;
  return unit !== undefined && fields.some((field) => field.unit === unit && field.system);
}

/** Whether a person may say whose value is taken. */
export function isChoosable(type: RecordType, field: Field): boolean {
  const rule = mergeRuleOf(type, field);
  return !field.system && (rule === 'chosen' || rule === 'united');
}

/**
 * The fields of the record that stays, as the merge leaves them; those that only the survivor decides are not among them. A field of a newer
 * version is taken from where it has a value.
 *
 * @param take by field the record whose value is taken, empty or not
 */
export function mergedValues(survivor: AnyRecord, others: readonly AnyRecord[], take: Readonly<Record<string, Id>> = {}): Record<string, unknown> {
  const all = [survivor, ...others] as unknown as readonly Plain[], fields: readonly Field[] = recordTables[survivor.type].fields;
  const merged: Record<string, unknown> = {};
  for (const field of fields) {
    const rule = mergeRuleOf(survivor.type, field), values = all.map((record) => record[field.name]), taken = take[field.name];
    if (rule === 'stays') continue;
    if (taken !== undefined) merged[field.name] = values[all.findIndex(({ id }) => id === taken)] ?? null;
    else merged[field.name] = MEET[rule](values.filter(isSome), field) ?? null;
  }
  const known = new Set(fields.map(({ name }) => name));
  for (const record of all) for (const name of Object.keys(record)) if (!known.has(name)) merged[name] ??= record[name];
  return merged;
}

type Meet = (values: readonly unknown[], field: Field) => unknown;

const MEET: Readonly<Record<Exclude<MergeRule, 'stays'>, Meet>> = {
  chosen: ([first]) => first,
  united: (values, field) => (field.type === 'json' ? bag(values) : united(values as readonly unknown[][], field)),
  strictest: (values) => strictest(values as readonly Consent[]),
};

function united(lists: readonly (readonly unknown[])[], { name, type, key, max = Infinity }: Field): unknown {
  const items = key === undefined ? distinct(lists.flat(), SPELLINGS[name] ?? ((item) => item)) : oneItemPerKey(key, lists.flat() as Plain[]);
  if (!items.length) return undefined;
  return type === 'set' ? [...(items as string[])].sort() : items.slice(0, max);
}

/** What is one address or number however it is written. */
const SPELLINGS: Readonly<Record<string, (item: unknown) => unknown>> = {
  emails: (item) => foldAddress(String(item)) || item,
  phones: (item) => String(item).replaceAll(/[^+\d]/g, '') || item,
};

function distinct(items: readonly unknown[], keyOf: (item: unknown) => unknown): unknown[] {
  const found: { key: unknown; item: unknown }[] = [], texts = new Set<unknown>();
  for (const item of items) {
    const key = keyOf(item), isText = typeof key === 'string';
    if (isText ? texts.has(key) : found.some((other) => sameValue(other.key, key))) continue;
    if (isText) texts.add(key);
    found.push({ key, item });
  }
  return found.map(({ item }) => item);
}

/** Other fields by name: the first value there is, and of lists all of it. */
function bag(values: readonly unknown[]): unknown {
  const all: Record<string, unknown> = {};
  for (const value of values as readonly Plain[]) {
    for (const [name, more] of Object.entries(value)) {
      const known = all[name];
      all[name] = Array.isArray(known) && Array.isArray(more) ? distinct([...(known as unknown[]), ...(more as unknown[])], (item) => item) : known ?? more;
    }
  }
  return values.length ? all : undefined;
}

type Consent = NonNullable<Lead['consent']>;

const WAYS = ['email', 'phone', 'message'] as const;
const STRICTNESS = ['unknown', 'given', 'refused'] as const;

/** A refusal stands, whoever else was told yes; not having asked is no answer. Time and evidence are those of the answers that stand, the latest first. */
function strictest(values: readonly Consent[]): unknown {
  const stands: Record<string, unknown> = {}, from = new Set<Consent>();
  for (const way of WAYS) {
    const rank = (consent: Consent) => STRICTNESS.indexOf(consent[way] ?? 'unknown');
    const [best] = values.filter((consent) => consent[way] !== undefined).sort((a, b) => rank(b) - rank(a));
    if (!best) continue;
    stands[way] = best[way];
    from.add(best);
  }
  const told = [...(from.size ? from : values)].sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1));
  const at = told.find((consent) => consent.at)?.at, evidence = [...new Set(told.flatMap((consent) => consent.evidence ?? []))].join('\n');
  return values.length ? { ...stands, ...(at && { at }), ...(evidence && { evidence }) } : undefined;
}

function isSome(value: unknown): boolean {
  return value !== undefined && value !== null;
}
