import { isErasure, type Id } from '@salescycle/model';
import { recordKey } from '../replica/record-plan.js';
import type { Desk } from '../desk.js';
import { readLog } from '../disk/read-log.js';

/** What this workspace has of other copies already. */
export interface Known {
  /** Operations that are here, or were set aside as conflicts. */
  operations: ReadonlySet<Id>;
  /** How many operations the log holds. */
  inLog: number;
  /** Records of people who were erased: nothing of them comes back. */
  erased: ReadonlySet<string>;
}

/** Reads it off the log and the conflicts. */
export async function readKnown({ database, memory, loader }: Desk, signal?: AbortSignal): Promise<Known> {
  const operations = new Set<Id>(), erased = new Set<string>();
  let inLog = 0;
  for await (const entry of readLog(database, { signal })) {
    inLog += entry.length;
    for (const operation of entry) {
      operations.add(operation.id);
      if (isErasure(operation)) erased.add(recordKey(operation));
    }
  }
  await loader.all('conflict');
  for (const { record } of memory.rowsOf('conflict')) if (record.type === 'conflict' && record.opId) operations.add(record.opId);
  return { operations, inLog, erased };
}
