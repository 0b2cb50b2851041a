import { isHostOf, webPageAt } from './address.js';
import { sites } from './index.js';
import type { Site } from './site.js';

/** The site with tables that an address is of; `null` for every other. */
export function siteAt(url: string | null): Site | null {
  const at = webPageAt(url);
  return (at && sites.find(({ hosts }) => isHostOf(at.hostname, hosts))) ?? null;
}

/** The tables to read a page with: its site's, else those of programs that run on anybody's host. None for what is no page of the web. */
export function tablesFor(url: string | null): readonly Site[] {
  const site = siteAt(url);
  return site ? [site] : webPageAt(url) ? sites.filter(({ hosts }) => !hosts.length) : [];
}
