import { cleanText } from '../text/clean-text.js';
import { anyOf } from '../text/any-of.js';

/** Query parameters that say where a click came from, or who clicked, and nothing of the page. */
const TRACKING = new RegExp(`^(?:${anyOf(`utm_.{0,40} hsa_.{0,40} mtm_.{0,40} pk_.{0,40} trk.{0,20} spm scm gclid gclsrc gbraid wbraid dclid
  fbclid msclkid yclid twclid ttclid li_fat_id igshid igsh mc_cid mc_eid _hsenc _hsmi __hs.{0,20} _ga _gl vero_id oly_.{0,20} ref ref_src ref_url
  referrer refid lipi licu midtoken midsig originalsubdomain authuser sessionid session_id sid token jsessionid phpsessid share_token
  sharer_.{0,20} si`)})$`, 'i');
const SCHEME = /^[a-z][a-z\d+.-]{0,30}:/i;
const BARE_HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}(?:\p{L}{2,24}|xn--[A-Za-z\d-]{2,59})\.?(?::\d{1,5})?(?:[/?#]|$)/u;
const LONGEST = 2_048;

/** A web address as a URL: http and https only, without user and password, host in Punycode. `null` for anything else. */
export function parseUrl(raw: string): URL | null {
  const text = cleanText(raw, LONGEST + 1);
  if (!text || text.length > LONGEST || /\s/.test(text)) return null;
  const isBare = BARE_HOST.test(text);
  if (!isBare && !SCHEME.test(text)) return null;
  const url = URL.canParse(isBare ? `https://${text}` : text) ? new URL(isBare ? `https://${text}` : text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname.includes('.')) return null;
  url.username = '';
  url.password = '';
  url.hostname = url.hostname.replace(/\.$/, '');
  return url;
}

/**
 * A page's address for keeping: without tracking, and without its fragment, unless the fragment is what tells pages apart, as in mail programs.
 * `null` for what is no web address.
 *
 * @example canonicalUrl('https://acme.example/team/?utm_source=x#top');  // 'https://acme.example/team/'
 */
export function canonicalUrl(raw: string): string | null {
  const url = parseUrl(raw);
  if (!url) return null;
  for (const name of [...new Set(url.searchParams.keys())]) if (TRACKING.test(name)) url.searchParams.delete(name);
  if (!isRoute(url)) url.hash = '';
  return url.href;
}

const isRoute = ({ hostname, hash }: URL) => /^#(?:[/!]|module=)/.test(hash) || hostname === 'mail.google.com';
