import { defineStrings } from './language.js';

/** What is wrong with a measuring widget's attributes, one sentence each with what to write. */
export const strings = defineStrings({
  en: {
    badPeriod: (given: string, allowed: string) => `period="${given}" is not known. Use one of: ${allowed}.`,
    badDays: 'period="custom" needs two days, such as from="2026-04-01" to="2026-06-30".',
    badAsOf: (given: string) => `as-of="${given}" is no date. Write a day or an instant, such as as-of="2026-06-16".`,
    badZone: (given: string) => `time-zone="${given}" is not known. Write an IANA name, such as Asia/Shanghai.`,
    badCurrency: (given: string) => `currency="${given}" is not known. Write an ISO code, such as CNY.`,
    badPipeline: (given: string, allowed: string) => `There is no pipeline="${given}". Use one of: ${allowed}.`,
    noPipelineRecord: 'Deals alone cannot be read: set pipelineRecord, too.',
  },
  zh: {
    badPeriod: (given: string, allowed: string) => `无法识别 period="${given}"，可用：${allowed}。`,
    badDays: 'period="custom" 需要起止日期，例如 from="2026-04-01" to="2026-06-30"。',
    badAsOf: (given: string) => `as-of="${given}" 不是日期，可写日期或时刻，例如 as-of="2026-06-16"。`,
    badZone: (given: string) => `无法识别 time-zone="${given}"，须为 IANA 名称，例如 Asia/Shanghai。`,
    badCurrency: (given: string) => `无法识别 currency="${given}"，须为 ISO 代码，例如 CNY。`,
    badPipeline: (given: string, allowed: string) => `没有销售流程 pipeline="${given}"，可用：${allowed}。`,
    noPipelineRecord: '仅有商机无法计算，还须设置 pipelineRecord。',
  },
});
