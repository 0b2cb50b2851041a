import { captureLead, isRefusal, type EditableFields, type Lead } from '@salescycle/model';
import { deleteWorkspace, openStore, type Store } from '@salescycle/store';
import { MemoryArea } from '../storage/area.fixture.js';
import type { Told } from './bridge-words.js';
import type { PairingParts } from './pairing.js';

let count = 0;
const opened: Store[] = [];

/** A store of its own for one test; another handle on a known workspace, as another tab would have. */
export async function freshStore(workspace = `bridge-${Date.now()}-${count++}`, actor: string | null = 'han'): Promise<Store> {
  const store = await openStore({ workspace, ...(actor !== null && { actor }) });
  opened.push(store);
  return store;
}

/** Closes and deletes what a test opened; for `afterEach`. */
export async function forgetStores(): Promise<void> {
  const names = new Set(opened.map(({ workspace }) => workspace));
  for (const store of opened.splice(0)) store.close();
  for (const name of names) await deleteWorkspace(name);
}

/** Saves a lead. */
export async function addLead(store: Store, id: string, fields: EditableFields<Lead> = {}, handTo: readonly string[] = []): Promise<void> {
  const outcome = await store.run(captureLead, { id, fields: { name: id, ...fields }, handTo });
  if (isRefusal(outcome)) throw new Error(outcome.message.en);
}

/** A browser in which the person says yes, with everything that was asked of it. */
export class Surroundings implements PairingParts {
  readonly local = new MemoryArea();
  readonly told: [string, Told][] = [];
  readonly injected: string[] = [];
  readonly asked: string[] = [];
  readonly granted = new Set<string>();
  readonly registered = new Map<string, string[]>();
  says = true;
  time = '2026-03-02T00:00:00.000Z';
  private readonly home: Store;

  constructor(home: Store) {
    this.home = home;
  }

  readonly store = () => Promise.resolve(this.home);
  readonly now = () => this.time;
  readonly isGranted = (pattern: string) => Promise.resolve(this.granted.has(pattern));
  readonly request = (pattern: string) => {
    this.asked.push(pattern);
    if (this.says) this.granted.add(pattern);
    return Promise.resolve(this.says);
  };
  /** Each pattern given back, and whether it was with the last pairing. */
  readonly released: [string, boolean][] = [];
  readonly release = (pattern: string, isLast: boolean) => {
    this.released.push([pattern, isLast]);
    return Promise.resolve(void this.granted.delete(pattern));
  };
  readonly inject = (origin: string) => Promise.resolve(void this.injected.push(origin));
  readonly tell = (origin: string, told: Told) => Promise.resolve(void this.told.push([origin, told]));
  readonly scripts = {
    isGranted: this.isGranted,
    registered: () => Promise.resolve([...this.registered.keys()].map((id) => ({ id }))),
    register: (scripts: { id: string; matches: string[] }[]) => Promise.resolve(scripts.forEach(({ id, matches }) => this.registered.set(id, matches))),
    unregister: (ids: string[]) => Promise.resolve(ids.forEach((id) => this.registered.delete(id))),
  };
}
