import * as v from 'valibot';
import type { EvidenceBundle, ShownMail } from '../contract.js';
import { BundleError } from './bundle-error.js';
import { bundleLimits } from './bundle-limits.js';

const sources = [
  'header', 'site', 'selection', 'json-ld', 'microdata', 'rdfa', 'h-card', 'vcard', 'link', 'label', 'signature', 'text', 'title', 'meta', 'heading',
  'url', 'form', 'domain',
] as const;
const fields = [
  'name', 'givenName', 'familyName', 'title', 'company', 'emails', 'phones', 'website', 'location', 'profiles', 'orgName', 'headline', 'role',
] as const;
const warnings = [
  'lookalike-host', 'truncated', 'body-unreadable', 'layout-changed', 'malformed-mail', 'forwarded', 'own-sent', 'mailing-list',
] as const;

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const texts = (most: number, max: number) => v.pipe(v.array(text(max)), v.maxLength(most));
const number = v.pipe(v.number(), v.finite());

const evidence = v.strictObject({
  entity: text(bundleLimits.entity),
  field: v.picklist(fields),
  raw: text(bundleLimits.raw),
  source: v.picklist(sources),
  path: text(bundleLimits.path),
  snippet: text(bundleLimits.snippet),
  trust: v.picklist(['header', 'page', 'body', 'quoted']),
  label: v.optional(text(bundleLimits.label)),
  weight: v.optional(v.pipe(number, v.minValue(0), v.maxValue(1))),
});

const site = v.strictObject({
  id: text(60), version: number, layout: v.nullable(text(60)), missed: texts(bundleLimits.missed, 60),
});

function isWithinText(parts: ShownMail['parts']): boolean {
  const lines = parts.flatMap((part) => part.lines);
  return lines.length <= bundleLimits.mailLines && lines.reduce((sum, line) => sum + line.length, 0) <= bundleLimits.mailText;
}

const mailbox = v.strictObject({ name: text(bundleLimits.raw), address: text(bundleLimits.raw) });
const mailPart = v.strictObject({ trust: v.picklist(['body', 'quoted']), lines: texts(bundleLimits.mailLines, bundleLimits.mailLine) });
const mail = v.strictObject({
  from: mailbox,
  to: v.pipe(v.array(mailbox), v.maxLength(bundleLimits.recipients)),
  subject: text(bundleLimits.raw),
  id: v.exactOptional(text(bundleLimits.raw)),
  sentAt: v.exactOptional(text(bundleLimits.raw)),
  parts: v.pipe(v.array(mailPart), v.maxLength(bundleLimits.mailParts), v.check(isWithinText)),
});

const depth = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000));
const shownLine = v.strictObject({
  text: text(bundleLimits.raw), parts: v.exactOptional(texts(bundleLimits.shownParts, bundleLimits.raw)), depth, shared: depth,
  set: v.picklist(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'b', '']), of: v.picklist(['person', 'others', '']), links: v.exactOptional(texts(bundleLimits.shownLinks, bundleLimits.raw)),
});
const shown = v.strictObject({
  title: text(bundleLimits.raw), isNotice: v.boolean(), isOfPeople: v.boolean(), lines: v.pipe(v.array(shownLine), v.maxLength(bundleLimits.shownLines)),
});

const message = v.strictObject({
  id: text(bundleLimits.messageId), subject: text(bundleLimits.subject), at: v.nullable(v.pipe(v.string(), v.isoTimestamp())), direction: v.picklist(['in', 'out']),
});

/** What a bundle is, exactly: unknown keys, longer texts and further sources are refused. For whatever comes from a page. */
export const bundleSchema = v.strictObject({
  kind: v.picklist(['page', 'webmail', 'eml']),
  url: v.nullable(text(bundleLimits.url)),
  lang: text(40),
  region: text(10),
  viewer: v.strictObject({
    emails: texts(bundleLimits.viewers, 320), domains: texts(bundleLimits.viewers, 253), names: v.optional(texts(bundleLimits.viewers, 300)),
  }),
  evidence: v.pipe(v.array(evidence), v.maxLength(bundleLimits.evidence)),
  entities: v.pipe(
    v.array(v.strictObject({ id: text(bundleLimits.entity), type: v.picklist(['person', 'organization']), isMain: v.boolean() })),
    v.maxLength(bundleLimits.entities),
  ),
  page: v.picklist(['detail', 'list', 'nothing']),
  warnings: v.pipe(v.array(v.picklist(warnings)), v.maxLength(bundleLimits.warnings)),
  site: v.nullable(site),
  timings: v.pipe(v.record(text(40), number), v.check((timings) => Object.keys(timings).length <= bundleLimits.timings)),
  mail: v.exactOptional(mail),
  shown: v.exactOptional(shown),
  message: v.exactOptional(message),
}) satisfies v.GenericSchema<EvidenceBundle>;

/** A bundle from outside as a bundle of our own, copied key by key. Throws a {@link BundleError} that names the path when it is none. */
export function checkBundle(bundle: unknown): EvidenceBundle {
  const result = read(bundle);
  if (result.success) return result.output;
  throw new BundleError('bundle-invalid', plain(v.getDotPath(result.issues[0]) ?? ''));
}

/** A path may hold a key the page invented. */
const plain = (path: string) => path.slice(0, 100).replace(/[^\w.-]/g, '?');

function read(bundle: unknown) {
  try {
    return v.safeParse(bundleSchema, bundle, { abortEarly: true });
  } catch {
    throw new BundleError('bundle-unreadable', '');  // a getter or proxy that throws
  }
}
