import { evidenceOf } from '../collect/evidence-of.js';
import type { Evidence, SourceId } from '../contract.js';
import { cleanText, fold } from '../text/clean-text.js';
import { nameIn } from '../text/name-in.js';

const MAX_TITLE = 300, MAYBE = 0.4;
const BETWEEN = /\s[|｜–—·•‧»«:-]{1,2}\s|\s?[|｜_]\s?|(?<=\p{Script=Han})[-–—](?=\p{Script=Han})/u;

/** What a document's title is made of. */
export interface TitleParts {
  /** A person's name, where it begins with one. */
  name: string | null;
  /** The site's or company's name at its end. */
  site: string | null;
  /** What stands between. */
  rest: string[];
}

/**
 * The parts of a document's title: `(3) Lena Vogt - Head of Sales - Acme | Acme` begins with a name and ends with the site.
 * `sites` are names the site is known by: of its host, of its meta data.
 */
export function titleParts(title: string, sites: readonly string[]): TitleParts {
  const parts = cleanText(title, MAX_TITLE).replace(/^\(\d{1,4}\+?\)\s?/, '').split(BETWEEN, 8).map((part) => part.trim()).filter(Boolean);
  const known = sites.map(squeezed).filter((name) => name.length > 2);
  const isSite = (part: string) =>
    known.some((name) => squeezed(part).includes(name) || (name.includes(squeezed(part)) && squeezed(part).length > 3));
  const last = parts.at(-1) ?? '', site = parts.length > 1 && isSite(last) ? last : null, first = nameIn(parts[0] ?? '');
  const rest = [...first?.rest ? [first.rest] : [], ...parts.slice(1, site === null ? undefined : -1)];
  return { name: first?.name ?? null, site, rest };
}

/** What the title says of the person the page is about; nothing when it names another than the page's heading does. */
export function readTitle(
  title: string,
  { sites, heading, entity, source, path }: { sites: readonly string[]; heading: string | null; entity: string; source: SourceId; path: string },
): Evidence[] {
  const { name, site, rest } = titleParts(title, sites), place = { entity, source, path, snippet: title };
  if (!name || (heading && fold(heading) !== fold(name))) return [];
  const [second, third] = rest, found: Evidence[] = [evidenceOf({ ...place, field: 'name', raw: name })];
  if (second && third) found.push(evidenceOf({ ...place, field: 'title', raw: second }), evidenceOf({ ...place, field: 'company', raw: third }));
  else if (second) found.push(evidenceOf({ ...place, field: 'headline', raw: second }));
  if (site) found.push(evidenceOf({ ...place, field: 'company', raw: site, weight: MAYBE }));
  return found;
}

const squeezed = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '');
