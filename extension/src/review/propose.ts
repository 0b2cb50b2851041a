import type { CaptureResult, EvidenceBundle } from '@salescycle/capture';
import type { Draft } from '../drafts/draft.js';
import { proposalWithoutNeverTaken } from '../reading/never-taken.js';
import type { Settings } from '../settings/settings.js';
import { proposalOfAddress } from './lone-address.js';
import { withPlaces } from './places.js';
import { linesOfCard } from './read-text.js';

/** What makes a proposal of a reading: `resolve` of capture, passed in because it is large and fetched when first needed. */
export type Resolve = (bundle: EvidenceBundle) => Promise<CaptureResult>;

/** Reads text somebody handed over, as a page of lines. */
export type ReadText = (text: string) => Promise<EvidenceBundle>;

/** What turns a draft's reading into a proposal. */
export interface Proposing {
  resolve: Resolve;
  readText: ReadText;
  /** ISO 3166 country of phone numbers without a country code. */
  region: string;
  settings: Pick<Settings, 'never' | 'ownEmails'>;
}

/** Whether all that was found in a draft's reading is on the never-capture list: then nothing of it is to be kept. */
export async function isAllNeverTaken(draft: Draft, parts: Proposing): Promise<boolean> {
  if (!parts.settings.never.length) return false;
  const all = await propose(draft, { ...parts, settings: { ...parts.settings, never: [] } });
  return (all.result?.candidates.length ?? 0) > 0 && (await propose(draft, parts)).result?.candidates.length === 0;
}

/** The draft with its proposal in place of the raw reading, which is not kept any longer; the same draft when it has one. */
export async function propose(draft: Draft, parts: Proposing): Promise<Draft> {
  const { bundle, text, ...rest } = draft, { resolve } = parts;
  if (draft.result || (!bundle && text === undefined)) return draft;
  const result = proposalWithoutNeverTaken(bundle ? withPlaces(await resolve(bundle), bundle) : await proposalOfText(text ?? '', parts), parts.settings);
  return { ...rest, result, ...(result.kind === 'one' && { chosen: 0 }) };
}

/** Text is read as it stands; where that finds nobody, as a card in one line, or as the one address it is. */
async function proposalOfText(text: string, { resolve, readText, region, settings }: Proposing): Promise<CaptureResult> {
  const card = linesOfCard(text);
  let result: CaptureResult | undefined;
  for (const lines of card === null ? [text] : [text, card]) {
    const reading = await readText(lines);
    result = withPlaces(await resolve(reading), reading);
    if (result.candidates.length) return result;
  }
  const isOwn = settings.ownEmails.includes(text.trim().toLowerCase());
  return (isOwn ? null : await proposalOfAddress(text, region)) ?? result!;
}
