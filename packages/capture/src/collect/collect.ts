import type { Evidence, EvidenceBundle, Snapshot, WarningCode } from '../contract.js';
import { readSite } from '../sites/read-site.js';
import type { SiteReading } from '../sites/site.js';
import { readSenderRow } from '../sources/sender-row.js';
import { fold } from '../text/clean-text.js';
import { Guard } from './guard.js';
import { type PageReading, readPage } from './read-page.js';
import type { Reading } from './reading.js';
import { Sight } from './sight.js';
import { Stopwatch } from './stopwatch.js';
import { look, readLines, type View } from './visible-text.js';

const MAX_EVIDENCE = 400, MAX_URL = 8_192, FEW_LINES = 5;

/**
 * Reads what the user is looking at: a page, or a message opened in a webmail. Runs in the page; what it finds is raw, the resolving side
 * decides. A reading that takes too long or has too much to read is partial, and says `truncated`. Throws the signal's reason when called off.
 */
export async function collect(snapshot: Snapshot, now = () => performance.now()): Promise<EvidenceBundle> {
  const guard = new Guard(snapshot, now), watch = new Stopwatch(guard, now), { doc } = snapshot;
  if (!doc?.documentElement) return bundleOf(snapshot, { page: null, site: null, guard, watch });
  const sight = new Sight(doc, guard), site = await watch.time('site', () => readSite(snapshot, guard, sight));
  const page = await readRest(snapshot, { doc, site, guard, sight, watch });
  return bundleOf(snapshot, { page, site, guard, watch });
}

interface Tools { guard: Guard; sight: Sight }
interface Frame extends Tools { doc: Document; site: SiteReading | null; watch: Stopwatch }

/** What the general readers add: all of a page without tables; of a site's page the parts its tables leave to them; of a message nothing. */
async function readRest(snapshot: Snapshot, frame: Frame): Promise<PageReading | null> {
  const { site, doc, guard, sight } = frame;
  if (site?.page === 'nothing' || site?.page === 'list' || site?.body.length) return null;
  if (snapshot.kind !== 'webmail') return readGenerally(snapshot, frame);
  const evidence = site?.report ? [] : readSenderRow(readLines(doc.body ?? doc.documentElement, { guard, sight }));
  return { evidence, entities: [{ id: 'main', type: 'person', isMain: true }], page: evidence.length ? 'detail' : 'nothing' };
}

async function readGenerally(snapshot: Snapshot, { doc, site, guard, sight, watch }: Frame): Promise<PageReading> {
  const skips = new Set([...site?.body ?? [], ...site?.ignore ?? []]), url = snapshot.url && URL.canParse(snapshot.url) ? new URL(snapshot.url) : null;
  const roots = site?.roots.length ? site.roots : [doc.body ?? doc.documentElement];
  const view = await watch.time('look', () => together(roots.map((root) => look(root, { guard, sight, skips }))));
  // A site's own view is short on purpose; a frame beside it is somebody else.
  const reading = !site?.roots.length && view.lines.length < FEW_LINES ? frameReading(snapshot, { guard, than: view }) : null;
  return readPage(reading ?? { doc, url, guard, sight, skips, view }, { selection: snapshot.selection ?? null, isSite: Boolean(site?.roots.length), watch });
}

const together = (views: readonly View[]): View => ({ lines: views.flatMap(({ lines }) => lines), elements: views.flatMap(({ elements }) => elements) });

/** Where the page itself shows next to nothing, the frame that shows most. */
function frameReading({ frames }: Snapshot, { guard, than }: { guard: Guard; than: View }): Reading | null {
  const readings = frames.slice(0, 8).filter(({ doc }) => doc.body).map(({ url, doc }): Reading => {
    const sight = new Sight(doc, guard);
    return { doc, url: URL.canParse(url) ? new URL(url) : null, guard, sight, skips: new Set(), view: look(doc.body, { guard, sight }) };
  });
  return readings.reduce<Reading | null>((most, one) => (one.view.lines.length > (most?.view ?? than).lines.length ? one : most), null);
}

interface Parts { page: PageReading | null; site: SiteReading | null; guard: Guard; watch: Stopwatch }

function bundleOf({ kind, url, lang, region, viewer }: Snapshot, { page, site, guard, watch }: Parts): EvidenceBundle {
  const warnings: WarningCode[] = [...site?.warnings ?? [], ...(guard.isTruncated ? ['truncated' as const] : [])], own = site?.viewer;
  const evidence = withoutCopies([...site?.evidence ?? [], ...page?.evidence ?? []]).slice(0, MAX_EVIDENCE), shown = new Set(evidence.map(({ entity }) => entity));
  return {
    kind, url: url === null || url.length > MAX_URL ? null : url, lang, region,
    viewer: { emails: [...viewer.emails, ...own?.emails ?? []], domains: [...viewer.domains], names: [...viewer.names ?? [], ...own?.names ?? []] },
    evidence, entities: entitiesOf([...site?.entities ?? [], ...page?.entities ?? []]).filter(({ id }) => shown.has(id)),
    page: site?.page ?? page?.page ?? 'nothing', warnings, site: site?.report ?? null, timings: watch.timings,
  };
}

function entitiesOf(entities: EvidenceBundle['entities']): EvidenceBundle['entities'] {
  return [...new Map(entities.map((entity) => [entity.id, entity])).values()];
}

/** One reader that says the same twice of one entity says it once. */
function withoutCopies(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Map<string, Evidence>();
  for (const one of evidence) {
    const key = `${one.entity}\n${one.field}\n${one.source}\n${fold(one.raw)}`, before = seen.get(key);
    if (one.raw && (!before || (before.weight ?? 1) < (one.weight ?? 1))) seen.set(key, one);
  }
  return [...seen.values()];
}
