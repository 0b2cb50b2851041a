import type { Store } from '@salescycle/store';
import type { Draft } from '../drafts/draft.js';
import type { Drafts } from '../drafts/drafts.js';
import type { Settings } from '../settings/settings.js';
import { propose, type Proposing } from './propose.js';
import { groupOfSaved } from './save-lead.js';
import { takeOver } from './take-over.js';

interface Parts {
  drafts: Drafts;
  settings(): Promise<Settings>;
  proposing(settings: Settings): Promise<Omit<Proposing, 'settings'>>;
  store(): Promise<Store>;
  now(): string;
}

/**
 * A draft as it is to be shown: with its proposal, which is kept in place of the raw reading and of earlier drafts of the same page; and
 * marked as saved where saving was cut off before the mark.
 */
export async function settleDraft(stored: Draft, parts: Parts): Promise<Draft> {
  const draft = stored.result || (!stored.bundle && stored.text === undefined) ? stored : await proposed(stored, parts);
  if (!draft.leadId || draft.saved) return draft;
  const group = await groupOfSaved(await parts.store(), draft.leadId);
  return group === null ? draft : { ...draft, saved: { at: parts.now(), group } };
}

async function proposed(stored: Draft, { drafts, settings: read, proposing }: Parts): Promise<Draft> {
  const settings = await read();
  const { draft, replaced } = takeOver(await propose(stored, { ...(await proposing(settings)), settings }), await drafts.list());
  await drafts.keep(draft);
  await drafts.drop(...replaced);
  return draft;
}
