import type { CaptureResult, EvidenceBundle } from '@salescycle/capture';
import { isNeverTaken } from '../settings/site-rules.js';
import type { Settings } from '../settings/settings.js';

type Never = Pick<Settings, 'never'>;

/** A reading without the people and companies of the never-capture list, before anything of it is kept. */
export function withoutNeverTaken(bundle: EvidenceBundle, settings: Never): EvidenceBundle {
  if (!settings.never.length) return bundle;
  const banned = new Set(bundle.evidence.filter(({ field, raw }) => field === 'emails' && isNeverTaken(raw, settings)).map(({ entity }) => entity));
  if (!banned.size) return bundle;
  return {
    ...bundle,
    evidence: bundle.evidence.filter(({ entity }) => !banned.has(entity)),
    entities: bundle.entities.filter(({ id }) => !banned.has(id)),
  };
}

/** A proposal without them: readers may have told one person's address and name as two, which only the proposal brings together. */
export function proposalWithoutNeverTaken(result: CaptureResult, settings: Never): CaptureResult {
  if (!settings.never.length) return result;
  const candidates = result.candidates.filter(({ fields, suggested }) =>
    ![...fields.emails, ...(suggested.emails ?? [])].some(({ value }) => isNeverTaken(value, settings)));
  if (candidates.length === result.candidates.length) return result;
  // Who remains was not the one the page is about, unless there were several anyway.
  const kind = candidates.length === 0 || result.kind === 'one' ? 'none' : result.kind;
  return { ...result, kind, candidates: kind === 'none' ? [] : candidates };
}
