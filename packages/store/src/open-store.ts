import { deviceUlidSource, ulids, type Rights } from '@salescycle/model';
import { isNewer, LOST, openDatabase } from './disk/database.js';
import { readMarks } from './disk/turn-log.js';
import { StoreError } from './errors.js';
import { Loader } from './loader.js';
import { idClock } from './id-clock.js';
import { LocalStore } from './local-store.js';
import { Memory } from './memory.js';
import type { Store } from './store.js';

/** Which workspace to open, and who works in it. */
export interface OpenOptions {
  /** The name of the database: one per team or purpose. Letters, digits, `-`, `_` and `.`. */
  workspace: string;
  /** The user's id; kept on this device, so that it is given once. */
  actor?: string;
  /** What the host lets them do here; without it everything but passing a closed gate. Every command is held to it. */
  rights?: Rights | undefined;
}

/**
 * Opens a workspace of this origin, creating it when there is none. One that a newer version wrote can be read, if that version says so; its
 * status is `read-only` then, and every change rejects.
 *
 * @throws StoreError `storage-refused` (private mode, blocked site data), `newer-version`, `storage-full`
 * @example
 * const store = await openStore({ workspace: 'team-a', actor: 'wang-min' });
 * store.watch({ kind: 'window', type: 'opportunity' }, ({ total }) => console.log(total), { signal });
 */
export async function openStore({ workspace, actor, rights }: OpenOptions): Promise<Store> {
  if (!/^[\w.-]{1,80}$/.test(workspace)) {
    throw new StoreError('unexpected', `“${workspace}” cannot name a workspace. Use up to 80 letters, digits, "-", "_" or ".".`);
  }
  const events: { lost: (error: StoreError) => void } = { lost: () => undefined };
  const database = await openDatabase(workspace, {
    onBlocked: () => console.warn(`Workspace “${workspace}” waits for another tab with an older version; close that tab.`),
    onLost: (error) => events.lost(error),
  });
  const memory = new Memory();
  const newId = ulids({ ...deviceUlidSource, now: idClock(memory) });
  const isReadOnly = isNewer(database), known = await database.get('meta', 'device'), device = known ?? newId();
  if (known === undefined && !isReadOnly) await database.put('meta', device, 'device');
  const loader = new Loader(database, memory);
  await loader.open();
  const [current, lostAt] = await Promise.all([database.get('meta', 'actor'), database.get('meta', LOST), readMarks(database)]);
  const store = new LocalStore({ workspace, database, memory, loader, device, newId, isReadOnly, actor: current ?? null, rights, lostAt });
  events.lost = (error) => store.lose(error);
  if (actor !== undefined && actor !== store.actor) await store.setActor(actor);
  return store;
}
