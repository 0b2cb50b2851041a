import type { SourceId } from '../contract.js';
import type { Claim } from './claims.js';
import { textOf } from './weights.js';

/** A value all whose claims agree, with how sure they make it together. */
export interface Finding {
  value: string;
  /** 0..1, not yet calibrated. */
  combined: number;
  /** Strongest first. */
  claims: Claim[];
}

const MOST_CLAIMS = 200, SURE_ENOUGH = 0.1, SELECTED = 0.1, MOST = 0.99, ROUNDING = 1e-9;
/** Two values as good as each other are a coin toss. */
const TIE = 0.05, TIED = 0.55;

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]/u, MIN_OWN_SCRIPT = 0.4;

const sameKey = (a: Claim, b: Claim) => a.key === b.key;

/** Claims put together by value, surest first. `isSame` says which values are one; of these the fuller is shown. */
export function findings(claims: readonly Claim[], isSame: (a: Claim, b: Claim) => boolean = sameKey): Finding[] {
  const groups: Claim[][] = [];
  for (const claim of [...claims].sort((a, b) => b.weight - a.weight).slice(0, MOST_CLAIMS)) {
    const group = groups.find(([head]) => head && isOne(head, claim, isSame));
    if (group) group.push(claim);
    else groups.push([claim]);
  }
  return groups.map((group) => ({ value: shown(group), combined: together(group), claims: group })).sort((a, b) => b.combined - a.combined);
}

/** Findings of a field that has one value: whoever contradicts the best is half as sure, and a tie leaves nobody sure. */
export function contradicted(found: readonly Finding[]): Finding[] {
  const [best, next] = found;
  if (!best || !next) return [...found];
  const isTie = next.combined > best.combined - TIE + ROUNDING;
  return found.map((finding) =>
    (finding === best ? { ...best, combined: isTie ? Math.min(best.combined, TIED) : best.combined }
      : { ...finding, combined: finding.combined / 2 }));
}

function isOne(a: Claim, b: Claim, isSame: (a: Claim, b: Claim) => boolean): boolean {
  return isSame(a, b) || a.also?.includes(b.key) === true || b.also?.includes(a.key) === true;
}

/** Noisy-or over independent texts: what one text says twice counts once. A selection confirms more than it says itself. */
function together(group: readonly Claim[]): number {
  const best = new Map<string, number>();
  for (const { weight, evidence } of group) {
    const text = textOf(evidence.source);
    best.set(text, Math.max(best.get(text) ?? 0, weight));
  }
  const isConfirmed = best.size > 1 && best.delete('selection');
  const sure = 1 - [...best.values()].reduce((doubt, weight) => doubt * (1 - weight), 1);
  return Math.min(MOST, sure + (isConfirmed ? SELECTED : 0));
}

/**
 * A value in East Asian writing before the same in Latin, then the fuller of those about as sure as the best; of the same words the one with
 * fewer capitals.
 */
function shown(group: readonly Claim[]): string {
  const best = group[0]?.weight ?? 0;
  const own = group.filter(({ weight, value }) => weight >= MIN_OWN_SCRIPT && EAST_ASIAN.test(value)),
    good = own.length ? own : group.filter(({ weight }) => weight >= best - SURE_ENOUGH - ROUNDING);
  return good.reduce((a, { value }) => (hasSameWords(a, value) ? calmer(a, value) : value.length > a.length ? value : a), good[0]?.value ?? '');
}

const wordsOf = (text: string) => text.toLowerCase().split(' ').sort().join(' ');
const hasSameWords = (a: string, b: string) => wordsOf(a) === wordsOf(b);
const capitalsIn = (text: string) => text.match(/\p{Lu}/gu)?.length ?? 0;
const calmer = (a: string, b: string) => (capitalsIn(b) < capitalsIn(a) && /\p{Lu}/u.test(b) ? b : a);

/** The sources of a finding, each once. */
export const sourcesOf = ({ claims }: Finding): SourceId[] => [...new Set(claims.map(({ evidence }) => evidence.source))];
