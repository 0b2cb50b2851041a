import { queueHandOffs, withdrawHandOffs, type Id, type Instant } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import type { Area } from '../storage/area.js';
import type { Told } from './bridge-words.js';
import { entriesOf } from './offers.js';
import { keepScripts, type ScriptParts } from './page-scripts.js';
import { patternOf, type FoundPortal } from './portal.js';
import { Portals } from './portals.js';

/** What pairing needs of its surroundings. */
export interface PairingParts {
  local: Area;
  store(): Promise<Store>;
  now(): Instant;
  scripts: ScriptParts;
  /** Asks the person, in the browser's own words, to let the extension into pages of this pattern. */
  request(pattern: string): Promise<boolean>;
  /** Gives a grant back; with the last pairing also the one to hand anything over. */
  release(pattern: string, isLast: boolean): Promise<void>;
  /** Puts the bridge into the pages of an origin that are open already. */
  inject(origin: string): Promise<void>;
  /** Tells the bridges in all open pages of an origin. */
  tell(origin: string, told: Told): Promise<void>;
}

/** What a person decided. */
export interface PairingChoice {
  found: FoundPortal;
  workspace: string;
  /** The leads saved earlier that go over, too. */
  leadIds: readonly Id[];
  /** What the portal changes of them comes back. */
  returns?: boolean;
}

/**
 * Pairs a portal because a person pressed the button; must be called in that click, or the browser does not ask. What goes over is decided
 * first, in the ledger; broken off later, the same click goes on where it stopped.
 *
 * @returns whether they are paired; `false` when the person did not let the extension in.
 */
export async function pair({ found: { origin, title }, workspace, leadIds, returns }: PairingChoice, parts: PairingParts): Promise<boolean> {
  const pattern = patternOf(origin);
  if (!pattern || !(await parts.request(pattern))) return false;
  await queue(origin, leadIds, parts);
  const portals = new Portals(parts.local);
  const pairedAt = parts.now();
  await portals.put({ origin, workspace, title, pairedAt, ...(returns && { returnsSince: pairedAt }) });
  await keepScripts(await portals.list(), parts.scripts);
  await parts.inject(origin);
  await parts.tell(origin, 'knock');
  return true;
}

/** Hands more leads to a portal, or again those that were refused. */
export async function handOver(origin: string, leadIds: readonly Id[], parts: PairingParts): Promise<void> {
  await queue(origin, leadIds, parts);
  await parts.tell(origin, 'look');
}

/** Lets what a portal changes of its leads come back from now on, or no more. What came back by then stays here. */
export async function letReturn(origin: string, isAllowed: boolean, parts: PairingParts): Promise<void> {
  const portals = new Portals(parts.local), portal = await portals.find(origin);
  if (!portal) return;
  const { returnsSince: _since, ...rest } = portal;
  await portals.put(isAllowed ? { ...rest, returnsSince: parts.now() } : rest);
  // The page says hello once more, and gets what is granted now.
  await parts.tell(origin, 'knock');
}

/** Ends a pairing: pages hear goodbye, the grant is given back, and what has not been received stays here. What was received stays there. */
export async function revoke(origin: string, parts: PairingParts): Promise<void> {
  const portals = new Portals(parts.local), pattern = patternOf(origin);
  await parts.tell(origin, 'bye');
  const others = (await portals.list()).filter((portal) => portal.origin !== origin);
  await keepScripts(others, parts.scripts);
  if (pattern && !others.some((portal) => patternOf(portal.origin) === pattern)) await parts.release(pattern, !others.length);
  const store = await parts.store(), ids = (await entriesOf(store, origin)).map(({ id }) => id);
  await store.run(withdrawHandOffs, { ids, reason: 'revoked' });
  await portals.remove(origin);
}

/** Ends the pairings whose grant was taken back in the browser's own settings. */
export async function revokeUngranted(parts: PairingParts): Promise<void> {
  for (const { origin } of await new Portals(parts.local).list()) {
    const pattern = patternOf(origin);
    if (!pattern || !(await parts.scripts.isGranted(pattern))) await revoke(origin, parts);
  }
}

async function queue(origin: string, leadIds: readonly Id[], { store }: PairingParts): Promise<void> {
  if (leadIds.length) await (await store()).run(queueHandOffs, { leadIds, origin });
}
