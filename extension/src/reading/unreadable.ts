import type { Why } from './reading.js';

/** Hosts browsers let no extension read. */
const STORES = /^(?:chromewebstore\.google\.com|(?:addons|accounts|support)\.mozilla\.(?:org|com)|addons\.opera\.com|microsoftedge\.microsoft\.com)$/;

/**
 * Why a page at this address cannot be read, as far as the address says; `null` when it may be. Where the browser does not tell the
 * address, nobody allowed the extension to see the page; even after a click, it is the browser's own.
 */
export function whyUnreadable(address: string | undefined, isClicked = false): Why | null {
  if (!address) return isClicked ? 'browser' : 'no-grant';
  if (!URL.canParse(address)) return 'browser';
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol === 'file:') return isPdf(address) ? 'pdf' : 'file';
  if (protocol !== 'https:' && protocol !== 'http:') return 'browser';
  return STORES.test(hostname) || (hostname === 'chrome.google.com' && pathname.startsWith('/webstore')) ? 'store' : null;
}

/** Why the browser let nobody into a page it was asked to read: it is a PDF in most cases where it says so, else nobody granted it. */
export function whyKeptOut(address: string | undefined): Why {
  return isPdf(address) ? 'pdf' : 'no-grant';
}

function isPdf(address: string | undefined): boolean {
  return address !== undefined && URL.canParse(address) && /\.pdf$/i.test(new URL(address).pathname);
}
