import { stateAt } from '@salescycle/model';
import type { Allowed, GroupBy, Row, Where } from './query.js';

/** A record with as much of its history as whoever asks has. */
type Subject = { record: object } & Partial<Pick<Row, 'history'>>;
type Test = (value: unknown, subject: Subject) => boolean;

const END_OF_TIME = '9999-12-31T23:59:59.999Z';

/** The test of `where` alone. */
export function conditionOf(where: Where = {}): (subject: Subject) => boolean {
  const conditions = Object.entries(where).map(([path, allowed]) => ({ read: readerOf(path), test: testOf(allowed) }));
  return (subject) => {
    for (const { read, test } of conditions) if (!test(read(subject), subject)) return false;
    return true;
  };
}

/** The group of a record; `null` for one without a value. */
export function grouperOf({ field, month }: GroupBy): (subject: Subject) => string | null {
  const read = readerOf(field);
  return (subject) => {
    const value = read(subject);
    if (typeof value === 'boolean') return String(value);
    return typeof value !== 'string' ? null : month ? value.slice(0, 7) : value;
  };
}

/** What stands at a path of a record; `null` where nothing does. */
export function readerOf(path: string): (subject: Subject) => unknown {
  if (path === 'stageSince') return stageSince;
  const [field = '', ...inner] = path.split('.');
  if (!inner.length) return ({ record }) => (record as Record<string, unknown>)[field] ?? null;
  return ({ record }) => [field, ...inner].reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], record) ?? null;
}

function stageSince({ history = [] }: Subject): string | null {
  const state = stateAt(history, END_OF_TIME);
  return state && !state.undated ? state.stageSince : null;
}

function testOf(allowed: Allowed): Test {
  if (allowed === null || typeof allowed !== 'object') return (value) => value === allowed;
  if (isList(allowed)) {
    const values = new Set<unknown>(allowed);
    return (value) => values.has(value);
  }
  if ('contains' in allowed) {
    const words = allowed.contains.toLowerCase();
    return (value) => typeof value === 'string' && value.toLowerCase().includes(words);
  }
  if ('has' in allowed) return (value) => Array.isArray(value) && allowed.has.some((each) => value.includes(each));
  if ('by' in allowed) {
    const read = readerOf(allowed.by);
    const cases = new Map(Object.entries(allowed.cases).map(([name, each]) => [name, testOf(each)]));
    return (value, subject) => cases.get(String(read(subject)))?.(value, subject) ?? false;
  }
  const { from, to } = allowed;
  return (value) => (typeof value === 'string' || typeof value === 'number') && (from === undefined || value >= from) && (to === undefined || value <= to);
}

/** `Array.isArray` does not tell a read-only list apart. */
function isList(allowed: object): allowed is readonly (string | boolean | null)[] {
  return Array.isArray(allowed);
}
