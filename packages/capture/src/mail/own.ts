import { foldAddress } from '@salescycle/model';
import type { Snapshot } from '../contract.js';
import { isFreeMail } from '../tables/free-mail.js';
import { addressOf, domainOf } from './address.js';

/** Tells the viewer and the viewer's colleagues from everybody else. */
export class Own {
  readonly #addresses: ReadonlySet<string>;
  readonly #domains: readonly string[];

  constructor({ emails, domains }: Pick<Snapshot['viewer'], 'emails' | 'domains'>) {
    this.#addresses = new Set(emails.map((email) => foldAddress(addressOf(email))).filter(Boolean));
    const all = [...domains, ...emails.map(domainOf)].map((domain) => domain.trim().toLowerCase().replace(/^@|^www\./, ''));
    this.#domains = all.filter((domain) => domain.includes('.') && !isFreeMail(domain));
  }

  /** Whether nobody said who is looking. */
  get isUnknown(): boolean {
    return !this.#addresses.size && !this.#domains.length;
  }

  /** Whether an address is the viewer's or a colleague's. */
  has(address: string): boolean {
    const domain = domainOf(address);
    return this.isViewer(address) || this.#domains.some((own) => domain === own || domain.endsWith(`.${own}`));
  }

  /** Whether an address is the viewer's own. */
  isViewer(address: string): boolean {
    return address !== '' && this.#addresses.has(foldAddress(addressOf(address)));
  }
}
