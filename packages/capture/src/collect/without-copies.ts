import type { Evidence } from '../contract.js';
import { fold } from '../text/clean-text.js';

/** Evidence in which a reader that says the same twice of one entity says it once, as surely as it can. */
export function withoutCopies(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Map<string, Evidence>();
  for (const one of evidence) {
    const key = `${one.entity}\n${one.field}\n${one.source}\n${fold(one.raw)}`, before = seen.get(key);
    if (one.raw && (!before || (before.weight ?? 1) < (one.weight ?? 1))) seen.set(key, one);
  }
  return [...seen.values()];
}
