import { isHostOf, webPageAt } from './address.js';
import { sites } from './index.js';
import type { Site } from './site.js';

/** The site with tables that an address is of; `null` for every other. */
export function siteAt(url: string | null): Site | null {
  const at = webPageAt(url);
  return (at && sites.find(({ hosts }) => isHostOf(at.hostname, hosts))) ?? null;
}

/**
 * The tables to read a page with: its site's, else those of programs that run on anybody's host. None for what is no page of the web. Those
 * of one's `own` come first; the built-in one stays behind, for when they cannot be used.
 */
export function tablesFor(url: string | null, own: readonly Site[] = []): readonly Site[] {
  const at = webPageAt(url), all = [...own, ...sites], ofHost = at ? all.filter(({ hosts }) => isHostOf(at.hostname, hosts)) : [];
  return ofHost.length || !at ? ofHost : all.filter(({ hosts }) => !hosts.length);
}
