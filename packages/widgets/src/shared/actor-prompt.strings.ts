import { defineStrings } from './language.js';

/** Texts of {@link ensureActor}. */
export const strings = defineStrings({
  en: {
    title: 'Who is working here?',
    why: 'Every change is noted under a name. It stays on this device.',
    name: 'Your name',
    known: 'Person',
    someoneElse: 'Someone else …',
    save: 'Continue',
    cancel: 'Not now',
    missing: 'A name is needed to go on.',
  },
  zh: {
    title: '当前由谁操作？',
    why: '每次改动都会记在姓名下，仅保存在本机。',
    name: '姓名',
    known: '人员',
    someoneElse: '其他人…',
    save: '继续',
    cancel: '暂不',
    missing: '填写姓名后才能继续。',
  },
});
