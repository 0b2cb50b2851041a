import { defineStrings, grouped } from '../shared/language.js';
import { strings as card } from './kpi-card.strings.js';

const plural = (count: number, one: string, many: string) => `${grouped(count)} ${count === 1 ? one : many}`;

/** Why records are left out, besides the reasons a card itself names: `LEFT_OUT_EN.omitted(2)`. */
const LEFT_OUT_EN: Readonly<Record<string, (count: number) => string>> = {
  notADecision: (count) => plural(count, 'duplicate or test', 'duplicates or tests'),
  noCloseDate: (count) => `${grouped(count)} without close date`,
  omitted: (count) => `${grouped(count)} left out of the forecast`,
  unknownStage: (count) => `${grouped(count)} in an unknown stage`,
  negative: (count) => `${grouped(count)} closed before they began`,
  otherPipeline: (count) => `${grouped(count)} of other pipelines`,
};
const LEFT_OUT_ZH: Readonly<Record<string, (count: number) => string>> = {
  notADecision: (count) => `${grouped(count)} 个重复或测试`,
  noCloseDate: (count) => `${grouped(count)} 个无预计成交日期`,
  omitted: (count) => `${grouped(count)} 个不计入预测`,
  unknownStage: (count) => `${grouped(count)} 个阶段未知`,
  negative: (count) => `${grouped(count)} 个关闭早于创建`,
  otherPipeline: (count) => `${grouped(count)} 个属于其他销售流程`,
};

/** The texts of the definition that opens under a `<sales-kpi-card>`. */
export const strings = defineStrings({
  en: {
    tooFew: ' (too few for a percentage)',
    records: (id: string, count: number) => (id === 'lead-conversion' ? plural(count, 'lead', 'leads') : plural(count, 'deal', 'deals')),
    leftOut: (reason: string, count: number) => LEFT_OUT_EN[reason]?.(count) ?? card.en.leftOut(reason, count),
    window: 'Window',
    windowOf: (days: string, asOf: string, zone: string) => [days, asOf, zone].filter(Boolean).join(', '),
    asOf: (moment: string) => `as of ${moment}`,
    rangeRow: 'Range',
    wilson: (range: string) => `${range}, Wilson 95%`,
    medianRange: (range: string) => `${range}, 95% range of the median`,
    compared: 'Before',
    beforeWas: (on: string, value: string) => `${on}: ${value}`,
    rowsIn: 'Rows in',
    rowsOut: 'Rows out',
    rates: 'Rates',
    rate: (from: string, rate: string, to: string, day: string) => `1 ${from} = ${rate} ${to} (${day})`,
    copy: 'Copy citation',
    copied: 'Copied',
  },
  zh: {
    tooFew: '（样本不足，不显示百分比）',
    records: (id: string, count: number) => (id === 'lead-conversion' ? `${grouped(count)} 条线索` : `${grouped(count)} 个商机`),
    leftOut: (reason: string, count: number) => LEFT_OUT_ZH[reason]?.(count) ?? card.zh.leftOut(reason, count),
    window: '期间',
    windowOf: (days: string, asOf: string, zone: string) => [days, asOf, zone].filter(Boolean).join('，'),
    asOf: (moment: string) => `截至 ${moment}`,
    rangeRow: '区间',
    wilson: (range: string) => `${range}，Wilson 95%`,
    medianRange: (range: string) => `${range}，中位数 95% 区间`,
    compared: '对比',
    beforeWas: (on: string, value: string) => `${on}：${value}`,
    rowsIn: '计入',
    rowsOut: '排除',
    rates: '汇率',
    rate: (from: string, rate: string, to: string, day: string) => `1 ${from} = ${rate} ${to}（${day}）`,
    copy: '复制引用',
    copied: '已复制',
  },
});

/** The definition's texts in one language. */
export type DefinitionTexts = (typeof strings)['en'];
