import type { AnyRecord, Id, RecordType } from '@salescycle/model';
import type { Memory } from '../memory.js';
import { nameOf } from './record-name.js';
import type { Row, Selection } from './query.js';
import { conditionOf } from './where.js';

/** Whether live records belong to a selection. */
export type Matcher = (row: Row | undefined) => boolean;

/** The test of a selection; search words are compared without case, each must occur in the record's or its account's name. */
export function matcherOf({ type, where, search = '' }: Selection, memory: Memory): Matcher {
  const fits = conditionOf(where);
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return (row) => {
    if (!row || row.record.type !== type || row.record.deletedAt || !fits(row)) return false;
    if (!words.length) return true;
    const text = searchText(row.record, memory);
    return words.every((word) => text.includes(word));
  };
}

/** Whether a change of this type of record can change which records a selection holds: an account's new name is searched. */
export function dependsOn({ search }: { search?: string }, type: string): boolean {
  return Boolean(search) && type === 'account';
}

/** Types whose records have all to be in memory before the selection can be told from them alone. */
export function typesOf({ type, search }: Selection): RecordType[] {
  return search ? [type, 'account'] : [type];
}

/** Whether some of these records are on disk only. */
export function needsAll(selection: Selection, memory: Memory): boolean {
  return !typesOf(selection).every((type) => memory.has(type));
}

function searchText(record: AnyRecord, memory: Memory): string {
  const { company, accountId } = record as { company?: string; accountId?: Id };
  const account = accountId === undefined ? undefined : memory.live('account', accountId);
  return `${nameOf(record)}${company ? ` ${company}` : ''}${account ? ` ${account.name}` : ''}`.toLowerCase();
}
