import type { Label } from '@salescycle/model';
import { headerKey } from '../text-keys.js';

/** Words that other systems use for a field's choices, by the field's name and our choice. */
export const FOREIGN_CHOICES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  forecastCategory: {
    commit: ['Forecast', 'COMMIT', '承诺'],
    bestCase: ['BestCase', 'BEST_CASE', '最好情况', '最佳情况'],
    mostLikely: ['MostLikely', 'MOST_LIKELY'],
    omitted: ['OMIT', 'Omitted', '不计入'],
    closed: ['CLOSED', 'Closed won', '已关闭'],
    pipeline: ['PIPELINE', 'Not forecasted', '渠道'],
  },
  kind: {
    new: ['newbusiness', 'New', 'New customer', '新签', '新客户', '新单'],
    expansion: ['existingbusiness', 'Upsell', 'Upgrade', 'Existing Customer - Upgrade', '增购', '扩容', '老客户'],
    renewal: ['Renew', '续费', '续签', '续约'],
    crossSell: ['Cross sell', '交叉'],
  },
  lifecycle: {
    prospect: ['Lead', 'subscriber', 'marketingqualifiedlead', 'salesqualifiedlead', 'opportunity', '潜客', '意向客户', '未成交'],
    customer: ['evangelist', 'Client', '已成交', '成交', '正式客户'],
    churned: ['Former customer', 'Lost customer', '流失'],
    partner: ['Partner', '伙伴', '渠道商', '代理商'],
  },
  status: {
    open: ['In progress', 'Active', '未结', '跟进中', '进行'],
    won: ['Closed won', 'Win', '赢', '成交', '已成交', '成功', '已赢单'],
    lost: ['Closed lost', 'Lose', '输', '丢单', '失败', '已输单', '流失', '作废'],
  },
};

/** The choice that a text names by its value, its label or a foreign word; `null` when it names none. */
export function choiceOf(text: string, name: string, choices: Readonly<Record<string, Label>>): string | null {
  const key = headerKey(text);
  const isIt = (choice: string, label: Label) =>
    [choice, label.en, label.zh, ...(FOREIGN_CHOICES[name]?.[choice] ?? [])].some((word) => headerKey(word) === key);
  return Object.entries(choices).find(([choice, label]) => isIt(choice, label))?.[0] ?? null;
}

const YES = new Set(['yes', 'y', 'true', '1', 'x', 'on', 'active', '是', '启用', '在职', '有', '对']);
const NO = new Set(['no', 'n', 'false', '0', 'off', 'inactive', '否', '停用', '离职', '无', '不']);

/** Yes or no in words of both languages; `null` for anything else. */
export function yesOrNo(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : null;
}
