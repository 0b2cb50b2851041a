import type { EvidenceBundle, Snapshot } from '../contract.js';
import { readSite } from '../sites/read-site.js';
import type { Site, SiteReading } from '../sites/site.js';
import { bundleOf } from './bundle-of.js';
import { Guard } from './guard.js';
import { isOfGuests } from './guests-part.js';
import { type PageReading, readPage } from './read-page.js';
import type { Reading } from './reading.js';
import type { Sight } from './sight.js';
import { Stopwatch } from './stopwatch.js';
import { look, type View } from './visible-text.js';

const FEW_LINES = 5;

/** What reading needs besides the page: what can be seen of a document, and the tables of sites its page may be of. */
export interface Collecting {
  sightOf: (this: void, doc: Document, guard: Guard) => Sight;
  sites: readonly Site[];
}

/** {@link collect} with what it is given only: for a script in the page, which is to be small. */
export async function collectWith(snapshot: Snapshot, tools: Collecting): Promise<EvidenceBundle> {
  const guard = new Guard(snapshot), watch = new Stopwatch(guard), { doc } = snapshot;
  if (!doc?.documentElement) return bundleOf(snapshot, { page: null, site: null, guard, watch });
  const sight = tools.sightOf(doc, guard), site = await watch.time('site', () => readSite(snapshot, { ...tools, guard, sight }));
  const page = await readRest(snapshot, { doc, site, guard, sight, watch, tools });
  return bundleOf(snapshot, { page, site, guard, watch });
}

interface Frame { doc: Document; site: SiteReading | null; guard: Guard; sight: Sight; watch: Stopwatch; tools: Collecting }

/** What the general readers add: all of a page without tables; of a site's page the parts its tables leave to them; of a message nothing. */
async function readRest(snapshot: Snapshot, frame: Frame): Promise<PageReading | null> {
  const { site } = frame, isRead = site?.page === 'nothing' || site?.page === 'list' || site?.mail || snapshot.kind === 'webmail';
  return isRead ? null : readGenerally(snapshot, frame);
}

async function readGenerally(snapshot: Snapshot, { doc, site, guard, sight, watch, tools }: Frame): Promise<PageReading> {
  const left = new Set([...site?.body ?? [], ...site?.ignore ?? []]), skips = { has: (part: Element) => left.has(part) || isOfGuests(part) };
  const url = snapshot.url && URL.canParse(snapshot.url) ? new URL(snapshot.url) : null;
  const roots = site?.roots.length ? site.roots : [doc.body ?? doc.documentElement];
  const view = await watch.time('look', () => together(roots.map((root) => look(root, { guard, sight, skips }))));
  // A site's own view is short on purpose; a frame beside it is somebody else.
  const reading = !site?.roots.length && view.lines.length < FEW_LINES ? frameReading(snapshot, { guard, tools, than: view }) : null;
  return readPage(reading
    ?? { doc, url, guard, sight, skips, view }, { selection: snapshot.selection ?? null, isSite: Boolean(site?.roots.length), watch });
}

const together = (views: readonly View[]): View =>
  ({ lines: views.flatMap(({ lines }) => lines), elements: views.flatMap(({ elements }) => elements) });

/** Where the page itself shows next to nothing, the frame that shows most. */
function frameReading({ frames }: Snapshot, { guard, tools, than }: Pick<Frame, 'guard' | 'tools'> & { than: View }): Reading | null {
  const readings = frames.slice(0, 8).filter(({ doc }) => doc.body).map(({ url, doc }): Reading => {
    const sight = tools.sightOf(doc, guard), skips = { has: isOfGuests };
    return { doc, url: URL.canParse(url) ? new URL(url) : null, guard, sight, skips, view: look(doc.body, { guard, sight, skips }) };
  });
  return readings.reduce<Reading | null>((most, one) => (one.view.lines.length > (most?.view ?? than).lines.length ? one : most), null);
}
