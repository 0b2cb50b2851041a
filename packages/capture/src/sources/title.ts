import { evidenceOf } from '../collect/evidence-of.js';
import { pathOf } from '../collect/reading.js';
import type { Line } from '../collect/visible-text.js';
import type { Evidence, SourceId } from '../contract.js';
import { cleanText, fold } from '../text/clean-text.js';
import { wordsNotOfNames } from '../tables/not-names.js';
import { nameIn } from '../text/name-in.js';

const MAX_TITLE = 300, MAYBE = 0.4, MAYBE_SITE = 0.5, MAX_TOP = 2, MAX_TOP_LINE = 60;
const BETWEEN = /\s[|｜–—·•‧»«:-]{1,2}\s|(?<=\p{Ll}):\s(?=\p{Lu})|\s?[|｜_]\s?|(?<=\p{Script=Han})[-–—](?=\p{Script=Han})/u;

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

const MAX_PARTS = 3, OF_SOMEBODY = /^(?:[【「[]([^】」\]]{2,20})[】」\]].{0,20}|(.{2,20}?)(?:的(?:店铺|店鋪|主页|主頁|微店|空间|空間|名片|个人.{0,4}|個人.{0,4})|(?:さん|氏)の.{0,12})|(.{5,40}):\s.{0,200})$/u;

/** The names of persons a title's first parts may be: 【尉迟晴】经纪人主页, 段思淼的店铺, "Vogt, Lena: Acme", "Staff | Lena Vogt". */
export function namesInTitle(title: string): string[] {
  return cleanText(title, MAX_TITLE).replace(/^\(\d{1,4}\+?\)\s?/, '').split(BETWEEN, MAX_PARTS + 1)
    .filter((_, at, all) => at === 0 || (at < MAX_PARTS && at < all.length - 1)).flatMap((part) => {
    const [, bracketed, owner, before] = OF_SOMEBODY.exec(part.trim()) ?? [], name = nameIn(bracketed ?? owner ?? before ?? part.trim())?.name;
    return name ? [name] : [];
  });
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

/** The parts of a title that are no person's name, as names the site may have; which of them is one, the resolving side says. */
export function readSiteNames(title: string, entity: string): Evidence[] {
  const parts = cleanText(title, MAX_TITLE).split(BETWEEN, 8).map((part) => part.trim());
  return [...new Set(parts)].filter((raw, at) => raw.length > 1 && !isOfPages(raw) && !(at === 0 && nameIn(raw)))
    .map((raw) => evidenceOf({ entity, field: 'orgName', raw, source: 'title', path: 'title', snippet: title, weight: MAYBE_SITE }));
}

/** What stands at the very top of a page, before its heading, as names the site may have. */
export function readTop(lines: readonly Line[], entity: string): Evidence[] {
  const top = lines.slice(0, MAX_TOP), end = top.findIndex(({ block }) => block.matches('h1,h2,h3,h4'));
  return top.slice(0, end < 0 ? lines.length > MAX_TOP ? MAX_TOP : 0 : end).filter(({ text }) => text.length <= MAX_TOP_LINE && !/[\d@:|]/.test(text) && !isOfPages(text) && !nameIn(text))
    .map(({ text, block }) => evidenceOf({ entity, field: 'orgName', raw: text, source: 'title', path: pathOf(block), weight: MAYBE_SITE }));
}

/** "Contact us", "Team": nothing but words all pages have. */
const isOfPages = (text: string) => wordsNotOfNames(fold(text)) >= text.split(' ').length && !/\p{Script=Han}{5}/u.test(text);

const squeezed = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '');
