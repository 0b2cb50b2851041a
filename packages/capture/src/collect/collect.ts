import type { EvidenceBundle, Snapshot } from '../contract.js';
import { sites } from '../sites/index.js';
import { readSenderRow } from '../sources/sender-row.js';
import { collectWith } from './collect-with.js';
import { sightOf } from './sight-of.js';

/**
 * Reads what the user is looking at: a page, or a message opened in a webmail. What it finds is raw, the resolving side decides. A reading
 * that takes too long or has too much to read is partial, and says `truncated`. Throws the signal's reason when called off.
 */
export function collect(snapshot: Snapshot): Promise<EvidenceBundle> {
  return collectWith(snapshot, { sightOf, sites, readSender: readSenderRow });
}
