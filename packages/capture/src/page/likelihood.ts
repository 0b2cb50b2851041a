import { likelihoodTable } from './likelihood-table.js';
import type { Named } from './named.js';
import { type ReadPage, signsOf } from './signs.js';

/** How likely a name is the one a page asks its readers to turn to: 0..1, by its signs together (logistic regression on the seen cases). */
export function likelihoodOf(one: Named, page: ReadPage): number {
  const sum = signsOf(one, page).reduce((total, value, at) => total + value * (likelihoodTable[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}
