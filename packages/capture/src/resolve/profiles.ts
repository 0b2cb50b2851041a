import { parseUrl } from './urls.js';
import { anyOf } from '../text/any-of.js';

/** A person's page on a site where many have one. */
export interface Profile {
  /** The page's address in its one form. */
  url: string;
  key: { kind: 'profile' | 'sales-navigator'; value: string };
  /** Whether companies have pages of the same shape: a link to one is not always a person's. */
  isAlsoCompanies: boolean;
}

/** How one site's profile addresses look. Hosts are compared label by label. */
interface ProfileSite {
  /** The site's domains, canonical one first. */
  domains: readonly string[];
  /** Hosts under the domain that show the same pages; `*` for any. */
  subdomains?: readonly string[];
  /** The path up to the name, with the name as its one group. */
  path: RegExp;
  /** The canonical address and the key, from the name. */
  canonical: (name: string) => string;
  kind?: Profile['key']['kind'];
  /** First segments that are the site's own pages. */
  reserved?: RegExp;
  isAlsoCompanies?: boolean;
}

const WORDS = new RegExp(`^(?:${anyOf(String.raw`about account ads api app apps blog business careers collections contact customer-stories
  developers discover download events explore features feed groups hashtag help home i intent issues jobs legal login logout marketplace messages
  new notifications orgs pages policies privacy pricing pulls search security settings share sharer sharer\.php signup site sponsors stories terms
  topics tr trending watch p reel reels tv`)})$`, 'i');

const SITES: readonly ProfileSite[] = [
  { domains: ['linkedin.com', 'linkedin.cn'], subdomains: ['*'], path: /^\/(?:in|mwlite\/in)\/([^/]{1,200})(?:\/|$)/,
    canonical: (name) => `www.linkedin.com/in/${name.toLowerCase()}`, reserved: /^(?:me|edit)$/i },
  { domains: ['linkedin.com'], subdomains: ['*'], path: /^\/sales\/(?:lead|people)\/([\w-]{6,100})(?:,|\/|$)/,
    canonical: (name) => `www.linkedin.com/sales/lead/${name}`, kind: 'sales-navigator' },
  { domains: ['xing.com'], subdomains: ['*'], path: /^\/profile\/([^/]{1,120})(?:\/|$)/, canonical: (name) => `www.xing.com/profile/${name}` },
  { domains: ['github.com'], path: /^\/([a-z\d-]{1,39})\/?$/i, canonical: (name) => `github.com/${name.toLowerCase()}`, reserved: WORDS,
    isAlsoCompanies: true },
  { domains: ['gitlab.com'], path: /^\/([\w.-]{1,60})\/?$/, canonical: (name) => `gitlab.com/${name.toLowerCase()}`, reserved: WORDS,
    isAlsoCompanies: true },
  { domains: ['x.com', 'twitter.com'], subdomains: ['mobile', 'm'], path: /^\/(\w{1,20})\/?$/, canonical: (name) => `x.com/${name.toLowerCase()}`,
    reserved: WORDS, isAlsoCompanies: true },
  { domains: ['facebook.com'], subdomains: ['*'], path: /^\/([\w.]{3,60})\/?$/, canonical: (name) => `www.facebook.com/${name.toLowerCase()}`,
    reserved: /\.php$|^(?:groups|pages|watch|events|marketplace|share|sharer|help|login|policies|people)$/i, isAlsoCompanies: true },
  { domains: ['instagram.com'], path: /^\/([\w.]{1,40})\/?$/, canonical: (name) => `www.instagram.com/${name.toLowerCase()}`, reserved: WORDS,
    isAlsoCompanies: true },
  { domains: ['weibo.com', 'weibo.cn'], subdomains: ['m'], path: /^\/(?:u\/|n\/)?([^/]{2,60})\/?$/,
    canonical: (name) => `weibo.com/${/^\d+$/.test(name) ? 'u/' : ''}${name}`, reserved: WORDS, isAlsoCompanies: true },
  { domains: ['zhihu.com'], path: /^\/people\/([^/]{1,80})(?:\/|$)/, canonical: (name) => `www.zhihu.com/people/${name}` },
  { domains: ['bsky.app'], path: /^\/profile\/([\w.:-]{3,120})(?:\/|$)/, canonical: (name) => `bsky.app/profile/${name.toLowerCase()}`,
    isAlsoCompanies: true },
  { domains: ['medium.com'], path: /^\/(@[\w.-]{1,60})(?:\/|$)/, canonical: (name) => `medium.com/${name.toLowerCase()}`, isAlsoCompanies: true },
  { domains: ['orcid.org'], path: /^\/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])\/?$/, canonical: (name) => `orcid.org/${name}` },
  { domains: ['researchgate.net'], path: /^\/profile\/([^/]{1,120})(?:\/|$)/, canonical: (name) => `www.researchgate.net/profile/${name}` },
];

/**
 * A person's profile page by its address; `null` for other pages, other sites and hosts that only look like one of the sites.
 *
 * @example profileOf('https://de.linkedin.com/in/Ada-Roe/de?trk=x')?.url;  // 'https://www.linkedin.com/in/ada-roe'
 */
export function profileOf(raw: string): Profile | null {
  const url = parseUrl(raw);
  if (!url) return null;
  for (const site of SITES) {
    const [, coded = ''] = isOn(url.hostname, site) ? site.path.exec(url.pathname) ?? [] : [];
    const name = coded && decoded(coded);
    if (name && !site.reserved?.test(name)) return profile(site, name);
  }
  return null;
}

function profile({ canonical, kind = 'profile', isAlsoCompanies = false }: ProfileSite, name: string): Profile {
  const address = canonical(name);
  return { url: new URL(`https://${address}`).href, isAlsoCompanies,
    key: { kind, value: kind === 'profile' ? address.replace(/^www\./, '') : name } };
}

/** Host equality by labels: the domain itself, `www.` and the subdomains named. */
function isOn(host: string, { domains, subdomains = [] }: ProfileSite): boolean {
  const labels = host.split('.');
  return domains.some((domain) => {
    const wanted = domain.split('.'), before = labels.slice(0, -wanted.length);
    return wanted.every((label, at) => labels.at(at - wanted.length) === label)
      && (before.length === 0 || (before.length === 1 && (before[0] === 'www' || subdomains.includes('*') || subdomains.includes(before[0] ?? ''))));
  });
}

/** A segment as people write it; `''` when it hides a path, a query, markup or nothing readable. */
function decoded(segment: string): string {
  try {
    const text = decodeURIComponent(segment).normalize('NFC');
    return /^[\p{L}\p{M}\p{N}._~@:+-]{1,200}$/u.test(text) ? text : '';
  } catch {
    return '';  // a % that codes nothing
  }
}
