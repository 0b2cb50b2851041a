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

/** Why a host's pages are not read: somebody switched it off, or it is on the never-capture list. `null` when they may be. */
export function whyNotRead(host: string, { sitesOff, never }: Pick<Settings, 'sitesOff' | 'never'>): 'off' | 'never' | null {
  const onList = (list: readonly string[]) => list.some((entry) => !entry.includes('@') && isWithin(host, entry));
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

/** The notice a host's first reading needs; `null` when it was read. */
export function noticeFor(host: string, { noticed }: Pick<Settings, 'noticed'>): Notice | null {
  const known = TERMS.find(({ domain }) => isWithin(host, domain));
  const site = known?.domain ?? siteOf(host);
  return noticed.includes(site) ? null : { site, terms: known?.terms ?? null };
}
