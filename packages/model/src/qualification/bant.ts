import type { Framework } from './framework.js';

/** BANT: need first, budget last, since leading with the budget backfires. Weights and bands are starting values (domain.md 6). */
export const bant: Framework = {
  id: 'bant',
  version: 1,
  name: 'BANT',
  bands: { warm: 50, hot: 75 },
  dimensions: [
    {
      id: 'need', weight: 30, required: true,
      name: { en: 'Need', zh: '需求' },
      question: { en: 'What does leaving things as they are cost?', zh: '维持现状的代价是什么？' },
      anchors: [
        { en: 'No need', zh: '没有需求' },
        { en: 'Latent', zh: '潜在需求' },
        { en: 'Admitted', zh: '已承认' },
        { en: 'Quantified', zh: '已量化' },
        { en: 'Quantified, with consequence and owner', zh: '已量化，有后果和负责人' },
      ],
    },
    {
      id: 'authority', weight: 25,
      name: { en: 'Authority', zh: '权限' },
      question: { en: 'Who signs, and have we met them?', zh: '谁签字？我们见过吗？' },
      anchors: [
        { en: 'No contact with a say', zh: '没有接触到有话语权的人' },
        { en: 'Influencer', zh: '影响者' },
        { en: 'Knows who decides', zh: '知道谁拍板' },
        { en: 'Recommends, with access', zh: '推荐人，能见到决策者' },
        { en: 'Economic buyer engaged', zh: '决策者已参与' },
      ],
    },
    {
      id: 'timeline', weight: 25,
      name: { en: 'Timeline', zh: '时间' },
      question: { en: 'Which date must not be missed?', zh: '哪个日期不能错过？' },
      anchors: [
        { en: 'No date', zh: '没有时间' },
        { en: 'More than 12 months', zh: '12 个月以上' },
        { en: '6–12 months', zh: '6–12 个月' },
        { en: '3–6 months', zh: '3–6 个月' },
        { en: 'Under 3 months, or a dated event', zh: '3 个月内，或有明确日期' },
      ],
    },
    {
      id: 'budget', weight: 20,
      name: { en: 'Budget', zh: '预算' },
      question: { en: 'Is the budget set aside, and in which year?', zh: '预算留了吗？在哪个年度？' },
      anchors: [
        { en: 'None, or refused', zh: '没有预算或被拒' },
        { en: 'Range unknown', zh: '范围未知' },
        { en: 'Range fits within 30 %', zh: '范围相差 30% 以内' },
        { en: 'Allocated', zh: '已列入预算' },
        { en: 'Approved', zh: '已批准' },
      ],
    },
  ],
};
