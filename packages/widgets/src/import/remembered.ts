import type { DateOrder, ImportType, RememberedMapping, StageMatches } from '@salescycle/connect';
import { isPlainDate, type PlainDate } from '@salescycle/model';
import { shortHash } from '../shared/short-hash.js';

/** What a person chose the last time for a file with these columns. */
export interface Remembered {
  /** The day it was chosen. */
  on: PlainDate;
  type: ImportType;
  targets: RememberedMapping;
  matchBy: string | null;
  currency?: string;
  dateOrder?: DateOrder;
  /** The pipeline's id, and the stages that were matched by hand. */
  pipeline?: string;
  stages?: StageMatches;
}

const KEY = 'salescycle.import.';

/** The choices for a set of columns; `null` when there are none, or the browser keeps nothing for this page. */
export function recall(headers: readonly string[]): Remembered | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(headers)) ?? 'null');
    return isRemembered(kept) ? kept : null;
  } catch {
    // Refused storage and text that is no JSON come to the same: nothing is remembered.
    return null;
  }
}

/** Keeps the choices for a set of columns. `false` when the browser refuses. */
export function remember(headers: readonly string[], choices: Remembered): boolean {
  try {
    localStorage.setItem(keyOf(headers), JSON.stringify(choices));
    return true;
  } catch {
    return false;
  }
}

/** The columns' order does not matter: the next export may have another. */
function keyOf(headers: readonly string[]): string {
  return KEY + shortHash([...headers].sort().join('\n'));
}

function isRemembered(value: unknown): value is Remembered {
  const { on, type, targets } = (value ?? {}) as Partial<Remembered>;
  return isPlainDate(on) && typeof type === 'string' && typeof targets === 'object' && targets !== null;
}
