import { canonicalUrl } from '@salescycle/capture/resolve/urls.js';
import { Drafts } from '../drafts/drafts.js';
import { siteOf, whyNotRead } from '../settings/site-rules.js';
import { readSettings } from '../settings/settings.js';
import { textWithoutNeverTaken } from './never-taken.js';
import { Readings } from './reading.js';
import type { ReadingParts, TabToRead } from './read-tab.js';

type KeepingParts = Pick<ReadingParts, 'local' | 'session' | 'now' | 'newId'>;

/** Characters of text that are looked at. */
const MOST = 20_000;

/**
 * Keeps text somebody pointed at, a link to a mailbox or a selection, as a draft of its tab; the panel makes a proposal of it, which the
 * worker cannot.
 */
export async function readHandedText(text: string, { tab, parts }: { tab: TabToRead; parts: KeepingParts }): Promise<void> {
  const { local, session, now, newId } = parts;
  const readings = new Readings(session), settings = await readSettings(local), at = now();
  const plain = textWithoutNeverTaken(plainText(text), settings);
  const host = tab.url && URL.canParse(tab.url) ? new URL(tab.url).hostname : '';
  const why = whyNotRead(host, settings) ?? (plain === null ? 'never' : null);
  if (why || plain === null) return readings.put(tab.id, { state: 'refused', at, why: why ?? 'never', ...(host && { site: siteOf(host) }) });
  const id = newId();
  try {
    await new Drafts(local).keep({
      v: 1, id, tabId: tab.id, readAt: at, changedAt: at, edits: {}, text: plain, origin: { kind: 'text', url: tab.url === undefined ? null : canonicalUrl(tab.url) },
    });
    await readings.put(tab.id, { state: 'read', at, draftId: id });
  } catch {
    await readings.put(tab.id, { state: 'refused', at, why: 'full' });
  }
}

/** The address or number of a link, without what mail programs are told besides; other text as it is. */
function plainText(text: string): string {
  const link = /^(?:mailto|tel):([^?]{0,500})/i.exec(text);
  if (!link) return text.slice(0, MOST);
  try {
    return decodeURIComponent(link[1]!);
  } catch {
    return link[1]!;
  }
}
