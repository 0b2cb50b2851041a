import { readOnce, type RecordSource } from '../shared/record-source.js';

const read = new WeakSet<RecordSource>();

/** Has a store read the deals that are not at hand yet, once: somebody has come to the board, and is about to scroll, search or filter. */
export function readAhead(source: RecordSource): void {
  if (!source.keepsChanges || read.has(source)) return;
  read.add(source);
  // Whole types are read for a question that no record answers.
  for (const type of ['opportunity', 'account'] as const) void readOnce(source, { kind: 'window', type, where: { id: '' }, limit: 0 });
}
