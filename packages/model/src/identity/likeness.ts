import type { Account } from '../records/account.js';
import type { Contact } from '../records/contact.js';
import type { AnyRecord, RecordType } from '../records/index.js';
import type { Lead } from '../records/lead.js';
import type { Opportunity } from '../records/opportunity.js';
import { foldName, foldWords } from './fold-name.js';
import { identityKeysOf, type IdentityKey } from './identity-keys.js';
import { plainNormalisers } from './plain-normalisers.js';

/** What two records share that makes them likely the same. */
export type LikenessKind = IdentityKey['kind'] | 'uscc' | 'wechat' | 'domain' | 'name-account' | 'name';

/** Something by which a record's likes are found. */
export interface LikenessKey {
  kind: LikenessKind;
  value: string;
}

/** Kinds that say it is the same; the others only make it worth a look. */
export const SURE_LIKENESS: ReadonlySet<LikenessKind> = new Set(['uscc', 'email', 'profile', 'sales-navigator', 'mobile', 'wechat', 'domain']);

/**
 * The keys under which records of the same type are likely the same, the strongest first: an account by its credit code, web domain or name, a person
 * by address, profile, number, or name with company, an open deal by name and account. None for other types, and for what is deleted.
 *
 * @example likenessKeysOf(lumen);  // [{ kind: 'domain', value: 'lumen.example' }, { kind: 'name', value: 'lumen' }]
 */
export function likenessKeysOf(record: AnyRecord): LikenessKey[] {
  return record.deletedAt ? [] : (KEYS[record.type]?.(record as never) ?? []);
}

/**
 * What two records of a type share, the strongest first; empty when that is nothing, when a person said that they are not the same, or when both
 * share no more than a number and their names contradict.
 */
export function likeness(one: AnyRecord, other: AnyRecord): LikenessKind[] {
  if (one.id === other.id || one.type !== other.type || isApart(one, other.id) || isApart(other, one.id)) return [];
  const keys = new Set(likenessKeysOf(other).map(textOf));
  const kinds = [...new Set(likenessKeysOf(one).filter((key) => keys.has(textOf(key))).map(({ kind }) => kind))];
  return kinds.every((kind) => kind === 'mobile') && isOtherName(nameOf(one), nameOf(other)) ? [] : kinds;
}

function isApart(record: AnyRecord, id: string): boolean {
  return (record as { notSameAs?: string[] }).notSameAs?.includes(id) ?? false;
}

const KEYS: Readonly<Partial<Record<RecordType, (record: never) => LikenessKey[]>>> = {
  account({ name, domain, uscc }: Account) {
    const code = (uscc ?? '').replaceAll(/\s/g, '').toUpperCase(), host = domain ? plainNormalisers.companyDomain(domain) : null;
    return keysFrom({ uscc: code.length === 18 ? code : '', domain: host ?? '', name: plainNormalisers.companyName(name) });
  },
  contact: (contact: Contact) => [
    ...personKeys(contact, contact.name.full, {}),
    ...(contact.accountIds ?? []).flatMap((id) => keysFrom({ 'name-account': joined(foldName(contact.name.full), id) })),
  ],
  lead: (lead: Lead) => personKeys(lead, lead.name, lead),
  opportunity: ({ name, accountId, status }: Opportunity) => (status === 'open' && accountId ? keysFrom({ 'name-account': joined(foldWords(name), accountId) }) : []),
};

function personKeys({ emails, phones, wechat, custom }: Lead | Contact, name: string, { company, domain }: Pick<Lead, 'company' | 'domain'>): LikenessKey[] {
  const known = (custom as { profiles?: unknown } | undefined)?.profiles;
  const profiles = Array.isArray(known) ? known.filter((each) => typeof each === 'string') : [];
  const keys = identityKeysOf({ name, emails: emails ?? [], phones: phones ?? [], profiles, ...(company && { company }), ...(domain && { domain }) }, plainNormalisers);
  return [...keysFrom({ wechat: (wechat ?? '').trim().toLowerCase() }), ...keys];
}

function keysFrom(values: Readonly<Partial<Record<LikenessKind, string>>>): LikenessKey[] {
  return (Object.entries(values) as [LikenessKind, string][]).filter(([, value]) => value).map(([kind, value]) => ({ kind, value }));
}

function joined(name: string, id: string): string {
  return name && `${name}|${id}`;
}

function textOf({ kind, value }: LikenessKey): string {
  return `${kind} ${value}`;
}

function nameOf({ name }: AnyRecord & { name?: unknown }): string {
  return typeof name === 'string' ? name : ((name as { full?: string } | undefined)?.full ?? '');
}

/** Whether no word of one name is in the other; a name in East Asian writing is one word. */
function isOtherName(one: string, other: string): boolean {
  const words = new Set(foldName(one).split(' '));
  return !foldName(other).split(' ').some((word) => words.has(word));
}
