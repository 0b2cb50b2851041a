import type { Guard } from '../collect/guard.js';
import type { Evidence, Trust } from '../contract.js';
import { cleanText, fold } from '../text/clean-text.js';
import type { OpenLayout } from './open-layout.js';
import type { Pick, PickField, Spot } from './site.js';
import type { SiteView } from './site-view.js';
import { takes } from './takes/index.js';
import type { Found } from './takes/take.js';

/** What a layout's picks find about its person, each text of a source once. */
export async function readFields(open: OpenLayout, { trust, guard, entity = 'main' }: { trust: Trust; guard: Guard; entity?: string }): Promise<Evidence[]> {
  const evidence: Evidence[] = [];
  for (const [field, picks] of Object.entries(open.layout.fields) as [PickField, readonly Pick[]][]) {
    for (const pick of picks) {
      await guard.pause();
      if (guard.isSpent) return evidence;
      for (const found of findAll(field, pick, open)) add(evidence, found, { pick, trust, entity });
    }
  }
  return evidence;
}

function findAll(field: PickField, pick: Pick, open: OpenLayout): Required<Found>[] {
  return readPick(pick, open)
    .flatMap(({ field: own = field, raw, weight = pick.weight }) => (own === 'experience' || !raw ? [] : [{ field: own, raw, weight }]));
}

/** What one pick's take makes of its matches in the roots. */
export function readPick(pick: Spot, { view, roots }: { view: SiteView; roots: readonly Element[] }): Found[] {
  const wide = pick.isAnywhere ? [view.doc.documentElement] : roots, { within } = pick;
  const scopes = within ? wide.flatMap((scope) => view.find(scope, within)).slice(0, 1) : wide;
  const [first, ...rest] = scopes.flatMap((scope) => view.find(scope, pick.sel, pick.isFolded));
  return first ? takes[pick.take ?? 'text']([first, ...rest], view, pick) : [];
}

function add(evidence: Evidence[], { field, raw, weight }: Required<Found>, { pick, trust, entity }: { pick: Pick; trust: Trust; entity: string }): void {
  const source = pick.source ?? 'site', text = cleanText(raw);
  const known = evidence.find((other) => other.field === field && other.source === source && fold(other.raw) === fold(text));
  if (known) known.weight = Math.max(known.weight ?? 0, weight);
  else evidence.push({ entity, field, raw: text, source, path: cleanText(pick.sel, 120), snippet: cleanText(raw, 120), trust, weight });
}
