import type { LossReason } from '../records/loss-reason.js';
import type { Pipeline } from '../records/pipeline.js';

/** A pipeline to start from: everything a pipeline record holds but its identity, and the reasons for losing that go with it. */
export type PipelineTemplate =
  & Pick<Pipeline, 'key' | 'name' | 'stages' | 'skip' | 'wip' | 'regressReason'>
  & { lossReasons: readonly (Pick<LossReason, 'id' | 'name'> & { countsAsDecision: boolean })[] };

/** The reasons for losing that both templates bring. Duplicates and tests are no decision of a customer and stay out of the win rate. */
export const commonLossReasons: PipelineTemplate['lossReasons'] = [
  { id: 'price', name: { en: 'Price', zh: '价格' }, countsAsDecision: true },
  { id: 'competitor', name: { en: 'Competitor', zh: '竞争对手' }, countsAsDecision: true },
  { id: 'noBudget', name: { en: 'No budget', zh: '没有预算' }, countsAsDecision: true },
  { id: 'postponed', name: { en: 'Postponed', zh: '推迟' }, countsAsDecision: true },
  { id: 'noReply', name: { en: 'No reply', zh: '没有回复' }, countsAsDecision: true },
  { id: 'wrongSegment', name: { en: 'Wrong segment', zh: '不是目标客户' }, countsAsDecision: true },
  { id: 'other', name: { en: 'Other', zh: '其他' }, countsAsDecision: true },
  { id: 'duplicate', name: { en: 'Duplicate or test', zh: '重复或测试' }, countsAsDecision: false },
];
