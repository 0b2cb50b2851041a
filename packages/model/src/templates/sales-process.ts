import { commonLossReasons, type PipelineTemplate } from './template.js';

/** 潜在客户生成 / 资格审查 / 机会管理 / 报价 / 成交: stages named after what the seller does. */
export const salesProcessTemplate: PipelineTemplate = {
  key: 'sales-process',
  name: { en: 'Sales process', zh: '销售流程' },
  skip: 'warn',
  stages: [
    {
      id: 'generation', order: 0, type: 'open', name: { en: 'Lead generation', zh: '潜在客户生成' }, probability: 10,
      forecastCategory: 'pipeline', rottenDays: 7,
      goal: { en: 'Find out who could buy.', zh: '找到可能购买的客户。' },
    },
    {
      id: 'qualification', order: 1, type: 'open', name: { en: 'Qualification', zh: '资格审查' }, probability: 20,
      forecastCategory: 'pipeline', rottenDays: 14,
      goal: { en: 'Decide whether it is worth the effort.', zh: '判断是否值得投入。' },
      exitCriteria: [{
        id: 'need-confirmed', manual: true, blocking: true,
        text: { en: 'The customer has confirmed the need', zh: '客户已确认需求' },
      }],
    },
    {
      id: 'management', order: 2, type: 'open', name: { en: 'Opportunity management', zh: '机会管理' }, probability: 40,
      forecastCategory: 'bestCase', rottenDays: 21, requiredFields: ['accountId'],
      goal: { en: 'Know decision makers, criteria and competitors.', zh: '了解决策人、标准和竞争对手。' },
    },
    {
      id: 'quote', order: 3, type: 'open', name: { en: 'Quote', zh: '报价' }, probability: 70, forecastCategory: 'mostLikely',
      rottenDays: 14, requiredFields: ['amount', 'expectedCloseDate'],
      goal: { en: 'Give a price the customer can decide on.', zh: '给出客户可以决定的报价。' },
    },
    { id: 'won', order: 4, type: 'won', name: { en: 'Closed won', zh: '成交' }, probability: 100, forecastCategory: 'closed' },
    { id: 'lost', order: 5, type: 'lost', name: { en: 'Lost', zh: '输单' }, probability: 0, forecastCategory: 'omitted' },
  ],
  lossReasons: commonLossReasons,
};
