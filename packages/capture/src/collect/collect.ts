import type { EvidenceBundle, Snapshot } from '../contract.js';
import { sites } from '../sites/index.js';
import { mailWords } from '../sites/mail-words.js';
import { readSenderRow } from '../sources/sender-row.js';
import { collectUnknownMail, isMailPossible, withUnknownMail } from './collect-unknown-mail.js';
import { collectWith } from './collect-with.js';
import { Guard } from './guard.js';
import { sightOf } from './sight-of.js';
import { readLines } from './visible-text.js';

/**
 * Reads what the user is looking at: a page, or a message opened in a webmail. What it finds is raw, the resolving side decides. A reading
 * that takes too long or has too much to read is partial, and says `truncated`. Throws the signal's reason when called off.
 */
export async function collect(snapshot: Snapshot): Promise<EvidenceBundle> {
  const bundle = await collectWith(snapshot, { sightOf, sites });
  if (!isMailPossible(bundle)) return bundle;
  const mail = snapshot.selection ? null : collectUnknownMail(snapshot, { sightOf, words: mailWords });
  return mail || snapshot.kind !== 'webmail' || bundle.site ? withUnknownMail(bundle, mail) : { ...bundle, ...senderIn(snapshot) };
}

/** Of a webmail's page that shows no header, the row that is labelled as the sender's. */
function senderIn(snapshot: Snapshot): Pick<EvidenceBundle, 'evidence' | 'entities' | 'page'> {
  const { doc } = snapshot, guard = new Guard(snapshot), evidence = doc ? readSenderRow(readLines(doc.body ?? doc.documentElement, { guard, sight: sightOf(doc, guard) })) : [];
  return evidence.length ? { evidence, entities: [{ id: 'main', type: 'person', isMain: true }], page: 'detail' } : { evidence: [], entities: [], page: 'nothing' };
}
