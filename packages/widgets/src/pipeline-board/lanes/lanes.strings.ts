import { defineStrings } from '../../shared/language.js';

/** Texts of the board's rows. */
export const strings = defineStrings({
  en: {
    noOwner: 'No owner',
    noAccount: 'No account',
    noSource: 'No source',
    noMonth: 'No date',
    noValue: 'Not set',
    someone: 'Someone else',
    open: (count: string) => `${count} open`,
    more: (count: string) => `Show ${count} more`,
    none: 'No deal fits, so there are no rows.',
    leads: (count: string) => `${count} ${count === '1' ? 'lead is' : 'leads are'} not shown: rows are of deals.`,
    showLeads: 'Show leads, without rows',
    otherAccount: 'A deal stays with its account. Open the deal to give it to another one.',
    otherField: 'This field is not changed by moving a card. Open the deal to change it.',
  },
  zh: {
    noOwner: '无负责人',
    noAccount: '无客户',
    noSource: '无来源',
    noMonth: '未定日期',
    noValue: '未设置',
    someone: '其他人',
    open: (count: string) => `${count} 个进行中`,
    more: (count: string) => `再显示 ${count} 行`,
    none: '没有符合条件的商机，因此没有分组。',
    leads: (count: string) => `另有 ${count} 个线索未显示：分组只含商机。`,
    showLeads: '取消分组，显示线索',
    otherAccount: '拖动不会更换商机的客户。如需更换，请打开商机修改。',
    otherField: '拖动不会修改此字段。如需修改，请打开商机。',
  },
});

/** The rows' texts in one language. */
export type LaneTexts = (typeof strings)['en'];
