import { recordTable, type RecordIn } from './common.js';
import { viewFields } from './saved-view.js';

/** A user (销售): a person who works in this workspace. */
export const userTable = recordTable('user', { en: 'User', zh: '销售人员' }, [
  { name: 'name', type: 'text', required: true, max: 200, pii: true, label: { en: 'Name', zh: '姓名' } },
  { name: 'email', type: 'text', max: 254, pii: true, label: { en: 'E-mail', zh: '邮箱' } },
  { name: 'managerId', type: 'ref', ref: 'user', label: { en: 'Manager', zh: '上级' } },
  { name: 'team', type: 'text', max: 200, label: { en: 'Team', zh: '团队' } },
  { name: 'active', type: 'bool', label: { en: 'Active', zh: '在职' } },
  { name: 'views', type: 'list', max: 100, fields: viewFields, label: { en: 'Own views', zh: '个人视图' } },
]);

/** A user as stored. */
export type User = RecordIn<typeof userTable>;
