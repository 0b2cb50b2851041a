import type { RecordOf } from '../fields/field.js';

const linkFields = [
  { name: 'url', type: 'url', required: true, max: 2000, label: { en: 'Address', zh: '网址' } },
  { name: 'title', type: 'text', required: true, max: 300, label: { en: 'Title', zh: '标题' } },
  {
    name: 'kind', type: 'enum', label: { en: 'Kind', zh: '类别' }, enum: {
      quote: { en: 'Quote', zh: '报价' }, contract: { en: 'Contract', zh: '合同' }, specification: { en: 'Specification', zh: '技术资料' },
      minutes: { en: 'Minutes', zh: '会议纪要' }, other: { en: 'Other', zh: '其他' },
    },
  },
  { name: 'addedAt', type: 'instant', label: { en: 'Added', zh: '添加时间' } },
] as const;

/** Documents and pages that belong to a record (附件链接): kept elsewhere, linked here. One of each address. */
export const linksField = { name: 'links', type: 'list', max: 200, key: 'url', fields: linkFields, label: { en: 'Links', zh: '链接' } } as const;

/** One link: where it leads, what it is called, and what it is. */
export type Link = RecordOf<typeof linkFields>;
