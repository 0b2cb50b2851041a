import type { RecordType } from '@salescycle/model';
import { recordTables } from '@salescycle/model';
import { openDB } from 'idb';
import { databaseName } from '../disk/database.js';
import { unpackEntry, type LogEntry } from '../disk/log-entry.js';
import { openStore } from '../open-store.js';
import { difference } from '../oracle/equal.fixture.js';
import { Naive } from '../oracle/naive.fixture.js';
import type { Query } from '../queries/query.js';

const TYPES = Object.keys(recordTables) as RecordType[];

/** What a store is asked when two are held against each other: every live record, and figures over them. */
export const QUESTIONS: readonly Query[] = [
  ...TYPES.map((type): Query => ({ kind: 'window', type, orderBy: { field: 'id' } })),
  { kind: 'window', type: 'lead', where: { status: ['new', 'working', 'nurturing', 'qualified'] }, orderBy: { field: 'createdAt', direction: 'descending' }, limit: 30 },
  { kind: 'window', type: 'opportunity', where: { pipelineId: 'p', stageId: 'generation' }, orderBy: { field: 'expectedCloseDate' }, limit: 30, with: ['accountId', 'ownerId'] },
  { kind: 'summary', pipelineId: 'p' }, { kind: 'summary', pipelineId: 'q' },
];

/** The log on disk, by the entry. @throws when a number is missing */
export async function logOf(workspace: string): Promise<LogEntry[]> {
  const database = await openDB(databaseName(workspace));
  const [keys, entries, groups] = await Promise.all([database.getAllKeys('log'), database.getAll('log'), database.getAllKeys('groups')]);
  database.close();
  if (keys.some((key, i) => key !== i + 1)) throw new Error('the log has a gap');
  if (groups.some((key, i) => i > 0 && key !== Number(groups[i - 1]) + 1)) throw new Error('the groups have a gap');
  return entries as LogEntry[];
}

/** Where a workspace, as it is and opened anew, differs from a recomputation of its log; `null` when nowhere. */
export async function differenceFromLog(workspace: string, stores: readonly { read(query: Query): Promise<unknown> }[] = []): Promise<string | null> {
  const naive = new Naive();
  for (const entry of await logOf(workspace)) naive.add(unpackEntry(entry).filter(({ type }) => TYPES.includes(type)));
  const anew = await openStore({ workspace });
  try {
    for (const store of [...stores, anew]) {
      for (const query of QUESTIONS) {
        const wrong = difference(await store.read(query), naive.answer(query, null));
        if (wrong) return `${JSON.stringify(query)}: ${wrong}`;
      }
    }
    return null;
  } finally {
    anew.close();
  }
}
