import type { CaptureResult, EvidenceBundle } from '@salescycle/capture';
import type { Draft } from '../drafts/draft.js';
import { proposalWithoutNeverTaken } from '../reading/never-taken.js';
import type { Settings } from '../settings/settings.js';

/** What makes a proposal of a reading: `resolve` of capture, passed in because it is large and fetched when first needed. */
export type Resolve = (bundle: EvidenceBundle) => Promise<CaptureResult>;

/** Reads text somebody handed over, as a page of lines. */
export type ReadText = (text: string) => Promise<EvidenceBundle>;

/** What turns a draft's reading into a proposal. */
export interface Proposing {
  resolve: Resolve;
  readText: ReadText;
  settings: Pick<Settings, 'never'>;
}

/** The draft with its proposal in place of the raw reading, which is not kept any longer; the same draft when it has one. */
export async function propose(draft: Draft, { resolve, readText, settings }: Proposing): Promise<Draft> {
  const { bundle, text, ...rest } = draft;
  if (draft.result || (!bundle && text === undefined)) return draft;
  const result = proposalWithoutNeverTaken(await resolve(bundle ?? await readText(text ?? '')), settings);
  return { ...rest, result, ...(result.kind === 'one' && { chosen: 0 }) };
}
