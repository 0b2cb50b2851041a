import type { Claim } from './claims.js';

const FURTHER = 0.9;

/** Of values beside labels of their own, 职称 and 职务, legal and trading name, the first counts: they are of one, and no contradiction. */
export function inOrder(claims: readonly Claim[]): Claim[] {
  const first = claims.find(({ evidence: { source, label } }) => source === 'label' && label)?.evidence;
  return claims.map((claim) => (first && claim.evidence.source === 'label' && claim.evidence.label && claim.evidence.label !== first.label ? { ...claim, weight: claim.weight * FURTHER } : claim));
}
