// What a page and the browser extension say to each other. Both sides read what they hear with the functions here and take nothing else for it.
import type { HandedLead, Standing } from '@salescycle/model';

/** What a page may ask for: to be given leads that a person saved; to tell what became of those, and what was changed of them. */
export type Scope = 'leads.receive' | 'leads.return';

/** The page says that it takes leads for a workspace. */
export interface Hello {
  kit: 'salescycle';
  v: 1;
  t: 'hello';
  /** At least 128 bits in hex; the welcome repeats them. */
  nonce: string;
  /** The workspace. */
  name: string;
  scopes: readonly string[];
}

/** The extension answers a hello; with it comes the port over which all else is said, and where `leads.return` is granted another one, over which the page serves its changes. */
export interface Welcome {
  kit: 'salescycle';
  v: 1;
  t: 'welcome';
  nonce: string;
  granted: readonly string[];
}

/** The extension came to a page that was there before; it asks for a hello. */
export interface Knock {
  kit: 'salescycle';
  v: 1;
  t: 'knock';
}

/** A lead on its way. */
export interface Offer {
  handOffId: string;
  /** Of the lead where it comes from. */
  revision: number;
  lead: HandedLead;
}

/** What goes to the page over the port: a lead, or the question what became of some. */
export type ToPage = { id: number; t: 'leads.offer'; offer: Offer } | { id: number; t: 'leads.stand'; leads: readonly string[] } | { t: 'bye' };

/** What became of a lead, by its id. */
export interface Stand {
  lead: string;
  standing: Standing;
}

/** The page's answer to an offer of this id: it is stored, or `refused` and why. */
export type Ack = { id: number; t: 'leads.ack'; refused?: string };

/** What comes from the page over the port. */
export type FromPage = Ack | { id: number; t: 'leads.stand'; stands: readonly Stand[] } | { t: 'bye' };

/** Bytes of a message as JSON, at most. */
export const MOST_BYTES = 256_000;
/** Bytes of a hello, a knock or a welcome. */
const MOST_GREETING = 2_000;
const MOST_REASON = 500;
const MOST_QUALIFICATIONS = 50;
/** Leads asked about at once. */
export const MOST_STANDS = 100;

type Check = (value: unknown) => boolean;

const isText = (most: number): Check => (value) => typeof value === 'string' && value.length > 0 && value.length <= most;
const matches = (pattern: RegExp): Check => (value) => typeof value === 'string' && pattern.test(value);
const is = (wanted: unknown): Check => (value) => value === wanted;
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) > 0;
const isListOf = (check: Check, most: number): Check => (value) => Array.isArray(value) && value.length <= most && value.every(check);
const isId = isText(64), isNonce = matches(/^[\da-f]{32,128}$/), isInstant = matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const isScopes = isListOf(matches(/^[a-z.]{1,40}$/), 8);

const greeting = (t: string) => ({ kit: is('salescycle'), v: is(1), t: is(t) });
const isQualification: Check = (value) => fits(value, { id: isId, createdAt: isInstant, fields: isObject });
const isLead: Check = (value) =>
  fits(value, { id: isId, createdAt: isInstant, fields: isObject, qualifications: isListOf(isQualification, MOST_QUALIFICATIONS) });
const isOffer: Check = (value) => fits(value, { handOffId: isId, revision: isCount, lead: isLead });

const isStand: Check = (value) => fits(value, { lead: isId, standing: isObject });

/** Whether a text can name a workspace. */
export const isWorkspaceName: Check = matches(/^[\w.-]{1,80}$/);

/** A hello, or `null` for anything else. */
export function readHello(data: unknown): Hello | null {
  return fits(data, { ...greeting('hello'), nonce: isNonce, name: isWorkspaceName, scopes: isScopes }) && isWithin(data, MOST_GREETING) ? (data as Hello) : null;
}

/** The welcome to this very hello, or `null`. */
export function readWelcome(data: unknown, nonce: string): Welcome | null {
  return fits(data, { ...greeting('welcome'), nonce: (value) => isNonce(value) && value === nonce, granted: isScopes }) && isWithin(data, MOST_GREETING) ? (data as Welcome) : null;
}

/** Whether it is a knock. */
export function isKnock(data: unknown): data is Knock {
  return fits(data, greeting('knock'));
}

/** What the extension says over the port, or `null`. What a lead's fields hold is checked by the command that takes it in. */
export function readToPage(data: unknown): ToPage | null {
  const known = fits(data, { t: is('bye') }) || fits(data, { id: isCount, t: is('leads.offer'), offer: isOffer })
    || fits(data, { id: isCount, t: is('leads.stand'), leads: isListOf(isId, MOST_STANDS) });
  return known && isWithin(data, MOST_BYTES) ? (data as ToPage) : null;
}

/** What the page says over the port, or `null`. */
export function readFromPage(data: unknown): FromPage | null {
  const known = fits(data, { t: is('bye') }) || fits(data, { id: isCount, t: is('leads.ack') }, { refused: isText(MOST_REASON) })
    || (fits(data, { id: isCount, t: is('leads.stand'), stands: isListOf(isStand, MOST_STANDS) }) && isWithin(data, MOST_BYTES));
  return known ? (data as FromPage) : null;
}

/** Whether a message is small enough to be sent. */
export function isWithin(data: unknown, most = MOST_BYTES): boolean {
  try {
    return new TextEncoder().encode(JSON.stringify(data)).length <= most;
  } catch {
    return false;  // It goes round in circles, or holds what is no JSON.
  }
}

/** Whether a message to a window comes from a script of that window. */
export function isOwn({ source, origin }: MessageEvent, own: Window): boolean {
  return source === own && origin === own.location.origin;
}

/** A plain object with exactly these members, each as it should be. */
function fits(value: unknown, shape: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): boolean {
  if (!isObject(value)) return false;
  const all = { ...shape, ...optional };
  const names = Object.keys(value as object);
  return Object.keys(shape).every((name) => Object.hasOwn(value as object, name))
    && names.every((name) => Object.hasOwn(all, name) && all[name]!((value as Record<string, unknown>)[name]));
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
