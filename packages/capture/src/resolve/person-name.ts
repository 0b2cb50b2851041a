import { foldName } from '@salescycle/model';
import type { EvidenceBundle } from '../contract.js';
import type { Claim, Claims } from './claims.js';
import { contradicted, findings, type Finding } from './combine.js';
import { companyKey } from './companies.js';
import type { NameSplit } from './names/person-name.js';
import { nameAndJob } from './names/name-and-job.js';
import { readName } from './names/read-name.js';
import { isSameName } from './names/same-name.js';
import { languageOf } from './page-language.js';
import { oneValue, type Values } from './values.js';
import type { Viewer } from './viewer.js';

/** A person's name and its parts, as far as they are known. */
export interface NameValues { name: Values; givenName: Values; familyName: Values; found: Finding[] }

/** A name that is shown is shown with its split, where that is likely. */
const UNSURE = 0.5, LIKELY = 0.75, SHOWN = 0.6;

/** The name of a person: what all claims make of it, and the split of the one that is shown. */
export function nameValues(claims: Claims, bundle: EvidenceBundle, viewer: Viewer): NameValues {
  const companies = new Set(claims.company.map(({ value }) => companyKey(value)));
  const named = [...claims.name, ...fromParts(claims, viewer)].filter(({ value }) => !companies.has(companyKey(value)));
  const found = findings(named, (a, b) => isSameName(a.value, b.value)), [best] = found;
  const name = oneValue('name', found, viewer);
  const split = best ? splitOf(best, bundle) : null, sure = contradicted(found)[0]?.combined ?? 0;
  const isTold = best !== undefined && isSplit(claims, best.value);
  const part = (field: 'givenName' | 'familyName', text: string | null | undefined) => {
    const own = claims[field].filter((claim) => best === undefined || isPartOf(claim.key, foldName(best.value)));
    const cut = !isTold && split && best?.claims[0] && text ? [partClaim(text, split, sure, best.claims[0])] : [];
    return oneValue(field, findings([...own, ...cut]), viewer);
  };
  return { name, givenName: part('givenName', split?.given), familyName: part('familyName', split?.family), found };
}

/** Given and family name make a name where nobody gave the whole. */
function fromParts({ name, givenName: [given], familyName: [family] }: Claims, viewer: Viewer): Claim[] {
  if (name.length || !given || !family) return [];
  const value = /^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(family.value + given.value) ? family.value + given.value
    : `${given.value} ${family.value}`;
  return viewer.isOwnName(value) ? [] : [{ value, key: foldName(value), weight: Math.min(given.weight, family.weight), evidence: family.evidence }];
}

/** Whether the page itself says where given and family name part: together they are the whole name, each with words of its own. */
const isSplit = ({ givenName, familyName }: Claims, name: string) => givenName.some((given) => familyName.some((family) =>
  given.key !== '' && family.key !== '' && wordsOf(`${given.key} ${family.key}`) === wordsOf(foldName(name))));

const wordsOf = (name: string) => name.split(' ').sort().join(' ');

/** The surest split that one of the agreeing claims gives of the name shown. */
function splitOf({ value, claims }: Finding, bundle: EvidenceBundle): NameSplit | null {
  const key = foldName(value), context = { lang: languageOf(bundle), region: bundle.region, isLabelled: true };
  const splits = [value, ...claims.slice(0, 10).map(({ evidence }) => nameAndJob(evidence.raw).name)].map((raw) => readName(raw, context))
    .filter((name) => name !== null && foldName(name.full) === key);
  return splits.map((name) => name?.split ?? null).reduce((a, b) => ((b?.certainty ?? 0) > (a?.certainty ?? 0) ? b : a), null);
}

function partClaim(value: string, { certainty }: NameSplit, sure: number, { evidence }: Claim): Claim {
  const weight = certainty <= UNSURE ? Math.min(certainty, sure) : certainty * sure;
  return { value, key: foldName(value), weight: certainty >= LIKELY && sure >= SHOWN ? Math.max(SHOWN, weight) : weight, evidence };
}

/** Whether a given or family name belongs to a name: its words, or its characters where there are no words. */
function isPartOf(part: string, name: string): boolean {
  return part !== ''
    && (/\p{Script=Latin}/u.test(part) !== /\p{Script=Latin}/u.test(name)
      || (name.includes(' ') ? part.split(' ').every((word) => name.split(' ').includes(word)) : name.includes(part)));
}
