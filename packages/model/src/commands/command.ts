import { problemsOf } from '../fields/checks.js';
import { recordTables, type AnyRecord, type Records, type RecordType } from '../records/index.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import { BOOKKEEPING } from '../operations/bookkeeping.js';
import { SCHEMA_VERSION, type Operation } from '../operations/operation.js';
import { creation, diff } from '../operations/patch.js';
import type { Id } from '../identity/ulid.js';
import { addressProblem } from '../links/address.js';
import { forbidden, type Rights } from './rights.js';
import type { Instant } from '../time/instant.js';
import { isInstant } from '../time/instant.js';

/** The records a command may look at. Deleted ones are there too, with `deletedAt`. */
export interface State {
  get<T extends RecordType>(type: T, id: Id): Records[T] | undefined;
  /** Open opportunities of an owner in a stage, for work-in-progress limits. */
  countInStage(pipelineId: Id, stageId: string, ownerId: Id | undefined): number;
  /** The live record of a type whose unique field holds this value. */
  findUnique<T extends RecordType>(type: T, field: string, value: string): Records[T] | undefined;
  /** Every record of a type, in no order. A store reads the whole type for it, once. */
  recordsOf<T extends RecordType>(type: T): Iterable<Records[T]>;
}

/** Who runs a command, when, and where new ids come from. Nothing else from outside reaches a command. */
export interface CommandContext {
  at: Instant;
  by: string;
  device: string;
  newId: () => Id;
  /** What the host lets them do; without it everything but passing a closed gate. */
  rights?: Rights | undefined;
  /** The group to join; a new one without it. A long import runs in slices that belong together. */
  group?: Id;
}

/**
 * One change a command asks for: a new record, other fields of one, or its deletion. `since` moves the time from when the record is said to
 * have been there, as only a merge does.
 */
export type Change =
  | { type: RecordType; id: Id; create: Readonly<Record<string, unknown>>; at?: Instant; undated?: true }
  | { type: RecordType; id: Id; set: Readonly<Record<string, unknown>>; at?: Instant; reason?: string; since?: Instant };

/** What a command answers. */
export type Answer<T> = T | Refusal;

/**
 * A verb of the domain: `(state, input) -> changes | Refusal`. Pure; the log, the undo and every front go through it, so a rule
 * stands here or in a gate and nowhere else.
 */
export interface Command<Input> {
  name: string;
  /** What the product does by itself is written under the rule's name, not the person's, and is no step of their undo. */
  by?: `rule:${string}`;
  run(state: State, input: Input, context: CommandContext): Answer<Change[]>;
}

/**
 * Runs a command and completes its changes to operations of one group, in order.
 *
 * @returns the operations, or the refusal with the command's name. Fields that hold what they held before are left out; a change
 * that changes nothing makes no operation, and a command without any is refused as `nothingToDo`.
 */
export function execute<Input>(command: Command<Input>, state: State, input: Input, context: CommandContext): Answer<Operation[]> {
  const changes = forbidden(command, context.rights) ?? command.run(state, input, context);
  if (isRefusal(changes)) return { ...changes, command: command.name };
  const answer = operationsOf(command.name, state, changes, context);
  return isRefusal(answer) ? { ...answer, command: command.name } : answer;
}

function operationsOf(cmd: string, state: State, changes: Change[], context: CommandContext): Answer<Operation[]> {
  const group = context.group ?? context.newId();
  const pending = new Map<Id, Pending>();
  const operations: Operation[] = [];
  for (const change of changes) {
    const before = asMade(pending.get(change.id)) ?? state.get(change.type, change.id);
    const after = afterChange(change, before, context);
    if (isRefusal(after)) return after;
    const problems = problemsOf(recordTables[change.type].fields, after, before ? 'keep' : 'refuse');
    if (problems.length) return invalid(change, problems);
    const operation = operationOf(cmd, group, change, before, after, context);
    if (!operation) continue;
    operations.push(operation);
    pending.set(change.id, { after, operation });
  }
  return operations.length ? operations : refuse('nothingToDo', { en: 'Nothing would change.', zh: '没有任何改动。' });
}

