import * as v from 'valibot';
import type { Site } from '../sites/site.js';
import type { TakeId } from '../sites/takes/index.js';

/** The most a table from outside may hold: what a page takes long over is a selector, and many of them. */
export const siteTableLimits = { tables: 50, text: 256_000, name: 60, hosts: 30, paths: 100, layouts: 20, selectors: 40, selector: 400, picks: 30 } as const;

const takes = [
  'account', 'headlineRow', 'job', 'linkedinName', 'linkedinTitle', 'memberLink', 'place', 'placeBeside', 'redirectTarget', 'text',
] as const satisfies readonly TakeId[];
const fields = ['name', 'givenName', 'familyName', 'title', 'company', 'emails', 'phones', 'website', 'location', 'profiles'] as const;
const picked = [...fields, 'orgName', 'headline', 'experience'] as const;
const sources = ['site', 'title', 'meta', 'heading', 'label', 'link', 'url'] as const;

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(siteTableLimits.name));
const host = v.pipe(v.string(), v.maxLength(253), v.regex(/^(?:\*\.(?=[^.]+\.))?[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/, 'host'));
const path = v.pipe(v.string(), v.maxLength(200), v.regex(/^\/?[^?#\s]*$/, 'path'));
const selector = v.pipe(v.string(), v.minLength(1), v.maxLength(siteTableLimits.selector), v.check(isWellFormed, 'selector'));
const selectors = v.pipe(v.array(selector), v.maxLength(siteTableLimits.selectors));
const flag = v.exactOptional(v.boolean());

const spot = {
  sel: selector, isAnywhere: flag, isFolded: flag, within: v.exactOptional(selector), attr: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z][\w:-]{0,59}$/i, 'attribute'))),
  take: v.exactOptional(v.picklist(takes)),
};
const pick = v.strictObject({ ...spot, source: v.exactOptional(v.picklist(sources)), weight: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) });
const picks = v.pipe(v.array(pick), v.maxLength(siteTableLimits.picks));
const spots = v.pipe(v.array(v.strictObject(spot)), v.maxLength(siteTableLimits.picks));

const message = v.strictObject({
  recipients: v.strictObject({ sel: selector, isFolded: flag, name: v.strictObject(spot), emails: v.strictObject(spot) }),
  subject: v.strictObject(spot), id: v.exactOptional(v.strictObject(spot)), sentAt: v.exactOptional(v.strictObject(spot)), quotes: selectors, own: spots,
});
const layout = v.strictObject({
  id: name, when: v.pipe(selectors, v.minLength(1)), frame: v.exactOptional(selector), page: v.exactOptional(v.picklist(['list', 'nothing'])),
  shows: v.exactOptional(name), type: v.exactOptional(v.literal('organization')), each: v.exactOptional(selector), own: v.exactOptional(spots),
  root: selectors, isLastRoot: flag, around: v.exactOptional(selector), also: v.exactOptional(selectors), body: v.exactOptional(selectors), ignore: selectors,
  leave: v.exactOptional(selectors), fields: v.record(v.picklist(picked), picks), expects: v.pipe(v.array(v.picklist(picked)), v.maxLength(picked.length)),
  message: v.exactOptional(message),
});
const rule = v.strictObject({
  path, hash: v.exactOptional(path), page: v.picklist(['detail', 'maybe', 'list', 'nothing', 'other']), shows: v.exactOptional(name),
  says: v.exactOptional(v.strictObject({ field: v.picklist(fields), raw: v.pipe(v.string(), v.maxLength(300), v.regex(/^https:\/\/[^\s/:]+\//, 'address')) })),
});

/** What a site's table is, exactly. Selectors are looked up and never run as code; a table names its takes and brings none along. */
export const siteTableSchema = v.strictObject({
  id: name, version: v.pipe(v.number(), v.integer(), v.minValue(0)), kind: v.picklist(['page', 'webmail']),
  hosts: v.pipe(v.array(host), v.maxLength(siteTableLimits.hosts)),
  paths: v.pipe(v.array(rule), v.minLength(1), v.maxLength(siteTableLimits.paths)),
  layouts: v.pipe(v.array(layout), v.minLength(1), v.maxLength(siteTableLimits.layouts)),
}) satisfies v.GenericSchema<unknown, Site>;

/** Whether a text can be a selector: brackets and quotation marks are closed, nothing is missing at its ends, and nothing of it begins a rule or a comment. */
function isWellFormed(text: string): boolean {
  const open: string[] = [];
  let quote = '';
  for (const char of text) {
    if (quote) {
      if (char === quote) quote = '';
    } else if (/["']/.test(char)) quote = char;
    else if (/[([]/.test(char)) open.push(char === '(' ? ')' : ']');
    else if (/[)\]]/.test(char)) {
      if (open.pop() !== char) return false;
    } else if (/[{};@<\\]/.test(char)) return false;
  }
  return !quote && !open.length && !/^\s*,|[,>+~]\s*$|\/\*|,\s*,/.test(text);
}
