// What the script in a portal's page and the background say to each other.
import type { Offer, Scope } from '@salescycle/widgets/shared/hand-off/messages.js';

/** What the script asks. */
export type Ask =
  /** A page said hello. */
  | { bridge: 'hello'; name: string; scopes: readonly string[] }
  /** What is to be offered now; after a new connection also what was offered before and not answered. */
  | { bridge: 'offers'; isFresh: boolean }
  /** The page answered an offer. */
  | { bridge: 'answer'; handOffId: string; revision: number; refused?: string }
  /** Where the reading of the page's changes stands; on a new connection it may have to begin anew. */
  | { bridge: 'back'; isFresh: boolean }
  /** A stretch of the page's changes: what follows a cursor, and where it ends. */
  | { bridge: 'came'; operations: readonly unknown[]; from: string | null; cursor: string }
  /** What the page says has become of leads. */
  | { bridge: 'stands'; stands: readonly unknown[] };

/** The background's answers. A page that is not paired is granted nothing and offered nothing. */
export interface Answers {
  hello: { granted: readonly Scope[] };
  offers: {
    offers: readonly Offer[];
    /** In how many milliseconds to ask again; `null` when nothing waits. */
    again: number | null;
  };
  answer: null;
  /** From where on to read, and of which leads to ask what became of them; `null` where nothing may come back. */
  back: { cursor: string | null; leads: readonly string[] } | null;
  /** From where to go on; `null` for the beginning. */
  came: { cursor: string | null };
  stands: null;
}

/** What the script is told: something may wait, the pairing has ended, the page is to say hello again. */
export type Told = 'look' | 'bye' | 'knock';

/** What the script asks, or `null` for anything else that is said in the extension. */
export function readAsk(message: unknown): Ask | null {
  if (typeof message !== 'object' || message === null) return null;
  const { bridge, name, scopes, isFresh, handOffId, revision, refused, operations, from, cursor, stands } = message as Record<string, unknown>;
  const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 500;
  if (bridge === 'hello' && isText(name) && Array.isArray(scopes) && scopes.every(isText)) return { bridge, name, scopes };
  if ((bridge === 'offers' || bridge === 'back') && typeof isFresh === 'boolean') return { bridge, isFresh };
  if (bridge === 'came' && Array.isArray(operations) && (from === null || isText(from)) && isText(cursor)) return { bridge, operations, from, cursor };
  if (bridge === 'stands' && Array.isArray(stands)) return { bridge, stands };
  if (bridge !== 'answer' || !isText(handOffId) || typeof revision !== 'number' || !(refused === undefined || isText(refused))) return null;
  return { bridge, handOffId, revision, ...(refused !== undefined && { refused }) };
}

/** What the script in a page of this origin is told, or `null`. */
export function readTold(message: unknown, own: string): Told | null {
  const { bridge, origin } = (message ?? {}) as { bridge?: unknown; origin?: unknown };
  return origin === own && (bridge === 'look' || bridge === 'bye' || bridge === 'knock') ? bridge : null;
}
