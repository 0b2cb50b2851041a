import { foldName } from '@salescycle/model';
import type { Evidence } from '../contract.js';
import { isSharedMailbox } from '../tables/role-mailboxes.js';
import { addressesIn } from './addresses-in.js';
import { companyKey } from './companies.js';
import { websiteOf } from './domains.js';
import type { NameContext } from './names/person-name.js';
import { nameAndJob } from './names/name-and-job.js';
import { readName } from './names/read-name.js';
import { isWithin } from './names/same-name.js';
import { profileOf } from './profiles.js';
import type { Somebody } from './somebody.js';

/** What tells two entries of one person, or of two, apart. */
export interface Marks { names: Set<string>; sureNames: Set<string>; keys: Set<string> }
/** Somebody with their marks. */
export type Marked = Somebody & { marks: Marks };

/** Sources that name a person and not the page. */
const NAMING = new Set<Evidence['source']>(['header', 'site', 'vcard', 'json-ld', 'microdata', 'rdfa', 'h-card', 'label', 'form', 'signature']);

/** What tells a person from others. */
export function marksOfPerson(evidence: readonly Evidence[], context: NameContext): Marks {
  const named = evidence.filter(({ field }) => field === 'name').slice(0, 20).map(({ raw, source }) => ({ source, name: readName(nameAndJob(raw).name, context) }));
  const keysOf = (list: typeof named) =>
    new Set(list.flatMap(({ name }) => (name && name.quality >= 0.6 ? [name.full, ...(name.also ? [name.also] : [])] : [])).map(foldName));
  const profiles = evidence.filter(({ field }) => field === 'profiles').flatMap(({ raw }) => profileOf(raw)?.key.value ?? []);
  return { names: keysOf(named), sureNames: keysOf(named.filter(({ source }) => NAMING.has(source))),
    keys: new Set([...addressesIn(evidence).filter((address) => !isSharedMailbox(address)), ...profiles]) };
}

/** What tells an organisation from others. */
export function marksOfOrganisation(evidence: readonly Evidence[]): Marks {
  const of = (...fields: Evidence['field'][]) => evidence.filter(({ field }) => fields.includes(field));
  const names = new Set(of('orgName', 'name', 'company').map(({ raw }) => companyKey(raw)).filter(Boolean));
  return { names, sureNames: names, keys: new Set(of('website').flatMap(({ raw }) => websiteOf(raw) ?? [])) };
}

/** Entries of one person put together: they share an address, a profile or a name, or both are who it is about, and nothing contradicts. */
export function united(all: readonly Marked[]): Somebody[] {
  const one: Marked[] = [];
  for (const next of all) {
    const known = one.find((other) => isSame(other, next));
    if (!known) {
      one.push({ ...next, evidence: [...next.evidence] });
      continue;
    }
    known.isMain ||= next.isMain;
    known.evidence.push(...next.evidence);
    for (const mark of ['names', 'sureNames', 'keys'] as const) known.marks[mark] = new Set([...known.marks[mark], ...next.marks[mark]]);
  }
  return one.map(({ type, isMain, evidence }) => ({ type, isMain, evidence }));
}

function isSame(a: Marked, b: Marked): boolean {
  const isApart = a.marks.sureNames.size > 0 && b.marks.sureNames.size > 0 && !areAlike(a.marks.sureNames, b.marks.sureNames);
  if (isApart) return false;
  if (shares(a.marks.keys, b.marks.keys) || shares(a.marks.names, b.marks.names)) return true;
  return a.isMain && b.isMain
    && !(a.marks.keys.size > 0 && b.marks.keys.size > 0 && [...a.marks.keys].some(isAddress) && [...b.marks.keys].some(isAddress));
}

const isAddress = (key: string) => key.includes('@');
const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some((key) => b.has(key));

/** Whether two sets of names can be of one person: one name's words are all in the other, initials included; two scripts cannot contradict. */
function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((one) => [...b].some((other) => isLatin(one) !== isLatin(other) || isWithin(one, other) || isWithin(other, one)));
}

const isLatin = (name: string) => /^\p{Script=Latin}/u.test(name);
