import { contactRolesField } from './buying-roles.js';
import { notSameAs, recordTable, type RecordIn } from './common.js';
import { linksField } from './links.js';

/** The forecast categories (预测类别) and their texts; a stage and an opportunity use the same list. */
export const forecastCategories = {
  pipeline: { en: 'Pipeline', zh: '管道' },
  bestCase: { en: 'Best case', zh: '最佳' },
  mostLikely: { en: 'Most likely', zh: '最可能' },
  commit: { en: 'Commit', zh: '承诺' },
  omitted: { en: 'Omitted', zh: '忽略' },
  closed: { en: 'Closed', zh: '已成交' },
} as const;

/** An opportunity (商机): one possible sale on its way through a pipeline's stages. */
export const opportunityTable = recordTable('opportunity', { en: 'Opportunity', zh: '商机' }, [
  { name: 'name', type: 'text', required: true, max: 300, label: { en: 'Deal name', zh: '商机名称' } },
  { name: 'accountId', type: 'ref', ref: 'account', label: { en: 'Account', zh: '客户' } },
  { name: 'contactIds', type: 'refs', ref: 'contact', merge: 'set', label: { en: 'Contacts', zh: '联系人' } },
  contactRolesField,
  { name: 'pipelineId', type: 'ref', ref: 'pipeline', required: true, system: true, unit: 'stage', label: { en: 'Pipeline', zh: '销售流程' } },
  { name: 'stageId', type: 'text', required: true, system: true, unit: 'stage', label: { en: 'Stage', zh: '阶段' } },
  {
    name: 'status', type: 'enum', required: true, system: true, unit: 'stage', label: { en: 'Status', zh: '状态' }, enum: {
      open: { en: 'Open', zh: '进行中' },
      won: { en: 'Won', zh: '赢单' },
      lost: { en: 'Lost', zh: '输单' },
    },
  },
  { name: 'amount', type: 'money', label: { en: 'Amount', zh: '金额' } },
  { name: 'expectedCloseDate', type: 'date', label: { en: 'Expected close', zh: '预计成交日期' } },
  { name: 'closedAt', type: 'instant', system: true, unit: 'stage', label: { en: 'Closed', zh: '关闭时间' } },
  {
    name: 'probabilityOverride', type: 'json', merge: 'never', label: { en: 'Own probability', zh: '自定概率' }, fields: [
      { name: 'p', type: 'percent', required: true, label: { en: 'Probability', zh: '概率' } },
      { name: 'reason', type: 'text', label: { en: 'Reason', zh: '理由' } },
      { name: 'by', type: 'text', label: { en: 'By', zh: '设定人' } },
      { name: 'at', type: 'instant', label: { en: 'When', zh: '时间' } },
    ],
  },
  { name: 'forecastCategory', type: 'enum', merge: 'never', label: { en: 'Forecast category', zh: '预测类别' }, enum: forecastCategories },
  {
    name: 'kind', type: 'enum', label: { en: 'Kind', zh: '类型' }, enum: {
      new: { en: 'New business', zh: '新客户' },
      expansion: { en: 'Expansion', zh: '增购' },
      renewal: { en: 'Renewal', zh: '续约' },
      crossSell: { en: 'Cross-sell', zh: '交叉销售' },
    },
  },
  { name: 'lossReasonId', type: 'ref', ref: 'lossReason', unit: 'stage', label: { en: 'Loss reason', zh: '输单原因' } },
  { name: 'lossNote', type: 'text', max: 2000, unit: 'stage', label: { en: 'What happened', zh: '输单说明' } },
  { name: 'competitor', type: 'text', max: 300, label: { en: 'Competitor', zh: '竞争对手' } },
  {
    name: 'nextStep', type: 'json', label: { en: 'Next step', zh: '下一步' }, fields: [
      { name: 'text', type: 'text', required: true, max: 500, label: { en: 'What', zh: '内容' } },
      { name: 'dueDate', type: 'date', label: { en: 'Due', zh: '日期' } },
      { name: 'none', type: 'bool', label: { en: 'None needed', zh: '无需跟进' } },
    ],
  },
  { name: 'checks', type: 'set', merge: 'set', label: { en: 'Criteria met', zh: '已满足的条件' } },
  {
    name: 'lineItems', type: 'list', label: { en: 'Products', zh: '产品' }, fields: [
      { name: 'productId', type: 'ref', ref: 'product', label: { en: 'Product', zh: '产品' } },
      { name: 'name', type: 'text', required: true, label: { en: 'Name', zh: '名称' } },
      { name: 'quantity', type: 'decimal', label: { en: 'Quantity', zh: '数量' } },
    ],
  },
  {
    name: 'fit', type: 'json', label: { en: 'Fit', zh: '匹配度' }, fields: [
      {
        name: 'level', type: 'int', required: true, min: 0, max: 4, label: { en: 'Level', zh: '等级' }, enum: {
          0: { en: 'No fit', zh: '不匹配' }, 1: { en: 'Weak', zh: '较弱' }, 2: { en: 'Partial', zh: '部分匹配' }, 3: { en: 'Good', zh: '良好' }, 4: { en: 'Full', zh: '高度匹配' },
        },
      },
      { name: 'reason', type: 'text', max: 500, label: { en: 'Why', zh: '理由' } },
    ],
  },
  { name: 'effortDays', type: 'duration', min: 0.5, max: 10_000, label: { en: 'Effort in days', zh: '投入（人天）' } },
  { name: 'target', type: 'markdown', max: 4000, label: { en: 'Target', zh: '目标' } },
  { name: 'plan', type: 'markdown', max: 4000, label: { en: 'Plan', zh: '推进计划' } },
  { name: 'competitorNotes', type: 'markdown', max: 4000, label: { en: 'Competitor notes', zh: '竞争分析' } },
  linksField,
  { name: 'boardOrder', type: 'text', system: true, merge: 'quiet', label: { en: 'Place on the board', zh: '看板位置' } },
  { name: 'leadId', type: 'ref', ref: 'lead', system: true, label: { en: 'Lead', zh: '来源线索' } },
  notSameAs('opportunity'),
]);

/** An opportunity as stored. */
export type Opportunity = RecordIn<typeof opportunityTable>;
/** Where an opportunity stands: open, won or lost. */
export type OpportunityStatus = Opportunity['status'];
/** A forecast category (预测类别). */
export type ForecastCategory = keyof typeof forecastCategories;
