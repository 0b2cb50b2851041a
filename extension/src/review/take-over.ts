import type { CaptureResult } from '@salescycle/capture';
import { isDone, isTouched, nameOf, type Draft } from '../drafts/draft.js';
import { candidateOf } from './rows.js';

/** What becomes of the earlier drafts of a page that was read again. */
export interface TakenOver {
  draft: Draft;
  /** Drafts the new one replaces. */
  replaced: readonly string[];
}

/**
 * Settles a new reading with the earlier drafts of the same page: what a person had put into one about the same lead comes along, what
 * nobody touched goes, and a touched draft about somebody else stays.
 */
export function takeOver(draft: Draft, all: readonly Draft[]): TakenOver {
  const { url } = draft.origin;
  const earlier = all.filter((other) => other.id !== draft.id && !isDone(other) && url !== null && other.origin.url === url && other.origin.kind === draft.origin.kind);
  const same = earlier.find((other) => isTouched(other) && isSameLead(draft, other));
  const replaced = earlier.filter((other) => other === same || !isTouched(other)).map(({ id }) => id);
  if (!same) return { draft, replaced };
  return { draft: { ...draft, edits: same.edits, ...(same.filing && { filing: same.filing }), ...(same.leadId && { leadId: same.leadId }) }, replaced };
}

function isSameLead(one: Draft, other: Draft): boolean {
  const keys = (draft: Draft) => new Set(candidateOf(draft)?.keys.filter(({ kind }) => kind !== 'name-company').map(({ kind, value }) => `${kind} ${value}`));
  const read = (draft: Draft) => nameOf({ ...draft, edits: {} });
  const ours = keys(one);
  return [...keys(other)].some((key) => ours.has(key)) || (one.result !== undefined && read(one) !== '' && read(one) === read(other));
}

/** One draft for each person that was chosen from a page of several. The first takes the place of the page's own. */
export function splitDraft(draft: Draft, chosen: readonly number[], newId: () => string): Draft[] {
  const result = draft.result as CaptureResult;
  return chosen.map((index, i): Draft => ({
    ...draft, id: i === 0 ? draft.id : newId(), chosen: 0, picked: true, result: { ...result, kind: 'one', candidates: [result.candidates[index]!] },
  }));
}
