import { commonLossReasons, type PipelineTemplate } from './template.js';

/** 线索 / 意向客户 / 商机 / 成交客户: stages named after what the customer has become. */
export const customerJourneyTemplate: PipelineTemplate = {
  key: 'customer-journey',
  name: { en: 'Customer journey', zh: '客户成交流程' },
  skip: 'warn',
  stages: [
    {
      id: 'lead', order: 0, type: 'open', name: { en: 'Lead', zh: '线索' }, probability: 10, forecastCategory: 'pipeline', rottenDays: 7,
      goal: { en: 'Reach the person and learn whether there is a need.', zh: '联系到人，确认是否有需求。' },
    },
    {
      id: 'interested', order: 1, type: 'open', name: { en: 'Interested prospect', zh: '意向客户' }, probability: 30,
      forecastCategory: 'pipeline', rottenDays: 14,
      goal: { en: 'Know need, budget, decision maker and date.', zh: '弄清需求、预算、决策人和时间。' },
    },
    {
      id: 'opportunity', order: 2, type: 'open', name: { en: 'Opportunity', zh: '商机' }, probability: 60, forecastCategory: 'bestCase',
      rottenDays: 21, requiredFields: ['amount', 'expectedCloseDate'],
      goal: { en: 'Agree on solution, price and terms.', zh: '就方案、价格和条款达成一致。' },
    },
    { id: 'customer', order: 3, type: 'won', name: { en: 'Customer', zh: '成交客户' }, probability: 100, forecastCategory: 'closed' },
    { id: 'lost', order: 4, type: 'lost', name: { en: 'Lost', zh: '输单' }, probability: 0, forecastCategory: 'omitted' },
  ],
  lossReasons: commonLossReasons,
};
