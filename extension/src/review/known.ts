import { foldName, identityKeysOf, type AnyRecord, type Contact, type Id, type IdentityKey, type IdentityNormalisers, type Lead } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import type { Draft } from '../drafts/draft.js';
import { valuesOf } from './lead-fields.js';
import { rowsOf } from './rows.js';

/** A record that is the same person, and what says so. */
export interface Known {
  record: Lead | Contact;
  name: string;
  /** What both share, the strongest first. */
  by: readonly IdentityKey['kind'][];
  /** The owner's name; `''` where nobody owns it. */
  owner: string;
}

/** From the surest down; the last two only make it likely. */
const KINDS: readonly IdentityKey['kind'][] = ['email', 'profile', 'sales-navigator', 'mobile', 'name-domain', 'name-company'];
/** Digits by which numbers are compared before they are parsed, which takes long. */
const TAIL = 7;

/** Whether what is shared settles that it is the same person. */
export function isSure({ by }: Known): boolean {
  return KINDS.indexOf(by[0]!) < KINDS.indexOf('name-domain');
}

/** The lead or contact of the store that the draft is about, if there is one: the one that shares the strongest key. */
export async function findKnown(store: Store, draft: Draft, normalisers: IdentityNormalisers): Promise<Known | null> {
  const wanted = wantedOf(draft, normalisers);
  if (!wanted.keys.size) return null;
  const [leads, contacts] = await Promise.all([
    store.read({ kind: 'window', type: 'lead', with: ['ownerId'] }), store.read({ kind: 'window', type: 'contact', with: ['ownerId'] }),
  ]);
  const owners = new Map<Id, AnyRecord>([...leads.related, ...contacts.related]);
  const strength = (by: readonly IdentityKey['kind'][]) => KINDS.indexOf(by[0]!);
  const [best] = [...leads.rows, ...contacts.rows].filter(({ record }) => record.id !== draft.leadId)
    .map(({ record }) => ({ record, by: sharedKinds(record, wanted, normalisers) })).filter(({ by }) => by.length > 0)
    .sort((a, b) => strength(a.by) - strength(b.by));
  if (!best) return null;
  const owner = best.record.ownerId ? (owners.get(best.record.ownerId) as { name?: string } | undefined)?.name : undefined;
  return { ...best, name: nameOfRecord(best.record), owner: owner ?? '' };
}

/** Who of several candidates is known, by place; empty when there is one to review. */
export async function findKnownOf(store: Store, draft: Draft, normalisers: IdentityNormalisers): Promise<Map<number, Known>> {
  const known = new Map<number, Known>();
  if (draft.chosen !== undefined) return known;
  for (const index of draft.result?.candidates.keys() ?? []) {
    const found = await findKnown(store, { ...draft, chosen: index }, normalisers);
    if (found) known.set(index, found);
  }
  return known;
}

interface Wanted {
  keys: ReadonlySet<string>;
  /** What a record must have before it is worth the work of making its keys. */
  tails: ReadonlySet<string>;
  name: string;
}

/** The keys of what stands in the form, typed values included. */
function wantedOf(draft: Draft, normalisers: IdentityNormalisers): Wanted {
  const rows = new Map(rowsOf(draft).map((row) => [row.field, valuesOf(row)]));
  const [name = ''] = rows.get('name')!, [company] = rows.get('company')!, [domain] = rows.get('website')!, phones = rows.get('phones')!;
  const keys = identityKeysOf({ name, emails: rows.get('emails')!, phones, profiles: rows.get('profiles')!, ...(company && { company }), ...(domain && { domain }) }, normalisers);
  return { keys: new Set(keys.map(textOf)), tails: new Set(phones.map(tailOf)), name: foldName(name) };
}

function sharedKinds(record: Lead | Contact, { keys, tails, name }: Wanted, normalisers: IdentityNormalisers): IdentityKey['kind'][] {
  const profiles = (record.custom as { profiles?: unknown } | undefined)?.profiles;
  const { company, domain } = record as Lead;
  const own = identityKeysOf({
    emails: record.emails ?? [], phones: (record.phones ?? []).filter((phone) => tails.has(tailOf(phone))),
    profiles: Array.isArray(profiles) ? profiles.filter((each) => typeof each === 'string') : [],
    ...(name && foldName(nameOfRecord(record)) === name && { name: nameOfRecord(record), ...(company && { company }), ...(domain && { domain }) }),
  }, normalisers);
  const shared = new Set(own.filter((key) => keys.has(textOf(key))).map(({ kind }) => kind));
  return KINDS.filter((kind) => shared.has(kind));
}

const textOf = ({ kind, value }: IdentityKey) => `${kind} ${value}`;
const tailOf = (phone: string) => phone.replace(/\D/g, '').slice(-TAIL);

function nameOfRecord(record: Lead | Contact): string {
  return typeof record.name === 'string' ? record.name : (record.name?.full ?? '');
}
