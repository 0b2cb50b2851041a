import { recordTable, type RecordIn } from './common.js';
import { viewFields } from './saved-view.js';

/** The id of the one workspace record, the same in every workspace. */
export const WORKSPACE_ID = 'workspace';

/** The settings of a workspace (工作区) that change what numbers mean: reporting currency, rates and time zone. */
export const workspaceTable = recordTable('workspace', { en: 'Workspace', zh: '工作区' }, [
  { name: 'currency', type: 'text', required: true, max: 3, label: { en: 'Reporting currency', zh: '报告币种' } },
  { name: 'timeZone', type: 'text', required: true, max: 60, label: { en: 'Time zone', zh: '时区' } },
  {
    name: 'rates', type: 'list', max: 400, label: { en: 'Exchange rates', zh: '汇率' }, fields: [
      { name: 'from', type: 'text', required: true, max: 3, label: { en: 'From', zh: '原币种' } },
      { name: 'to', type: 'text', required: true, max: 3, label: { en: 'To', zh: '目标币种' } },
      { name: 'rate', type: 'decimal', required: true, label: { en: 'Rate', zh: '汇率' } },
      { name: 'asOf', type: 'date', required: true, label: { en: 'Date', zh: '日期' } },
      { name: 'source', type: 'text', label: { en: 'Source', zh: '来源' } },
    ],
  },
  { name: 'views', type: 'list', max: 100, fields: viewFields, label: { en: 'Shared views', zh: '共享视图' } },
  { name: 'customFields', type: 'json', label: { en: 'Own fields', zh: '自定义字段' } },
  { name: 'fiscalStartMonth', type: 'int', min: 1, max: 12, label: { en: 'Fiscal year starts in month', zh: '财年起始月' } },
]);

/** The workspace's settings as stored. */
export type Workspace = RecordIn<typeof workspaceTable>;
