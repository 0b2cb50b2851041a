import { likeness, likenessKeysOf, SURE_LIKENESS, type AnyRecord, type Id, type LikenessKind, type RecordType } from '@salescycle/model';
import { breathe } from './breathe.js';
import type { Changes, Target } from './queries/query.js';
import type { Store } from './store.js';

/** A record that is likely the same as another one. */
export interface Duplicate {
  record: AnyRecord;
  /** What both share, the strongest first. */
  by: readonly LikenessKind[];
  /** What they share settles it; else it is only worth a look. */
  isSure: boolean;
}

/** What more records than this share says nothing about any of them. */
const MOST_ALIKE = 20;

/** Records whose keys are made before the page may breathe. */
const ROWS_AT_A_TIME = 100;

/**
 * Calls the listener with a record's likely duplicates, the surest first, and again whenever they may have changed, until the signal aborts. The
 * first to ask reads the whole type, in slices, and makes an index of it; from then on an answer costs one look for each key of the record, and a
 * change what changed.
 *
 * @example watchDuplicates(store, { type: 'account', id }, (found) => show(found), { signal });
 */
export function watchDuplicates(store: Pick<Store, 'watch'>, target: Target, listener: (found: readonly Duplicate[]) => void, { signal }: { signal: AbortSignal }): void {
  indexOf(store, target.type).watch(target.id, listener, signal);
}

const indexes = new WeakMap<Pick<Store, 'watch'>, Map<RecordType, Index>>();

/** One for a store and type, as long as the store lives. */
function indexOf(store: Pick<Store, 'watch'>, type: RecordType): Index {
  let ofStore = indexes.get(store);
  if (!ofStore) indexes.set(store, ofStore = new Map<RecordType, Index>());
  let index = ofStore.get(type);
  if (!index) {
    ofStore.set(type, index = new Index());
    store.watch({ kind: 'changes', types: [type] }, (changes) => void index!.take(changes), new AbortController());
  }
  return index;
}

interface Watcher {
  id: Id;
  listener: (found: readonly Duplicate[]) => void;
  said: string;
}

/** The records of a type by what may make them the same. */
class Index {
  private readonly byKey = new Map<string, Set<Id>>();
  private readonly records = new Map<Id, AnyRecord>();
  private readonly watchers = new Set<Watcher>();
  private taking: Promise<void> = Promise.resolve();
  private isReady = false;

  /** Takes in what changed, after what came before it. */
  take(changes: Changes): Promise<void> {
    this.taking = this.taking.then(async () => {
      for (const id of changes.drop) this.replace(id, undefined);
      for (const [i, { record }] of changes.put.entries()) {
        this.replace(record.id, record);
        if (i % ROWS_AT_A_TIME === ROWS_AT_A_TIME - 1) await breathe();
      }
      this.isReady = true;
      for (const watcher of this.watchers) this.tell(watcher);
    });
    return this.taking;
  }

  watch(id: Id, listener: Watcher['listener'], signal: AbortSignal): void {
    const watcher: Watcher = { id, listener, said: '' };
    this.watchers.add(watcher);
    signal.addEventListener('abort', () => this.watchers.delete(watcher), { once: true });
    if (this.isReady) this.tell(watcher);
  }

  private replace(id: Id, record: AnyRecord | undefined): void {
    const before = this.records.get(id);
    if (before) for (const key of keysOf(before)) this.forget(key, id);
    if (!record) return void this.records.delete(id);
    this.records.set(id, record);
    for (const key of keysOf(record)) {
      const known = this.byKey.get(key);
      if (known) known.add(id);
      else this.byKey.set(key, new Set([id]));
    }
  }

  private forget(key: string, id: Id): void {
    const known = this.byKey.get(key);
    known?.delete(id);
    if (known?.size === 0) this.byKey.delete(key);
  }

  /** Says it again only when it is something else. */
  private tell(watcher: Watcher): void {
    const found = this.duplicatesOf(watcher.id), said = JSON.stringify(found.map(({ record: { id, rev }, by }) => [id, rev, by]));
    if (said === watcher.said) return;
    watcher.said = said;
    watcher.listener(found);
  }

  private duplicatesOf(id: Id): Duplicate[] {
    const record = this.records.get(id);
    if (!record) return [];
    const ids = new Set(keysOf(record).flatMap((key) => {
      const alike = this.byKey.get(key)!;
      return alike.size > MOST_ALIKE ? [] : [...alike];
    }));
    return [...ids].map((each) => this.records.get(each)!).map((other) => ({ record: other, by: likeness(record, other) })).filter(({ by }) => by.length > 0)
      .map(({ by, ...rest }) => ({ ...rest, by, isSure: by.some((kind) => SURE_LIKENESS.has(kind)) }))
      .sort((a, b) => Number(b.isSure) - Number(a.isSure) || (a.record.id < b.record.id ? -1 : 1));
  }
}

function keysOf(record: AnyRecord): string[] {
  return likenessKeysOf(record).map(({ kind, value }) => `${kind} ${value}`);
}
