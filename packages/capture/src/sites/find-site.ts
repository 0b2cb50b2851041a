import { isHostOf, webPageAt } from './address.js';
import { sites } from './index.js';
import type { Site } from './site.js';

/** The site with tables that an address is of; `null` for every other. */
export function siteAt(url: string | null): Site | null {
  const at = webPageAt(url);
  return (at && sites.find(({ hosts }) => isHostOf(at.hostname, hosts))) ?? null;
}
