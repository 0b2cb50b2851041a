import type { Layout, Site } from '../site.js';

const body = ['div.a3s', 'div.ii.gt'];
const isOpen = ':has(div.a3s, div.ii.gt)';

/** The last opened message of a conversation: earlier ones stay folded or stand above it. */
const message: Layout = {
  id: 'message',
  when: ['span.gD[email], h3 span[email]'],
  root: [`[data-legacy-message-id]${isOpen}`, `[data-message-id]${isOpen}`, `.adn${isOpen}`, `[role="listitem"]${isOpen}`],
  isLastRoot: true,
  body,
  ignore: ['[contenteditable]', '[role="textbox"]', 'form', '[role="menu"]', '[role="toolbar"]'],
  fields: {
    name: [{ sel: 'span.gD[email], h3 span[email]', attr: 'name', weight: 0.9 }],
    emails: [{ sel: 'span.gD[email], h3 span[email]', attr: 'email', weight: 0.95 }],
  },
  expects: ['name', 'emails'],
  message: {
    recipients: { sel: 'span.g2[email]', emails: { sel: ':scope', attr: 'email' }, name: { sel: ':scope', attr: 'name' } },
    subject: { sel: 'h2.hP, h2[data-legacy-thread-id]', isAnywhere: true },
    id: { sel: ':scope', attr: 'data-legacy-message-id' },
    sentAt: { sel: 'span.g3[title]', attr: 'title' },
    quotes: ['.gmail_quote', '.gmail_attr', '.yahoo_quoted'],
    own: [
      { sel: 'head > title', isAnywhere: true, take: 'account' },
      { sel: 'a[href*="SignOutOptions"][aria-label*="@"]', isAnywhere: true, attr: 'aria-label', take: 'account' },
    ],
  },
};

/** Gmail: the opened message. A list of conversations is nobody. */
export const gmail: Site = {
  id: 'gmail',
  version: 1,
  kind: 'webmail',
  hosts: ['mail.google.com'],
  paths: [
    { path: '/mail/**', hash: 'settings/**', page: 'nothing' },
    { path: '/mail/**', hash: 'label/:label', page: 'maybe' },
    { path: '/mail/**', hash: 'search/:words', page: 'maybe' },
    { path: '/mail/**', hash: ':box/:message', page: 'detail' },
    { path: '/mail/**', hash: ':box/:label/:message', page: 'detail' },
    { path: '/**', page: 'maybe' },
  ],
  layouts: [
    message,
    {
      id: 'list', page: 'nothing', when: ['tr[role="row"] [email], tr.zA, [role="main"] [role="grid"]'],
      root: [], ignore: [], fields: {}, expects: [],
    },
  ],
};
