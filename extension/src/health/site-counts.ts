import type { CaptureResult } from '@salescycle/capture';
import { siteOutcomeOf } from '@salescycle/capture/health/site-outcome.js';
import { LEAD_FIELDS, type Draft } from '../drafts/draft.js';
import { Drafts } from '../drafts/drafts.js';
import { candidateOf } from '../review/rows.js';
import type { Area } from '../storage/area.js';

/** The key under which the counts are stored. */
export const SITE_COUNTS_KEY = 'siteHealth';

/** How often what happened with one layout of a site: numbers, and nothing of any page. */
export interface SiteCount {
  site: string;
  /** `''` where none of the site's layouts was there. */
  layout: string;
  matched: number;
  nameMissing: number;
  changed: number;
  /** Leads saved with a value that a person put in place of what was read. */
  corrected: number;
}

type Counted = 'matched' | 'nameMissing' | 'changed' | 'corrected';
const OUTCOMES = { matched: 'matched', 'name-missing': 'nameMissing', changed: 'changed' } as const;
const MOST = 200;

/** The counts, by site. What does not have the shape of one is left out. */
export async function siteCounts(area: Area): Promise<SiteCount[]> {
  const stored = (await area.get(SITE_COUNTS_KEY))[SITE_COUNTS_KEY];
  return (Array.isArray(stored) ? stored : []).filter(isCount).sort((a, b) => a.site.localeCompare(b.site) || a.layout.localeCompare(b.layout));
}

/** Counts how a reading fared. A page of no known site is not counted. */
export async function countReading(area: Area, result: CaptureResult): Promise<void> {
  const found = siteOutcomeOf(result);
  if (found) await count(area, found, OUTCOMES[found.outcome]);
}

/** Counts each lead that is saved with a corrected value, once, until the signal aborts. */
export function countCorrections(area: Area, { signal }: { signal: AbortSignal }): void {
  const seen = new Set<string>();
  new Drafts(area).watch((id, draft) => {
    const found = draft?.saved && draft.result && isCorrected(draft) && !seen.has(id) ? siteOutcomeOf(draft.result) : null;
    if (found) void count(area, found, 'corrected').catch(() => undefined);  // a full device is said where the lead is saved
    if (draft?.saved) seen.add(id);
  }, { signal });
}

/** Starts counting anew. */
export async function forgetSiteCounts(area: Area): Promise<void> {
  await area.remove(SITE_COUNTS_KEY);
}

/** Whether a person put something in place of a value that was filled in. */
function isCorrected(draft: Draft): boolean {
  const fields = candidateOf(draft)?.fields;
  return LEAD_FIELDS.some((field) => {
    const edited = draft.edits[field], filled = [fields?.[field] ?? []].flat().map(({ value }) => value);
    return edited !== undefined && filled.length > 0 && filled.some((value) => !edited.includes(value));
  });
}

async function count(area: Area, { site, layout }: { site: string; layout: string | null }, what: Counted): Promise<void> {
  const counts = await siteCounts(area), known = counts.find((each) => each.site === site && each.layout === (layout ?? ''));
  const changed = { ...known ?? { site, layout: layout ?? '', matched: 0, nameMissing: 0, changed: 0, corrected: 0 } };
  changed[what]++;
  await area.set({ [SITE_COUNTS_KEY]: [changed, ...counts.filter((each) => each !== known)].slice(0, MOST) });
}

function isCount(stored: unknown): stored is SiteCount {
  const { site, layout, ...numbers } = (stored ?? {}) as Partial<SiteCount>;
  return typeof site === 'string' && typeof layout === 'string' && [numbers.matched, numbers.nameMissing, numbers.changed, numbers.corrected].every((n) => Number.isSafeInteger(n));
}
