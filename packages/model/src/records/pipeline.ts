import type { RecordOf } from '../fields/field.js';
import { recordTable, type RecordIn } from './common.js';
import { forecastCategories } from './opportunity.js';

/** What must be true to leave a stage forward: checked by hand (`manual`) or by a condition over the opportunity (`when`). */
const criterionFields = [
  { name: 'id', type: 'text', required: true, label: { en: 'Id', zh: '编号' } },
  { name: 'text', type: 'label', required: true, label: { en: 'Text', zh: '内容' } },
  { name: 'when', type: 'json', label: { en: 'Condition', zh: '条件' } },
  { name: 'manual', type: 'bool', label: { en: 'Checked by hand', zh: '人工确认' } },
  { name: 'blocking', type: 'bool', required: true, label: { en: 'Blocks the move', zh: '不满足不可推进' } },
  { name: 'reason', type: 'bool', label: { en: 'Passing without it needs a reason', zh: '不满足时须填写理由' } },
] as const;

/** What helps in a stage: a thing to do, a question to ask, or something to hand over (a link). */
const guidanceFields = [
  { name: 'text', type: 'label', required: true, label: { en: 'Text', zh: '内容' } },
  { name: 'url', type: 'text', max: 2000, label: { en: 'Link', zh: '链接' } },
] as const;

const stageFields = [
  { name: 'id', type: 'text', required: true, label: { en: 'Id', zh: '编号' } },
  { name: 'order', type: 'int', required: true, min: 0, label: { en: 'Order', zh: '顺序' } },
  { name: 'name', type: 'label', required: true, label: { en: 'Name', zh: '名称' } },
  {
    name: 'type', type: 'enum', required: true, label: { en: 'Type', zh: '类型' }, enum: {
      open: { en: 'Open', zh: '进行中' }, won: { en: 'Won', zh: '赢单' }, lost: { en: 'Lost', zh: '输单' },
    },
  },
  { name: 'probability', type: 'percent', required: true, label: { en: 'Probability', zh: '概率' } },
  { name: 'forecastCategory', type: 'enum', required: true, enum: forecastCategories, label: { en: 'Forecast category', zh: '预测类别' } },
  { name: 'requiredFields', type: 'list', label: { en: 'Needed to enter', zh: '进入所需字段' } },
  { name: 'exitCriteria', type: 'list', fields: criterionFields, label: { en: 'Needed to leave', zh: '离开所需条件' } },
  { name: 'rottenDays', type: 'int', min: 1, label: { en: 'Idle after days', zh: '停滞天数' } },
  { name: 'wipLimit', type: 'int', min: 1, label: { en: 'Limit per owner', zh: '每人上限' } },
  { name: 'goal', type: 'label', label: { en: 'Goal', zh: '阶段目标' } },
  { name: 'guidance', type: 'list', fields: guidanceFields, label: { en: 'How to work here', zh: '工作指引' } },
  { name: 'active', type: 'bool', label: { en: 'In use', zh: '启用' } },
] as const;

/** A pipeline (销售流程): the ordered stages of one way of selling, with their gates as data. */
export const pipelineTable = recordTable('pipeline', { en: 'Pipeline', zh: '销售流程' }, [
  { name: 'key', type: 'text', required: true, unique: true, max: 60, label: { en: 'Key', zh: '标识' } },
  { name: 'name', type: 'label', required: true, label: { en: 'Name', zh: '名称' } },
  { name: 'stages', type: 'list', required: true, max: 60, fields: stageFields, label: { en: 'Stages', zh: '阶段' } },
  {
    name: 'skip', type: 'enum', label: { en: 'Skipping stages', zh: '跳过阶段' }, enum: {
      allow: { en: 'Allowed', zh: '允许' }, warn: { en: 'Allowed, and said', zh: '允许并提示' }, forbid: { en: 'Not allowed', zh: '不允许' },
    },
  },
  {
    name: 'wip', type: 'enum', label: { en: 'Over the limit', zh: '超过上限时' }, enum: {
      warn: { en: 'Shown', zh: '提示' }, block: { en: 'Refused without a reason', zh: '须填写理由' }, refuse: { en: 'Refused', zh: '不可超过' },
    },
  },
  { name: 'regressReason', type: 'bool', label: { en: 'Moving back needs a reason', zh: '回退须填写理由' } },
]);

/** A pipeline as stored. */
export type Pipeline = RecordIn<typeof pipelineTable>;
/** One stage of a pipeline. */
export type Stage = RecordOf<typeof stageFields>;
/** One exit criterion of a stage. */
export type Criterion = RecordOf<typeof criterionFields>;

/** The stages in process order, retired ones left out unless asked for. */
export function stagesOf(pipeline: Pick<Pipeline, 'stages'>, options: { retired?: boolean } = {}): Stage[] {
  return pipeline.stages
    .filter((stage) => options.retired || stage.active !== false)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** The stage with this id, retired or not; `undefined` when the pipeline never had it. */
export function stageOf(pipeline: Pick<Pipeline, 'stages'>, stageId: string): Stage | undefined {
  return pipeline.stages.find(({ id }) => id === stageId);
}
