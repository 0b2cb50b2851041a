import { regardingField } from './activity.js';
import { recordTable, type RecordIn } from './common.js';

/** A task (待办): something a person means to do. */
export const taskTable = recordTable('task', { en: 'Task', zh: '待办' }, [
  { name: 'title', type: 'text', required: true, max: 500, label: { en: 'What', zh: '内容' } },
  { name: 'dueAt', type: 'instant', label: { en: 'Due', zh: '截止时间' } },
  { name: 'remindAt', type: 'instant', label: { en: 'Remind', zh: '提醒时间' } },
  {
    name: 'status', type: 'enum', required: true, unit: 'status', label: { en: 'Status', zh: '状态' }, enum: {
      open: { en: 'Open', zh: '待办' }, done: { en: 'Done', zh: '完成' }, cancelled: { en: 'Cancelled', zh: '取消' },
    },
  },
  { name: 'doneAt', type: 'instant', system: true, unit: 'status', label: { en: 'Done on', zh: '完成时间' } },
  {
    name: 'priority', type: 'enum', label: { en: 'Priority', zh: '优先级' }, enum: {
      low: { en: 'Low', zh: '低' }, normal: { en: 'Normal', zh: '中' }, high: { en: 'High', zh: '高' },
    },
  },
  regardingField,
]);

/** A task as stored. */
export type Task = RecordIn<typeof taskTable>;
