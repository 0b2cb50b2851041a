import type { Store } from '@salescycle/store';
import { filingDefaults, type FilingDefaults } from '../review/filing.js';
import { readSettings } from '../settings/settings.js';
import type { Area } from '../storage/area.js';

interface Parts {
  local: Area;
  region(): Promise<string>;
  store(): Promise<Store>;
  /** There is another answer. */
  changed(): void;
}

/** What a lead is filed under when nobody says otherwise, and what may be said. */
export interface KnownFilings {
  defaults: FilingDefaults;
  /** The campaigns that leads came of before, the latest first. */
  campaigns: readonly string[];
}

/** Before anything is known. */
export const NOTHING: KnownFilings = { defaults: { retentionDays: 0, region: '' }, campaigns: [] };

/** Campaigns that are offered; the latest. */
const MOST = 20;

/** What every lead of this device is filed under by default, and the campaigns that leads came of before. */
export class FilingKnown {
  /** Another one whenever it changed. */
  known: KnownFilings = NOTHING;
  private readonly parts: Parts;
  private of: string | undefined;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Looks again when another draft comes in front. */
  async follow(draftId: string | undefined): Promise<void> {
    if (draftId === this.of) return;
    this.of = draftId;
    if (draftId === undefined) return;
    const { parts } = this;
    this.known = { ...this.known, defaults: filingDefaults(await readSettings(parts.local), await parts.region()) };
    parts.changed();
    const store = await parts.store().catch(() => null);
    const leads = (await store?.read({ kind: 'window', type: 'lead', orderBy: { field: 'createdAt', direction: 'descending' } }))?.rows ?? [];
    this.known = { ...this.known, campaigns: [...new Set(leads.flatMap(({ record: { source } }) => source?.campaign ?? []))].slice(0, MOST) };
    parts.changed();
  }
}
