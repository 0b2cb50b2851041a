import type { RecordOf } from '../fields/field.js';

const roleFields = [
  { name: 'contactId', type: 'ref', ref: 'contact', required: true, label: { en: 'Contact', zh: '联系人' } },
  {
    name: 'role', type: 'enum', label: { en: 'Role', zh: '角色' }, enum: {
      economicBuyer: { en: 'Economic buyer', zh: '决策者' }, champion: { en: 'Champion', zh: '支持者' }, user: { en: 'User buyer', zh: '使用者' },
      technicalBuyer: { en: 'Technical buyer', zh: '技术把关' }, influencer: { en: 'Influencer', zh: '影响者' }, blocker: { en: 'Blocker', zh: '反对者' },
      procurement: { en: 'Legal / purchasing', zh: '采购·法务' },
    },
  },
  {
    name: 'stance', type: 'enum', label: { en: 'Stance', zh: '态度' }, enum: {
      for: { en: 'Supports', zh: '支持' }, neutral: { en: 'Neutral', zh: '中立' }, against: { en: 'Against', zh: '反对' }, unknown: { en: 'Unknown', zh: '未知' },
    },
  },
] as const;

/** The buying roles (决策链角色) of the people on a deal: who has which say, and where they stand. One entry a person. */
export const contactRolesField = { name: 'contactRoles', type: 'list', max: 200, key: 'contactId', fields: roleFields, label: { en: 'Buying roles', zh: '决策链角色' } } as const;

/** What one person is to a deal. */
export type BuyingRole = RecordOf<typeof roleFields>;
