import type { Deal, Id, Lead } from '@salescycle/model';
import type { Changes, Row, Store } from '@salescycle/store';

/** Hears of deals and leads that came, changed or went. */
export type FeedListener = (changes: Changes) => void;

/**
 * The deals and leads figures are made of, as they are now. All widgets over one store share one feed and so one subscription; a host's
 * own records make a feed of their own.
 */
export class DealFeed {
  readonly deals = new Map<Id, Deal>();
  readonly leads = new Map<Id, Lead>();
  /** All records there are have arrived. */
  isComplete = false;
  private readonly listeners = new Set<FeedListener>();
  private readonly onIdle: () => void;

  constructor(onIdle: () => void = () => undefined) {
    this.onIdle = onIdle;
  }

  /** A feed of records that are all at hand and do not change by themselves. */
  static of(deals: Iterable<Deal>, leads: Iterable<Lead> = []): DealFeed {
    const feed = new DealFeed();
    for (const deal of deals) feed.deals.set(deal.opportunity.id, deal);
    for (const lead of leads) feed.leads.set(lead.id, lead);
    feed.isComplete = true;
    return feed;
  }

  /** Calls back after each change from now on; what is there already is read from {@link DealFeed.deals}. */
  follow(listener: FeedListener, { signal }: { signal: AbortSignal }): void {
    if (signal.aborted) return;
    this.listeners.add(listener);
    signal.addEventListener('abort', () => {
      this.listeners.delete(listener);
      // A moved element leaves and comes back within a task, and should find its records where they were.
      setTimeout(() => this.listeners.size === 0 && this.onIdle());
    }, { once: true });
  }

  /** Takes in what changed and passes it on. */
  apply(changes: Changes): void {
    for (const row of changes.put) this.put(row);
    for (const id of changes.drop) if (!this.deals.delete(id)) this.leads.delete(id);
    this.isComplete = true;
    for (const listener of [...this.listeners]) listener(changes);
  }

  private put({ record, history }: Row): void {
    if (record.type === 'opportunity') this.deals.set(record.id, { opportunity: record, history });
    else if (record.type === 'lead') this.leads.set(record.id, record);
  }
}

const feeds = new WeakMap<Store, DealFeed>();

/** The feed of a store's deals and leads; it subscribes with the first widget that asks and ends with the last one. */
export function feedOf(store: Store): DealFeed {
  const known = feeds.get(store);
  if (known) return known;
  const life = new AbortController();
  const feed = new DealFeed(() => {
    life.abort();
    if (feeds.get(store) === feed) feeds.delete(store);
  });
  store.watch({ kind: 'changes', types: ['opportunity', 'lead'] }, (changes) => feed.apply(changes), life);
  feeds.set(store, feed);
  return feed;
}
