import type { SafeCopies, SafeCopy, Tally } from '@salescycle/store/backup/safe-copies.js';

/** What is known of the storage. */
export interface Facts extends Tally {
  /** Bytes this site uses, and may use; `null` where the browser does not say. */
  usage: number | null;
  quota: number | null;
  /** Whether the browser keeps the storage until a person clears it; `null` where it cannot be asked. */
  isPersisted: boolean | null;
  last: SafeCopy | null;
  /** What this workspace held when it was last seen on this device, when there is nothing now. */
  lost: { changes: number; at: string } | null;
}

/** A share of the allowed space from which on a warning is due, before anything fails. */
export const NEARLY_FULL = 0.8;

/** Asks the browser and the workspace. */
export async function readFacts(workspace: string, copies: SafeCopies): Promise<Facts> {
  const [tally, last, estimate, isPersisted] = await Promise.all([copies.tally(), copies.last(), estimated(), persisted()]);
  return { ...tally, last, usage: estimate.usage ?? null, quota: estimate.quota ?? null, isPersisted, lost: seen(workspace, tally.changes) };
}

/** Whether the space is nearly used up. */
export function isNearlyFull({ usage, quota }: Facts): boolean {
  return usage !== null && quota !== null && quota > 0 && usage / quota > NEARLY_FULL;
}

/** Days since the last copy, when changes since are in none; `null` when everything is in it. Without any copy the days are endless. */
export function daysUnsaved({ last, changes }: Facts, now: number): number | null {
  if (changes === 0 || last?.isCurrent) return null;
  return last ? (now - Date.parse(last.at)) / 86_400_000 : Infinity;
}

/** Asks the browser to keep the storage. */
export async function askToPersist(): Promise<boolean> {
  remember(ASKED, 'yes');
  return manager()?.persist?.() ?? false;
}

/** Whether this is the moment to ask by itself: a person did something on this page, sees it, and was never asked on this device. */
export function mayAsk(): boolean {
  const isActive = (navigator as { userActivation?: { hasBeenActive: boolean } }).userActivation?.hasBeenActive ?? false;
  return isActive && !document.hidden && recall(ASKED) === null;
}

/** Forgets that there was something: it is known to be gone. */
export function acceptLoss(workspace: string): void {
  try {
    localStorage.removeItem(SEEN + workspace);
  } catch {
    // Then nothing was remembered either.
  }
}

const ASKED = 'salescycle.storage.asked', SEEN = 'salescycle.storage.seen.';

/** Remembers that there is something, in another storage than the workspace's own, and finds out when it is gone. */
function seen(workspace: string, changes: number): Facts['lost'] {
  if (changes > 0) {
    remember(SEEN + workspace, JSON.stringify({ changes, at: new Date().toISOString() }));
    return null;
  }
  const text = recall(SEEN + workspace);
  return text === null ? null : JSON.parse(text) as Facts['lost'];
}

/** A page of plain http has no storage manager. */
function manager(): Partial<StorageManager> | undefined {
  return (navigator as { storage?: Partial<StorageManager> }).storage;
}

async function estimated(): Promise<StorageEstimate> {
  return (await manager()?.estimate?.().catch(() => null)) ?? {};
}

async function persisted(): Promise<boolean | null> {
  return (await manager()?.persisted?.()) ?? null;
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Blocked: then it is asked or said once more.
  }
}

function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
