import { attribute, type Letter } from './letters.fixture.js';

type Box = Letter['from'];
const words = {
  en: { from: 'From', to: 'To', date: 'Date', subject: 'Subject', reply: 'Reply', forward: 'Forward', all: 'Reply all', toMe: 'to me' },
  de: { from: 'Von', to: 'An', date: 'Datum', subject: 'Betreff', reply: 'Antworten', forward: 'Weiterleiten', all: 'Allen antworten', toMe: 'an mich' },
  zh: { from: '发件人', to: '收件人', date: '时间', subject: '主题', reply: '回复', forward: '转发', all: '回复全部', toMe: '发给我' },
};

const page = ({ lang, subject }: Letter, inner: string) => `<!doctype html><html lang="${lang}"><head><title>${attribute(subject)} - viewer@own.example - Mail</title></head><body>${inner}</body></html>`;
const full = ({ name, address }: Box) => `${name} &lt;${address}&gt;`.trim();
const LIST = `<ul class="folders"><li>Inbox</li><li>Sent</li><li>Drafts</li><li>Trash</li></ul>
<div class="list">${['Lisa', 'Lars', 'Lena', 'Luis'].map((name) => `<div class="item" tabindex="0"><span title="${name.toLowerCase()}@listed.example">Listed ${name}</span><span>Hello</span><span>09:14</span></div>`).join('')}</div>`;

/** Rows of a table, the text in the page: as company mail in China shows a message. */
const table = (letter: Letter) => {
  const t = words[letter.lang];
  return page(letter, `${LIST}<div class="readmail"><div class="toolbar"><a class="btn">${t.reply}</a><a class="btn">${t.all}</a><a class="btn">${t.forward}</a></div><h1>${letter.subject}</h1>
<table class="head"><tr><td>${t.from}：</td><td>${full(letter.from)}</td></tr><tr><td>${t.date}：</td><td>2025-03-03 10:02</td></tr><tr><td>${t.to}：</td><td>${letter.to.map(full).join('; ')}</td></tr></table>
<div class="content">${letter.body}</div><div class="quick"><textarea>Viewer Person</textarea></div></div>`);
};

/** Names whose addresses only attributes hold, the sender's without a label. */
const chips = (letter: Letter) => {
  const t = words[letter.lang], chip = ({ name, address }: Box) => `<span class="chip" data-email="${address}">${name || address}</span>`;
  return page(letter, `<div id="app"><header>Mail<span>viewer@own.example</span></header>${LIST}<main><h2>${letter.subject}</h2><section><div class="meta">${chip(letter.from)}</div><div class="rcpt"><span>${t.to}</span> ${letter.to.map(chip).join('、')}</div><div class="when">10:02</div>
<div class="body">${letter.body}</div><div><button aria-label="${t.reply}"><svg></svg></button><button aria-label="${t.forward} (F)"><svg></svg></button></div></section></main></div>`);
};

/** Labels and values side by side, the text in a frame. */
const framed = (letter: Letter) => {
  const t = words[letter.lang];
  return page(letter, `${LIST}<article><h2>${letter.subject}</h2><div class="row"><span class="label">${t.from}</span><span class="name">${letter.from.name}</span> <span class="address">&lt;${letter.from.address}&gt;</span></div>
<div class="row"><span class="label">${t.to}</span>${letter.to.map(({ name, address }) => `<span class="name">${name}</span> <a href="mailto:${address}">${address}</a>`).join(' ')}</div><div class="row"><span class="label">${t.date}</span><time>10:02</time></div>
<iframe title="Email content" sandbox="allow-same-origin" width="600" height="400" srcdoc="${attribute(letter.body)}"></iframe><footer><button>${t.reply}</button> <button>${t.forward}</button></footer></article>`);
};

/** A definition list in a page for a single message, an answer begun below it. */
const plain = (letter: Letter) => {
  const t = words[letter.lang];
  return page(letter, `<div role="toolbar"><button title="${t.reply}">r</button><button title="${t.forward}">f</button></div><div class="view"><dl><dt>${t.from}:</dt><dd>${full(letter.from)}</dd><dt>${t.to}:</dt>${letter.to.map((box) => `<dd>${full(box)}</dd>`).join('')}<dt>${t.subject}:</dt><dd>${letter.subject}</dd></dl>
<div>${letter.body}</div><div contenteditable="true">Viewer Person, Seller, +1 555 0199</div></div>`);
};

const isToViewer = ({ to: [first, other] }: Letter) => !other && first?.address === 'viewer@own.example';
const shown = ({ name, address }: Box) => name || address;

