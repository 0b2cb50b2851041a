import { foldName, identityKeysOf, type Contact, type Id, type IdentityKey, type IdentityNormalisers, type Lead, type Standing } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import type { Draft } from '../drafts/draft.js';
import { dealingsOf, type Dealings } from './dealings.js';
import { valuesOf } from './lead-fields.js';
import { rowsOf } from './rows.js';

/** A record that is the same person, and what says so. */
export interface Known extends Dealings {
  record: Lead | Contact;
  name: string;
  /** What both share, the strongest first. */
  by: readonly IdentityKey['kind'][];
  /** What portals say has become of it. */
  there: readonly { host: string; standing: Standing }[];
}

type Match = Pick<Known, 'record' | 'name' | 'by'>;

/** From the surest down; the last two only make it likely. */
const KINDS: readonly IdentityKey['kind'][] = ['email', 'profile', 'sales-navigator', 'mobile', 'name-domain', 'name-company'];
/** Digits by which numbers are compared before they are parsed, which takes long. */
const TAIL = 7;
/** Of more nobody chooses. */
const MOST = 6;

/** Whether what is shared settles that it is the same person. */
export function isSure({ by }: Pick<Known, 'by'>): boolean {
  return KINDS.indexOf(by[0]!) < KINDS.indexOf('name-domain');
}

/**
 * The leads and contacts of the store that the draft may be about, the surest first, with what is going on with them; empty when there are
 * none. A converted lead is left out beside the contact it became.
 */
export async function findKnown(store: Store, draft: Draft, normalisers: IdentityNormalisers): Promise<Known[]> {
  const wanted = wantedOf(draft, normalisers), matches = wanted.keys.size ? matchesOf(wanted, draft, await peopleIn(store), normalisers) : [];
  return Promise.all(matches.map((match) => knownOf(store, match)));
}

/** The one of the matches it is taken to be without anybody choosing: the only one, or the only sure one; `null` where there is a choice. */
export function onlyKnown<T extends Pick<Known, 'by'>>(matches: readonly T[]): T | null {
  const sure = matches.filter(isSure), [only, ...others] = sure.length ? sure : matches;
  return only && !others.length ? only : null;
}

async function knownOf(store: Store, match: Match): Promise<Known> {
  return { ...match, ...(await dealingsOf(store, match.record)), there: await thereOf(store, match.record.id) };
}

async function thereOf(store: Store, leadId: Id): Promise<Known['there']> {
  const { rows } = await store.read({ kind: 'window', type: 'handOff', where: { leadId }, orderBy: { field: 'createdAt' } });
  return rows.flatMap(({ record: { origin, standing } }) => (standing ? [{ host: new URL(origin).host, standing }] : []));
}

/** Who of several candidates is known, by place; empty when there is one to review. */
export async function findKnownOf(store: Store, draft: Draft, normalisers: IdentityNormalisers): Promise<Map<number, Known>> {
  const known = new Map<number, Known>();
  const { chosen, result } = draft;
  if (chosen !== undefined || !result?.candidates.length) return known;
  const people = await peopleIn(store);
  for (const index of result.candidates.keys()) {
    const one = { ...draft, chosen: index }, [found] = matchesOf(wantedOf(one, normalisers), one, people, normalisers);
    if (found) known.set(index, await knownOf(store, found));
  }
  return known;
}

async function peopleIn(store: Store): Promise<(Lead | Contact)[]> {
  const [leads, contacts] = await Promise.all([store.read({ kind: 'window', type: 'lead' }), store.read({ kind: 'window', type: 'contact' })]);
  return [...leads.rows, ...contacts.rows].map(({ record }) => record);
}

function matchesOf(wanted: Wanted, { leadId }: Draft, people: readonly (Lead | Contact)[], normalisers: IdentityNormalisers): Match[] {
  if (!wanted.keys.size) return [];
  const strength = (by: readonly IdentityKey['kind'][]) => KINDS.indexOf(by[0]!);
  const matches = people.filter(({ id }) => id !== leadId)
    .map((record) => ({ record, name: nameOfRecord(record), by: sharedKinds(record, wanted, normalisers) })).filter(({ by }) => by.length > 0)
    .sort((a, b) => strength(a.by) - strength(b.by));
  const found = new Set(matches.map(({ record }) => record.id));
  return matches.filter(({ record }) => !(record.type === 'lead' && record.convertedTo?.contactId && found.has(record.convertedTo.contactId))).slice(0, MOST);
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

/** A lead's or contact's name; `''` for a record without one. */
export function nameOfRecord(record: Lead | Contact): string {
  return typeof record.name === 'string' ? record.name : (record.name?.full ?? '');
}
