import { problemsOfField } from '../fields/checks.js';
import { customFieldsOf, valueOf } from '../fields/custom-fields.js';
import { sameValue } from '../operations/patch.js';
import type { Value } from '../fields/field.js';
import type { RecordType } from '../records/index.js';
import { WORKSPACE_ID } from '../records/workspace.js';
import { isRefusal, refuse } from '../refusal.js';
import { live, type Command } from './command.js';

/** Which record, the name its workspace gave the field, and the value; `null` clears it. */
export interface EditCustomFieldInput {
  type: RecordType;
  id: string;
  name: string;
  value: Value;
}

/**
 * Sets one field of the workspace's own. The record's other custom values stay as they are by then. Refused where nobody defined a field of
 * that name, and where the value does not fit it.
 */
export const editCustomField: Command<EditCustomFieldInput> = {
  name: 'editCustomField',
  run(state, { type, id, name, value }) {
    const record = live(state, type, id);
    if (isRefusal(record)) return record;
    const field = customFieldsOf(state.get('workspace', WORKSPACE_ID), type).find((each) => each.name === `custom.${name}`);
    if (!field) return refuse('notFound', { en: `No field “${name}” is defined here.`, zh: `这里没有定义“${name}”字段。` }, { recordId: id });
    const problems = problemsOfField(field, value);
    if (problems.length) {
      return refuse('invalid', { en: `Not saved: the value does not fit ${field.label.en}. Correct it and save again.`, zh: `未保存：“${field.label.zh}”的值不符合要求，改正后再保存。` }, { problems, recordId: id });
    }
    if (sameValue(valueOf(record, field.name) ?? null, value)) return [];
    const { [name]: _, ...others } = (record.custom ?? {}) as Readonly<Record<string, Value>>, custom = value === null ? others : { ...others, [name]: value };
    return [{ type, id, set: { custom: Object.keys(custom).length ? custom : null } }];
  },
};
