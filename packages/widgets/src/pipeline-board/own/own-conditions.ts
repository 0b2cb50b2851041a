import type { Containing, Holding, Range } from '@salescycle/store';

/** The name of a field of the workspace's own, as the board's sort, rows and cards say it. */
export type OwnName = `custom.${string}`;

/**
 * What a field of the workspace's own must hold: one of some values (`null` for none), a range (one without ends for any value at all), one of some
 * texts of a list, or words. It says itself what it is, so that it means the same when the field is retired or holds something else by now.
 */
export type OwnCondition = readonly (string | boolean | null)[] | Range | Holding | Containing;

/** Conditions by the name the workspace gave the field. */
export type OwnConditions = Readonly<Record<string, OwnCondition>>;

type Kind = 'is' | 'in' | 'has';

/** Whether a name is that of a field of the workspace's own. */
export function isOwn(name: string): name is OwnName {
  return name.startsWith('custom.');
}

/** The conditions as parts of a view's line; words are left out, which may name a customer. */
export function ownParts(own: OwnConditions = {}): [name: string, values: string[]][] {
  return Object.entries(own).flatMap(([name, condition]) => {
    const values = partsOf(condition);
    return values ? [[`own.${encodeURIComponent(name)}`, values]] : [];
  });
}

/** The conditions that parts of a view's line say; `undefined` where there are none. */
export function ownFrom(parts: ReadonlyMap<string, readonly string[]>): OwnConditions | undefined {
  const found = [...parts].flatMap(([part, [kind, ...values]]) => {
    const condition = part.startsWith('own.') && kind && Object.hasOwn(READERS, kind) ? READERS[kind as Kind](values) : null;
    return condition ? [[decoded(part.slice(4)), condition] as const] : [];
  });
  return found.length ? Object.fromEntries(found) : undefined;
}

/** The conditions with another one for a field; `null` takes it away, and the last one takes all. */
export function withOwn(own: OwnConditions = {}, name: string, condition: OwnCondition | null): { own?: OwnConditions } {
  const { [name]: _, ...others } = own, next = condition ? { ...others, [name]: condition } : others;
  return Object.keys(next).length ? { own: next } : {};
}

/** Whether a condition is a list of values. */
export function isValues(condition: OwnCondition): condition is readonly (string | boolean | null)[] {
  return Array.isArray(condition);
}

function partsOf(condition: OwnCondition): string[] | null {
  if (isValues(condition)) return ['is', ...condition.map((value) => (value === null ? '-' : typeof value === 'string' ? `=${value}` : value ? 'yes' : 'no'))];
  if ('has' in condition) return ['has', ...condition.has];
  if ('contains' in condition) return null;
  const { from = '', to = '' } = condition;
  return ['in', String(from), String(to)];
}

const PLAIN: ReadonlyMap<string, boolean | null> = new Map([['-', null], ['yes', true], ['no', false]]);

const READERS: Readonly<Record<Kind, (values: readonly string[]) => OwnCondition | null>> = {
  is: (values) => {
    const known = values.flatMap((text): (string | boolean | null)[] => (text.startsWith('=') ? [text.slice(1)] : PLAIN.has(text) ? [PLAIN.get(text)!] : []));
    return known.length ? known : null;
  },
  has: (has) => (has.length ? { has } : null),
  in: ([from, to]) => ({ ...(from && { from: endOf(from) }), ...(to && { to: endOf(to) }) }),
};

/** A number, or a day. */
function endOf(text: string): string | number {
  return Number.isFinite(Number(text)) ? Number(text) : text;
}

/** Somebody may have cut the address short. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
