import type { Layout, MessageParts, Site } from '../site.js';

const FROM = '[id^="MSG_"][id$="_FROM"]';
const WELL = '[data-testid="RecipientWell"], [id^="MSG_"][id$="_TO"], [id^="MSG_"][id$="_CC"]';
const inWell = (sel: string) => WELL.split(', ').map((well) => `${well} ${sel}`).join();
const LABELLED = `[aria-label*="<"][aria-label*="@"]:not(${inWell('*')})`;
/** Of those, what says that it is the sender, in any language: "From: Ann<ann@x.test>". Recipients are without a word. */
const WORDED = `${LABELLED}:is([aria-label*=":"], [aria-label*="："])`;
/** Some put a word before a recipient, too: who stands behind one with a word is one. */
const BOX = '[aria-label*="<"]', FURTHER = `${BOX} ~ ${BOX}, ${BOX} ~ * ${BOX}`;
const SENDER = `${WORDED}:not(${FURTHER})`;
const PERSONA = '[data-testid="SenderPersona"] [title*="@"]';

const message: MessageParts = {
  recipients: {
    sel: `${inWell('[aria-label]')}, ${LABELLED}:not([aria-label*=":"], [aria-label*="："]), ${FURTHER}`, emails: { sel: ':scope', attr: 'aria-label' }, name: { sel: ':scope', attr: 'aria-label' },
  },
  subject: { sel: '[role="heading"][id$="_SUBJECT"], [role="main"] [role="heading"]', isAnywhere: true },
  quotes: ['[id$="mail-editor-reference-message-container"]', '.gmail_quote', '.x_gmail_quote', '.x_yahoo_quoted'],
  own: [
    { sel: '#mectrl_currentAccount_secondary', isAnywhere: true, isFolded: true, take: 'account' },
    { sel: '[id^="primaryMailboxRoot"][title*="@"]', isAnywhere: true, isFolded: true, attr: 'title', take: 'account' },
    { sel: 'head > title', isAnywhere: true, take: 'account' },
  ],
};

/** Class names are hashed and words localised: the body is the anchor, and the header is what it shares its part with. */
const read: Omit<Layout, 'id' | 'when' | 'fields'> = {
  root: [],
  body: ['[id^="UniqueMessageBody"]', '[role="document"]'],
  ignore: ['[contenteditable]', '[role="textbox"]', '[role="menu"]', '[role="toolbar"]', '[data-convid]'],
  expects: ['name', 'emails'],
  message,
};

/** Outlook on the web: the opened message, the last opened one of a conversation. The list alone is nobody. */
export const outlook: Site = {
  id: 'outlook',
  version: 2,
  kind: 'webmail',
  hosts: ['outlook.live.com', 'outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft'],
  paths: [
    { path: '/mail/deeplink/compose/**', page: 'nothing' },
    { path: '/mail/:account/deeplink/compose/**', page: 'nothing' },
    { path: '/mail/compose/**', page: 'nothing' },
    { path: '/mail/:account/compose/**', page: 'nothing' },
    { path: '/mail/options/**', page: 'nothing' },
    { path: '/mail/:account/options/**', page: 'nothing' },
    { path: '/mail/deeplink/read/:message', page: 'detail' },
    { path: '/mail/:account/deeplink/read/:message', page: 'detail' },
    { path: '/mail/:box/id/:message', page: 'detail' },
    { path: '/mail/:account/:box/id/:message', page: 'detail' },
    { path: '/calendar/**', page: 'nothing' },
    { path: '/mail/**', page: 'maybe' },
    { path: '/owa/**', page: 'maybe' },
  ],
  layouts: [
    {
      ...read, id: 'message', when: [FROM], around: FROM,
      fields: {
        name: [{ sel: FROM, weight: 0.9 }],
        emails: [{ sel: `${FROM} [aria-label*="<"], ${FROM}[aria-label*="<"]`, attr: 'aria-label', weight: 0.95 }, { sel: FROM, weight: 0.9 }],
      },
    },
    {
      ...read, id: 'persona', when: [PERSONA], around: PERSONA,
      fields: {
        name: [{ sel: PERSONA, weight: 0.9 }],
        emails: [{ sel: PERSONA, attr: 'title', weight: 0.95 }],
      },
    },
    {
      ...read, id: 'labelled', when: [SENDER], around: SENDER,
      fields: {
        name: [{ sel: SENDER, attr: 'aria-label', weight: 0.9 }],
        emails: [{ sel: SENDER, attr: 'aria-label', weight: 0.95 }],
      },
    },
    {
      ...read, id: 'boxed', when: [LABELLED], around: LABELLED,
      fields: {
        name: [{ sel: LABELLED, attr: 'aria-label', weight: 0.9 }],
        emails: [{ sel: LABELLED, attr: 'aria-label', weight: 0.95 }],
      },
    },
    { id: 'list', page: 'nothing', when: ['[data-convid]'], root: [], ignore: [], fields: {}, expects: [] },
  ],
};
