import type { EvidenceBundle, Snapshot } from '../contract.js';
import { webPageAt } from '../sites/address.js';
import type { MailWords } from '../sites/mail-words.js';
import { readUnknownMail } from '../sites/unknown-mail.js';
import { bundleOf } from './bundle-of.js';
import { Guard } from './guard.js';
import type { Sight } from './sight.js';
import { Stopwatch } from './stopwatch.js';

/** What a mail on a page without tables is looked for with. */
export interface MailTools {
  sightOf: (this: void, doc: Document, guard: Guard) => Sight;
  words: MailWords;
}

/**
 * The mail that a page without tables shows, and nothing else of the page; `null` where it shows none. Apart from the other readers, so that the
 * script for every page is without it.
 */
export function collectUnknownMail(snapshot: Snapshot, { sightOf, words }: MailTools): EvidenceBundle | null {
  const guard = new Guard(snapshot), watch = new Stopwatch(guard), { doc, frames, viewer } = snapshot, url = webPageAt(snapshot.url);
  if (!doc || !url) return null;
  const page = { url, doc, sight: sightOf(doc, guard), frames, sightOf: (inner: Document) => sightOf(inner, guard) };
  const site = readUnknownMail(page, { words, viewer, isWebmail: snapshot.kind === 'webmail', guard });
  return site && bundleOf(snapshot, { page: null, site, guard, watch });
}

/** Whether what the other readers found leaves room for a mail: no site's tables spoke, or those of a webmail no longer fit, or not its header. */
export function isMailPossible({ site, page, warnings, mail }: EvidenceBundle): boolean {
  if (site === null) return true;
  return mail ? !mail.from.address && warnings.includes('layout-changed') : site.layout === null && page === 'nothing';
}

/** The mail in place of what else was found, with what is to be said of the site; without a mail what was found. */
export function withUnknownMail(found: EvidenceBundle, mail: EvidenceBundle | null): EvidenceBundle {
  return mail ? { ...mail, site: found.site ?? mail.site, warnings: [...new Set([...found.warnings, ...mail.warnings])] } : found;
}
