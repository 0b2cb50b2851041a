import { letters, type Letter } from '../../letters.fixture.js';
import type { SavedPage } from '../../site.fixture.js';
import { compose, conversation, headless, listOnly, otherWords, pane, poppedOut, type Shape } from './shell.fixture.js';

const ID = 'AAQkADQ0ZmYw';

function saved(name: string, letter: Letter, { html, shape, url }: { html: string; shape: Shape; url: string }): SavedPage {
  const { expected, mustNot = [], warnings, viewer, page, lang } = letter;
  return {
    name: `${shape}: ${name}`, url, html, layout: shape, expected, mustNot: [...mustNot, 'Folded Fred', 'Listed Lisa'],
    ...(warnings && { warnings }), ...(viewer && { viewer }), ...(page && { page }), otherLanguage: otherWords(lang, lang === 'de' ? 'zh' : 'de'),
  };
}

const shapes: readonly Shape[] = ['message', 'persona', 'labelled', 'boxed'];
const own = { emails: ['viewer@own.example'], domains: [] };

/** Invented pages of Outlook on the web in its shapes. */
export const pages: readonly SavedPage[] = [
  ...shapes.flatMap((shape): SavedPage[] => [
    saved('reading pane', letters.full, { shape, html: pane(letters.full, shape), url: `https://outlook.office.com/mail/inbox/id/${ID}` }),
    saved('reading pane, a sender without a name', letters.sparse, { shape, html: pane(letters.sparse, shape), url: `https://outlook.live.com/mail/0/inbox/id/${ID}` }),
    saved('reading pane, Chinese', letters.chinese, { shape, html: pane(letters.chinese, shape), url: `https://outlook.cloud.microsoft/mail/inbox/id/${ID}` }),
    saved('conversation, German', letters.german, { shape, html: conversation(letters.german, shape), url: `https://outlook.office365.com/mail/inbox/id/${ID}` }),
    saved('popped out', { ...letters.full, viewer: own }, { shape, html: poppedOut(letters.full, shape), url: `https://outlook.office.com/mail/deeplink/read/${ID}` }),
    saved('forwarded by a colleague', letters.forwarded, { shape, html: pane(letters.forwarded, shape), url: `https://outlook.office.com/mail/id/${ID}` }),
    saved('sent by the viewer', letters.ownSent, { shape, html: pane(letters.ownSent, shape), url: `https://outlook.office.com/mail/sentitems/id/${ID}` }),
    saved('a text that poses as a header', letters.posing, { shape, html: pane(letters.posing, shape), url: `https://outlook.live.com/mail/0/inbox/id/${ID}` }),
    saved('a machine', letters.machine, { shape, html: pane(letters.machine, shape), url: `https://outlook.live.com/mail/0/inbox/id/${ID}` }),
  ]),
  { name: 'list', url: 'https://outlook.office.com/mail/', layout: 'list', page: 'nothing', expected: {}, mustNot: ['Listed Lisa'], html: listOnly },
  { name: 'a new mail beside the list', url: 'https://outlook.office.com/mail/inbox', layout: 'list', page: 'nothing', expected: {}, mustNot: ['Viewer', 'Sunniva'], html: compose },
  { name: 'a new mail in a window', url: 'https://outlook.office.com/mail/deeplink/compose', layout: null, page: 'nothing', expected: {}, html: compose },
  {
    name: 'a body whose header is not there', url: `https://outlook.office.com/mail/inbox/id/${ID}`, layout: null, page: 'nothing', expected: {}, warnings: ['layout-changed'],
    mustNot: ['Folded Fred', 'Maren'], html: headless,
  },
];
