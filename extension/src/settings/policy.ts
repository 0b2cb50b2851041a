import { isWorkingHours, type WorkingHours } from '@salescycle/model';
import { entryOf } from './entries.js';

/** What an organisation decided for the browsers it manages. It narrows, fills in and switches off; nothing in it makes the extension read or send more. */
export interface Policy {
  /** Sites where nothing is read: those it switched off, and those it denies. */
  sitesOff: readonly string[];
  /** The only sites where pages are read; `null` where it does not say. */
  sitesOnly: readonly string[] | null;
  /** The only portals that may be paired, as origins; `null` where it does not say. */
  portalOrigins: readonly string[] | null;
  ownEmails: readonly string[];
  ownDomains: readonly string[];
  /** ISO 3166 country of phone numbers without a country code; `''` where it does not say. */
  region: string;
  /** Days after which an unfinished draft is dropped, and until when a saved lead may be kept; `null` where it does not say. */
  retentionDays: number | null;
  /** The hours that count for the first answer to a lead; `null` where it does not say. */
  workingHours: WorkingHours | null;
  /** Whether the organisation has told the person already what the first-use notices say. A site's own terms are still shown. */
  consentRecorded: boolean;
  /** Tables for reading sites, as they came: who reads pages checks them. */
  siteTables: unknown;
}

/** The keys an organisation may set, as in the schema the browser checks them with (`policy.json`). `captureBody` is known and has no effect: no text of a mail is ever kept. */
export const POLICY_KEYS = [
  'portalOrigins', 'disabledSites', 'allowHosts', 'denyHosts', 'ownDomains', 'viewerEmails', 'defaultRegion', 'retentionDays', 'workingHours', 'captureBody', 'siteTables', 'consentRecorded',
] as const;

/** A hundred years: what is longer is no number of days anybody meant. */
const LONGEST = 36_500;

/** A policy from what the browser was given. What does not have the shape of a key counts as not set. */
export function policyOf(managed: unknown): Policy {
  const given = (typeof managed === 'object' && managed !== null ? managed : {}) as Record<string, unknown>;
  const sites = (name: string) => (listOf(given[name]) ?? []).map((each) => kindOf(each, 'domain')).filter((each) => each !== null);
  const region = typeof given.defaultRegion === 'string' ? given.defaultRegion.toUpperCase() : '';
  return {
    sitesOff: [...new Set([...sites('disabledSites'), ...sites('denyHosts')])],
    sitesOnly: listOf(given.allowHosts) ? sites('allowHosts') : null,
    portalOrigins: listOf(given.portalOrigins)?.map(originOf).filter((each) => each !== null) ?? null,
    ownEmails: (listOf(given.viewerEmails) ?? []).map((each) => kindOf(each, 'address')).filter((each) => each !== null),
    ownDomains: sites('ownDomains'),
    region: /^[A-Z]{2}$/.test(region) ? region : '',
    retentionDays: Number.isInteger(given.retentionDays) && Number(given.retentionDays) >= 1 && Number(given.retentionDays) <= LONGEST ? Number(given.retentionDays) : null,
    workingHours: isWorkingHours(given.workingHours) ? given.workingHours : null,
    consentRecorded: given.consentRecorded === true,
    siteTables: dataOf(given.siteTables),
  };
}

/** Whether a portal of this origin may be paired, and answered. */
export function allowsPortal({ portalOrigins }: Policy, origin: string): boolean {
  return portalOrigins?.includes(origin) ?? true;
}

/** Chromium's schema has no word for data of any shape, so it comes as JSON text there; text that is none stays as it is, for the check to refuse. */
function dataOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** A list of texts; `null` where there is none. An empty list that is meant to allow something allows nothing. */
function listOf(value: unknown): string[] | null {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : null;
}

function kindOf(line: string, kind: 'domain' | 'address'): string | null {
  const entry = entryOf(line);
  return entry?.kind === kind ? entry.value : null;
}

function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, origin } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}
