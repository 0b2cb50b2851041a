import { defineStrings } from './language.js';

/** Where a person or company came from, by the kind of the source. */
export const strings = defineStrings({
  en: {
    ad: 'Advertisement', capture: 'Captured', content: 'Content', email: 'Email', event: 'Event', fair: 'Trade fair', import: 'Import', linkedin: 'LinkedIn', mail: 'Email',
    manual: 'Entered by hand', phone: 'Phone', referral: 'Referral', social: 'Social media', web: 'Website', website: 'Website',
  },
  zh: {
    ad: '广告', capture: '页面采集', content: '内容营销', email: '邮件', event: '活动', fair: '展会', import: '导入', linkedin: '领英', mail: '邮件',
    manual: '手动录入', phone: '电话', referral: '转介绍', social: '社交媒体', web: '官网', website: '官网',
  },
});
