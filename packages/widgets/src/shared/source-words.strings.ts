import { defineStrings, type Language } from './language.js';

/** Where a person or company came from, by the kind of the source. */
const strings = defineStrings({
  en: {
    ad: 'Advertisement', content: 'Content', email: 'Email', event: 'Event', fair: 'Trade fair', import: 'Import', linkedin: 'LinkedIn', mail: 'Email',
    manual: 'Entered by hand', phone: 'Phone', referral: 'Referral', social: 'Social media', web: 'Website', website: 'Website',
  },
  zh: {
    ad: '广告', content: '内容营销', email: '邮件', event: '活动', fair: '展会', import: '导入', linkedin: '领英', mail: '邮件',
    manual: '手动录入', phone: '电话', referral: '转介绍', social: '社交媒体', web: '官网', website: '官网',
  },
});

/** A source's kind in words; a kind of the host's own stays as it is. */
export function sourceText(kind: string, language: Language): string {
  const known = new Map(Object.entries(strings[language]));
  return known.get(kind.trim().toLowerCase()) ?? kind;
}
