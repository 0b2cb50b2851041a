import type { Changes, Store } from '@salescycle/store';
import type { Area } from '../storage/area.js';
import type { Told } from './bridge-words.js';
import { Portals } from './portals.js';

interface Parts {
  local: Area;
  store(): Promise<Store>;
  tell(origin: string, told: Told): Promise<void>;
}

/**
 * While a page of the extension is open: portals in other tabs hear that something may wait for them, as soon as a lead is saved or qualified.
 * Without it they ask by themselves when they are opened.
 */
export async function tellPortals({ local, store, tell }: Parts, signal = new AbortController().signal): Promise<void> {
  const portals = new Portals(local);
  (await store()).watch({ kind: 'changes', types: ['handOff', 'qualification'] }, (changes) => {
    if (!mayWait(changes)) return;
    void portals.list().then((all) => Promise.all(all.map(({ origin }) => tell(origin, 'look'))));
  }, { signal });
}

function mayWait({ put }: Changes): boolean {
  return put.some(({ record }) => record.type === 'qualification' || (record.type === 'handOff' && record.state === 'queued'));
}