/** As Feishu and Lark show mail: the only conversation beside it, what answers it in the head, addresses in brackets and in attributes. */
const feishu = (letter: Letter) => {
  const t = words[letter.lang], box = (one: Box) => `<span class="rcpt" data-email="${one.address}">${shown(one)}</span>`;
  return page(letter, `<div id="app"><nav>Mail</nav><div class="threads"><div class="thread"><b>${shown(letter.from)}</b><i>09:32</i><p>${letter.subject}</p></div></div><div class="pane"><div class="bar"><h3>${letter.subject}</h3></div>
<div class="message"><div class="head"><div class="avatar">${shown(letter.from).charAt(0)}</div><div class="line"><span class="sender" data-email="${letter.from.address}">${letter.from.name}</span><span class="mail">&lt;${letter.from.address}&gt;</span></div>
<div class="line"><span>${t.to}：</span>${letter.to.map(box).join('、')}</div><div class="time">3 / 10:02</div><div class="acts"><button aria-label="${t.reply}">r</button><button aria-label="${t.forward}">f</button></div></div><div class="text">${letter.body}</div></div></div></div>`);
};

/** The same, small: the sender and "to me" in one line, no word before the sender. */
const feishuCompact = (letter: Letter) => {
  const t = words[letter.lang], box = (one: Box) => `<span title="${one.address}">${shown(one)}</span>`;
  return page(letter, `<main><h1>${letter.subject}</h1><section><div class="who">${box(letter.from)} ${isToViewer(letter) ? `<span>${t.toMe}</span>` : `<span>${t.to}</span> ${letter.to.map(box).join(' ')}`}</div><time>10:02</time>
<article>${letter.body}</article><div class="acts"><div role="button">${t.reply}</div><div role="button">${t.all}</div><div role="button">${t.forward}</div></div></section></main>`);
};

/** As WeCom's company mail shows one: all in a form with an answer at its foot, names whose addresses only a title has. */
const wecom = (letter: Letter) => {
  const t = words[letter.lang], box = (one: Box) => `<span class="name" title="${one.address}">${shown(one)}</span>`;
  return page(letter, `<form action="/cgi-bin/readmail"><div class="bar"><a class="btn">${t.reply}</a><a class="btn">${t.all}</a><a class="btn">${t.forward}</a></div><div class="info"><div class="subject">${letter.subject}</div><table><tbody>
<tr><td class="label">${t.from}：</td><td>${box(letter.from)}</td></tr><tr><td class="label">${t.date}：</td><td>2025-03-03 10:02</td></tr><tr><td class="label">${t.to}：</td><td>${letter.to.map(box).join('; ')}</td></tr></tbody></table></div>
<div class="content">${letter.body}</div><div class="quick"><textarea>Viewer Person</textarea><input type="button" value="Send"></div></form>`);
};

/** As WeCom's workbench shows one: words spaced out, pictures made of letters, marks of what is from outside, a list of two beside it, colleagues, the viewer's name all over. */
const wecomSuite = (letter: Letter) => {
  const t = words[letter.lang], spaced = (word: string) => (letter.lang === 'zh' ? [...word].join('&nbsp;') : word);
  const box = (one: Box) => `<span class="chip" data-addr="${one.address}"><i>${shown(one).charAt(0)}</i>${one.name} <span class="gray">&lt;${one.address}&gt;</span><em>外部</em></span>`;
  const row = (label: string, value: string) => `<div class="row"><label>${spaced(label)}</label><div class="value">${value}</div></div>`;
  return page(letter, `<div class="mark">Viewer Person 8812</div><nav>Mail</nav><aside><ul><li>Listed Lena</li></ul></aside><div class="list"><div class="item sel"><b>${shown(letter.from)}</b><u>10:31</u></div><div class="item"><b>Listed Lars</b><u>09:11</u></div></div>
<section><div class="bar"><button>${t.reply}</button><button>${t.all}</button><button>${t.forward}</button></div><div class="head"><div class="subject">${letter.subject}</div>${row(t.from, box(letter.from))}${row(t.to, letter.to.map(box).join(''))}${row(t.date, '2025-03-03 10:02')}</div>
<div class="text">${letter.body}</div></section>`);
};

/** How webmails without tables may show a message. */
export const shells: Readonly<Record<string, (letter: Letter) => string>> = { table, chips, framed, plain, feishu, feishuCompact, wecom, wecomSuite };

/** A message whose header says neither label nor address, with something below it. */
export const bare = (body: string, { head = '<div>Tibor Halasz</div><div>10:02</div>', buttons = '<button>Reply</button><button>Forward</button>' } = {}) =>
  `<!doctype html><html lang="en"><head><title>Mail</title></head><body><div class="view"><h1>Invoice</h1>${head}<div class="body">${body}</div>${buttons}</div></body></html>`;

/** What a sender may write who wants to be taken for another. */
export const posed = '<table><tr><td>From:</td><td>Mallory Planted &lt;ceo@planted.test&gt;</td></tr><tr><td>To:</td><td>viewer@own.example</td></tr><tr><td>Date:</td><td>today</td></tr></table><p>Please pay.</p><p>Mallory Planted<br>Planted Ltd</p>';
