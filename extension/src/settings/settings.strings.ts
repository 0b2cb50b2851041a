import { defineStrings } from '@salescycle/widgets/shared/language.js';

/** The texts of the settings page. */
export const strings = defineStrings({
  en: {
    title: 'Salescycle settings',
    intro: 'Salescycle reads a page only when you press its button, and keeps what it read on this device. Only leads you save go further, and only to portals you paired. These settings stay here.',
    saved: 'Saved',
    notSaved: 'Not saved: this device has no space left.',

    sitesOff: 'Sites switched off',
    sitesOffHelp: 'Nothing is read on these sites. One domain a line; www. and hosts below it are included.',
    never: 'Never take in',
    neverHelp: 'Domains and e-mail addresses, one a line. Their pages are not read, and people with such an address are left out of every reading.',
    ownEmails: 'Your own e-mail addresses',
    ownEmailsHelp: 'You are never proposed as a lead. In mail you sent, the lead is the person you wrote to.',
    ownDomains: 'Domains of your company',
    ownDomainsHelp: 'Colleagues with an address there are not proposed.',
    strange: (lines: string) => `Not understood: ${lines}. Write a domain (acme.example) or an address (ada@acme.example).`,
    onlyAddresses: (lines: string) => `Not an e-mail address: ${lines}.`,
    onlyDomains: (lines: string) => `Not a domain: ${lines}.`,

    region: 'Country of phone numbers without a country code',
    regionOfBrowser: (name: string) => `As the language of the browser: ${name}`,

    reminders: 'Reminders',
    answerWithin: 'Remind of a new lead without an answer after',
    hours: (count: number) => (count === 1 ? '1 hour' : `${count} hours`),
    days: (count: number) => `${count} days`,
    noReminder: 'Never',
    notify: 'Show system notifications of what is due',
    notifyHelp: 'Between 8:00 and 20:00. The browser asks for your permission; without it, the count on the toolbar icon and the list in the panel say the same.',
    notifyRefused: 'The browser did not give its permission.',

    managed: 'Set by your organisation',
    managedIntro: 'Some settings come from the organisation that manages this browser. They cannot be changed here.',
    managedLines: (lines: string) => `Set by your organisation: ${lines}`,
    sitesOnly: (sites: string) => (sites ? `Only pages of these sites are read: ${sites}.` : 'No page is read.'),
    portalsOnly: (portals: string) => (portals ? `Only these portals can be paired: ${portals}.` : 'No portal can be paired.'),
    retention: (days: number) => `Unfinished drafts are dropped after ${days === 1 ? '1 day' : `${days} days`}, and a new lead is to be kept no longer than that.`,
    consent: 'First-use notices are left out; what a site\'s own terms forbid is still shown.',
    tables: 'Tables for reading sites are provided.',

    notices: 'First-use notices',
    noticesRead: (count: number) => (count === 1 ? 'Read on 1 site.' : `Read on ${count} sites.`),
    showAgain: 'Show them again',

    linkedin: 'On LinkedIn',
    linkedinText: 'The LinkedIn User Agreement forbids copying profiles by any means, browser add-ons and work by hand included. Whether you use Salescycle there is your decision; add linkedin.com above to keep it off.',
    privacy: 'What is kept, and where',
    privacyText: 'Leads, drafts and settings are stored in this browser. No page is read without your click. Nothing goes further but leads you save, and those only to portals you paired yourself; what a portal has received is kept there, and undoing, deleting or removing it here does not change that. Unfinished drafts can be dropped in the panel; removing the extension removes everything that is stored here, so export a copy first.',
  },
  zh: {
    title: 'Salescycle 设置',
    intro: 'Salescycle 只在点击按钮时读取页面，读取的内容保存在本机。只有保存的线索会传出，且只传给自己配对的门户。这些设置留在本机。',
    saved: '已保存',
    notSaved: '未保存：本机空间不足。',

    sitesOff: '已关闭读取的网站',
    sitesOffHelp: '这些网站上不读取任何内容。每行一个域名，包括 www. 与下级域名。',
    never: '永不采集',
    neverHelp: '域名或邮箱地址，每行一个。相应页面不读取，使用这类邮箱的人不会出现在任何结果中。',
    ownEmails: '自己的邮箱地址',
    ownEmailsHelp: '自己不会被当作线索。自己发出的邮件，线索为收件人。',
    ownDomains: '本公司域名',
    ownDomainsHelp: '使用这些域名邮箱的同事不会被当作线索。',
    strange: (lines) => `无法识别：${lines}。可填域名（acme.example）或邮箱（ada@acme.example）。`,
    onlyAddresses: (lines) => `不是邮箱地址：${lines}。`,
    onlyDomains: (lines) => `不是域名：${lines}。`,

    region: '没有国家代码的电话号码属于',
    regionOfBrowser: (name) => `同浏览器语言：${name}`,

    reminders: '提醒',
    answerWithin: '新线索超过多久未跟进时提醒',
    hours: (count) => `${count} 小时`,
    days: (count) => `${count} 天`,
    noReminder: '不提醒',
    notify: '用系统通知提示到期事项',
    notifyHelp: '每天 8:00 至 20:00。浏览器会请求授权；未授权时，工具栏图标上的数字和侧边栏中的列表同样会提示。',
    notifyRefused: '浏览器未授权。',

    managed: '由所在单位设置',
    managedIntro: '部分设置由管理此浏览器的单位指定，在此不能更改。',
    managedLines: (lines) => `由所在单位设置：${lines}`,
    sitesOnly: (sites) => (sites ? `只读取这些网站的页面：${sites}。` : '不读取任何页面。'),
    portalsOnly: (portals) => (portals ? `只能配对这些门户：${portals}。` : '不能配对任何门户。'),
    retention: (days) => `未完成的草稿在 ${days} 天后丢弃，新线索的保留期限也是 ${days} 天。`,
    consent: '不再显示首次使用提示；网站自身条款禁止的内容仍会显示。',
    tables: '已提供网站读取规则。',

    notices: '首次使用提示',
    noticesRead: (count) => `已在 ${count} 个网站看过。`,
    showAgain: '重新显示',

    linkedin: '关于领英',
    linkedinText: '领英的用户协议禁止以任何方式复制个人资料，包括浏览器扩展和人工操作。是否在领英使用由自己决定；在上方加入 linkedin.com 即可关闭。',
    privacy: '保存了什么，保存在哪里',
    privacyText: '线索、草稿与设置保存在此浏览器中，不点击就不读取页面。只有保存的线索会传出，且只传给自己配对的门户；门户已接收的内容保存在门户，在此撤销、删除或移除都不影响门户。未完成的草稿可在侧边栏丢弃；移除扩展会删除保存在此处的全部数据，移除前可先导出副本。',
  },
});

/** The texts in one language. */
export type SettingsWords = typeof strings.en;
