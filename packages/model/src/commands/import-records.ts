import type { TrackedPatch } from '../operations/history.js';
import type { RecordType } from '../records/index.js';
import { refuse } from '../refusal.js';
import type { Instant } from '../time/instant.js';
import type { Change, Command } from './command.js';

/** One record to bring in. Its past may come along as dated steps, so that funnel and cycle know it. */
export interface ImportedRecord {
  type: RecordType;
  id: string;
  fields: Readonly<Record<string, unknown>>;
  /** When the record began elsewhere; left out when nobody knows, which figures count as "entered: unknown". */
  at?: Instant;
  /** Later changes of an opportunity, oldest first: `[{at, set: {stageId, status: 'won'}}]`. */
  steps?: readonly { at: Instant; set: TrackedPatch }[];
}

/**
 * Brings in records with their history as one group: one undo takes all of it back. An import states facts of the past, so stage
 * gates do not apply; field tables do, and one record that does not fit refuses the whole call (the importer sorts those out before).
 */
export const importRecords: Command<{ records: readonly ImportedRecord[] }> = {
  name: 'importRecords',
  run(_state, { records }) {
    if (!records.length) return refuse('nothingToDo', { en: 'There is nothing to import.', zh: '没有可导入的内容。' });
    return records.flatMap(changesOf);
  },
};

function changesOf({ type, id, fields, at, steps = [] }: ImportedRecord): Change[] {
  const undated = at === undefined && type === 'opportunity';
  // A deal whose begin nobody knows had begun by its first dated step; recorded as of now, it would push that step into the present.
  const since = at ?? steps[0]?.at;
  const create: Change = { type, id, create: fields, ...(since !== undefined && { at: since }), ...(undated && { undated: true as const }) };
  return [create, ...steps.map(({ at: stepAt, set }): Change => ({ type, id, at: stepAt, set: closing(set, stepAt) }))];
}

function closing(set: TrackedPatch, at: Instant): Record<string, unknown> {
  return set.status === 'won' || set.status === 'lost' ? { ...set, closedAt: at } : { ...set };
}
