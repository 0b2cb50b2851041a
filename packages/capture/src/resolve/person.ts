import { foldName, identityKeysOf } from '@salescycle/model';
import type { Candidate, Evidence, EvidenceBundle, Value } from '../contract.js';
import { isSharedMailbox } from '../tables/role-mailboxes.js';
import type { Claim, Claims } from './claims.js';
import { findings, type Finding } from './combine.js';
import { isPlace } from '../mail/places.js';
import { companyKey, isSameCompany } from './companies.js';
import { isSamePlace } from './locations.js';
import { identityNormalisers } from './normalisers.js';
import { companyFindings, websiteFindings } from './person-company.js';
import { inOrder } from './in-order.js';
import { ofThePerson, withoutOthersLines } from './own-values.js';
import { phoneContextOf } from './phone-context.js';
import { phonesIn } from './phones.js';
import { nameValues } from './person-name.js';
import { readClaims } from './read-claims.js';
import { sourceUrlOf } from './source-url.js';
import type { Somebody } from './somebody.js';
import { suggestedOf } from './suggested.js';
import { manyValues, oneValue, type Values } from './values.js';
import type { Viewer } from './viewer.js';

/** What a candidate is made in. */
export interface Making { bundle: EvidenceBundle; viewer: Viewer; organisations: readonly Somebody[] }

