import type { Evidence, SourceId, Trust } from '../contract.js';

/** How often a source is right where nothing else is known. Starting values, to be replaced by what the development set says. */
const SOURCES: Readonly<Record<SourceId, number>> = {
  header: 0.98, site: 0.95, vcard: 0.95, 'json-ld': 0.92, microdata: 0.92, rdfa: 0.92, 'h-card': 0.92, link: 0.85, label: 0.85, form: 0.85,
  signature: 0.65, text: 0.65, selection: 0.65, title: 0.6, meta: 0.6, heading: 0.6, url: 0.35, domain: 0.35,
};

/** Where a source is better or worse for one field than in general. */
const FIELDS: Partial<Record<`${SourceId} ${Evidence['field']}`, number>> = { 'header name': 0.9, 'url profiles': 0.95, 'url website': 0.5,
  'domain website': 0.5, 'heading title': 0.5, 'heading company': 0.5 };
const LABELLED_SIGNATURE = 0.8;

/** What trust leaves of a weight: a quoted text is another's, and only a mail system writes headers. */
const TRUST: Readonly<Record<Trust, number>> = { header: 1, page: 1, body: 1, quoted: 0.5 };
const FORGED_HEADER = 0.5;

/**
 * Sources that tell the same text again: a page's title and its meta tags, structured data in several syntaxes. Together they count
 * as one, once.
 */
const SAME_TEXT: Partial<Record<SourceId, string>> = { meta: 'title', microdata: 'json-ld', rdfa: 'json-ld', 'h-card': 'json-ld' };

/** How sure one evidence is by its source, 0..1: the reader's own weight where it gave one. */
export function weightOf({ source, field, weight, trust, label }: Evidence): number {
  const usual = FIELDS[`${source} ${field}`] ?? (source === 'signature' && label ? LABELLED_SIGNATURE : SOURCES[source]);
  const forged = source === 'header' && trust !== 'header' && weight === undefined ? FORGED_HEADER : 1;
  return (weight ?? usual) * TRUST[trust] * forged;
}

/** Which text a source reads: two sources with the same answer are copies and no confirmation. */
export const textOf = (source: SourceId): string => SAME_TEXT[source] ?? source;
