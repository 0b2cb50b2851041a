import { breathe } from './breathe.js';
import type { RowChange } from './row-changes.js';
import { isSame, missingFor, startQuery } from './queries/index.js';
import type { Live, Sources, Wanted } from './queries/live.js';
import type { Query, ResultOf } from './queries/query.js';

interface Watch {
  query: Query;
  /** Absent while what it needs is being read: until then it hears nothing. */
  live?: Live<unknown>;
  /** What kept it before that. */
  former?: Live<unknown>;
  /** It began on records that are about to change: what is told of them next is in its answer already, or in part. */
  isEarly?: boolean;
  /** What the listener was told last. */
  told?: { result: unknown };
  listener(result: unknown): void;
}

/** What queries need to get from disk what is not in memory. */
export interface Source {
  load(wanted: Wanted): Promise<void>;
  /** Told when it failed. */
  onError(error: unknown): void;
}

/** The queries being watched. Listeners are called once per change that changes their answer, in the order in which they came. */
export class LiveQueries {
  private readonly watches = new Set<Watch>();
  private readonly sources: Sources;
  private readonly source: Source | undefined;
  private turn = Promise.resolve();
  /** Of the memory, as of what was told last. */
  private version: number;

  /** @param source left out where everything is in memory */
  constructor(sources: Sources, source?: Source) {
    this.sources = sources;
    this.source = source;
    this.version = sources.memory.version;
  }

  add(query: Query, listener: (result: unknown) => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    const watch: Watch = { query, listener };
    this.watches.add(watch);
    signal.addEventListener('abort', () => this.watches.delete(watch), { once: true });
    this.start(watch);
  }

  /** The answer once. */
  read<Q extends Query>(query: Q): Promise<ResultOf<Q>> {
    if (missingFor(query, this.sources).length) return this.loaded(query).then(() => this.read(query));
    return Promise.resolve(startQuery(query, this.sources).result() as ResultOf<Q>);
  }

  /** All answers are brought up to date before the first listener runs, so that no listener sees half a change. */
  tell(changes: readonly RowChange[]): void {
    if (changes.length) this.version = this.sources.memory.version;
    const early = [...this.watches].filter(({ isEarly }) => isEarly);
    const changed = [...this.watches].filter(({ live, isEarly }) => !isEarly && live?.update(changes));
    for (const watch of early) this.start(watch);
    for (const watch of changed) {
      // What the change pushed beyond what is known has to be read first.
      if (missingFor(watch.query, this.sources).length) this.start(watch);
      else this.hand(watch);
    }
  }

  /** The memory is another one: every query starts anew. Who would be told what is known already hears nothing. */
  restart(): void {
    this.version = this.sources.memory.version;
    for (const watch of this.watches) this.start(watch);
  }

  private start(watch: Watch): void {
    if (watch.live) watch.former = watch.live;
    delete watch.live;
    watch.isEarly = false;
    if (!missingFor(watch.query, this.sources).length) this.begin(watch);
    else {
      this.loaded(watch.query).then(() => (watch.told ? this.startOnce(watch) : this.startInTurn(watch))).catch((error: unknown) => this.source!.onError(error));
    }
  }

  /** Many that are new may have waited for the same records; the page has its turn between them. */
  private startInTurn(watch: Watch): Promise<void> {
    const started = this.turn.then(breathe).then(() => this.startOnce(watch));
    // One that fails keeps nobody else waiting.
    this.turn = started.catch(() => undefined);
    return started;
  }

  private startOnce(watch: Watch): void {
    if (this.watches.has(watch) && !watch.live) this.start(watch);
  }

  private begin(watch: Watch): void {
    watch.live = startQuery(watch.query, this.sources, watch.former);
    delete watch.former;
    watch.isEarly = this.version !== this.sources.memory.version;
    if (!watch.told || !isSame(watch.query, watch.told.result, watch.live.result())) this.hand(watch);
  }

  private async loaded(query: Query): Promise<void> {
    for (;;) {
      const missing = missingFor(query, this.sources);
      if (!missing.length) return;
      await Promise.all(missing.map((wanted) => this.source!.load(wanted)));
    }
  }

  private hand(watch: Watch): void {
    if (!this.watches.has(watch)) return;
    const result = watch.live!.result();
    watch.told = { result };
    try {
      watch.listener(result);
    } catch (error) {
      // One broken listener must not keep the others from hearing; the page's error handling still sees it.
      reportError(error);
    }
  }
}
