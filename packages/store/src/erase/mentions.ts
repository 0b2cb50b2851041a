import type { Id, Operation, RecordType } from '@salescycle/model';
import { readLog } from '../disk/read-log.js';
import { recordKey } from '../replica/record-plan.js';
import type { Desk } from '../desk.js';
import type { RecordName } from './person.js';

/** A record of something else in whose texts a person is named. */
export interface Mention extends RecordName {
  /** In the record as it is now; else only in what it said before, which its history keeps. */
  isNow: boolean;
}

/** Records in whose texts, now or before, one of the names stands. Words of Latin letters must stand by themselves. */
export async function mentionsOf({ database, memory, loader }: Desk, names: readonly string[], except: ReadonlySet<string>): Promise<Mention[]> {
  if (!names.length) return [];
  const finds = finder(names), found = new Map<string, { type: RecordType; id: Id }>();
  for await (const entry of readLog(database)) {
    for (const operation of entry) {
      const key = recordKey(operation);
      if (!except.has(key) && !found.has(key) && finds(saidBy(operation))) found.set(key, { type: operation.type, id: operation.recordId });
    }
  }
  const mentions: Mention[] = [];
  for (const { type, id } of found.values()) {
    await loader.load({ type, id });
    const record = memory.row(type, id)?.record;
    mentions.push({ type, id, isNow: record !== undefined && !record.deletedAt && finds(JSON.stringify(record)) });
  }
  return mentions.sort((a, b) => Number(b.isNow) - Number(a.isNow));
}

function saidBy({ patch, was, reason }: Operation): string {
  return JSON.stringify([patch, was, reason ?? '']);
}

/** A text as JSON writes it, whatever the case. */
function finder(names: readonly string[]): (text: string) => boolean {
  const wanted = names.map((name) => JSON.stringify(name).slice(1, -1).toLowerCase());
  return (text) => {
    const lower = text.toLowerCase();
    return wanted.some((name) => standsIn(lower, name));
  };
}

function standsIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!joins(text[at - 1], name[0]) && !joins(name.at(-1), text[at + name.length])) return true;
  }
  return false;
}

/** Whether two letters side by side are of one word: “Lee” is not in “fleet”, but 王敏 is in 跟王敏通话. */
function joins(before: string | undefined, after: string | undefined): boolean {
  return LATIN.test(before ?? '') && LATIN.test(after ?? '');
}

const LATIN = /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]/u;
