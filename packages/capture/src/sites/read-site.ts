import type { Guard } from '../collect/guard.js';
import type { Sight } from '../collect/sight.js';
import type { Snapshot } from '../contract.js';
import { isHostOf, webPageAt } from './address.js';
import { interpret } from './interpret.js';
import type { Site, SiteReading } from './site.js';
import type { SitePage } from './site-page.js';

/** How a page is looked at, and whose tables are at hand. */
export interface SiteTools {
  guard: Guard;
  sight: Sight;
  /** What can be seen of a frame's document. */
  sightOf: (this: void, doc: Document, guard: Guard) => Sight;
  sites: readonly Site[];
}

/**
 * What the first of the sites that a page belongs to says about it: its host is the site's, or the site's program shows itself. `null` for a page of none
 * of the sites. A host that only looks like a site's is none of it.
 */
export async function readSite(
  { url, doc, frames }: Pick<Snapshot, 'url' | 'doc' | 'frames'>, { guard, sight, sightOf, sites }: SiteTools,
): Promise<SiteReading | null> {
  const at = webPageAt(url);
  if (!at || !doc) return null;
  const page: SitePage = { url: at, doc, sight, frames, sightOf: (inner) => sightOf(inner, guard) };
  for (const site of sites) {
    const reading = isHostOf(at.hostname, site.hosts) || !site.hosts.length ? await interpret(site, page, guard).catch(unlessMalformed) : null;
    if (reading) return reading;
  }
  return null;
}

/** A table from outside may hold what is no selector: then the next one is tried. */
function unlessMalformed(error: unknown): null {
  if ((error as Partial<Error> | null)?.name === 'SyntaxError') return null;
  throw error;
}
