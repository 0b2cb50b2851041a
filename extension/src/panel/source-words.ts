import type { SourceId } from '@salescycle/capture';
import type { Words } from './panel.strings.js';

const KEYS = {
  header: 'from_header', site: 'from_site', selection: 'from_selection', 'json-ld': 'from_data', microdata: 'from_data', rdfa: 'from_data',
  'h-card': 'from_card', vcard: 'from_card', link: 'from_link', label: 'from_label', signature: 'from_signature', text: 'from_text', title: 'from_title', meta: 'from_meta',
  heading: 'from_heading', url: 'from_url', form: 'from_form', domain: 'from_domain',
} as const satisfies Record<SourceId, keyof Words>;

/** Where a value was found, in a person's words; a source of a newer version is a place on the page. */
export function sourceWords(source: string, t: Words): string {
  if (source === 'manual') return t.from_typed;
  return t[Object.hasOwn(KEYS, source) ? KEYS[source as SourceId] : 'from_site'];
}

/** A place a value was found in, with the words that stand there where they were kept. */
export function placeWords({ source, snippet }: { source: string; snippet: string }, t: Words): string {
  const words = sourceWords(source, t);
  return snippet ? t.fromWith(words, snippet) : words;
}
