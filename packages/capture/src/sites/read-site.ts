import type { Guard } from '../collect/guard.js';
import type { Sight } from '../collect/sight.js';
import type { Snapshot } from '../contract.js';
import { isHostOf, webPageAt } from './address.js';
import { interpret } from './interpret.js';
import type { Site, SiteReading } from './site.js';

/** How a page is looked at, and whose tables are at hand. */
export interface SiteTools {
  guard: Guard;
  sight: Sight;
  sites: readonly Site[];
}

/** What the site a page belongs to says about it; `null` for a page of none of the sites. A host that only looks like a site's is none of it. */
export async function readSite({ url, doc }: Pick<Snapshot, 'url' | 'doc'>, { guard, sight, sites }: SiteTools): Promise<SiteReading | null> {
  const at = webPageAt(url), site = at && sites.find(({ hosts }) => isHostOf(at.hostname, hosts));
  return at && doc && site ? interpret(site, { url: at, doc, sight }, guard) : null;
}
