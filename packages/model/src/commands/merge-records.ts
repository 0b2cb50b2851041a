import type { Id } from '../identity/ulid.js';
import type { AnyRecord, RecordType } from '../records/index.js';
import { recordTables } from '../records/index.js';
import type { Field } from '../fields/field.js';
import { repointed, typesNaming, type Repointing } from '../records/references.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import { live, type Change, type Command, type State } from './command.js';
import { isChoosable, mergedValues } from './merged-values.js';

const MERGEABLE = ['opportunity', 'lead', 'account', 'contact'] as const satisfies readonly RecordType[];

/** Record types of which two can turn out to be one. */
export type MergeableType = (typeof MERGEABLE)[number];

/** Which records of a type are one, which of them stays, and by field whose value is taken where it is not what the rule says. */
export interface MergeRecordsInput {
  type: MergeableType;
  survivorId: Id;
  otherIds: readonly Id[];
  /** By field name the id of one of the records. */
  take?: Readonly<Record<string, Id>>;
}

/**
 * Makes two or more records one. The others become tombstones that name the survivor (`mergedInto`) and keep all they said; the survivor takes what
 * {@link mergedValues} says and the earliest creation time; whatever named one of the others, deleted records too, names the survivor. All of it
 * is one group, so one undo brings every field back that nobody changed since.
 *
 * References are found by looking through the types that can hold one, which a store reads as a whole once: a merge is rare, and nothing is
 * kept on every write for its sake. Conflicts and hand-offs go on naming the record they are about.
 *
 * A deal's stage history is not put together with the others': two histories that ran side by side would have it in two stages at once, and
 * its last event could contradict its stage. The survivor's history stays its own; the others' stays with their tombstones and in the log, and the
 * past (`store.at`) shows both as they stood. So the deal whose history is the true one should stay; a won deal must.
 *
 * Refused for fewer than two records, for records that are not there or deleted, and where what closed or was converted would go for something
 * that was not.
 */
export const mergeRecords: Command<MergeRecordsInput> = {
  name: 'mergeRecords',
  run(state, { type, survivorId, otherIds, take = {} }, { at }) {
    const ids = [...new Set(otherIds)].filter((id) => id !== survivorId), asked = whetherAsked(type, ids);
    if (asked) return asked;
    const survivor = live(state, type, survivorId);
    if (isRefusal(survivor)) return survivor;
    const others: AnyRecord[] = [];
    for (const id of ids) {
      const other = live(state, type, id);
      if (isRefusal(other)) return other;
      others.push(other);
    }
    const refusal = outranked(survivor, others) ?? whetherChoosable(type, take, [survivorId, ...ids]);
    if (refusal) return refusal;
    const moving = { type, from: new Set(ids), to: survivorId };
    return [survivorChange({ state, survivor, others, take, moving }), ...movedReferences(state, moving), ...others.map(({ id }): Change => ({ type, id, set: { deletedAt: at, mergedInto: survivorId } }))];
  },
};

interface Merging {
  state: State;
  survivor: AnyRecord;
  others: readonly AnyRecord[];
  take: Readonly<Record<string, Id>>;
  moving: Repointing;
}

function survivorChange({ state, survivor, others, take, moving }: Merging): Change {
  const values = mergedValues(survivor, others, take), { id, type } = survivor;
  const set = { ...values, ...repointed({ ...survivor, ...values }, moving) };
  const since = [survivor, ...others].map(({ createdAt }) => createdAt).sort()[0]!;
  const apart = (set.notSameAs as readonly string[] | null | undefined)?.filter((other) => other !== id && !moving.from.has(other));
  if (apart) Object.assign(set, { notSameAs: apart.length ? apart : null });
  if (isInCircle(state, set.parentId as Id | undefined, moving)) Object.assign(set, { parentId: null });
  return { type, id, set, since };
}

/** Whether an account would be its own parent, or its parent's parent, once the others are it. */
function isInCircle(state: State, parentId: Id | null | undefined, { from, to }: Repointing): boolean {
  const seen = new Set<Id>();
  for (let id = parentId; id && !seen.has(id); id = state.get('account', id)?.parentId) {
    if (id === to || from.has(id)) return true;
    seen.add(id);
  }
  return false;
}

function movedReferences(state: State, moving: Repointing): Change[] {
  const isMerged = (id: Id) => id === moving.to || moving.from.has(id);
  return typesNaming(moving.type).flatMap((type) => [...state.recordsOf(type)].flatMap((record): Change[] => {
    if (type === moving.type && isMerged(record.id)) return [];
    const set = repointed(record, moving);
    return Object.keys(set).length ? [{ type, id: record.id, set }] : [];
  }));
}

function whetherAsked(type: RecordType, otherIds: readonly Id[]): Refusal | null {
  if (!(MERGEABLE as readonly RecordType[]).includes(type)) {
    return refuse('notAllowed', { en: 'Only deals, leads, accounts and contacts are merged.', zh: '只能合并商机、线索、客户和联系人。' });
  }
  return otherIds.length ? null : refuse('notAllowed', { en: 'It takes two records to merge. Choose another one.', zh: '合并至少需要两条记录，请再选一条。' });
}

/** A win, a running deal and a conversion do not vanish into what never was: they stay. */
function outranked(survivor: AnyRecord, others: readonly AnyRecord[]): Refusal | null {
  const other = others.find((each) => rankOf(each) > rankOf(survivor));
  if (!other) return null;
  const { name, status } = other as { name: string; status: string }, because = REASONS[status]!;
  return refuse('notAllowed', { en: `“${name}” ${because.en}, so it has to be the one that stays.`, zh: `“${name}”${because.zh}，请保留这一条。` }, { recordId: other.id });
}

const RANKS: Readonly<Record<string, number>> = { 'opportunity won': 2, 'opportunity open': 1, 'lead converted': 1 };
const REASONS: Readonly<Record<string, { en: string; zh: string }>> = {
  won: { en: 'is won', zh: '已赢单' }, open: { en: 'is still open', zh: '仍在进行中' }, converted: { en: 'was converted', zh: '已转化' },
};

function rankOf(record: AnyRecord): number {
  return RANKS[`${record.type} ${(record as { status?: string }).status ?? ''}`] ?? 0;
}

function whetherChoosable(type: RecordType, take: Readonly<Record<string, Id>>, ids: readonly Id[]): Refusal | null {
  const fields: readonly Field[] = recordTables[type].fields;
  for (const [name, id] of Object.entries(take)) {
    const field = fields.find((each) => each.name === name);
    if (field && isChoosable(type, field) && ids.includes(id)) continue;
    const label = field?.label ?? { en: name, zh: name };
    return refuse('notAllowed', { en: `${label.en} cannot be taken from ${id} here.`, zh: `“${label.zh}”不能取自 ${id}。` });
  }
  return null;
}
