import type { CaptureResult, EvidenceBundle } from '@salescycle/capture';
import { isNeverTaken } from '../settings/site-rules.js';
import type { Settings } from '../settings/settings.js';

type Never = Pick<Settings, 'never'>;

/** A reading without the people and companies of the never-capture list, before anything of it is kept. */
export function withoutNeverTaken(bundle: EvidenceBundle, settings: Never): EvidenceBundle {
  if (!settings.never.length) return bundle;
  const banned = new Set(bundle.evidence.filter(({ field, raw }) => field === 'emails' && isNeverTaken(raw, settings)).map(({ entity }) => entity));
  if (!banned.size) return bundle;
  // Whose message it is cannot be told any more.
  const { message: _, ...rest } = bundle;
  return {
    ...rest,
    evidence: bundle.evidence.filter(({ entity }) => !banned.has(entity)),
    entities: bundle.entities.filter(({ id }) => !banned.has(id)),
  };
}

/** A proposal without them: readers may have told one person's address and name as two, which only the proposal brings together. */
export function proposalWithoutNeverTaken(result: CaptureResult, settings: Never): CaptureResult {
  if (!settings.never.length) return result;
  const candidates = result.candidates.filter(({ fields, suggested }) =>
    ![...fields.emails, ...(suggested.emails ?? []), ...(fields.website ? [fields.website] : [])].some(({ value }) => isNeverTaken(value, settings)));
  if (candidates.length === result.candidates.length) return result;
  // Who remains was not the one the page is about, unless there were several anyway.
  const kind = candidates.length === 0 || result.kind === 'one' ? 'none' : result.kind;
  const { message: _, ...rest } = result;
  return { ...rest, kind, candidates: kind === 'none' ? [] : candidates };
}

/**
 * Text somebody handed over, without the lines that hold an address of the never-capture list; `null` where those were the only addresses
 * in it, so that it is about nobody else.
 */
export function textWithoutNeverTaken(text: string, settings: Never): string | null {
  if (!settings.never.length) return text;
  const addressesOf = (line: string) => line.match(/[^\s@<>()",;:，；、：]{1,64}@[^\s@<>()",;:，；、：]{1,253}/g) ?? [];
  const isBanned = (line: string) => addressesOf(line).some((address) => isNeverTaken(address.replace(/[.。]+$/, ''), settings));
  const lines = text.split('\n'), kept = lines.filter((line) => !isBanned(line));
  if (kept.length === lines.length) return text;
  return kept.some((line) => addressesOf(line).length > 0) ? kept.join('\n') : null;
}
