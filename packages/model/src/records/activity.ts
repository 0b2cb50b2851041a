import { recordTable, type RecordIn } from './common.js';

/** What an activity or a task is about: any record, named by type and id. */
export const regardingField = {
  name: 'regarding', type: 'list', label: { en: 'About', zh: '相关记录' }, fields: [
    { name: 'type', type: 'text', required: true, label: { en: 'Type', zh: '类型' } },
    { name: 'id', type: 'text', required: true, label: { en: 'Id', zh: '编号' } },
  ],
} as const;

/** An activity (跟进记录): something that happened between us and them. Append-only: a correction is a new entry. */
export const activityTable = recordTable('activity', { en: 'Activity', zh: '跟进记录' }, [
  {
    name: 'kind', type: 'enum', required: true, label: { en: 'Kind', zh: '方式' }, enum: {
      call: { en: 'Call', zh: '电话' }, email: { en: 'E-mail', zh: '邮件' }, meeting: { en: 'Meeting', zh: '会议' },
      visit: { en: 'Visit', zh: '拜访' }, message: { en: 'Message', zh: '消息' }, demo: { en: 'Demo', zh: '演示' },
      note: { en: 'Note', zh: '备注' },
    },
  },
  { name: 'at', type: 'instant', required: true, label: { en: 'When', zh: '时间' } },
  {
    name: 'direction', type: 'enum', label: { en: 'Direction', zh: '方向' }, enum: {
      in: { en: 'From them', zh: '对方发起' }, out: { en: 'From us', zh: '我方发起' }, none: { en: 'None', zh: '无' },
    },
  },
  { name: 'subject', type: 'text', max: 500, label: { en: 'Subject', zh: '主题' } },
  { name: 'body', type: 'markdown', pii: true, label: { en: 'Text', zh: '内容' } },
  { name: 'outcome', type: 'text', max: 500, label: { en: 'Outcome', zh: '结果' } },
  { name: 'automatic', type: 'bool', label: { en: 'Automatic', zh: '自动产生' } },
  { name: 'correctsId', type: 'ref', ref: 'activity', label: { en: 'Corrects', zh: '更正' } },
  regardingField,
], { appendOnly: true });

/** An activity as stored. */
export type Activity = RecordIn<typeof activityTable>;
