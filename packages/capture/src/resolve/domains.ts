import { getDomain } from 'tldts';
import { isFreeMail } from '../tables/free-mail.js';
import { isSharedHost } from '../tables/shared-hosts.js';
import { parseUrl } from './urls.js';

/** The registrable domain of a host: `acme.co.uk` of `mail.acme.co.uk`; `null` for an address in numbers, a public suffix or no host. */
export const registrableDomain = (host: string): string | null => getDomain(host.toLowerCase(), { allowPrivateDomains: true });

/** The registrable domain of a company's host; `null` where mail or pages are for anybody. */
export function companyDomain(host: string): string | null {
  const domain = registrableDomain(host);
  return domain && !isFreeMail(domain) && !isSharedHost(domain) ? domain : null;
}

/** The host of an address; `null` for what is none. */
export const domainOfEmail = (address: string): string | null => address.split('@').at(1) || null;

/**
 * The host of a company's website, without `www.`; `null` for a free-mail or social host and for what is no web address.
 *
 * @example websiteOf('https://www.acme.example/contact?utm_source=x');  // 'acme.example'
 */
export function websiteOf(raw: string): string | null {
  const url = parseUrl(raw);
  return url && companyDomain(url.hostname) ? url.hostname.replace(/^www\d{0,2}\./, '') : null;
}
