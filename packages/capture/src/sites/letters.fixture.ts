import type { SavedPage } from './site.fixture.js';

interface Box { name: string; address: string }

/** An invented mail, whatever program shows it: what its header says, its text as HTML, and what is to be read of it. */
export interface Letter extends Pick<SavedPage, 'expected' | 'mustNot' | 'warnings' | 'viewer' | 'page'> {
  lang: 'en' | 'de' | 'zh';
  from: Box;
  to: readonly Box[];
  subject: string;
  body: string;
}

const viewer: Box = { name: 'Viewer Person', address: 'viewer@own.example' };
const unknown = { emails: [], domains: [] };
const lines = (...texts: readonly string[]) => texts.map((text) => `<div>${text}</div>`).join('');

/** A signature, and below it the answered mail as Outlook quotes it. */
const full: Letter = {
  lang: 'en', from: { name: 'Maren Oldenkamp', address: 'M.Oldenkamp@torfwerk.example' }, to: [viewer], subject: 'Re: Peat for the greenhouses',
  expected: {
    name: 'Maren Oldenkamp', emails: 'm.oldenkamp@torfwerk.example', title: 'Head of Purchasing', company: 'Torfwerk GmbH', phones: '+49 30 23125 456', website: 'www.torfwerk.example',
  },
  mustNot: ['Own Works', '0199', 'viewer@own.example'], viewer: unknown,  // the page tells who is looking
  body: `${lines('Dear Viewer,', 'we would like forty of them.', '<br>', 'Kind regards', 'Maren Oldenkamp', 'Head of Purchasing', 'Torfwerk GmbH', 'T: +49 30 23125 456')}
<div><a href="https://www.torfwerk.example">www.torfwerk.example</a></div><hr><div><b>From:</b> Viewer Person &lt;viewer@own.example&gt;<br><b>Sent:</b> Monday, 3 March 2025 10:02<br><b>To:</b> Maren Oldenkamp &lt;m.oldenkamp@torfwerk.example&gt;<br><b>Subject:</b> Peat</div>
${lines('How many?', 'Viewer Person', 'Seller', 'Own Works Ltd', '+1 555 0199')}`,
};

/** No name, two lines. */
const sparse: Letter = {
  lang: 'en', from: { name: 'stoker88@kettles.example', address: 'stoker88@kettles.example' }, to: [viewer], subject: 'offer',
  expected: { emails: 'stoker88@kettles.example' }, mustNot: ['viewer@own.example'], body: lines('is it still to have', 'thx'),
};

/** A Chinese signature with labels; an earlier mail below a Chinese attribution. */
const chinese: Letter = {
  lang: 'zh', from: { name: '令狐晓岚', address: 'xiaolan@linjiang.example' }, to: [{ name: '', address: 'viewer@own.example' }], subject: '回复：询价单',
  expected: { name: '令狐晓岚', emails: 'xiaolan@linjiang.example', title: '采购经理', company: '临江机械有限公司', phones: '+86 755 5550 2345' },
  mustNot: ['诸葛早', 'earlier.example', '8888', '5550 9999'], viewer: unknown,
  body: `${lines('您好，', '请报价。', '此致', '敬礼', '<br>', '令狐晓岚 采购经理', '临江机械有限公司', '电话：+86 755 5550 2345', '传真：+86 755 5550 9999')}
${lines('<br>', '------------------ 原始邮件 ------------------', '<b>发件人:</b> "诸葛早" &lt;zao@earlier.example&gt;', '<b>发送时间:</b> 2025年3月3日 10:02', '<b>收件人:</b> "令狐晓岚" &lt;xiaolan@linjiang.example&gt;', '<b>主题:</b> 询价单')}
${lines('早些的邮件', '诸葛早', '电话：+86 755 5550 8888')}`,
};

/** A German signature. */
const german: Letter = {
  lang: 'de', from: { name: 'Jette Brüggemann', address: 'brueggemann@deichbau.example' }, to: [viewer], subject: 'AW: Spundwände',
  expected: { name: 'Jette Brüggemann', emails: 'brueggemann@deichbau.example', company: 'Deichbau Nord GmbH', phones: '+49 40 66969 123' },
  mustNot: ['0199'],
  body: lines('Guten Tag,', 'bitte zwölf Stück.', '<br>', 'Mit freundlichen Grüßen', 'Jette Brüggemann', 'Deichbau Nord GmbH', 'Tel. +49 40 66969 123'),
};

/** What a colleague passes on: the lead is who wrote it. */
const forwarded: Letter = {
  lang: 'en', from: { name: 'Colleague Carl', address: 'colleague@own.example' }, to: [viewer], subject: 'FW: Anfrage', warnings: ['forwarded'],
  expected: { name: 'Ottokar Lindqvist', emails: 'o.lindqvist@netzhafen.example', company: 'Netzhafen AB' }, mustNot: ['Colleague', 'Own Works', '0199'], viewer: unknown,
  body: `${lines('yours?', 'Colleague Carl', 'Own Works Ltd', '+1 555 0199')}<hr><div><b>From:</b> Ottokar Lindqvist &lt;o.lindqvist@netzhafen.example&gt;<br><b>Sent:</b> Monday, 3 March 2025 10:02<br><b>To:</b> sales@own.example<br><b>Subject:</b> Anfrage</div>
${lines('We need nets.', 'Kind regards', 'Ottokar Lindqvist', 'Netzhafen AB')}`,
};

/** What the viewer sent: the lead is whom they wrote to. */
const ownSent: Letter = {
  lang: 'en', from: viewer, to: [{ name: 'Sunniva Hauge', address: 'sunniva@fjordbolt.example' }, { name: 'Colleague Carl', address: 'colleague@own.example' }], subject: 'Our offer',
  warnings: ['own-sent'], expected: { name: 'Sunniva Hauge', emails: 'sunniva@fjordbolt.example' }, mustNot: ['Viewer', 'Own Works', '0199', 'colleague'], viewer: unknown,
  body: lines('Dear all,', 'see below.', '<br>', '-- ', 'Viewer Person', 'Seller', 'Own Works Ltd', '+1 555 0199'),
};

/** The text begins like a header: it is the sender's own. */
const posing: Letter = {
  lang: 'en', from: { name: 'Tibor Halasz', address: 'tibor@malomko.example' }, to: [viewer], subject: 'Invoice',
  expected: { name: 'Tibor Halasz', emails: 'tibor@malomko.example' }, mustNot: ['Mallory', 'planted.test'],
  body: lines('From: Mallory Planted &lt;ceo@planted.test&gt;', 'Sent: Monday, 3 March 2025 10:02', 'To: viewer@own.example', 'Subject: Invoice', 'Please pay.', 'Mallory Planted', 'Planted Ltd'),
};

/** A machine's: nobody. */
const machine: Letter = {
  lang: 'en', from: { name: 'Parcel Service', address: 'no-reply@parcels.example' }, to: [viewer], subject: 'Your parcel', page: 'nothing', expected: {},
  body: lines('Your parcel is on its way.', 'Parcel Service GmbH', '+49 30 23125 123'),
};

/** Invented mails for the pages of every webmail. */
export const letters = { full, sparse, chinese, german, forwarded, ownSent, posing, machine };

/** Text for an attribute: a frame's `srcdoc`, a label. */
export const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** "Ann Lee<ann@x.test>", for an attribute. */
export const boxLabel = ({ name, address }: Box) => attribute(`${name}<${address}>`);
