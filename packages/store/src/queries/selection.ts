import type { AnyRecord } from '@salescycle/model';
import type { Memory } from '../memory.js';
import type { Row, Selection, Where } from './query.js';

/** Fields whose related record's name is searched too, and may be sorted by. */
const NAMED_BY = ['accountId'] as const;

/** Whether live records belong to a selection. */
export type Matcher = (row: Row | undefined) => row is Row;

/** The test of a selection; search words are compared without case, each must occur in the record's or its account's name. */
export function matcherOf({ type, where = {}, search = '' }: Selection, memory: Memory): Matcher {
  const conditions = Object.entries(where).map(([field, allowed]) => [field, new Set<unknown>(Array.isArray(allowed) ? allowed : [allowed])] as const);
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return (row): row is Row => {
    if (!row || row.record.type !== type || row.record.deletedAt) return false;
    const record = row.record as unknown as Record<string, unknown>;
    if (!conditions.every(([field, allowed]) => allowed.has(record[field] ?? null))) return false;
    if (!words.length) return true;
    const text = searchText(row.record, memory);
    return words.every((word) => text.includes(word));
  };
}

/** Whether a change of this type of record can change which records a selection holds: an account's new name is searched. */
export function dependsOn({ search }: { search?: string; where?: Where }, type: string): boolean {
  return Boolean(search) && type === 'account';
}

/** What a person would call the record. */
export function nameOf(record: AnyRecord): string {
  const { name } = record as { name?: string | { full?: string; en?: string; zh?: string } };
  if (typeof name === 'object') return [name.full, name.en, name.zh].filter(Boolean).join(' ');
  return name ?? '';
}

function searchText(record: AnyRecord, memory: Memory): string {
  const fields = record as unknown as Record<string, unknown>;
  const related = NAMED_BY.map((field) => memory.live(fields[field] as string)).filter((other) => other !== undefined);
  return [nameOf(record), fields.company, ...related.map(nameOf)].filter(Boolean).join(' ').toLowerCase();
}
