import { defineStrings } from './language.js';

/** What an element says whose file did not come. */
export const strings = defineStrings({
  en: {
    notLoaded: 'A part of this page could not be loaded. Check the connection and try again; the records are untouched. Whoever set up the page: the files named salescycle-… belong beside salescycle.js.',
    retry: 'Try again',
  },
  zh: {
    notLoaded: '此页有一部分未能加载。请检查网络后重试，数据不受影响。页面维护者：以 salescycle- 开头的文件须与 salescycle.js 放在同一目录。',
    retry: '重试',
  },
});
