import { attribute, type Letter } from '../../letters.fixture.js';

type Box = Letter['from'];

const classicBox = ({ name, address }: Box) => `<span e="${address}" n="${attribute(name)}"><b class="grn">${name}</b>&nbsp;<b class="tcolor">&lt;${address}&gt;</b></span>`;
const classicSender = ({ name, address }: Box) =>
  `<span e="${address}" n="${attribute(name)}"><b class="grn">${name}</b>&nbsp;<b class="tcolor" id="tipFromAddr_readmail" fromaddr="${address}">&lt;${address}&gt;</b></span>`;

/** A message as the old pages show it: in a window of its own, or in their frame. */
export const readmail = ({ from, to, subject, body, lang }: Letter) => `<!doctype html><html lang="${lang}"><head><title>QQMail</title></head><body><div id="mainmail"><span id="subject">${subject}</span>
<table><tr><td><span class="addrtitle">发件人：</span>${classicSender(from)}</td></tr><tr><td><span class="addrtitle">收件人：</span>${to.map(classicBox).join(';')}</td></tr></table></div>
<div id="contentDiv"><div id="qm_con_body"><div id="mailContentContainer" class="qmbox">${body}</div></div></div><div id="QMPanel"><textarea>Viewer Person, +1 555 0199</textarea></div></body></html>`;

/** The old pages around what their frame shows. */
export const framed = (inner: string) => `<!doctype html><html lang="zh-CN"><head><title>QQ邮箱</title></head><body><div><b id="useralias">Viewer</b><span id="useraddr">viewer@own.example</span></div><div>收件箱 写信</div>
<iframe id="mainFrame" name="mainFrame" width="900" height="700" srcdoc="${attribute(inner)}"></iframe></body></html>`;

/** The list of a folder, as the frame shows it. */
export const classicList = '<!doctype html><html lang="zh-CN"><body><form><table class="toarea"><tr><td><span e="lisa@listed.example" n="Listed Lisa">Listed Lisa</span></td><td>Hello</td></tr></table></form></body></html>';

/** A mail being written, as the frame shows it. */
export const classicCompose = '<!doctype html><html lang="zh-CN"><body><div id="toAreaCtrl"><span e="sunniva@fjordbolt.example" n="Sunniva Hauge">Sunniva Hauge</span></div><div>发件人：viewer@own.example</div><div contenteditable="true">Dear Sunniva</div></body></html>';

const appBox = ({ name, address }: Box) =>
  `<div class="xmail-cmp-account" data-email="${address}"><span class="cmp-account-inner"><span class="cmp-account-nick">${name}</span><span class="cmp-account-email">&lt;${address}&gt;</span></span></div>`;
const app = (lang: string, inner: string) => `<!doctype html><html lang="${lang}"><head><title>QQ邮箱</title></head><body><div class="profile-user-info"><span class="user-email">viewer@own.example</span></div><div class="frame-sidebar-menu">收件箱</div>${inner}</body></html>`;

/** A message as the app shows it, beside the list, with a field to answer in. */
export const appMessage = ({ from, to, subject, body, lang }: Letter) => app(lang, `<div class="mail-list-page-item" data-mailid="1"><span class="mail-sender">Listed Lisa</span></div>
<div class="mail-list-page-reader"><div class="mail-detail-subject"><span class="mail-subject-text">${subject}</span></div>
<div class="mail-detail-basic"><div class="basic-body-item"><span class="basic-item-name">发件人</span>${appBox(from)}</div><div class="basic-body-item"><span class="basic-item-name">收件人</span>${to.map(appBox).join('')}</div></div>
<div class="mail-reader-body"><div class="mail-detail-content"><div class="qmbox">${body}</div></div></div><div class="mail-detail-reply"><span class="cmp-account-email">viewer@own.example</span><div contenteditable="true">Viewer Person</div></div></div>`);

/** The app's list with nothing opened. */
export const appList = app('zh-CN', '<div class="mail-list-page"><div class="mail-list-page-item" data-mailid="1"><span class="mail-sender">Listed Lisa</span><span class="mail-digest">Hello lisa@listed.example</span></div></div>');

/** A mail being written in the app. */
export const appCompose = app('zh-CN', `<div class="mail-compose">${appBox({ name: 'Sunniva Hauge', address: 'sunniva@fjordbolt.example' })}<div class="cmp-account-email">viewer@own.example</div><div contenteditable="true">Dear Sunniva</div></div>`);
