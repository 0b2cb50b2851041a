import { isWorkingHours, type WorkingHours } from '@salescycle/model';
import type { Area } from '../storage/area.js';
import { policyOf, type Policy } from './policy.js';

/** What a person decided about the extension. Kept on this device. */
export interface OwnSettings {
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
  /** Hours within which a new lead is to be answered; 0 for no reminder of that. */
  answerWithin: number;
  /** The hours that count for that; `null` for all. */
  workingHours: WorkingHours | null;
  /** Whether the system shows what has come due. It does so only while the browser's permission for it stands. */
  notify: boolean;
}

/** What holds: what the person decided, under what their organisation has set. */
export interface Settings extends OwnSettings {
  policy: Policy;
  /** The organisation's tables for reading sites, as they came; `undefined` where it has none. */
  siteTables: unknown;
}

/** The key under which the settings are stored. */
export const SETTINGS_KEY = 'settings';

/** How soon a new lead is answered, unless a person says otherwise. */
export const ANSWER_WITHIN = 24;

const LISTS = ['sitesOff', 'never', 'ownEmails', 'ownDomains', 'noticed'] as const;

/** The settings that hold now. What does not have the shape of a setting counts as not decided. */
export async function readSettings(area: Area): Promise<Settings> {
  const [own, managed] = await Promise.all([readOwn(area), area.managed?.()]);
  return withPolicy(own, policyOf(managed));
}

/** Changes some of what the person decided and keeps the rest; an organisation's policy is never written down as theirs. @returns what holds now */
export async function changeSettings(area: Area, change: (settings: OwnSettings) => Partial<OwnSettings>): Promise<Settings> {
  const own = await readOwn(area);
  await area.set({ [SETTINGS_KEY]: { ...own, ...change(own) } });
  return readSettings(area);
}

/** What a person decided, from what was stored. */
export function settingsOf(stored: unknown): OwnSettings {
  const known = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const [sitesOff, never, ownEmails, ownDomains, noticed] = LISTS.map((name) => texts(known[name])) as [string[], string[], string[], string[], string[]];
  const answerWithin = typeof known.answerWithin === 'number' && known.answerWithin >= 0 ? known.answerWithin : ANSWER_WITHIN;
  const workingHours = isWorkingHours(known.workingHours) ? known.workingHours : null;
  return { sitesOff, never, ownEmails, ownDomains, noticed, region: typeof known.region === 'string' ? known.region : '', answerWithin, workingHours, notify: known.notify === true };
}

/** What a person decided, under a policy: lists are united, the policy's country and working hours go before theirs. */
export function withPolicy(own: OwnSettings, policy: Policy): Settings {
  const united = (list: 'sitesOff' | 'ownEmails' | 'ownDomains') => [...new Set([...own[list], ...policy[list]])];
  return {
    ...own, sitesOff: united('sitesOff'), ownEmails: united('ownEmails'), ownDomains: united('ownDomains'), region: policy.region || own.region, workingHours: policy.workingHours ?? own.workingHours,
    policy, siteTables: policy.siteTables,
  };
}

async function readOwn(area: Area): Promise<OwnSettings> {
  return settingsOf((await area.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
