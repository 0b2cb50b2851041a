import { defineStrings } from '@salescycle/widgets/shared/language.js';

/** The texts of the app's frame; what it shows are the widgets' own. */
export const strings = defineStrings({
  en: {
    product: 'Salescycle',
    views: 'Views',
    board: 'Board',
    figures: 'Figures',
    leads: 'Leads',
    settings: 'Settings',
    backup: 'Export a copy',
    backupFailed: 'The copy could not be made.',
    onDevice: 'Kept on this device',
  },
  zh: {
    product: 'Salescycle',
    views: '视图',
    board: '看板',
    figures: '指标',
    leads: '线索',
    settings: '设置',
    backup: '导出副本',
    backupFailed: '副本未能导出。',
    onDevice: '保存在本机',
  },
});
