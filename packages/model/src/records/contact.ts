import { notSameAs, recordTable, type RecordIn } from './common.js';
import { linksField } from './links.js';
import { consentField, reachFields } from './people.js';

/** A contact (联系人): a person we know at an account. */
export const contactTable = recordTable('contact', { en: 'Contact', zh: '联系人' }, [
  {
    name: 'name', type: 'json', required: true, pii: true, label: { en: 'Name', zh: '姓名' }, fields: [
      { name: 'full', type: 'text', required: true, max: 300, label: { en: 'Full name', zh: '全名' } },
      { name: 'family', type: 'text', max: 150, label: { en: 'Family name', zh: '姓' } },
      { name: 'given', type: 'text', max: 150, label: { en: 'Given name', zh: '名' } },
    ],
  },
  { name: 'accountIds', type: 'refs', ref: 'account', merge: 'set', label: { en: 'Accounts', zh: '所属客户' } },
  ...reachFields,
  { name: 'birthday', type: 'date', pii: true, label: { en: 'Birthday', zh: '生日' } },
  consentField,
  linksField,
  notSameAs('contact'),
]);

/** A contact as stored. */
export type Contact = RecordIn<typeof contactTable>;
