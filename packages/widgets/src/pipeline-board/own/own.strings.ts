import { defineStrings } from '../../shared/language.js';

/** Texts of the filter of the workspace's own fields. */
export const strings = defineStrings({
  en: {
    title: 'Own fields',
    notSet: 'Not set',
    filled: 'Filled in',
    from: 'From',
    to: 'To',
    atLeast: (value: string) => `from ${value}`,
    atMost: (value: string) => `up to ${value}`,
    between: (from: string, to: string) => `${from} to ${to}`,
    contains: (words: string) => `contains “${words}”`,
    words: 'Contains …',
    wordsHint: 'Words are not kept in links and saved views.',
    listHint: 'Separate with commas; any of them fits.',
    notNumber: 'Enter a number.',
  },
  zh: {
    title: '自定义字段',
    notSet: '未填写',
    filled: '已填写',
    from: '最低',
    to: '最高',
    atLeast: (value: string) => `${value} 起`,
    atMost: (value: string) => `不超过 ${value}`,
    between: (from: string, to: string) => `${from} 至 ${to}`,
    contains: (words: string) => `包含“${words}”`,
    words: '包含……',
    wordsHint: '输入的文字不会保存在链接和视图中。',
    listHint: '多个值用逗号分隔，符合其一即可。',
    notNumber: '请填写数字。',
  },
});

/** The texts in one language. */
export type OwnTexts = (typeof strings)['en'];
