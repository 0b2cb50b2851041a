import { foldName, foldWords } from '@salescycle/model';
import type { Evidence } from '../contract.js';
import { isTitle } from '../tables/title-words.js';
import { fold } from '../text/clean-text.js';
import { nameIn } from '../text/name-in.js';
import type { Claim } from './claims.js';

const ANOTHERS = 0.65, IN_OTHERS_LINE = 0.5, MOST_PARTS = 12, SHORTEST_WORD = 3;
const PARTS = /\s?[,;:()]\s?|\s[–—|·•-]\s/u;
/** Sources that do not say whose a value is. */
const ANYBODYS = new Set<Evidence['source']>(['link', 'label', 'signature', 'text', 'selection', 'heading', 'title', 'meta']);

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

/** Numbers and addresses without those in a line that names somebody else with a job: "Ida Roe, assistant – 020 …" below Jane Moss. */
export function withoutOthersLines(claims: readonly Claim[], name: string): Claim[] {
  const own = foldName(name).split(' ');
  return claims.map((claim) => (name && ANYBODYS.has(claim.evidence.source) && isOfOthers(claim.evidence.snippet, own) ? { ...claim, weight: claim.weight * IN_OTHERS_LINE } : claim));
}

function isOfOthers(snippet: string, own: readonly string[]): boolean {
  const parts = snippet.split(PARTS, MOST_PARTS).filter(Boolean), words = foldName(snippet).split(' ');
  return parts.length > 1 && !own.some((word) => word.length > 1 && words.includes(word)) && parts.some((part) => isTitle(fold(part))) && parts.some((part) => nameIn(part) !== null && !isTitle(fold(part)));
}

const isMadeOf = (parts: readonly string[], words: readonly string[]) =>
  parts.some((part) => words.some((word) => part.startsWith(word.slice(0, SHORTEST_WORD)) || part.includes(word) || word.startsWith(part)));

/** The words of an address before its `@`, or of the end of a profile's path; none of what is coded. */
function partsOf(value: string): string[] {
  const own = value.includes('/') ? value.replace(/\/$/, '').split('/').at(-1) ?? '' : value.split('@')[0] ?? '';
  if (own.includes('%')) return [];
  return foldWords(own).replace(/[^a-z]+/g, ' ').trim().split(' ').filter((part) => part.length >= SHORTEST_WORD);
}
