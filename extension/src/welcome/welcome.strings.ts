import { defineStrings } from '@salescycle/widgets/shared/language.js';

/** The texts of the first-run page. */
export const strings = defineStrings({
  en: {
    title: 'Salescycle is ready',
    read: 'A page or a mail is read only when you press the Salescycle icon, its key or its menu: that page, once, as you see it.',
    kept: 'What is read becomes a draft for you to check, and what you save becomes a lead; both are kept in this browser, on this device.',
    leaves: 'Nothing leaves the browser: no account, no server, no statistics. Only leads you save can go to portals you pair yourself.',
    key: (keys: string) => `The key is ${keys}; you can change it in the browser's list of shortcuts.`,
    noKey: 'No key is set for it yet; you can choose one in the browser\'s list of shortcuts.',
    pin: 'Keep the icon in sight: press the puzzle piece in the toolbar and pin Salescycle.',
    tryTitle: 'Try it',
    tryText: 'Copy a mail signature or a business card and paste it in the panel.',
    tryIt: 'Open the panel',
    openApp: 'Open board and leads',
    settings: 'Settings',
  },
  zh: {
    title: 'Salescycle 已就绪',
    read: '只有点击 Salescycle 图标、按快捷键或使用右键菜单时才读取页面或邮件：只读当前页面，只读一次，只读看得到的内容。',
    kept: '读取的内容成为待核对的草稿，保存后成为线索；两者都保存在本机的浏览器中。',
    leaves: '没有任何内容离开浏览器：没有账号，没有服务器，没有统计。只有保存的线索可以传给自己配对的门户。',
    key: (keys) => `快捷键是 ${keys}，可在浏览器的快捷键列表中更改。`,
    noKey: '尚未设置快捷键，可在浏览器的快捷键列表中选择。',
    pin: '让图标保持可见：点击工具栏上的拼图图标，固定 Salescycle。',
    tryTitle: '试一试',
    tryText: '复制一段邮件签名或名片，粘贴到侧边栏。',
    tryIt: '打开侧边栏',
    openApp: '打开看板与线索',
    settings: '设置',
  },
});
