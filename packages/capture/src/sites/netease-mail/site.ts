import type { Layout, Site } from '../site.js';

const MODULE = '[id^="_dvModuleContainer_read.ReadModule"]';
const BLOCK = '.js-component-emailblock';
const FRAMES = ['iframe[id*="mail_emailcontent_"]', 'iframe[id$="_frameBody"]', 'iframe[src*="/read/readhtml.jsp"]'];
const PARTS = ['.netease_mail_readhtml', '.mail-detail-content'];

const read: Omit<Layout, 'id' | 'when' | 'root'> = {
  isLastRoot: true,
  body: [...FRAMES, ...PARTS],
  ignore: ['[contenteditable]', 'textarea', '[role="menu"]', '.APP-editor-iframe'],
  fields: {
    name: [{ within: BLOCK, sel: '.nui-addr-name', weight: 0.9 }],
    emails: [{ within: BLOCK, sel: '.nui-addr-email', weight: 0.95 }],
  },
  expects: ['name', 'emails'],
  message: {
    recipients: { sel: BLOCK, emails: { sel: '.nui-addr-email' }, name: { sel: '.nui-addr-name' } },
    subject: { sel: 'h1' },
    quotes: ['#isReplyContent', '#isForwardContent', '.gmail_quote'],
    own: [{ sel: '#spnUid', isAnywhere: true, take: 'account' }],
  },
};

/** NetEase's mail at 163, 126 and yeah.net: the message of the tab in front, its text in a frame or in the page. */
export const neteaseMail: Site = {
  id: 'netease-mail',
  version: 1,
  kind: 'webmail',
  hosts: ['mail.163.com', '*.mail.163.com', 'mail.126.com', 'mail.yeah.net', 'email.163.com', 'email.126.com'],
  paths: [{ path: '/**', page: 'maybe' }],
  layouts: [
    { ...read, id: 'framed', when: [`${MODULE} ${BLOCK}`], root: [`${MODULE}:has(${FRAMES.join()})`] },
    { ...read, id: 'inline', when: [`${MODULE} ${BLOCK}`], root: [`${MODULE}:has(${PARTS.join()})`] },
  ],
};
