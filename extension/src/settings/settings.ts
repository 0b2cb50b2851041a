import type { Area } from '../storage/area.js';

/** What a person decided about the extension. Kept on this device. */
export interface Settings {
  /** Sites where nothing is read, as domains: `linkedin.com` holds for its hosts, too. */
  sitesOff: readonly string[];
  /** Domains and e-mail addresses that are never taken in: neither their pages nor their people. */
  never: readonly string[];
  /** Who is looking; never a lead. */
  ownEmails: readonly string[];
  ownDomains: readonly string[];
  /** ISO 3166 country of phone numbers without a country code; `''` for the browser's own. */
  region: string;
  /** Sites whose first-use notice was read. */
  noticed: readonly string[];
}

/** The key under which the settings are stored. */
export const SETTINGS_KEY = 'settings';

const LISTS = ['sitesOff', 'never', 'ownEmails', 'ownDomains', 'noticed'] as const;

/** The settings as stored, or nothing decided yet. What does not have the shape of a setting counts as not decided. */
export async function readSettings(area: Area): Promise<Settings> {
  return settingsOf((await area.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

/** Changes some settings and keeps the others. */
export async function changeSettings(area: Area, change: (settings: Settings) => Partial<Settings>): Promise<Settings> {
  const settings = await readSettings(area), changed = { ...settings, ...change(settings) };
  await area.set({ [SETTINGS_KEY]: changed });
  return changed;
}

/** Settings from what was stored. */
export function settingsOf(stored: unknown): Settings {
  const known = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const [sitesOff, never, ownEmails, ownDomains, noticed] = LISTS.map((name) => texts(known[name])) as [string[], string[], string[], string[], string[]];
  return { sitesOff, never, ownEmails, ownDomains, noticed, region: typeof known.region === 'string' ? known.region : '' };
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
