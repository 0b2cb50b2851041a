import { attribute, type Letter } from '../../letters.fixture.js';

type Box = Letter['from'];
type Lang = Letter['lang'];

const words = {
  en: { From: 'From', To: 'To', Subject: 'Subject', on: 'on' }, de: { From: 'Von', To: 'An', Subject: 'Betreff', on: 'am' }, zh: { From: '发件人', To: '收件人', Subject: '主题', on: '于' },
};
/** Words of one language and their like in another, as they stand in a page. */
export const otherWords = (from: Lang, to: Lang): (readonly [string, string])[] =>
  (['From', 'To'] as const).map((word) => [`>${words[from][word]}</td>`, `>${words[to][word]}</td>`]);

const box = ({ name, address }: Box) =>
  `<span class="adr"><a href="mailto:${address}" class="rcmContactAddress" onclick="return rcmail.command('compose','${address}',this)" title="${address}">${name || address}</a><a href="#add" title="Add to address book" class="rcmaddcontact"></a></span>`;
const rows = ({ from, to, lang }: Letter, style = '') => `<table class="headers-table"${style}><tbody><tr><td class="header-title">${words[lang].From}</td><td class="header from">${box(from)}</td></tr>
<tr><td class="header-title">${words[lang].To}</td><td class="header to">${to.map(box).join(', ')}</td></tr><tr><td class="header-title">Date</td><td class="header date">2025-03-03 10:02</td></tr></tbody></table>`;
/** With the program's script, which is of a type nobody fetches. */
const page = (lang: Lang, title: string, inner: string) => `<!doctype html><html lang="${lang}"><head><title>Roundcube Webmail :: ${title}</title><script type="text/plain" src="program/js/app.min.js?s=1"></script></head><body>${inner}</body></html>`;
const body = (html: string) => `<div id="messagebody"><div class="message-htmlpart" id="message-htmlpart1"><div class="rcmBody">${html}</div></div></div>`;
const OWN = '<span class="header-title username">viewer@own.example</span>';
const FOLDERS = '<ul id="mailboxlist" class="treelist"><li>Inbox</li></ul>';

/** What the elastic skin shows of a message: a summary in words, the rows of the header folded. In the folder of sent ones it names the recipient. */
export function elastic(letter: Letter, { isSent = false, around = `<div id="layout-menu">${OWN}</div>${FOLDERS}` } = {}) {
  const { lang, from, to, subject } = letter, [first = from] = to;
  return page(lang, subject, `${around}<div id="layout-content"><div class="frame-content" role="main"><div id="message-header"><h2 class="subject"><span class="voice">${words[lang].Subject}: </span>${subject}</h2>
<div class="header"><div class="header-content"><div class="header-summary"><span>${isSent ? words[lang].To : words[lang].From} ${box(isSent ? first : from)} ${words[lang].on} 2025-03-03</span></div>${rows(letter, ' style="display:none"')}</div></div></div>
<div id="message-content"><div class="rightcol" role="region"><h2 class="voice">Body</h2>${body(letter.body)}</div></div></div></div>`);
}

/** What the larry and classic skins show of a message. */
export const larry = (letter: Letter, around = `<div id="header"><div class="topright"><span class="username">viewer@own.example</span></div></div>${FOLDERS}`) =>
  page(letter.lang, letter.subject, `${around}<div id="mailview-right"><div id="messageheader"><h2 class="subject">${letter.subject}</h2><div class="message-headers">${rows(letter)}</div></div><div id="messagecontent">${body(letter.body)}</div></div>`);

const LIST = '<table id="messagelist" class="messagelist"><tbody><tr id="rcmrow1" class="message"><td class="subject"><span class="fromto"><span class="adr"><span title="lisa@listed.example" class="rcmContactAddress">Listed Lisa</span></span></span><a href="?_task=mail&amp;_uid=1">Hello</a></td></tr></tbody></table>';

/** The list, and in its frame what is given. */
export const listWith = (inner: string) => page('en', 'Inbox', `<div id="layout-menu">${OWN}</div>${FOLDERS}${LIST}<iframe id="messagecontframe" name="messagecontframe" width="700" height="600" srcdoc="${attribute(inner)}"></iframe>`);

/** A mail being written. */
export const compose = page('en', 'Compose', `<div id="layout-menu">${OWN}</div><form><select name="_from"><option>Viewer Person &lt;viewer@own.example&gt;</option></select><input name="_to" value="sunniva@fjordbolt.example">
<label for="compose-subject">Subject</label><input id="compose-subject" value="Hello"><p>Sunniva Hauge sunniva@fjordbolt.example</p><textarea id="composebody">Dear Sunniva</textarea></form>`);
