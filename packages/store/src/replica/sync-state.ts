import type { Id } from '@salescycle/model';
import { quietly } from '../disk/database.js';
import { COMMITTED, type Committing, type Database, type Reading } from '../disk/layout.js';

/** Where the exchange with other replicas stands. */
export interface SyncState {
  /** Up to where the others' operations are in this log; `null` before the first exchange. */
  cursor: string | null;
  /** Up to this log entry the others have everything. */
  through: number;
  /** Operations beyond it that they have too, with their entry. */
  ahead: readonly (readonly [Id, number])[];
}

const KEY = 'sync';

/** The state before the first exchange. */
export const NOTHING: SyncState = { cursor: null, through: 0, ahead: [] };

/** Opens a transaction in which others' operations come in and the cursor moves. It lies wholly between two commits of other tabs. */
export function beginExchange(database: Database): Committing {
  return database.transaction([...COMMITTED, 'meta'], 'readwrite', { durability: 'relaxed' });
}

/** Opens a transaction in which the log and the state are read. */
export function beginReading(database: Database): Reading {
  return database.transaction(['log', 'meta']);
}

/** The state as text, which tells whether it changed, and what it says. */
export async function readState(transaction: Reading): Promise<{ text: string; state: SyncState }> {
  const text = (await transaction.objectStore('meta').get(KEY)) ?? '';
  return { text, state: text === '' ? NOTHING : JSON.parse(text) as SyncState };
}

/** Writes the state; returns its text. */
export function writeState(transaction: Committing, state: SyncState): string {
  const text = JSON.stringify(state);
  void quietly(transaction.objectStore('meta').put(text, KEY));
  return text;
}

/**
 * Writes the state under another text: what is waiting is read off the log anew, in every tab, because entries say something else now.
 *
 * @param mark an id that was never used
 */
export function markAnew(transaction: Committing, state: SyncState, mark: Id): void {
  void quietly(transaction.objectStore('meta').put(JSON.stringify({ ...state, mark }), KEY));
}
