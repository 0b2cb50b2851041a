import { commonLossReasons, WORKSPACE_ID, type ImportedRecord, type Pipeline, type Stage } from '@salescycle/model';
import { DAY, dayOf, instant } from './calendar.js';
import type { World } from './world.js';

/** The people who sell in the sample workspace; the first one works here unless somebody says otherwise. */
export const sellers = [
  { id: 'lin-xiaoyu', name: '林晓雨', team: '华东' }, { id: 'han-kai', name: '韩凯', team: '华东' }, { id: 'zhou-lan', name: '周岚', team: '华南' },
  { id: 'wu-min', name: '吴敏', team: '华南' }, { id: 'ada-moore', name: 'Ada Moore', team: 'Export' }, { id: 'owen-rowe', name: 'Owen Rowe', team: 'Export' },
] as const;

const open = (order: number, id: string, name: Stage['name'], rest: Omit<Partial<Stage>, 'id' | 'order' | 'name' | 'type'> & Pick<Stage, 'probability' | 'forecastCategory'>): Stage =>
  ({ id, order, name, type: 'open', ...rest });

/** The sample's pipeline: its gates are data like any other. */
const newBusiness: Pick<Pipeline, 'key' | 'name' | 'skip' | 'wip' | 'stages'> = {
  key: 'new-business',
  name: { en: 'New business', zh: '新业务' },
  skip: 'warn',
  wip: 'warn',
  stages: [
    open(0, 'inquiry', { en: 'Inquiry', zh: '线索意向' }, {
      probability: 10, forecastCategory: 'pipeline', rottenDays: 14, goal: { en: 'Reach the person and learn whether there is a need.', zh: '联系到人，确认是否有需求。' },
    }),
    open(1, 'qualified', { en: 'Qualified', zh: '资格确认' }, {
      probability: 25, forecastCategory: 'pipeline', rottenDays: 21, goal: { en: 'Know need, budget, decision maker and date.', zh: '弄清需求、预算、决策人和时间。' },
    }),
    open(2, 'needs', { en: 'Needs', zh: '需求分析' }, {
      probability: 40, forecastCategory: 'bestCase', rottenDays: 30, requiredFields: ['amount'],
      goal: { en: 'Agree on what has to be solved, and how success is measured.', zh: '就要解决的问题和验收标准达成一致。' },
    }),
    open(3, 'quote', { en: 'Quote', zh: '方案报价' }, {
      probability: 60, forecastCategory: 'mostLikely', rottenDays: 21, requiredFields: ['amount', 'expectedCloseDate'],
      goal: { en: 'Give a price the customer can decide on.', zh: '给出客户可以决定的报价。' },
      exitCriteria: [{ id: 'seen-by-decision-maker', manual: true, blocking: true, text: { en: 'The decision maker has seen the quote', zh: '决策人已看过报价' } }],
    }),
    open(4, 'negotiation', { en: 'Negotiation', zh: '商务谈判' }, {
      probability: 80, forecastCategory: 'commit', rottenDays: 14, requiredFields: ['expectedCloseDate'],
      goal: { en: 'Settle price, terms and signing date.', zh: '谈定价格、条款和签约日期。' },
    }),
    { id: 'won', order: 5, type: 'won', name: { en: 'Won', zh: '成交' }, probability: 100, forecastCategory: 'closed' },
    { id: 'lost', order: 6, type: 'lost', name: { en: 'Lost', zh: '输单' }, probability: 0, forecastCategory: 'omitted' },
  ],
};

const products = [
  ['TRACK', 'Cold-chain tracking 冷链追踪', 12_800], ['WMS', 'Warehouse control 仓储控制', 36_000], ['PORTAL', 'Partner portal 服务商门户', 24_000],
  ['FIELD', 'After-sales service 售后服务', 18_500], ['ARCHIVE', 'Compliance archive 合规档案', 22_000], ['ENERGY', 'Energy metering 能耗计量', 15_600],
] as const;

/** The sample's id of a product. */
export const productId = (sku: string) => `product-${sku.toLowerCase()}`;

/** The pipeline with a limit that some sellers of a sample of this size are over. */
function limited(count: number): typeof newBusiness {
  const wipLimit = Math.max(3, Math.round(count / 200));
  return { ...newBusiness, stages: newBusiness.stages.map((stage) => (stage.id === 'needs' ? { ...stage, wipLimit } : stage)) };
}

/** Everything a workspace has before its first customer: settings with a rate, people, products, loss reasons and the pipeline. */
export function settings({ start, end, pipelineId, count }: World): ImportedRecord[] {
  const at = instant(start - 30 * DAY);
  const rates = [{ from: 'USD', to: 'CNY', rate: '7.18', asOf: dayOf(end), source: 'sample' }];
  return [
    { type: 'workspace', id: WORKSPACE_ID, at, fields: { currency: 'CNY', timeZone: 'Asia/Shanghai', fiscalStartMonth: 1, rates } },
    ...sellers.map(({ id, name, team }): ImportedRecord => ({ type: 'user', id, at, fields: { name, team, email: `${id}@salescycle.example`, active: true } })),
    ...products.map(([sku, name, price]): ImportedRecord => ({ type: 'product', id: productId(sku), at, fields: { sku, name, price: { amount: price * 100, currency: 'CNY' } } })),
    ...commonLossReasons.map(({ id, ...reason }): ImportedRecord => ({ type: 'lossReason', id, at, fields: { ...reason, active: true } })),
    { type: 'pipeline', id: pipelineId, at, fields: limited(count) },
  ];
}
