import type { Value } from '../fields/field.js';
import type { Id } from '../identity/ulid.js';
import type { RecordType } from '../records/index.js';
import type { Instant } from '../time/instant.js';

/** A change of a `set` field: what was added and what was taken away, so that two people adding at once both keep theirs. */
export interface SetPatch {
  add: string[];
  remove: string[];
}

/** The changed fields only. `null` clears a field; a `set` field holds a {@link SetPatch}. */
export type Patch = Record<string, Value | SetPatch>;

/**
 * One change of one record, as readers and other replicas see it. Enough to undo it, replay it, show it in a timeline and explain a
 * number. How a store keeps it on disk is the store's own affair.
 */
export interface Operation {
  /** ULID, also the key under which a repeated delivery is recognised. Its time part is when the change was recorded. */
  id: Id;
  /** When the change happened in the world. For an import this lies in the past. */
  at: Instant;
  /** The user who made the change, or `rule:<id>`. */
  by: string;
  device: string;
  /** The command that made it, or `undo` / `redo`. */
  cmd: string;
  /** The same for all operations of one command call; undo takes back the group as one. */
  group: Id;
  type: RecordType;
  recordId: Id;
  /** The revision the author had; 0 creates the record. */
  base: number;
  patch: Patch;
  /** The same fields before. Empty for a create. */
  was: Patch;
  undoes?: Id;
  reason?: string;
  /** The device's own time, where it lay before the record's last change and `at` was moved up to it. */
  claimedAt?: Instant;
  /** Nobody knows when this happened; `at` is when it was recorded. Dated figures leave it out and count it. */
  undated?: true;
  sv: number;
}

/** The schema version this code writes. */
export const SCHEMA_VERSION = 1;

