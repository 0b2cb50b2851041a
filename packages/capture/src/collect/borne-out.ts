import type { Evidence } from '../contract.js';
import { fold } from '../text/clean-text.js';
import { withoutLegalForm } from '../tables/legal-forms.js';
import { webAddress, type Reading } from './reading.js';
import { isIn } from './visible-text.js';

const MAX_LINKS = 1_000, LAST_DIGITS = 7;
const ADDRESS = /[\w.+-]{1,64}@([\w-]{1,63}(?:\.[\w-]{1,63}){1,5})/g;
/**
 * What people see of a page, to weigh what its machine-readable data claims: such data is anybody's word. An address or a number counts where it is shown, an address of
 * a host that is, or where the page shows none at all; an employer, a site, a profile where it is shown.
 */
export class BorneOut {
  readonly #text: string;
  readonly #digits: string;
  readonly #links: ReadonlySet<string>;
  readonly #hosts: ReadonlySet<string>;
  readonly #addressHosts: ReadonlySet<string>;

  /** @param text the page's title and lines, folded */
  constructor(reading: Reading, text: string) {
    const { doc, url, view, sight, skips } = reading, lines = view.lines.map((line) => line.text);
    const links = [...doc.querySelectorAll('a[href]')].slice(0, MAX_LINKS).filter((link) => !isIn(link, skips) && !sight.isHidden(link)).map((link) => link.getAttribute('href') ?? '');
    this.#text = text;
    this.#digits = [...lines, ...links.filter((href) => /^(?:tel|callto|sms|whatsapp):|wa\.me\//i.test(href))].map((line) => line.replace(/\D/g, '')).join(' ');
    const pages = links.map((href) => webAddress(href, reading)).filter((href) => href !== null);
    this.#links = new Set(pages.map(place));
    this.#hosts = new Set([...pages.map((href) => bare(new URL(href).hostname)), ...(url ? [bare(url.hostname)] : [])]);
    const addresses = [...`${this.#text}\n${links.filter((href) => /^mailto:/i.test(href)).join('\n').toLowerCase()}`.matchAll(ADDRESS)];
    this.#addressHosts = new Set(addresses.map(([, host = '']) => host));
  }

  /** Of what one item claims, that which the page does not speak against. A job nobody sees is believed where all else is. */
  among(evidence: readonly Evidence[]): Evidence[] {
    const allowed = evidence.filter((one) => this.allows(one)), refused = evidence.filter((one) => !allowed.includes(one));
    return refused.some(({ field }) => field !== 'title' && field !== 'profiles') ? allowed : evidence.filter((one) => allowed.includes(one) || one.field === 'title');
  }

  /** Whether the page does not speak against a claim. */
  allows({ field, raw }: Evidence): boolean {
    switch (field) {
      case 'emails': return this.#allowsAddress(raw.toLowerCase());
      case 'phones': return this.#allowsNumber(raw.replace(/\D/g, ''));
      case 'profiles': return this.#links.has(place(raw));
      case 'website': return URL.canParse(raw) && this.#showsHost(bare(new URL(raw).hostname));
      case 'company': case 'orgName': return this.#showsWords(withoutLegalForm(raw));
      case 'title': return this.#showsWords(raw);
      default: return true;
    }
  }

  #allowsAddress(address: string): boolean {
    const host = address.split('@')[1] ?? '';
    return this.#text.includes(address) || this.#addressHosts.size === 0 || this.#addressHosts.has(host) || this.#hosts.has(bare(host));
  }

  #allowsNumber(digits: string): boolean {
    return this.#digits.includes(digits.slice(-LAST_DIGITS)) || !/\d{8}/.test(this.#digits);
  }

  #showsHost(host: string): boolean {
    return this.#hosts.has(host) || this.#addressHosts.has(host) || this.#text.includes(host);
  }

  #showsWords(text: string): boolean {
    return fold(text).split(/[^\p{L}\p{N}]+/u).every((word) => word.length < 2 || this.#text.includes(word));
  }
}

const bare = (host: string) => host.toLowerCase().replace(/^www\./, '');
const place = (address: string) => (URL.canParse(address) ? `${bare(new URL(address).hostname)}${new URL(address).pathname.replace(/\/$/, '')}`.toLowerCase() : address);
