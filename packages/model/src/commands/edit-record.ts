import { recordTables, type Records, type RecordType } from '../records/index.js';
import { isRefusal, refuse } from '../refusal.js';
import { live, type Command } from './command.js';
import type { EditableFields } from './fields-of.js';

/** Which record, and the fields to change. `null` clears one. */
export type EditRecordInput = { [T in RecordType]: { type: T; id: string; fields: EditableFields<Records[T]>; reason?: string } }[RecordType];

/** Edits fields of one record. Fields that only commands may set (stage, status, dates of closing) and append-only records are refused. */
export const editRecord: Command<EditRecordInput> = {
  name: 'editRecord',
  run(state, { type, id, fields, reason }) {
    const record = live(state, type, id);
    if (isRefusal(record)) return record;
    const table = recordTables[type];
    if ('appendOnly' in table && table.appendOnly) {
      return refuse('notAllowed', {
        en: `${table.label.en} entries are not edited; add a new one that corrects it.`,
        zh: `${table.label.zh}不可修改，请新增一条更正。`,
      }, { recordId: id });
    }
    const system = table.fields.find((field) => 'system' in field && field.name in fields);
    if (system) {
      return refuse('notAllowed', {
        en: `${system.label.en} is changed by its own command, not by editing.`,
        zh: `“${system.label.zh}”由相应操作更改，不能直接编辑。`,
      }, { recordId: id });
    }
    return [{ type, id, set: fields, ...(reason !== undefined && { reason }) }];
  },
};
