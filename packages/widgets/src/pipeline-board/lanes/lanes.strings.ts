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
    open: (count: string) => `${count} open ${count === '1' ? 'deal' : 'deals'}`,
    leads: (count: string) => `${count} ${count === '1' ? 'lead' : 'leads'}`,
    more: (count: string) => `Show ${count} more`,
    none: 'Nothing fits, so there are no rows.',
    otherAccount: 'A deal stays with its account. Open the deal to give it to another one.',
    otherField: 'This field is not changed by moving a card. Open the deal to change it.',
    otherCompany: 'A lead stays with its company. Open the lead to change it.',
    otherLeadField: 'This value cannot be given to a lead. Open the lead to choose another one.',
    noLeadField: 'A lead has no such field. Put it on a stage of this row, and it becomes a deal there.',
  },
  zh: {
    noOwner: '无负责人',
    noAccount: '无客户',
    noSource: '无来源',
    noMonth: '未定日期',
    noValue: '未设置',
    someone: '其他人',
    open: (count: string) => `${count} 个进行中商机`,
    leads: (count: string) => `${count} 个线索`,
    more: (count: string) => `再显示 ${count} 行`,
    none: '没有符合条件的记录，因此没有分组。',
    otherAccount: '拖动不会更换商机的客户。如需更换，请打开商机修改。',
    otherField: '拖动不会修改此字段。如需修改，请打开商机。',
    otherCompany: '拖动不会更换线索的公司。如需更换，请打开线索修改。',
    otherLeadField: '线索不能取此值。可打开线索选择其他值。',
    noLeadField: '线索没有此字段。拖到这一行的某个阶段，即可在此转为商机。',
  },
});

/** The rows' texts in one language. */
export type LaneTexts = (typeof strings)['en'];
