import type { HandOff, Id, Lead } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import type { Area } from '../storage/area.js';
import type { Portal } from './portal.js';
import { Portals } from './portals.js';

interface Parts {
  local: Area;
  store(): Promise<Store>;
  changed(): void;
}

/** What there is to say about one portal: whether it is paired, its part of the ledger, and which leads it has not been given. Live. */
export class PortalFeed {
  /** `undefined` until it is known. */
  portal: Portal | null | undefined;
  /** Whether the store has answered. */
  isReady = false;
  /** The store could not be opened. */
  failed = false;
  /** The latest first. */
  entries: readonly HandOff[] = [];
  /** Every lead of this device, the latest first. */
  leads: readonly Lead[] = [];
  readonly origin: string;
  private readonly parts: Parts;

  constructor(origin: string, parts: Parts) {
    this.origin = origin;
    this.parts = parts;
  }

  /** Follows until the signal aborts. */
  async start(signal: AbortSignal): Promise<void> {
    const portals = new Portals(this.parts.local);
    const read = async () => this.show({ portal: (await portals.find(this.origin)) ?? null });
    portals.watch(() => void read(), { signal });
    await read();
    try {
      this.follow(await this.parts.store(), signal);
    } catch {
      this.show({ failed: true });
    }
  }

  /** Leads the portal has not been offered. */
  get others(): readonly Lead[] {
    const known = new Set(this.entries.map(({ leadId }) => leadId));
    return this.leads.filter(({ id }) => !known.has(id));
  }

  /** A lead's name; `null` when it was deleted. */
  nameOf(leadId: Id): string | null {
    return this.leads.find(({ id }) => id === leadId)?.name ?? null;
  }

  /** Whether a lead was changed here after the portal had received it; new answers follow and do not count. */
  hasChanged({ leadId, state, revision, qualificationId }: HandOff): boolean {
    const lead = this.leads.find(({ id }) => id === leadId);
    return lead !== undefined && state === 'acked' && lead.rev > revision && lead.qualificationId === qualificationId;
  }

  private follow(store: Store, signal: AbortSignal): void {
    if (signal.aborted) return;
    store.watch({ kind: 'window', type: 'lead', orderBy: { field: 'createdAt', direction: 'descending' } }, ({ rows }) => {
      this.show({ leads: rows.map(({ record }) => record) });
    }, { signal });
    store.watch({ kind: 'window', type: 'handOff', where: { origin: this.origin }, orderBy: { field: 'at', direction: 'descending' } }, ({ rows }) => {
      this.show({ entries: rows.map(({ record }) => record), isReady: true });
    }, { signal });
  }

  private show(what: Partial<Pick<PortalFeed, 'portal' | 'isReady' | 'failed' | 'entries' | 'leads'>>): void {
    Object.assign(this, what);
    this.parts.changed();
  }
}
