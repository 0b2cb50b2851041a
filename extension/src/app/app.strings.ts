import { defineStrings } from '@salescycle/widgets/shared/language.js';

/** The texts of the app's frame; what it shows are the widgets' own. */
export const strings = defineStrings({
  en: {
    product: 'Salescycle',
    views: 'Views',
    toContent: 'To the content',
    board: 'Board',
    figures: 'Figures',
    tasks: 'To do',
    leads: 'Leads',
    import: 'Import',
    data: 'Data',
    settings: 'Settings',
    onDevice: 'Kept on this device',
    due: (count: string) => `${count} due today`,
    conflicts: (count: string) => (count === '1' ? '1 change that met another, to decide' : `${count} changes that met others, to decide`),
    backTo: (view: string) => `Back: ${view}`,
  },
  zh: {
    product: 'Salescycle',
    views: '视图',
    toContent: '跳到内容',
    board: '看板',
    figures: '指标',
    tasks: '待办',
    leads: '线索',
    import: '导入',
    data: '数据',
    settings: '设置',
    onDevice: '保存在本机',
    due: (count) => `今日待办 ${count} 项`,
    conflicts: (count) => `${count} 处冲突的更改待决定`,
    backTo: (view) => `返回${view}`,
  },
});
