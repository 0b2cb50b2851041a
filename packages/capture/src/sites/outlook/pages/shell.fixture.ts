import { attribute, boxLabel, letters, type Letter } from '../../letters.fixture.js';

/** How Outlook may show a message: the parts it names, by age of the layout. */
export type Shape = 'message' | 'persona' | 'labelled' | 'boxed';

/** Words of the interface, which are never looked for. */
export const words = {
  en: { from: 'From: ', to: 'To: ', body: 'Message body', list: 'Message list', pane: 'Reading Pane', mail: 'Mail' },
  de: { from: 'Von: ', to: 'An: ', body: 'Nachrichtentext', list: 'Nachrichtenliste', pane: 'Lesebereich', mail: 'E-Mail' },
  zh: { from: '发件人: ', to: '收件人: ', body: '邮件正文', list: '邮件列表', pane: '阅读窗格', mail: '邮件' },
};

/** Words of one language and their like in another, as they stand in a page. */
export const otherWords = (from: keyof typeof words, to: keyof typeof words): (readonly [string, string])[] =>
  (['from', 'body', 'pane'] as const).map((word) => [`aria-label="${words[from][word]}`, `aria-label="${words[to][word]}`]);

const header = ({ from, lang }: Pick<Letter, 'from' | 'lang'>, shape: Shape, id: number) => ({
  message: `<div class="xKfRzQwErTyUiOpAsDfGhJkLzXcV"><span id="MSG_${id}_FROM"><span role="button" aria-label="${words[lang].from}${boxLabel(from)}"><span>${boxLabel(from).replace('<', '&lt;')}</span></span></span></div>`,
  persona: `<div data-testid="SenderPersona" aria-label="${words[lang].from}"><span title="${from.address}">${from.name}</span></div>`,
  labelled: `<div class="_0a1b2c3d"><span aria-label="${words[lang].from}${boxLabel(from)}">${from.name}</span></div>`,
  boxed: `<div aria-label="${words[lang].from}"><span aria-label="${boxLabel(from)}">${from.name}</span></div>`,
})[shape];

/** Where only the sender is labelled, the recipients stand in no well. */
const recipients = ({ to, lang }: Pick<Letter, 'to' | 'lang'>, shape: Shape) =>
  `<div${shape === 'labelled' ? '' : ' data-testid="RecipientWell"'}><span>${words[lang].to}</span>${to.map((box) => `<span role="button" aria-label="${boxLabel(box)}">${box.name}</span>`).join('; ')}</div>`;

const opened = (letter: Letter, shape: Shape, id: number) => `<div class="QwErTyUiOpAsDfGhJkLzXcVbNmQwEr"><div>${header(letter, shape, id)}${recipients(letter, shape)}</div>
<div data-test-id="mailMessageBodyContainer"><div id="UniqueMessageBody_${id}" role="document" aria-label="${words[letter.lang].body}"><div>${letter.body}</div></div></div></div>`;
const folded = (lang: Letter['lang'], shape: Shape) =>
  `<div class="QwErTyUiOpAsDfGhJkLzXcVbNmQwEr">${header({ lang, from: { name: 'Folded Fred', address: 'fred@folded.example' } }, shape, 1)}<div>Please see</div></div>`;

const LIST = (label: string) => `<div role="listbox" aria-label="${label}"><div role="option" data-convid="AAQ1" aria-label="Unread Listed Lisa Hello"><span title="lisa@listed.example">Listed Lisa</span><span>Hello</span></div></div>`;
const FOLDERS = '<div role="tree"><div id="primaryMailboxRoot_1" role="treeitem" title="viewer@own.example" data-folder-name="viewer@own.example">viewer@own.example</div><div role="treeitem">Inbox</div></div>';
const page = (lang: Letter['lang'], inner: string) => `<!doctype html><html lang="${lang}"><head><title>${words[lang].mail} - Viewer Person - Outlook</title></head><body><div id="O365_HeaderRightRegion"><button id="O365_MainLink_Me">VP</button></div>${inner}</body></html>`;

/** The reading pane beside the list, with an answer being written below the message. */
export const pane = (letter: Letter, shape: Shape) => page(letter.lang, `${FOLDERS}${LIST(words[letter.lang].list)}
<div role="main" data-app-section="ConversationContainer" aria-label="${words[letter.lang].pane}"><div role="heading" id="CONV_1_SUBJECT" aria-level="3">${letter.subject}</div>${opened(letter, shape, 2)}
<div class="compose"><span aria-label="${words[letter.lang].from}" role="textbox" contenteditable="true">Viewer Person</span><div role="textbox" contenteditable="true" aria-label="${words[letter.lang].body}">Viewer Person, Seller, +1 555 0199</div></div></div>`);

/** A conversation: a folded message, an opened one, the letter opened last. */
export const conversation = (letter: Letter, shape: Shape) => page(letter.lang, `${FOLDERS}${LIST(words[letter.lang].list)}
<div role="main" aria-label="${words[letter.lang].pane}"><div role="heading" id="CONV_1_SUBJECT" aria-level="3">${letter.subject}</div>${folded(letter.lang, shape)}${opened({ ...letters.posing, lang: letter.lang }, shape, 2)}${opened(letter, shape, 3)}</div>`);

/** A message in a window of its own: no list, no folders. */
export const poppedOut = (letter: Letter, shape: Shape) => page(letter.lang, `<div role="main" aria-label="${words[letter.lang].pane}"><div role="heading" aria-level="2">${attribute(letter.subject)}</div>${opened(letter, shape, 2)}</div>`);

/** The list with nothing opened. */
export const listOnly = page('en', `${FOLDERS}${LIST('Message list')}<div role="main" aria-label="Reading Pane"><span>Select an item to read</span></div>`);

/** A new mail beside the list: its sender is the viewer. */
export const compose = page('en', `${FOLDERS}${LIST('Message list')}<div role="main"><div><button aria-label="From: Viewer Person<viewer@own.example>">viewer@own.example</button><div aria-label="To" role="textbox" contenteditable="true"><span aria-label="Sunniva Hauge<sunniva@fjordbolt.example>">Sunniva Hauge</span></div><div role="textbox" contenteditable="true" aria-label="Message body">Dear Sunniva,<br>Viewer Person</div></div></div>`);

/** Two folded messages, and a text whose header is not there: nobody knows whose it is. */
export const headless = page('en', `<div role="main"><div>${folded('en', 'message').repeat(2)}<div><div><div id="UniqueMessageBody_9" role="document">${letters.full.body}</div></div></div></div></div>`);
