import type { Layout, Site } from '../site.js';

const QUOTES = ['.qmQuote', '.gmail_quote', '#isReplyContent'];
/** Of both: a mail may hold the other's markup. */
const BODY = ['#mailContentContainer', '#contentDiv', '.mail-detail-content', '.reader-body-children'];
const IGNORE = ['[contenteditable]', 'textarea', '[role="menu"]', '.mail-detail-reply', '#QMPanel'];

/** The message in a page of its own, or in the frame the old pages show everything in. */
const classic: Layout = {
  id: 'classic',
  when: ['#tipFromAddr_readmail, #fromaddr, [id="fromAddr"]'],
  frame: '#mainFrame, [name="mainFrame"]',
  root: [],
  around: '#tipFromAddr_readmail, #fromaddr, [id="fromAddr"]',
  body: BODY,
  ignore: IGNORE,
  fields: {
    name: [{ sel: '[e*="@"]:has(#tipFromAddr_readmail, #fromaddr, [id="fromAddr"])', attr: 'n', weight: 0.9 }],
    emails: [
      { sel: '#tipFromAddr_readmail[fromaddr]', attr: 'fromaddr', weight: 0.95 },
      { sel: '#fromaddr, [id="fromAddr"]', weight: 0.95 },
    ],
  },
  expects: ['name', 'emails'],
  message: {
    recipients: { sel: '[e*="@"]:not(:has(#tipFromAddr_readmail, #fromaddr, [id="fromAddr"]))', emails: { sel: ':scope', attr: 'e' }, name: { sel: ':scope', attr: 'n' } },
    subject: { sel: '#subject', isAnywhere: true },
    quotes: QUOTES,
    own: [{ sel: '#useraddr', isAnywhere: true, take: 'account' }],
  },
};

const SENDER = '.mail-detail-basic .basic-body-item:first-child', ROWS = '.mail-detail-basic .basic-body-item:not(:first-child)';

const app: Layout = {
  id: 'app',
  when: ['.mail-detail-basic'],
  root: [],
  around: '.mail-detail-basic',
  body: BODY,
  ignore: IGNORE,
  fields: {
    name: [{ sel: `${SENDER} .cmp-account-nick`, weight: 0.9 }],
    emails: [
      { sel: `${SENDER} .cmp-account-email`, weight: 0.95 },
      { sel: `${SENDER} [data-email]`, attr: 'data-email', weight: 0.95 },
    ],
  },
  expects: ['name', 'emails'],
  message: {
    recipients: {
      sel: `${ROWS} .xmail-cmp-account`, emails: { sel: '.cmp-account-email' }, name: { sel: '.cmp-account-nick' },
    },
    subject: { sel: '.mail-subject-text', isAnywhere: true },
    quotes: QUOTES,
    own: [{ sel: '.profile-user-info .user-email', isAnywhere: true, isFolded: true, take: 'account' }],
  },
};

/** QQ Mail, its pages of frames and its app, and the company edition of the former: the opened message. */
export const qqMail: Site = {
  id: 'qq-mail',
  version: 1,
  kind: 'webmail',
  hosts: ['mail.qq.com', '*.mail.qq.com', 'exmail.qq.com'],
  paths: [
    { path: '/cgi-bin/readmail', page: 'maybe' },
    { path: '/cgi-bin/frame_html', page: 'maybe' },
    { path: '/cgi-bin/**', page: 'nothing' },
    { path: '/**', page: 'maybe' },
  ],
  layouts: [classic, app],
};
