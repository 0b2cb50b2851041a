import { defineStrings } from './language.js';

/** What failed and what to do, by the code of a store's error. */
export const strings = defineStrings({
  en: {
    'storage-refused': 'The browser refuses storage for this page. Allow site data, or leave private mode.',
    'storage-full': 'This device has no space left. Nothing was changed. Export a copy, free some space and try again.',
    'storage-blocked': 'Another tab holds an older version open. Close it and try again.',
    'storage-lost': 'The database of this workspace is gone. Restore a copy, or start again.',
    'newer-version': 'A newer version wrote this workspace: it cannot be changed here. Reload the page to get that version.',
    'part-missing': 'A part of the program did not load. Nothing was changed. Check the connection and try again.',
    busy: 'Other tabs keep writing. Nothing was changed; try again when they are done.',
    closed: 'The database was closed or deleted. Reload the page to open it again.',
    unexpected: 'The records could not be read. Nothing was changed.',
  },
  zh: {
    'storage-refused': '浏览器不允许此页保存数据。可允许网站数据，或退出无痕模式。',
    'storage-full': '本机空间已满，数据未改动。可导出副本、清理空间后重试。',
    'storage-blocked': '另一个标签页仍在使用旧版本，关闭后重试。',
    'storage-lost': '此工作区的数据库已不存在。可从副本恢复，或重新开始。',
    'newer-version': '此工作区由更新的版本写入，在此无法改动。刷新页面即可使用新版本。',
    'part-missing': '程序的一部分未能加载，数据未改动。检查网络后重试。',
    busy: '其他标签页正在写入，数据未改动，请稍后重试。',
    closed: '数据库已关闭或被删除，刷新页面可重新打开。',
    unexpected: '无法读取数据，数据未改动。',
  },
});
