import type { Layout, MessageParts, Site } from '../site.js';

/** The program's own script or its sheets: no mail that another program shows brings one into its page's head. */
const PROGRAM = 'head > script[src*="program/js/app"], head > link[rel~="stylesheet"]:is([href*="skins/elastic/"], [href*="skins/larry/"], [href*="skins/classic/"])';

/** The sender's row; where a page has none, the summary of the header. */
const FROM = '.header.from .rcmContactAddress, #message-header:not(:has(.header.from)) .header-summary .rcmContactAddress';

/** The rows of the header are there when only their summary shows, which says in words alone whether it names sender or recipient. */
const message: MessageParts = {
  recipients: {
    sel: ':is(.header.to, .header.cc) .rcmContactAddress[title*="@"]', isFolded: true,
    emails: { sel: ':scope', attr: 'title', isFolded: true }, name: { sel: ':scope', isFolded: true },
  },
  subject: { sel: 'h2.subject' },
  quotes: ['.gmail_quote', '.yahoo_quoted'],
  own: [{ sel: '.username', isAnywhere: true, isFolded: true, take: 'account' }],
};

const read: Omit<Layout, 'id' | 'when'> = {
  frame: '#messagecontframe',
  root: [],
  body: ['#messagebody'],
  ignore: ['[contenteditable]', 'form', '[role="toolbar"]', '[role="menu"]', '.popupmenu'],
  fields: {
    name: [{ sel: FROM, isFolded: true, weight: 0.9 }],
    emails: [{ sel: FROM, isFolded: true, attr: 'title', weight: 0.95 }],
  },
  expects: ['name', 'emails'],
  message,
};

/** Roundcube, which runs on hosts of all kinds: the opened message, or the one in the list's preview. */
export const roundcube: Site = {
  id: 'roundcube',
  version: 2,
  kind: 'webmail',
  hosts: [],
  paths: [{ path: '/**', page: 'maybe' }],
  layouts: [
    { ...read, id: 'elastic', when: [PROGRAM, '#message-header [title*="@"]'], around: '#message-header' },
    { ...read, id: 'larry', when: [PROGRAM, '#messageheader [title*="@"]'], around: '#messageheader' },
    { id: 'list', page: 'nothing', when: [PROGRAM, '#messagelist'], root: [], ignore: [], fields: {}, expects: [] },
    { id: 'compose', page: 'nothing', when: [PROGRAM, '#compose-subject'], root: [], ignore: [], fields: {}, expects: [] },
  ],
};