const WEAK = new Set<Evidence['source']>(['heading', 'title', 'meta', 'url', 'domain', 'selection']);
const DATA = new Set<Evidence['source']>(['json-ld', 'microdata', 'rdfa', 'h-card', 'vcard', 'site']), MOST_PHONES = 10;
const REACHED = 0.5, NAMELESS = 0.7, OF_COMPANY = 0.65;
/** What is more than one address, or not nothing but that. */
const SEVERAL = /[:：·|\[©]|\s[–—]\s/u;
/** A heading the page gives no other sign of a person for weighs less. */
const HEADED = 0.65;

/** A person as a candidate; `null` when nothing says that there is a person. */
export function personCandidate(somebody: Somebody, making: Making): Candidate | null {
  const { evidence, isMain } = somebody, { bundle, viewer, organisations } = making, isOfOrganisation = organisations.some((one) => one.isMain), claims = readClaims(withAddress(somebody, bundle), bundle, viewer, 'person');
  const { found, ...values } = valuesOf(claims, making);
  const isNamedFirmly = found[0]?.claims.some(({ evidence: { source } }) => !WEAK.has(source)) ?? false;
  const isWeak = !isNamedFirmly && (found[0]?.claims.every(({ weight, evidence: { source } }) => source !== 'heading' || weight < HEADED) ?? false)
    && evidence.some(({ field, source }) => field === 'name' && source === 'heading');
  return isSomebody(values, { isMain, isNamedFirmly, isWeak, bundle, isNoName: isOfOrganisation && evidence.some(({ field, source }) => field === 'name' && source === 'heading'), fields: new Set(evidence.map(({ field }) => field)).size })
    ? candidate(values, bundle, viewer) : null;
}

/** Every field's values. Those that depend on others come last: a title is neither the name nor the company again, an address is of the name. */
function valuesOf(claims: Claims, { bundle, viewer, organisations }: Making): AllValues & { found: Finding[] } {
  const { name, givenName, familyName, found } = nameValues(claims, bundle, viewer), shown = name.filled[0]?.value ?? '';
  const emails = withoutOthersLines(ofThePerson(claims.emails, shown), shown), own = { ...claims, emails };
  const company = oneValue('company', companyFindings(own, organisations, { bundle, viewer }), viewer),
    firm = companyKey(company.filled[0]?.value ?? '');
  const titles = claims.title.filter(({ key, value }) =>
    companyKey(value) !== firm && foldName(value) !== foldName(found[0]?.value ?? '') && key !== '');
  return {
    name, givenName, familyName, company, found,
    title: oneValue('title', findings(inOrder(titles), isSameTitle), viewer),
    emails: manyValues('emails', findings(emails), viewer),
    phones: manyValues('phones', findings(withoutOthersLines(withoutSwitchboard(claims.phones, organisations, bundle), shown)), viewer),
    website: oneValue('website', websiteFindings(own, bundle, company.filled[0]?.value), viewer),
    location: oneValue('location', findings([...claims.location, ...ofCompany(claims, company.filled[0], { bundle, viewer, organisations })], isSamePlace), viewer),
    profiles: manyValues('profiles', findings(ofThePerson(claims.profiles, shown)), viewer),
  };
}

/** Numbers of a person without those the page gives its organisation, where others are left; those next to the name in data are theirs. */
function withoutSwitchboard(phones: readonly Claim[], organisations: readonly Somebody[], bundle: EvidenceBundle): Claim[] {
  const told = organisations.flatMap(({ evidence }) => evidence.filter(({ field }) => field === 'phones')).slice(0, MOST_PHONES);
  if (!told.length || phones.length < 2) return [...phones];
  const context = phoneContextOf(told, bundle), shared = new Set(told.flatMap(({ raw, label }) => phonesIn(raw, label, context).map(({ number }) => number)));
  const own = phones.filter(({ key, evidence: { source } }) => !shared.has(key) || DATA.has(source));
  return own.length ? own : [...phones];
}

/** Where the page says that the person's own company sits, for somebody of whom it says no place. */
function ofCompany({ location }: Claims, company: Value | undefined, { bundle, viewer, organisations }: Making): Claim[] {
  if (location.length || !company || bundle.kind !== 'page' || bundle.page !== 'detail') return [];
  const own = organisations.map(({ evidence }) => readClaims(evidence, bundle, viewer, 'organization')).filter((told) => told.company.some(({ value }) => isSameCompany(value, company.value)));
  const places = findings(own.flatMap((told) => told.location).filter(({ value }) => isPlace(value) && !SEVERAL.test(value)), isSamePlace);
  return places.length === 1 ? places[0]!.claims.slice(0, 1).map((claim) => ({ ...claim, weight: OF_COMPANY })) : [];
}

type AllValues = Record<keyof Claims, Values>;

/** `isNoName`: what an organisation's page shows where a name could be is none. */
interface Standing { isMain: boolean; isNamedFirmly: boolean; isWeak: boolean; isNoName: boolean; bundle: EvidenceBundle; fields: number }

/**
 * Whether there is a person to take. A heading alone names nobody: something else has to be known. Without a name, a mail's sender is
 * somebody by the address; on a page the address must be the main person's and something more be known.
 */
function isSomebody(values: AllValues,
  { isMain, isNamedFirmly, isWeak, isNoName, bundle, fields }: Standing): boolean {
  const has = (...names: (keyof Claims)[]) => names.some((name) => values[name].filled.length > 0);
  const isReached = values.emails.filled.some(({ value }) => !isSharedMailbox(value));
  if (has('name') && isWeak) return isReached || has('title', 'profiles');
  if (has('name')) return isNamedFirmly || isReached || has('phones', 'profiles', 'title', 'company') || (bundle.page === 'list' && fields > 1);
  return isReached && (bundle.kind !== 'page' || (isMain && !isNoName && has('phones', 'company', 'title', 'profiles')));
}

function candidate(values: AllValues, bundle: EvidenceBundle, viewer: Viewer): Candidate {
  const one = (field: keyof Claims): Record<string, Value> => (values[field].filled[0] ? { [field]: values[field].filled[0] } : {});
  const { emails, phones, profiles } = values;
  return {
    type: 'person',
    fields: {
      ...one('name'), ...one('givenName'), ...one('familyName'), ...one('title'), ...one('company'), emails: emails.filled, phones: phones.filled,
      ...one('website'), ...one('location'), profiles: profiles.filled, ...sourceUrlOf(bundle, viewer),
    },
    suggested: suggestedOf(values),
    confidence: confidenceOf(values),
    keys: keysOf(values),
  };
}

function keysOf(values: AllValues): Candidate['keys'] {
  const texts = (field: keyof Claims) => values[field].filled.map(({ value }) => value), [name] = texts('name'), [company] = texts('company'),
    [domain] = texts('website');
  const told = { ...(name ? { name } : {}), ...(company ? { company } : {}), ...(domain ? { domain } : {}) };
  return identityKeysOf({ ...told, emails: texts('emails'), phones: texts('phones'), profiles: texts('profiles') }, identityNormalisers);
}

/** How sure it is that this is somebody: by the name, confirmed by a way to reach them. */
function confidenceOf({ name, emails, phones, profiles }: AllValues): number {
  const reach = Math.max(0, ...[emails, phones, profiles].map(({ filled }) => filled[0]?.confidence ?? 0)), named = name.filled[0]?.confidence ?? 0;
  return Math.round((named ? 1 - (1 - named) * (1 - REACHED * reach) : NAMELESS * reach) * 1_000) / 1_000;
}

/** A page at a profile's address is that person's profile, whoever read it. */
function withAddress({ evidence, isMain }: Somebody, { kind, page, url }: EvidenceBundle): Evidence[] {
  if (!isMain || kind !== 'page' || page !== 'detail' || !url || url.length > 300) return [...evidence];
  return [...evidence, { entity: '', field: 'profiles', raw: url, source: 'url', path: 'location', snippet: '', trust: 'page' }];
}

/** Whether one title has the other's words in it: "Head of Sales" and "Head of Sales EMEA". */
function isSameTitle(a: Claim, b: Claim): boolean {
  const isWithin = (short: string, long: string) => ` ${long} `.includes(` ${short} `) || (/\p{Script=Han}/u.test(long) && long.includes(short));
  return isWithin(a.key, b.key) || isWithin(b.key, a.key);
}
