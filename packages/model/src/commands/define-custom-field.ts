import { WORKSPACE_ID, type Workspace } from '../records/workspace.js';
import { isSchemaType, type CustomField, type CustomSchema } from '../fields/custom-fields.js';
import type { Label } from '../label.js';
import { refuse, type Refusal } from '../refusal.js';
import { recordTables } from '../records/index.js';
import { configureWorkspace } from './configure-workspace.js';
import { stageOf } from '../records/pipeline.js';
import type { Command, State } from './command.js';

/** What to define. Without a schema the definition is taken away; values stay in their records and stay readable. */
export interface DefineCustomFieldInput extends Omit<CustomField, 'schema'> {
  schema: CustomSchema | null;
  /** Currency and time zone that have counted until now: a workspace without settings gets its first ones with this, and no number changes. */
  inForce?: Pick<Workspace, 'currency' | 'timeZone'>;
}

/** As long as a name that people still read; a dot would make it a path. */
const NAME = /^[^.\s](?:[^.\n]{0,58}[^.\s])?$/;

/**
 * Defines a field of the workspace's own (自定义字段) for records of a type, or says anew what it may hold. Values that are there already are
 * left as they are; whoever edits one next is held to the definition. A refusal names in `problems` the part that does not fit: `name`, `requiredFrom`, or one of the schema.
 */
export const defineCustomField: Command<DefineCustomFieldInput> = {
  name: 'defineCustomField',
  run(state, { of, name, schema, requiredFrom, inForce }, context) {
    const problem = !Object.hasOwn(recordTables, of) || !NAME.test(name) ? bad('name', 'name', '名称') : schema && (schemaProblem(schema) ?? stageProblem(state, of, requiredFrom));
    if (problem) return problem;
    const settings = state.get('workspace', WORKSPACE_ID), before = (settings?.customFields ?? []) as unknown as CustomField[], at = before.findIndex((each) => each.of === of && each.name === name);
    const others = before.filter((_, i) => i !== at), place = at < 0 ? before.length : at;
    const next = schema ? [...others.slice(0, place), { of, name, schema, ...(Object.keys(requiredFrom ?? {}).length && { requiredFrom }) }, ...others.slice(place)] : others;
    return configureWorkspace.run(state, { ...(!settings && inForce), customFields: next.length ? structuredClone(next) as never : null }, context);
  },
};

function schemaProblem({ type, title, enum: values, format, minimum, maximum }: CustomSchema): Refusal | null {
  if (!isSchemaType(type)) return bad('type', 'type', '类型');
  if (!isLabel(title)) return bad('title', 'title', '标题');
  if (values && (type !== 'string' || !values.length || new Set(values).size < values.length || values.some((value) => value === ''))) return bad('enum', 'choices', '选项');
  if (format !== undefined && (type !== 'string' || (format !== 'date' && format !== 'uri'))) return bad('format', 'format', '格式');
  return minimum !== undefined && maximum !== undefined && minimum > maximum ? bad('minimum', 'range', '范围') : null;
}

/** Only deals have stages, and from a stage where they are lost on nothing is needed any more. */
function stageProblem(state: State, of: CustomField['of'], requiredFrom: CustomField['requiredFrom'] = {}): Refusal | null {
  const fits = ([pipelineId, stageId]: [string, string]) => {
    const pipeline = state.get('pipeline', pipelineId), stage = pipeline && stageOf(pipeline, stageId);
    return of === 'opportunity' && stage !== undefined && stage.type !== 'lost';
  };
  return Object.entries(requiredFrom).every(fits) ? null : bad('requiredFrom', 'stage', '阶段');
}

function isLabel(title: Partial<Label> | undefined): boolean {
  return Boolean(title?.en?.trim() && title.zh?.trim());
}

function bad(field: 'name' | 'requiredFrom' | keyof CustomSchema, en: string, zh: string): Refusal {
  return refuse('invalid', { en: `Not defined: the ${en} of the field does not fit. Correct it and save again.`, zh: `未定义：字段的${zh}不符合要求，改正后再保存。` }, { problems: [{ field, code: 'type', value: null }] });
}
