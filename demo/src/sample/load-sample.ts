import { importRecords } from '@salescycle/model';
import type { Outcome, Store } from '@salescycle/store';
import { sampleRecords, type SampleOptions } from './sample.js';
import { sellers } from './settings.js';

/** Records of one slice: small enough that the page stays usable between two of them. */
const SLICE = 100;

/** How large, until when, and who is told how far it is. */
export interface LoadSampleOptions extends Partial<SampleOptions> {
  signal?: AbortSignal;
  /** Records written, of how many. */
  onProgress?(done: number, of: number): void;
}

/**
 * Fills an empty workspace with sample data in one step that one undo takes back. Aborting leaves the workspace as it was and rejects
 * with the signal's reason; a workspace that holds the sample already answers with a refusal. Whoever works here stays; in a workspace
 * where nobody works yet it is the sample's first seller.
 */
export async function loadSample(store: Store, { count = 500, asOf = new Date().toISOString(), chance, signal, onProgress }: LoadSampleOptions = {}): Promise<Outcome> {
  const records = sampleRecords({ count, asOf, ...(chance && { chance }) });
  if (store.actor === null) await store.setActor(sellers[0].id);
  const slices = Array.from({ length: Math.ceil(records.length / SLICE) }, (_, i) => ({ records: records.slice(i * SLICE, (i + 1) * SLICE) }));
  return store.runBatch(importRecords, slices, {
    ...(signal && { signal }),
    onProgress: (done) => onProgress?.(Math.min(done * SLICE, records.length), records.length),
  });
}
