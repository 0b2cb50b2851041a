import type { ImportType } from './target.js';

/** By what a row is recognised as already here, the surest first. Names of deals repeat, so a deal's name counts with its account. */
export const MATCHING: Readonly<Record<ImportType, readonly string[]>> = {
  user: ['externalId', 'email', 'name'],
  account: ['externalId', 'uscc', 'domain', 'name'],
  product: ['externalId', 'sku', 'name'],
  contact: ['externalId', 'emails', 'phones', 'name.full'],
  lead: ['externalId', 'emails', 'phones', 'name'],
  opportunity: ['externalId', 'name'],
};

/** The surest of the targets that a file fills; `null` when it fills none, and every row is new. */
export function matchByOf(type: ImportType, targets: readonly (string | null)[]): string | null {
  return MATCHING[type].find((name) => targets.includes(name)) ?? null;
}
