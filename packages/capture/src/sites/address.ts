import type { PathRule, Site } from './site.js';

/** What an address is on a site, with the parts of it its rule names. */
export interface Address {
  rule: PathRule | null;
  named: ReadonlyMap<string, string>;
}

/**
 * Whether a host is one of a site's: an exact one, or under a `*.suffix`. Labels are compared, so no look-alike that merely contains a host fits.
 *
 * @example isHostOf('de.linkedin.com', ['*.linkedin.com']);  // true
 * @example isHostOf('linkedin.com.x.test', ['*.linkedin.com']);  // false
 */
export function isHostOf(host: string, patterns: readonly string[]): boolean {
  const labels = labelsOf(host);
  return patterns.some((pattern) => {
    const wanted = labelsOf(pattern.replace(/^\*\./, ''));
    const isLong = pattern.startsWith('*.') ? labels.length > wanted.length : labels.length === wanted.length;
    return isLong && wanted.every((label, at) => label === labels.at(at - wanted.length));
  });
}

/** The labels of a host in lower case, without the root's empty one. */
export const labelsOf = (host: string): string[] => host.toLowerCase().replace(/\.$/, '').split('.');

/** The address of a page of the web; `null` for files, other schemes, and what is no address. */
export function webPageAt(url: string | null): URL | null {
  const at = url && URL.canParse(url) ? new URL(url) : null;
  return at && /^https?:$/.test(at.protocol) ? at : null;
}

/** What the first rule that fits says about the address; no rule when none fits. */
export function addressOn(site: Site, url: URL): Address {
  const path = segmentsOf(url.pathname), hash = segmentsOf(url.hash.slice(1));
  for (const rule of site.paths) {
    const named = fit(segmentsOf(rule.path), path);
    if (named && (rule.hash === undefined || fit(segmentsOf(rule.hash), hash))) return { rule, named };
  }
  return { rule: null, named: new Map() };
}

/** A rule's `says` with the address's own segments in it; `null` when one of them is not plain text. */
export function saidBy({ rule, named }: Address): string | null {
  if (!rule?.says) return null;
  let isPlain = true;
  const raw = rule.says.raw.replace(/\/:(\w{1,30})/g, (_, name: string) => {
    const word = decoded(named.get(name) ?? '');
    isPlain &&= word !== null;
    return `/${word}`;
  });
  return isPlain ? raw : null;
}

const segmentsOf = (text: string) => text.split('/', 32).filter(Boolean);

function fit(pattern: readonly string[], segments: readonly string[]): Map<string, string> | null {
  const named = new Map<string, string>();
  const isOpen = pattern.at(-1) === '**';
  const fixed = isOpen ? pattern.slice(0, -1) : pattern;
  if (isOpen ? segments.length < fixed.length : segments.length !== fixed.length) return null;
  for (const [at, word] of fixed.entries()) {
    const segment = segments[at] ?? '';
    if (word.endsWith(',')) named.set(word.slice(1, -1), segment.split(',')[0] ?? '');
    else if (word.startsWith(':')) named.set(word.slice(1), segment);
    else if (word !== segment.toLowerCase()) return null;
  }
  return named;
}

/** A segment as people write it; `null` when it hides a path, a query or markup. */
function decoded(segment: string): string | null {
  try {
    const text = decodeURIComponent(segment).normalize('NFC');
    return /^[\p{L}\p{M}\p{N}._~+-]{1,200}$/u.test(text) ? text : null;
  } catch {
    return null;  // a % that codes nothing
  }
}
