import type { FieldTable } from '../fields/field.js';

/** How to reach a person, shared by lead and contact. */
export const reachFields = [
  { name: 'emails', type: 'list', pii: true, label: { en: 'E-mail', zh: '邮箱' } },
  { name: 'phones', type: 'list', pii: true, label: { en: 'Phone', zh: '电话' } },
  { name: 'wechat', type: 'text', pii: true, max: 200, label: { en: 'WeChat', zh: '微信' } },
  { name: 'jobTitle', type: 'text', max: 300, label: { en: 'Job title', zh: '职务' } },
] as const satisfies FieldTable;

const allowed = {
  unknown: { en: 'Not asked', zh: '未询问' },
  given: { en: 'Given', zh: '已同意' },
  refused: { en: 'Refused', zh: '已拒绝' },
} as const;

/** What the person agreed to, and how we know. */
export const consentField = {
  name: 'consent', type: 'json', label: { en: 'Consent', zh: '联系许可' }, fields: [
    { name: 'email', type: 'enum', enum: allowed, label: { en: 'E-mail', zh: '邮件' } },
    { name: 'phone', type: 'enum', enum: allowed, label: { en: 'Phone', zh: '电话' } },
    { name: 'message', type: 'enum', enum: allowed, label: { en: 'Messages', zh: '消息' } },
    { name: 'at', type: 'instant', label: { en: 'When', zh: '时间' } },
    { name: 'evidence', type: 'text', label: { en: 'Evidence', zh: '依据' } },
    {
      name: 'basis', type: 'enum', label: { en: 'Kept because', zh: '留存依据' }, enum: {
        consent: { en: 'They agreed', zh: '已同意' }, contract: { en: 'For a contract', zh: '订约所需' },
        interest: { en: 'Legitimate interest', zh: '正当利益' }, public: { en: 'Published by them', zh: '本人公开' },
      },
    },
    { name: 'keptUntil', type: 'date', label: { en: 'Kept until', zh: '留存至' } },
  ],
} as const satisfies FieldTable[number];
