import type { Evidence } from '../contract.js';
import { fold } from '../text/clean-text.js';
import { webAddress, type Reading } from './reading.js';

const MAX_LINKS = 1_000, MAX_TEXT = 400_000, LAST_DIGITS = 7;
const ADDRESS = /[\w.+-]{1,64}@([\w-]{1,63}(?:\.[\w-]{1,63}){1,5})/g;
/** What a company's name may have more in a machine's words than on the page. */
const LEGAL_FORM = /^(?:gmbh|mbh|ug|ag|kg|kgaa|ohg|gbr|co|se|ev|ltd|limited|inc|incorporated|llc|llp|lp|plc|corp|corporation|company|pty|pte|sa|sas|sarl|sasu|srl|sl|slu|spa|bv|nv|ab|as|oy|aps|lda|ltda|kk|the|and|und)$/;
const LEGAL_FORM_CJK = /(?:股份有限公司|有限责任公司|有限公司|株式会社|有限会社|合同会社|\(株\)|集团|集團)/g;

/**
 * What people see of a page, to weigh what its machine-readable data claims. Such data may be anybody's; where the page shows a value of the same kind and not this one, it is left out.
 */
export class BorneOut {
  readonly #text: string;
  readonly #digits: string;
  readonly #links: ReadonlySet<string>;
  readonly #hosts: ReadonlySet<string>;
  readonly #addressHosts: ReadonlySet<string>;

  constructor(reading: Reading) {
    const { doc, url, view, sight, skips } = reading, lines = view.lines.map(({ text }) => text);
    const links = [...doc.querySelectorAll('a[href]')].slice(0, MAX_LINKS).filter((link) => !skips.has(link) && !sight.isHidden(link)).map((link) => link.getAttribute('href') ?? '');
    this.#text = fold([doc.title, ...lines].join('\n'), MAX_TEXT);
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
      case 'company': case 'orgName': return this.#showsWords(raw.replace(LEGAL_FORM_CJK, ' '));
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
    return fold(text).split(/[^\p{L}\p{N}]+/u).every((word) => word.length < 2 || LEGAL_FORM.test(word) || this.#text.includes(word));
  }
}

const bare = (host: string) => host.toLowerCase().replace(/^www\./, '');
const place = (address: string) => (URL.canParse(address) ? `${bare(new URL(address).hostname)}${new URL(address).pathname.replace(/\/$/, '')}`.toLowerCase() : address);
