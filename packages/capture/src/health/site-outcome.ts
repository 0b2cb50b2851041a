import type { CaptureResult } from '../contract.js';

/** How a site's tables fared with one page; nothing of what the page says. */
export interface SiteOutcome {
  site: string;
  version: number;
  /** `null` where none of the layouts was there. */
  layout: string | null;
  /** `changed`: what tells who it is was not where it belongs, so the page was read like any. `name-missing`: all but the name was there. */
  outcome: 'matched' | 'name-missing' | 'changed';
}

/** How the site's tables fared; `null` for a page of no known site, and for one of a site on which nobody is to be found. */
export function siteOutcomeOf({ site, warnings }: Pick<CaptureResult, 'site' | 'warnings'>): SiteOutcome | null {
  if (!site) return null;
  const { id, version, layout, missed } = site, isChanged = warnings.includes('layout-changed');
  if (!isChanged && layout === null) return null;
  return { site: id, version, layout, outcome: isChanged ? 'changed' : missed.includes('name') ? 'name-missing' : 'matched' };
}
