import type { FieldTable, RecordOf } from '../fields/field.js';

/** A view somebody gave a name: what a widget shows as one line of text, of which the model knows no more. */
export const viewFields = [
  { name: 'id', type: 'text', required: true, max: 64, label: { en: 'Id', zh: '编号' } },
  { name: 'name', type: 'text', required: true, max: 60, label: { en: 'Name', zh: '名称' } },
  { name: 'view', type: 'text', max: 2000, label: { en: 'View', zh: '视图' } },
] as const satisfies FieldTable;

/** A saved view: a person's own stands in their user record, one for all in the workspace's. */
export type SavedView = RecordOf<typeof viewFields>;
