import { attribute, type Letter } from '../../letters.fixture.js';

type Box = Letter['from'];

const block = ({ name, address }: Box) =>
  `<div class="js-component-emailblock nui-addr">${name && `<span class="nui-addr-name">${name}</span>`}<span class="nui-addr-email">&lt;${address}&gt;</span></div>`;
const page = (lang: string, inner: string) => `<!doctype html><html lang="${lang}"><head><title>网易邮箱</title></head><body><header><span id="spnUid">viewer@own.example</span></header><ul><li title="收件箱">收件箱</li></ul>${inner}</body></html>`;
const LIST = '<div id="_dvModuleContainer_mbox.ListModule_0" style="display:none"><div role="option"><span class="nui-user">Listed Lisa</span> Hello lisa@listed.example</div></div>';

const frame = (body: string) => `<iframe id="_mail_emailcontent_1" width="800" height="600" srcdoc="${attribute(`<!doctype html><html><body><div class="netease_mail_readhtml">${body}</div></body></html>`)}"></iframe>`;
const inPage = (body: string) => `<div class="netease_mail_readhtml">${body}</div>`;

const reading = ({ from, to, subject, body }: Letter, { number, isFramed, style = '' }: { number: number; isFramed: boolean; style?: string }) =>
  `<div id="_dvModuleContainer_read.ReadModule_${number}"${style && ` style="${style}"`}><h1>${subject}</h1><div><span>发件人：</span>${block(from)}</div><div><span>收件人：</span>${to.map(block).join('')}</div>
${isFramed ? frame(body) : inPage(body)}<div class="quick"><textarea>Viewer Person</textarea></div></div>`;

/** Tabs: the list, a message read before, the letter in front. */
export const message = (letter: Letter, earlier: Letter, isFramed: boolean) =>
  page(letter.lang, `${LIST}${reading(earlier, { number: 1, isFramed, style: 'display:none' })}${reading(letter, { number: 2, isFramed })}`);

/** The list in front, a message read before in another tab. */
export const list = (earlier: Letter) => page('zh-CN', `${LIST.replace(' style="display:none"', '')}${reading(earlier, { number: 1, isFramed: true, style: 'display:none' })}`);

/** A mail being written, a message read before in another tab. */
export const compose = (earlier: Letter) => page('zh-CN', `${LIST}${reading(earlier, { number: 1, isFramed: true, style: 'display:none' })}
<div id="_dvModuleContainer_compose.ComposeModule_0">${block({ name: 'Sunniva Hauge', address: 'sunniva@fjordbolt.example' })}<div>发件人：viewer@own.example</div><iframe class="APP-editor-iframe" width="800" height="300" srcdoc="<body>Viewer Person</body>"></iframe></div>`);
