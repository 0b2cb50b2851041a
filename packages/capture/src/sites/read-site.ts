import type { Guard } from '../collect/guard.js';
import { Sight } from '../collect/sight.js';
import type { Snapshot } from '../contract.js';
import { isHostOf } from './address.js';
import { sites } from './index.js';
import { interpret } from './interpret.js';
import { looksLike } from './look-alike.js';
import type { SiteReading } from './site.js';

/**
 * What the site a page belongs to says about it; `null` for a page of no site with tables. A host that only looks like a site's is none of it:
 * then there is no `report`, only the warning.
 */
export async function readSite({ url, doc, viewer }: Pick<Snapshot, 'url' | 'doc' | 'viewer'>, guard: Guard, sight?: Sight): Promise<SiteReading | null> {
  const at = url && URL.canParse(url) ? new URL(url) : null;
  if (!at || !doc || !/^https?:$/.test(at.protocol)) return null;
  const site = sites.find(({ hosts }) => isHostOf(at.hostname, hosts));
  if (site) return interpret(site, { url: at, doc, viewer, sight: sight ?? new Sight(doc, guard) }, guard);
  return sites.some((other) => looksLike(other, at.hostname)) ? lookAlike() : null;
}

function lookAlike(): SiteReading {
  return { report: null, roots: [], body: [], ignore: [], evidence: [], entities: [], page: null, warnings: ['lookalike-host'], viewer: { emails: [], names: [] } };
}
