import type { EvidenceBundle, Value } from '../contract.js';
import { canonicalUrl } from './urls.js';
import type { Viewer } from './viewer.js';

/** Where a candidate was captured, as a field; none for a dropped file, and none for an address that tells who is looking. */
export function sourceUrlOf({ url }: EvidenceBundle, viewer: Viewer): { sourceUrl?: Value } {
  const value = url === null ? null : canonicalUrl(url);
  if (value === null || viewer.isTold(value) || viewer.isTold(unescaped(value))) return {};
  return { sourceUrl: { value, confidence: 1, provenance: [{ source: 'url', path: 'location', snippet: '' }], alternatives: [] } };
}

function unescaped(url: string): string {
  return url.replace(/%40/g, '@').replace(/%20|\+/g, ' ');
}
