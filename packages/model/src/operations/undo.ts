import { recordTables, type AnyRecord } from '../records/index.js';
import type { Refusal } from '../refusal.js';
import { refuse } from '../refusal.js';
import type { Answer, CommandContext, State } from '../commands/command.js';
import { SCHEMA_VERSION, type Operation, type Patch, type SetPatch } from './operation.js';
import { applyPatch, sameValue } from './patch.js';

/** What an undo could not take back, because somebody changed the field again since. */
export interface KeptField {
  type: Operation['type'];
  recordId: string;
  field: string;
}

/** The operations that take a group back, and what stays because it was changed again since. */
export interface Undoing {
  operations: Operation[];
  kept: KeptField[];
}

/**
 * Takes a group of operations back with new operations, newest first. A created record becomes a tombstone; a field goes back to what it was
 * unless it holds something else than the operation left in it; a ledger's entries stay. Undoing an undo is a redo: the same rule.
 *
 * @returns the operations, or a refusal when everything was changed again since.
 */
export function undoOperations(cmd: 'undo' | 'redo', group: readonly Operation[], state: State, context: CommandContext): Answer<Undoing> {
  const groupId = context.group ?? context.newId();
  const pending = new Map<string, AnyRecord>();
  const undoing: Undoing = { operations: [], kept: [] };
  const created = new Set(group.filter(({ base }) => base === 0).map(({ recordId }) => recordId));
  for (const operation of [...group].reverse()) {
    // What the group did to its own new record goes with the record, and comes back with it.
    if (operation.base !== 0 && created.has(operation.recordId)) continue;
    if ('isLedger' in recordTables[operation.type]) continue;
    const record = pending.get(operation.recordId) ?? state.get(operation.type, operation.recordId);
    if (!record) continue;
    const { patch, was, kept } = inverse(operation, record, context);
    undoing.kept.push(...kept.map((field) => ({ type: operation.type, recordId: operation.recordId, field })));
    if (!Object.keys(patch).length) continue;
    const at = record.updatedAt > context.at ? record.updatedAt : context.at;
    undoing.operations.push({
      id: context.newId(), at, by: context.by, device: context.device, cmd, group: groupId, type: operation.type,
      recordId: operation.recordId, base: record.rev, patch, was, undoes: operation.id, sv: SCHEMA_VERSION,
      ...(at !== context.at && { claimedAt: context.at }),
    });
    pending.set(operation.recordId, applied(record, patch, at));
  }
  return undoing.operations.length ? undoing : nothingLeft(undoing);
}

function inverse(operation: Operation, record: AnyRecord, { at }: CommandContext): { patch: Patch; was: Patch; kept: string[] } {
  if (operation.base === 0) return record.deletedAt ? NOTHING : { patch: { deletedAt: at }, was: { deletedAt: null }, kept: [] };
  const current = record as unknown as Record<string, unknown>;
  const result: { patch: Patch; was: Patch; kept: string[] } = { patch: {}, was: {}, kept: [] };
  for (const [name, left] of Object.entries(operation.patch)) {
    const back = operation.was[name] ?? null;
    if (isSet(operation.type, name)) {
      const change = effective(back as SetPatch, (current[name] ?? []) as string[]);
      if (!change.add.length && !change.remove.length) continue;
      result.patch[name] = change;
      result.was[name] = { add: change.remove, remove: change.add };
    } else if (sameValue(current[name] ?? null, left)) {
      result.patch[name] = back;
      result.was[name] = left;
    } else if (!sameValue(current[name] ?? null, back)) {
      result.kept.push(name);
    }
  }
  return result;
}

const NOTHING: { patch: Patch; was: Patch; kept: string[] } = { patch: {}, was: {}, kept: [] };

/** What of the change of a set changes anything: others may have done some of it since. */
function effective({ add, remove }: SetPatch, items: readonly string[]): SetPatch {
  return { add: add.filter((item) => !items.includes(item)), remove: remove.filter((item) => items.includes(item)) };
}

function isSet(type: Operation['type'], name: string): boolean {
  return recordTables[type].fields.some((field) => field.name === name && field.type === 'set');
}

function applied(record: AnyRecord, patch: Patch, at: string): AnyRecord {
  const fields = applyPatch(recordTables[record.type].fields, record, patch);
  return { ...fields, updatedAt: at, rev: record.rev + 1 } as AnyRecord;
}

function nothingLeft({ kept }: Undoing): Refusal {
  const fields = [...new Set(kept.map(({ field }) => field))].join(', ');
  return refuse('nothingToDo', {
    en: fields ? `Not undone: ${fields} was changed again since.` : 'There is nothing left to undo.',
    zh: fields ? `未撤销：${fields} 之后又有改动。` : '没有可撤销的内容。',
  });
}
