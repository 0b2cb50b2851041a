import { attribute, type Letter } from './letters.fixture.js';

type Box = Letter['from'];
const words = {
  en: { from: 'From', to: 'To', date: 'Date', subject: 'Subject', reply: 'Reply', forward: 'Forward', all: 'Reply all' },
  de: { from: 'Von', to: 'An', date: 'Datum', subject: 'Betreff', reply: 'Antworten', forward: 'Weiterleiten', all: 'Allen antworten' },
  zh: { from: '发件人', to: '收件人', date: '时间', subject: '主题', reply: '回复', forward: '转发', all: '回复全部' },
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

/** How webmails without tables may show a message. */
export const shells: Readonly<Record<string, (letter: Letter) => string>> = { table, chips, framed, plain };

/** A message whose header says neither label nor address, with something below it. */
export const bare = (body: string, { head = '<div>Tibor Halasz</div><div>10:02</div>', buttons = '<button>Reply</button><button>Forward</button>' } = {}) =>
  `<!doctype html><html lang="en"><head><title>Mail</title></head><body><div class="view"><h1>Invoice</h1>${head}<div class="body">${body}</div>${buttons}</div></body></html>`;

/** What a sender may write who wants to be taken for another. */
export const posed = '<table><tr><td>From:</td><td>Mallory Planted &lt;ceo@planted.test&gt;</td></tr><tr><td>To:</td><td>viewer@own.example</td></tr><tr><td>Date:</td><td>today</td></tr></table><p>Please pay.</p><p>Mallory Planted<br>Planted Ltd</p>';
