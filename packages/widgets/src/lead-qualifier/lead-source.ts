import type { Id, Lead, Qualification } from '@salescycle/model';
import type { Query, ResultOf, Store } from '@salescycle/store';

/** How many qualifications are looked at, the latest included. */
const CHAIN = 5;

/** A lead with what is known about its qualification. */
export interface KnownLead {
  lead: Lead;
  /** The latest first. */
  qualifications: readonly Qualification[];
}

/** Subscribes to a query until the signal aborts. */
export type Watch = <Q extends Query>(query: Q, listener: (result: ResultOf<Q>) => void, signal?: AbortSignal) => void;

interface Parts {
  watch: Watch;
  /** Whether changes wait, because this element is writing one itself and will {@link LeadSource.reread}. */
  waits(): boolean;
  changed(): void;
  failed(error: unknown): void;
}

/** A lead of a store with its latest qualifications, kept true while it is followed. */
export class LeadSource {
  /** `undefined` while it is read, `null` when there is no such lead. */
  known: KnownLead | null | undefined;
  /** Everybody's name by id. */
  names: ReadonlyMap<Id, string> = new Map();
  private readonly parts: Parts;
  private id: Id | undefined;
  private following = new AbortController();
  private turn = 0;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Follows a lead from now on, and no other. What is known of it already stays until the store tells more. */
  follow(store: Store | null, id: Id | undefined): void {
    this.following.abort();
    this.following = new AbortController();
    if (id !== this.id) this.known = undefined;
    this.id = id;
    if (!store || id === undefined) return;
    const { signal } = this.following;
    this.parts.watch({ kind: 'window', type: 'user' }, ({ rows }) => {
      this.names = new Map(rows.map(({ record }) => [record.id, record.name]));
      this.parts.changed();
    }, signal);
    this.parts.watch({ kind: 'record', type: 'lead', id }, () => {
      if (!this.parts.waits()) this.reread(store, id).catch((error: unknown) => this.parts.failed(error));
    }, signal);
  }

  /** Reads a lead again; resolves with its latest qualification, which is on screen by then if the lead is. */
  async reread(store: Store, id: Id): Promise<Qualification | undefined> {
    const turn = ++this.turn;
    const known = await readLead(store, id);
    if (turn === this.turn && id === this.id) {
      this.known = known;
      this.parts.changed();
    }
    return known?.qualifications[0];
  }
}

async function readLead(store: Store, id: Id): Promise<KnownLead | null> {
  const lead = await store.read({ kind: 'record', type: 'lead', id });
  if (!lead || lead.deletedAt) return null;
  const qualifications: Qualification[] = [];
  let next = lead.qualificationId;
  while (next && qualifications.length < CHAIN) {
    const qualification: Qualification | undefined = await store.read({ kind: 'record', type: 'qualification', id: next });
    if (!qualification) break;
    qualifications.push(qualification);
    next = qualification.previousId;
  }
  return { lead, qualifications };
}
