import { foldAddress } from './fold-address.js';
import { foldName } from './fold-name.js';

/**
 * Something two records of one person share, in order of strength: an e-mail address or a profile is the same person; a mobile
 * number is, unless the names contradict; name and company domain offer a merge; name and company name only suggest one.
 */
export interface IdentityKey {
  kind: 'email' | 'profile' | 'sales-navigator' | 'mobile' | 'name-domain' | 'name-company';
  value: string;
}

/** What of a record says who somebody is. */
export interface Identifying {
  name?: string;
  emails?: readonly string[];
  phones?: readonly string[];
  profiles?: readonly string[];
  company?: string;
  /** The company's web domain. */
  domain?: string;
}

/** What needs large tables, passed in: each returns `null`, or says no, where a value is nobody's own. */
export interface IdentityNormalisers {
  /** Whether a mailbox belongs to a role (`info@`, `sales@`) or a robot. */
  isSharedMailbox(address: string): boolean;
  /** The E.164 number of a mobile phone; `null` for a landline or no number. */
  mobile(phone: string): string | null;
  /** The key of a person's profile page. */
  profile(url: string): { kind: 'profile' | 'sales-navigator'; value: string } | null;
  /** The registrable domain of a company's host; `null` for free mail and other hosts that many share. */
  companyDomain(host: string): string | null;
  /** A company's name for comparing, without its legal form; `''` when nothing is left. */
  companyName(name: string): string;
}

/**
 * The keys by which a person is found again, strongest kind first, each once.
 *
 * @example
 * identityKeysOf({ name: 'Ada Roe', emails: ['Ada@Acme.example'] }, normalisers);
 * // [{ kind: 'email', value: 'ada@acme.example' }, { kind: 'name-domain', value: 'ada roe|acme.example' }]
 */
export function identityKeysOf(who: Identifying, normalisers: IdentityNormalisers): IdentityKey[] {
  const emails = (who.emails ?? []).map(foldAddress).filter(Boolean);
  const name = foldName(who.name ?? '');
  const hosts = [...(who.domain ? [who.domain] : []), ...emails.map((address) => address.slice(address.lastIndexOf('@') + 1))];
  const company = who.company ? normalisers.companyName(who.company) : '';
  return unique([
    ...emails.filter((address) => !normalisers.isSharedMailbox(address)).map((value) => ({ kind: 'email' as const, value })),
    ...(who.profiles ?? []).map((url) => normalisers.profile(url)).filter((key) => key !== null),
    ...(who.phones ?? []).map((phone) => normalisers.mobile(phone)).filter((value) => value !== null).map((value) => ({ kind: 'mobile' as const, value })),
    ...(name ? hosts : []).map((host) => normalisers.companyDomain(host)).filter((domain) => domain !== null)
      .map((domain) => ({ kind: 'name-domain' as const, value: `${name}|${domain}` })),
    ...(name && company ? [{ kind: 'name-company' as const, value: `${name}|${company}` }] : []),
  ]);
}

function unique(keys: IdentityKey[]): IdentityKey[] {
  return [...new Map(keys.map((key) => [`${key.kind} ${key.value}`, key])).values()];
}
