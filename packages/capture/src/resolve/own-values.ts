import { foldName, foldWords } from '@salescycle/model';
import type { Evidence } from '../contract.js';
import type { Claim } from './claims.js';

const ANOTHERS = 0.65, SHORTEST_WORD = 3;
/** Sources that do not say whose a value is. */
const ANYBODYS = new Set<Evidence['source']>(['link', 'label', 'signature', 'selection', 'heading', 'title', 'meta']);

/**
 * Addresses and profiles as those of one person: what is made of the words of another name counts for less. Where an address made of the
 * person's own name is known, one without any of its words is another's as well: `d.winstan@` beside Imogen Farrant's.
 */
export function ofThePerson(claims: readonly Claim[], name: string): Claim[] {
  const words = foldName(name).split(' ').filter((word) => /^[a-z]{2,}$/.test(word));
  if (!words.length) return [...claims];
  const hasOwn = claims.some(({ value }) => isMadeOf(partsOf(value), words)), most = hasOwn ? 1 : 2;
  const isOfAnother = (parts: readonly string[]) => parts.length >= most && !isMadeOf(parts, words);
  return claims.map((claim) =>
    (ANYBODYS.has(claim.evidence.source) && isOfAnother(partsOf(claim.value)) ? { ...claim, weight: claim.weight * ANOTHERS } : claim));
}

const isMadeOf = (parts: readonly string[], words: readonly string[]) =>
  parts.some((part) => words.some((word) => part.startsWith(word.slice(0, SHORTEST_WORD)) || part.includes(word) || word.startsWith(part)));

/** The words of an address before its `@`, or of the end of a profile's path; none of what is coded. */
function partsOf(value: string): string[] {
  const own = value.includes('/') ? value.replace(/\/$/, '').split('/').at(-1) ?? '' : value.split('@')[0] ?? '';
  if (own.includes('%')) return [];
  return foldWords(own).replace(/[^a-z]+/g, ' ').trim().split(' ').filter((part) => part.length >= SHORTEST_WORD);
}
