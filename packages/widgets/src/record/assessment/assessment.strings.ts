import { defineStrings } from '../../shared/language.js';

/** Texts of the assessment. */
export const strings = defineStrings({
  en: {
    assessment: 'Assessment',
    value: 'Value',
    win: 'Win estimate',
    fit: 'Fit',
    effort: 'Effort',
    fromStage: (percent: string) => `${percent}, from the stage`,
    own: (percent: string) => `${percent}, own estimate`,
    levelOf: (level: string, word: string) => `${level} of 4 · ${word}`,
    perDay: (amount: string) => `${amount} a day`,
    sum: (value: string, win: string, fit: string, effort: string) => `${value} × ${win} × ${fit} ÷ ${effort}: what a day of work on this deal may bring.`,
    unknown: (parts: string) => `Not known yet: ${parts}. No score without it.`,
  },
  zh: {
    assessment: '商机评估',
    value: '金额',
    win: '赢率',
    fit: '匹配度',
    effort: '投入',
    fromStage: (percent: string) => `${percent}（按阶段）`,
    own: (percent: string) => `${percent}（自行判断）`,
    levelOf: (level: string, word: string) => `${level} / 4 · ${word}`,
    perDay: (amount: string) => `每人天 ${amount}`,
    sum: (value: string, win: string, fit: string, effort: string) => `${value} × ${win} × ${fit} ÷ ${effort}：在此商机上每投入一人天的预期产出。`,
    unknown: (parts: string) => `尚缺：${parts}，暂不评分。`,
  },
});
