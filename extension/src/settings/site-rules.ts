import type { Settings } from './settings.js';

/** The name a person knows a host's site by: without `www.`. */
export function siteOf(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}

/** Whether a host is the domain or lies below it, compared label by label. */
export function isWithin(host: string, domain: string): boolean {
  const [one, other] = [host.toLowerCase(), domain.toLowerCase()];
  return one === other || one.endsWith(`.${other}`);
}

/** Why a host's pages are not read: the organisation's policy keeps out of it, somebody switched it off, or it is on the never-capture list. `null` when they may be. */
export function whyNotRead(host: string, { sitesOff, never, policy }: Pick<Settings, 'sitesOff' | 'never'> & Partial<Pick<Settings, 'policy'>>): 'policy' | 'off' | 'never' | null {
  const onList = (list: readonly string[]) => list.some((entry) => !entry.includes('@') && isWithin(host, entry));
  if (policy && (onList(policy.sitesOff) || (policy.sitesOnly && !onList(policy.sitesOnly)))) return 'policy';
  return onList(sitesOff) ? 'off' : onList(never) ? 'never' : null;
}

/** Whether an e-mail address must never be taken in: it is on the list itself, or its domain is. */
export function isNeverTaken(address: string, { never }: Pick<Settings, 'never'>): boolean {
  const text = address.trim().toLowerCase().replace(/^mailto:/, '').replace(/\?.*$/, '');
  const domain = text.slice(text.lastIndexOf('@') + 1);
  return never.some((entry) => (entry.includes('@') ? entry.toLowerCase() === text : isWithin(domain, entry)));
}

/** A site whose own terms speak against what this extension does. */
export type Terms = 'linkedin';

const TERMS: readonly { domain: string; terms: Terms }[] = [{ domain: 'linkedin.com', terms: 'linkedin' }, { domain: 'linkedin.cn', terms: 'linkedin' }];

/** The first-use notice of a host: which site it is remembered for, and the terms to state. */
export interface Notice {
  site: string;
  terms: Terms | null;
}

/** The notice a host's first reading needs; `null` when it was read, or the organisation has said what it says. A site's own terms only the person can read. */
export function noticeFor(host: string, { noticed, policy }: Pick<Settings, 'noticed'> & Partial<Pick<Settings, 'policy'>>): Notice | null {
  const known = TERMS.find(({ domain }) => isWithin(host, domain));
  const site = known?.domain ?? siteOf(host);
  if (!known && policy?.consentRecorded) return null;
  return noticed.includes(site) ? null : { site, terms: known?.terms ?? null };
}
