import { settleHandOff, type Instant } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import type { Scope } from '@salescycle/widgets/shared/hand-off/messages.js';
import { allowsPortal } from '../settings/policy.js';
import { readSettings } from '../settings/settings.js';
import type { Area } from '../storage/area.js';
import { readAsk, type Answers, type Ask } from './bridge-words.js';
import { beginBack, cameBack, noteStands } from './came-back.js';
import { offersFor } from './offers.js';
import { patternOf, scopesOf, type Portal } from './portal.js';
import { Portals } from './portals.js';

/** What answering needs of its surroundings. */
export interface AnswerParts {
  local: Area;
  store(): Promise<Store>;
  now(): Instant;
  /** Whether the browser still lets the extension into pages of this pattern. */
  isGranted(pattern: string): Promise<boolean>;
}

/** Where a message comes from, as the browser says. */
export interface Sender {
  frameId?: number | undefined;
  url?: string | undefined;
  tab?: unknown;
}

/**
 * Answers the script in a portal's page. Whatever is said, only the top page of a paired origin is given anything; `undefined` when the message
 * is none of the bridge's.
 */
export function answerBridge(message: unknown, sender: Sender, parts: AnswerParts): Promise<Answers[keyof Answers]> | undefined {
  const ask = readAsk(message);
  if (!ask || !sender.tab || sender.frameId !== 0 || !sender.url) return undefined;
  return answer(ask, new URL(sender.url).origin, parts);
}

async function answer(ask: Ask, origin: string, parts: AnswerParts): Promise<Answers[keyof Answers]> {
  const portal = await pairedWith(origin, parts);
  switch (ask.bridge) {
    case 'hello': return { granted: portal?.workspace === ask.name ? grantedOf(portal, ask.scopes) : [] };
    case 'offers': return portal ? offersFor(await parts.store(), { origin, now: parts.now(), isFresh: ask.isFresh }) : { offers: [], again: null };
    case 'answer': {
      if (portal) await settle(ask, origin, await parts.store());
      return null;
    }
    case 'back': return portal?.returnsSince === undefined ? null : beginBack(ask, { origin, store: await parts.store(), portals: new Portals(parts.local) });
    case 'came': return portal?.returnsSince === undefined ? { cursor: ask.from } : cameBack(ask, { origin, store: await parts.store(), portals: new Portals(parts.local) });
    case 'stands': {
      if (portal?.returnsSince !== undefined) await noteStands(ask, { origin, store: await parts.store() });
      return null;
    }
  }
}

/** No more than a person allowed, and no more than the page asks for; nothing comes back where nothing goes over. */
function grantedOf(portal: Portal, asked: readonly string[]): readonly Scope[] {
  const granted = scopesOf(portal).filter((scope) => asked.includes(scope));
  return granted.includes('leads.receive') ? granted : [];
}

async function pairedWith(origin: string, { local, isGranted }: AnswerParts): Promise<Portal | null> {
  const portal = await new Portals(local).find(origin), pattern = patternOf(origin);
  const isLetIn = portal && pattern && allowsPortal((await readSettings(local)).policy, origin) && (await isGranted(pattern));
  return isLetIn ? portal : null;
}

/** One portal cannot answer for another. */
async function settle({ handOffId, revision, refused }: Extract<Ask, { bridge: 'answer' }>, origin: string, store: Store): Promise<void> {
  const handOff = await store.read({ kind: 'record', type: 'handOff', id: handOffId });
  if (handOff?.origin !== origin) return;
  await store.run(settleHandOff, { id: handOffId, revision, ...(refused !== undefined && { reason: refused }) });
}
