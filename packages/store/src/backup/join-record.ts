import { rebase, type Operation, type Rebased } from '@salescycle/model';
import type { Row } from '../queries/query.js';
import { fold } from '../replica/record-plan.js';

/** What a record takes from a file. */
export interface Joined {
  /** The operations as they stand here now, all of them, under their own ids. */
  operations: Operation[];
  clashes: Rebased['clashes'];
  /** The revision they follow on. */
  rev: number;
}

/**
 * Brings what a file says about one record together with what stands here. Who has nothing that the file's author did not know takes it as it is;
 * else what stands here stays, and theirs is rebased behind it. An operation of which nothing is left stays in the log, empty: by its id the
 * same file brings nothing the next time.
 *
 * @param common the record as both know it; nothing without common past
 * @param fresh the file's operations that are new here, at least one, in order
 */
export function joinRecord(here: Row | undefined, common: readonly Operation[], fresh: readonly Operation[]): Joined {
  const base = fold(undefined, common);
  if (!here || isSame(here, base)) return { operations: [...fresh], clashes: [], rev: here?.record.rev ?? 0 };
  const { operations, clashes } = rebase(base?.record, here.record, fresh);
  const left = new Map(operations.map((operation) => [operation.id, operation]));
  let { rev, updatedAt } = here.record;
  const all = fresh.map((operation): Operation => {
    const placed: Operation = { ...(left.get(operation.id) ?? { ...operation, patch: {}, was: {} }), base: rev++ };
    if (placed.at < updatedAt) return { ...placed, at: updatedAt, claimedAt: operation.claimedAt ?? operation.at };
    updatedAt = placed.at;
    return placed;
  });
  return { operations: all, clashes, rev: here.record.rev };
}

/**
 * A record's operations in a file: those both sides know, and those that are new here. What a new one says, and a later one that both know says
 * again, is no news: who wrote the later one had heard it. Sets are left whole, since each change of one adds to the others.
 */
export function news(operations: readonly Operation[], isKnown: (operation: Operation) => boolean): { common: Operation[]; fresh: Operation[] } {
  const common = operations.filter(isKnown), fresh: Operation[] = [];
  const saidLater = new Set<string>();
  for (const operation of [...operations].reverse()) {
    if (!isKnown(operation)) fresh.unshift(without(operation, saidLater));
    else for (const [name, value] of Object.entries(operation.patch)) if (!isSetPatch(value)) saidLater.add(name);
  }
  return { common, fresh };
}

function without(operation: Operation, names: ReadonlySet<string>): Operation {
  if (!Object.keys(operation.patch).some((name) => names.has(name))) return operation;
  const rest = <T extends object>(values: T) => Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name))) as T;
  return { ...operation, patch: rest(operation.patch), was: rest(operation.was) };
}

function isSetPatch(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'add' in value && 'remove' in value;
}

/** By what they say: two rows of the same operations are the same text, since both are folds in the same order. */
function isSame(here: Row, base: Row | undefined): boolean {
  return base !== undefined && sorted(here.record) === sorted(base.record);
}

function sorted(record: object): string {
  return JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