/** What the change before made of a record. */
interface Pending {
  after: Readonly<Record<string, unknown>>;
  operation: Operation;
}

/** Put together when a second change of the same record asks: few do, and an import makes a hundred thousand. */
function asMade(pending: Pending | undefined): AnyRecord | undefined {
  return pending && { ...pending.after, updatedAt: pending.operation.at, rev: pending.operation.base + 1 } as unknown as AnyRecord;
}

function afterChange(change: Change, before: AnyRecord | undefined, context: CommandContext): Answer<Record<string, unknown>> {
  if ('create' in change) {
    if (before) return refuse('conflict', { en: `There is a ${change.type} with the id ${change.id} already.`, zh: `编号 ${change.id} 已存在。` });
    const at = change.at ?? context.at;
    if (!isInstant(at)) return invalid(change, [{ field: 'createdAt', code: 'type', value: at }]);
    return withValues({ id: change.id, type: change.type, createdAt: at, updatedAt: at, createdBy: context.by, rev: 1, sv: SCHEMA_VERSION }, change.create);
  }
  if (!before) return notFound(change.type, change.id);
  return withValues({ ...before, ...(change.since !== undefined && { createdAt: change.since }) }, change.set);
}

/** A device whose clock lies behind cannot put a change before the record's last one: `at` moves up, the claim is kept. */
function operationOf(
  cmd: string, group: Id, change: Change, before: AnyRecord | undefined, after: Record<string, unknown>, context: CommandContext,
): Operation | null {
  const { fields } = recordTables[change.type];
  const { patch, was } = before ? diff(fields, before, after) : { patch: creation(fields, after), was: {} };
  if (before && Object.keys(patch).length === 0) return null;
  const claimed = change.at ?? context.at;
  const at = before && before.updatedAt > claimed ? before.updatedAt : claimed;
  return {
    id: context.newId(), at, by: context.by, device: context.device, cmd, group, type: change.type, recordId: change.id,
    base: before?.rev ?? 0, patch, was, sv: SCHEMA_VERSION,
    ...(at !== claimed && { claimedAt: claimed }),
    ...('reason' in change && change.reason ? { reason: change.reason } : {}),
    ...('undated' in change && change.undated ? { undated: true as const } : {}),
  };
}

/** The record with these values put in; an empty one takes its field away. What an operation says by itself is nobody's to set. */
function withValues(record: Record<string, unknown>, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  for (const name of Object.keys(values)) {
    if (BOOKKEEPING.has(name)) continue;
    const value = values[name];
    if (value !== undefined && value !== null) record[name] = value;
    else delete record[name];
  }
  return record;
}

function invalid(change: Change, problems: ReturnType<typeof problemsOf>): Refusal {
  const names = problems.map(({ field }) => field).join(', ');
  const address = problems.find(({ code }) => code === 'address');
  if (address) return refuse('invalid', addressProblem(address.field, String(address.value)), { problems, recordId: change.id });
  return refuse('invalid', {
    en: `Not saved: ${names} of ${change.type} does not fit. Correct it and save again.`,
    zh: `未保存：${names} 的值不符合要求，改正后再保存。`,
  }, { problems, recordId: change.id });
}

/** The refusal for a record that is not there (or was deleted). */
export function notFound(type: RecordType, id: Id): Refusal {
  const label = recordTables[type].label;
  return refuse('notFound', {
    en: `There is no ${label.en.toLowerCase()} with the id ${id}; it may have been deleted.`,
    zh: `没有编号为 ${id} 的${label.zh}，可能已被删除。`,
  }, { recordId: id });
}

/** The live record, or the refusal that says it is not there. */
export function live<T extends RecordType>(state: State, type: T, id: Id): Answer<Records[T]> {
  const record = state.get(type, id);
  return !record || record.deletedAt ? notFound(type, id) : record;
}
