import { defineStrings, grouped } from '../shared/language.js';

const plural = (count: number, one: string, many: string) => `${grouped(count)} ${count === 1 ? one : many}`;

/** What the shares of the measures are shares of; other measures count records. */
const OF_EN: Readonly<Record<string, string>> = { 'win-rate': 'decided', 'cohort-funnel': 'opened', 'lead-conversion': 'leads' };
const OF_ZH: Readonly<Record<string, string>> = { 'win-rate': '已定商机', 'cohort-funnel': '新建商机', 'lead-conversion': '线索' };

/** Why records are left out, or their money is, as far as the card itself says so: `LEFT_OUT_EN.undated(2)`. */
const LEFT_OUT_EN: Readonly<Record<string, (count: number) => string>> = {
  undated: (count) => `${grouped(count)} without a date`,
  noAmount: (count) => `${grouped(count)} without amount`,
  unconverted: (count) => `${grouped(count)} without exchange rate`,
};
const LEFT_OUT_ZH: Readonly<Record<string, (count: number) => string>> = {
  undated: (count) => `${grouped(count)} 个无日期`,
  noAmount: (count) => `${grouped(count)} 个未填金额`,
  unconverted: (count) => `${grouped(count)} 个缺汇率`,
};

/** The texts of `<sales-kpi-card>`. */
export const strings = defineStrings({
  en: {
    unknownMeasure: (given: string, allowed: string) => `measure="${given}" is not known. Use one of: ${allowed}.`,
    unconnected: 'No records yet. Set workspace, or give the card a result.',
    noPipeline: 'No deals yet. Add one, import a file, or try sample data.',
    nothing: (period: string) => `Nothing to compute it from in ${period}.`,
    notBegun: (period: string) => `${period} has not begun.`,
    tooFew: 'Fewer than 5, so no percentage.',
    tooFewDays: 'Fewer than 5, so no median.',
    loading: 'Loading',
    notLoaded: 'not loaded',
    retry: 'Try again',
    smallTag: 'small n',
    daysUnit: 'days, median',
    dealsUnit: (count: number) => (count === 1 ? 'deal' : 'deals'),
    kOfN: (count: number, of: number) => `${grouped(count)} of ${grouped(of)}`,
    share: (id: string, count: number, of: number) => `${grouped(count)} of ${grouped(of)} ${OF_EN[id] ?? 'records'}`,
    deals: (count: number) => plural(count, 'deal', 'deals'),
    nDeals: (count: number) => `n ${grouped(count)}`,
    range: 'range',
    leftOut: (reason: string, count: number) => LEFT_OUT_EN[reason]?.(count) ?? `${grouped(count)} ${reason}`,
    converted: '≈ converted',
    up: 'up',
    down: 'down',
    deltaPercent: (value: string, on: string) => `${value} on ${on}`,
    deltaPoints: (value: string, on: string) => `${value} ${value === '1' ? 'pt' : 'pts'} on ${on}`,
    deltaDays: (value: string, on: string) => `${value} d on ${on}`,
    same: (on: string) => `as in ${on}`,
    fromNothing: (on: string) => `${on} had none`,
    noComparison: (on: string) => `${on}: too few to compare`,
    target: (value: string) => `target ${value}`,
    pace: 'pace',
    paceOver: (done: string) => `${done} of target, and the time is over.`,
    paceShort: (done: string, time: string) => `${done} of target, ${time} of the time gone.`,
    paceNote: (done: string, time: string, perDay: string, days: number) =>
      `${done} of target, ${time} of the time gone. ${perDay} a day needed for the last ${plural(days, 'day', 'days')}.`,
    paceOnly: (done: string) => `${done} of target.`,
    trend: (points: number, list: string) => `The last ${points} periods, each when it was as old: ${list}`,
    about: (name: string) => `How ${name} is computed`,
    close: 'Close',
  },
  zh: {
    unknownMeasure: (given: string, allowed: string) => `无法识别 measure="${given}"，可用：${allowed}。`,
    unconnected: '暂无数据。可设置 workspace，或直接提供 result。',
    noPipeline: '还没有商机。可新建、导入文件，或先用示例数据。',
    nothing: (period: string) => `${period}没有可计算的记录。`,
    notBegun: (period: string) => `${period}尚未开始。`,
    tooFew: '不足 5 个，不显示百分比。',
    tooFewDays: '不足 5 个，不显示中位数。',
    loading: '加载中',
    notLoaded: '未加载',
    retry: '重试',
    smallTag: '样本小',
    daysUnit: '天，中位数',
    dealsUnit: (count: number) => (count === 1 ? '个商机' : '个商机'),
    kOfN: (count: number, of: number) => `${grouped(count)} / ${grouped(of)}`,
    share: (id: string, count: number, of: number) => `${grouped(of)} 个${OF_ZH[id] ?? '记录'}中 ${grouped(count)} 个`,
    deals: (count: number) => `${grouped(count)} 个商机`,
    nDeals: (count: number) => `共 ${grouped(count)} 个`,
    range: '区间',
    leftOut: (reason: string, count: number) => LEFT_OUT_ZH[reason]?.(count) ?? `${grouped(count)} 个 ${reason}`,
    converted: '≈ 折算',
    up: '上升',
    down: '下降',
    deltaPercent: (value: string, on: string) => `较${on} ${value}`,
    deltaPoints: (value: string, on: string) => `较${on} ${value} 个百分点`,
    deltaDays: (value: string, on: string) => `较${on} ${value} 天`,
    same: (on: string) => `与${on}持平`,
    fromNothing: (on: string) => `${on}为零`,
    noComparison: (on: string) => `${on}样本不足，不作比较`,
    target: (value: string) => `目标 ${value}`,
    pace: '进度线',
    paceOver: (done: string) => `完成目标 ${done}，本期已结束。`,
    paceShort: (done: string, time: string) => `完成目标 ${done}，时间已过 ${time}。`,
    paceNote: (done: string, time: string, perDay: string, days: number) => `完成目标 ${done}，时间已过 ${time}。余下 ${days} 天每天需 ${perDay}。`,
    paceOnly: (done: string) => `完成目标 ${done}。`,
    trend: (points: number, list: string) => `最近 ${points} 期，均取同期数值：${list}`,
    about: (name: string) => `${name}的计算方式`,
    close: '关闭',
  },
});

/** The card's texts in one language. */
export type KpiTexts = (typeof strings)['en'];
