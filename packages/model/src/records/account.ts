import { notSameAs, recordTable, type RecordIn } from './common.js';
import { linksField } from './links.js';

/** An account (客户): a company we sell to. */
export const accountTable = recordTable('account', { en: 'Account', zh: '客户' }, [
  { name: 'name', type: 'text', required: true, max: 300, label: { en: 'Account name', zh: '客户名称' } },
  { name: 'domain', type: 'text', max: 253, label: { en: 'Web domain', zh: '网站域名' } },
  { name: 'uscc', type: 'text', max: 18, label: { en: 'Unified social credit code', zh: '统一社会信用代码' } },
  { name: 'industry', type: 'text', max: 200, label: { en: 'Industry', zh: '行业' } },
  { name: 'employees', type: 'int', min: 0, label: { en: 'Employees', zh: '员工人数' } },
  { name: 'parentId', type: 'ref', ref: 'account', label: { en: 'Parent account', zh: '上级客户' } },
  {
    name: 'lifecycle', type: 'enum', label: { en: 'Lifecycle', zh: '生命周期' }, enum: {
      prospect: { en: 'Prospect', zh: '潜在客户' },
      customer: { en: 'Customer', zh: '成交客户' },
      churned: { en: 'Churned', zh: '流失客户' },
      partner: { en: 'Partner', zh: '合作伙伴' },
    },
  },
  { name: 'addresses', type: 'list', label: { en: 'Addresses', zh: '地址' } },
  linksField,
  notSameAs('account'),
]);

/** An account as stored. */
export type Account = RecordIn<typeof accountTable>;
