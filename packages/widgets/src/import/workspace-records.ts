import type { ImportType } from '@salescycle/connect';
import { WORKSPACE_ID, type AnyRecord, type Pipeline, type RecordType } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import type { Connect } from './connect.js';

/** What an import has to know of the workspace. */
export interface WorkspaceRecords {
  known: InstanceType<Connect['Known']>;
  pipelines: readonly Pipeline[];
  /** The workspace's reporting currency and zone, where they are set. */
  currency: string | undefined;
  timeZone: string | undefined;
}

const SLICE = 2000;

/** Reads what rows of these types may point at or repeat. Gives the page time in between. */
export async function readWorkspace(store: Store, connect: Connect, types: readonly ImportType[], signal: AbortSignal): Promise<WorkspaceRecords> {
  const needed = new Set<RecordType>(['user', 'account', 'pipeline', 'lossReason', ...types]);
  if (types.includes('opportunity')) needed.add('product').add('contact');
  const known = new connect.Known();
  let pipelines: Pipeline[] = [];
  for (const type of needed) {
    const { rows } = await store.read({ kind: 'window', type });
    const records = rows.map(({ record }) => record);
    await connect.inSlices(take(known, records), { signal });
    if (type === 'pipeline') pipelines = records as Pipeline[];
  }
  const settings = await store.read({ kind: 'record', type: 'workspace', id: WORKSPACE_ID });
  return { known, pipelines, currency: settings?.currency, timeZone: settings?.timeZone };
}

function* take(known: WorkspaceRecords['known'], records: readonly AnyRecord[]): Generator<number, void> {
  for (const [at, record] of records.entries()) {
    known.take(record);
    if (at % SLICE === SLICE - 1) yield at;
  }
}
