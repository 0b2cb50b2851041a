import type { Field, FieldTable, RecordOf } from '../fields/field.js';

/** The fields every record has, whatever its type. */
export const commonFields = [
  { name: 'id', type: 'text', required: true, system: true, merge: 'never', max: 64, label: { en: 'Id', zh: '编号' } },
  { name: 'type', type: 'text', required: true, system: true, merge: 'never', max: 40, label: { en: 'Type', zh: '类型' } },
  { name: 'createdAt', type: 'instant', required: true, system: true, merge: 'never', label: { en: 'Created', zh: '创建时间' } },
  { name: 'updatedAt', type: 'instant', required: true, system: true, merge: 'never', label: { en: 'Changed', zh: '更新时间' } },
  { name: 'createdBy', type: 'text', required: true, system: true, merge: 'never', label: { en: 'Created by', zh: '创建人' } },
  { name: 'rev', type: 'int', required: true, system: true, merge: 'never', min: 1, label: { en: 'Revision', zh: '版本' } },
  { name: 'sv', type: 'int', required: true, system: true, merge: 'never', min: 1, label: { en: 'Schema version', zh: '结构版本' } },
  { name: 'deletedAt', type: 'instant', system: true, unit: 'deletion', label: { en: 'Deleted', zh: '删除时间' } },
  { name: 'mergedInto', type: 'text', system: true, unit: 'deletion', label: { en: 'Merged into', zh: '合并到' } },
  { name: 'ownerId', type: 'ref', ref: 'user', label: { en: 'Owner', zh: '负责人' } },
  { name: 'tags', type: 'set', merge: 'set', label: { en: 'Tags', zh: '标签' } },
  { name: 'custom', type: 'json', merge: 'members', label: { en: 'Other fields', zh: '其他字段' } },
  {
    name: 'externalIds', type: 'list', label: { en: 'Ids elsewhere', zh: '外部编号' }, fields: [
      { name: 'system', type: 'text', required: true, label: { en: 'System', zh: '系统' } },
      { name: 'id', type: 'text', required: true, label: { en: 'Id', zh: '编号' } },
    ],
  },
  {
    name: 'source', type: 'json', label: { en: 'Source', zh: '来源' }, fields: [
      { name: 'kind', type: 'text', required: true, label: { en: 'Kind', zh: '类别' } },
      { name: 'url', type: 'text', label: { en: 'Address', zh: '网址' } },
      { name: 'capturedAt', type: 'instant', label: { en: 'Captured', zh: '采集时间' } },
      { name: 'capturedBy', type: 'text', label: { en: 'Captured by', zh: '采集人' } },
      { name: 'campaign', type: 'text', max: 200, label: { en: 'Campaign', zh: '活动' } },
    ],
  },
] as const satisfies FieldTable;

/** Records of the same type that a person looked at and found to be others, however alike. One side saying so is enough. */
export function notSameAs<const Type extends string>(ref: Type) {
  return { name: 'notSameAs', type: 'set', ref, merge: 'set', system: true, label: { en: 'Other than', zh: '不同于' } } as const;
}

/** One record type: its name, its texts and its field table, common fields first. */
export interface RecordTable<Type extends string = string, Fields extends FieldTable = FieldTable> {
  type: Type;
  label: { en: string; zh: string };
  fields: Fields;
  /** Entries of an append-only type are never edited; undo takes them away as a whole. */
  appendOnly?: true;
  /** A ledger says what happened outside this workspace: taking back the change that wrote an entry leaves the entry standing. */
  isLedger?: true;
}

/** A record as its table describes it. */
export type RecordIn<Table extends RecordTable> = RecordOf<Table['fields']> & { type: Table['type'] };

/** Puts the common fields before a type's own. The mark lets bundlers leave out the tables a page does not use. */
/* @__NO_SIDE_EFFECTS__ */
export function recordTable<const Type extends string, const Own extends readonly Field[]>(
  type: Type, label: { en: string; zh: string }, own: Own, options: Pick<RecordTable, 'appendOnly' | 'isLedger'> = {},
): RecordTable<Type, readonly [...typeof commonFields, ...Own]> {
  return { type, label, fields: [...commonFields, ...own], ...options };
}
