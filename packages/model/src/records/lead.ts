import { notSameAs, recordTable, type RecordIn } from './common.js';
import { linksField } from './links.js';
import { consentField, reachFields } from './people.js';

/** How far a lead has come (线索状态). */
export const leadStatuses = {
  new: { en: 'New', zh: '新建' },
  working: { en: 'Working', zh: '跟进中' },
  nurturing: { en: 'Nurturing', zh: '培育' },
  qualified: { en: 'Qualified', zh: '合格' },
  converted: { en: 'Converted', zh: '已转化' },
  disqualified: { en: 'Disqualified', zh: '无效' },
} as const;

/** A lead (线索): a person or company that may buy, not yet an opportunity. */
export const leadTable = recordTable('lead', { en: 'Lead', zh: '线索' }, [
  { name: 'name', type: 'text', required: true, pii: true, max: 300, label: { en: 'Name', zh: '姓名' } },
  { name: 'company', type: 'text', max: 300, label: { en: 'Company', zh: '公司' } },
  ...reachFields,
  { name: 'domain', type: 'text', max: 253, label: { en: 'Web domain', zh: '网站域名' } },
  { name: 'status', type: 'enum', required: true, system: true, unit: 'status', label: { en: 'Status', zh: '状态' }, enum: leadStatuses },
  { name: 'qualificationId', type: 'ref', ref: 'qualification', system: true, unit: 'status', label: { en: 'Qualification', zh: '资格鉴定' } },
  { name: 'convertedAt', type: 'instant', system: true, unit: 'status', label: { en: 'Converted on', zh: '转化时间' } },
  {
    name: 'convertedTo', type: 'json', system: true, unit: 'status', label: { en: 'Converted to', zh: '转化为' }, fields: [
      { name: 'accountId', type: 'ref', ref: 'account', label: { en: 'Account', zh: '客户' } },
      { name: 'contactId', type: 'ref', ref: 'contact', label: { en: 'Contact', zh: '联系人' } },
      { name: 'opportunityId', type: 'ref', ref: 'opportunity', label: { en: 'Opportunity', zh: '商机' } },
    ],
  },
  { name: 'disqualifyReason', type: 'text', max: 1000, unit: 'status', label: { en: 'Why disqualified', zh: '无效原因' } },
  consentField,
  {
    name: 'provenance', type: 'list', system: true, pii: true, max: 200, label: { en: 'Where from', zh: '出处' }, fields: [
      { name: 'field', type: 'text', required: true, max: 60, label: { en: 'Field', zh: '字段' } },
      { name: 'value', type: 'text', required: true, max: 2000, label: { en: 'Value', zh: '值' } },
      { name: 'source', type: 'text', required: true, max: 60, label: { en: 'Found in', zh: '来自' } },
      { name: 'url', type: 'text', max: 2000, label: { en: 'Address', zh: '网址' } },
      { name: 'at', type: 'instant', required: true, label: { en: 'When', zh: '时间' } },
      { name: 'snippet', type: 'text', max: 120, label: { en: 'Words around it', zh: '原文' } },
    ],
  },
  linksField,
  notSameAs('lead'),
]);

/** A lead as stored. */
export type Lead = RecordIn<typeof leadTable>;
