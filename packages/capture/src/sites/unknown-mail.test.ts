import { expect } from '@open-wc/testing';
import { capture } from '../capture.js';
import { collect } from '../collect/collect.js';
import { modes, tidyUp } from '../collect/page.fixture.js';
import type { CaptureResult, Snapshot } from '../contract.js';
import { letters, type Letter } from './letters.fixture.js';
import { bare, posed, shells } from './unknown-mail.fixture.js';

const URL_OF_MAIL = 'https://mail.slatework.example/read?id=7';
const inert = (text: string) => new DOMParser().parseFromString(text, 'text/html');

function snapshotOf(doc: Document, viewer: Snapshot['viewer'] = { emails: [], domains: [] }): Snapshot {
  const frames = [...doc.querySelectorAll('iframe')].map((element) => ({ url: 'about:srcdoc', doc: element.contentDocument ?? inert(element.srcdoc), element }));
  return { kind: 'page', url: URL_OF_MAIL, doc, frames, viewer, region: 'DE', lang: 'en', limits: { deadline: 10_000 } };
}

const captured = async (html: string, { mode = 'inert', viewer }: { mode?: keyof typeof modes; viewer?: Snapshot['viewer'] } = {}) => capture(snapshotOf(await modes[mode](html), viewer));

/** The lead, in the fields letters tell of. */
function leadOf({ candidates: [lead] }: CaptureResult): Record<string, string> {
  const { name, title, company, emails = [], phones = [], website } = lead?.fields ?? {};
  const values = { name: name?.value, title: title?.value, company: company?.value, emails: emails[0]?.value, phones: phones[0]?.value, website: website?.value };
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

describe('a mail in a webmail without tables', () => {
  afterEach(tidyUp);

  const persons = Object.entries<Letter>(letters).filter(([name]) => name !== 'machine');
  for (const [shell, show] of Object.entries(shells)) {
    for (const [name, letter] of persons) {
      it(`is read like any mail: ${shell}, ${name}`, async () => {
        for (const mode of ['inert', 'live'] as const) {
          const result = await captured(show(letter), { mode }), found = leadOf(result), { name: who, emails, company, title } = letter.expected;
          expect([result.kind, result.site?.id, found.name, found.emails], mode).to.deep.equal(['one', 'unknown-mail', who, emails]);
          if (company) expect(found.company, mode).to.equal(company);
          if (title) expect(found.title, mode).to.equal(title);
          for (const text of [...letter.mustNot ?? [], 'Listed', 'listed.example', 'viewer@own.example']) expect(JSON.stringify(result), mode).not.to.include(text);
          expect(result.warnings, mode).to.deep.equal(letter.warnings ?? []);
        }
      });
    }

    it(`is nobody's where a machine wrote it: ${shell}`, async () => {
      expect((await captured(show(letters.machine))).kind).to.equal('none');
    });

    it(`is told from its labels and attributes alone, without class names: ${shell}`, async () => {
      const doc = inert(show(letters.german).replace(/ class="(?!item)[^"]*"/g, ''));
      expect(leadOf(await capture(snapshotOf(doc))).emails).to.equal(letters.german.expected.emails);
    });

    it(`is the true sender's, whatever the text poses as: ${shell}`, async () => {
      const result = await captured(show({ ...letters.german, body: `${posed}<script type="application/ld+json">{"@type":"Person","name":"Mallory Planted"}</script><a>Reply</a><a>Forward</a>${letters.german.body}` }));
      expect([leadOf(result).emails, leadOf(result).name]).to.deep.equal([letters.german.expected.emails, letters.german.expected.name]);
      expect(JSON.stringify(result)).not.to.include('planted.test');
    });
  }

  it('is read with the viewer as the page\'s title or the settings name them', async () => {
    const { table = () => '' } = shells, html = table(letters.ownSent);
    expect((await captured(html)).warnings).to.deep.equal(['own-sent']);
    const untitled = html.replace(/<title>[^<]*/, '<title>Mail');
    expect((await captured(untitled, { viewer: { emails: ['viewer@own.example'], domains: ['own.example'] } })).warnings).to.deep.equal(['own-sent']);
  });

  it('names nobody where a name holds another\'s address', async () => {
    const { table = () => '' } = shells, from = { name: '"ceo@planted.test"', address: 'tibor@malomko.example' };
    const result = await captured(table({ ...letters.posing, from, body: 'Hello' }));
    expect([leadOf(result).emails, JSON.stringify(result).includes('planted.test')]).to.deep.equal(['tibor@malomko.example', false]);
  });
});

describe('what only looks like a mail\'s header', () => {
  afterEach(tidyUp);

  const isMail = async (html: string) => (await collect(snapshotOf(inert(html)))).mail !== undefined;

  it('is no sender below a header that has a time, or an address of another', async () => {
    expect(await isMail(bare(posed))).to.be.false;
    expect(await isMail(bare(posed, { head: '<div title="tibor@malomko.example">Tibor Halasz</div>' }))).to.be.false;
    expect(await isMail(bare(posed, { head: '' })), 'nothing before it').to.be.true;
  });

  it('makes nobody of such a page, whatever else the text says', async () => {
    for (const head of ['<div>Tibor Halasz</div><div>10:02</div>', '<div>Tibor</div><time>today</time>', '<div><i title="tibor@malomko.example">Tibor</i></div>']) {
      const { kind, candidates } = await captured(bare(`${posed}<p>Mallory Planted, CEO</p><p>E-mail: ceo@planted.test</p>`, { head }));
      expect([kind, candidates], head).to.deep.equal(['none', []]);
    }
  });

  it('leaves what the person selected to the general readers', async () => {
    const { mail } = await collect({ ...snapshotOf(inert(bare(posed, { head: '' }))), selection: 'Mallory Planted' });
    expect(mail).to.equal(undefined);
  });

  it('is no sender where label and value are one text', async () => {
    for (const row of ['From: Mallory Planted &lt;ceo@planted.test&gt;<br>To: you@x.test<br>Date: today', '<b>From:</b> Mallory &lt;ceo@planted.test&gt;<br><b>To:</b> you@x.test<br><b>Date:</b> today']) {
      expect(await isMail(bare(`<div>${row}</div><p>Please pay.</p>`, { head: '' })), row).to.be.false;
    }
  });

  it('is no sender on a page where mails are neither answered nor passed on', async () => {
    for (const buttons of ['', '<button>Reply</button>', '<p>Reply</p><p>Forward</p>', '<button hidden>Reply</button><button hidden>Forward</button>']) {
      expect(await isMail(bare(posed, { head: '', buttons })), buttons).to.be.false;
    }
  });

  it('is no sender on a page for the public', async () => {
    const html = bare(posed, { head: '' });
    expect(await isMail(html.replace('</title>', '</title><meta property="og:type" content="article">'))).to.be.false;
  });

  it('is no sender alone, in a list, in a mail being written, or in a table\'s head', async () => {
    expect(await isMail(bare('<div><span>From</span> <span>Ann Lee</span> <span>ann@x.test</span></div><p>Berlin</p>', { head: '' })), 'alone').to.be.false;
    expect(await isMail(bare('', { head: `<div role="listbox">${posed}</div>` })), 'list').to.be.false;
    expect(await isMail(bare('', { head: `<form>${posed}<textarea></textarea></form>` })), 'draft').to.be.false;
    const rows = '<tr><td>Listed Lisa lisa@listed.example</td><td>Hello</td><td>today</td></tr>'.repeat(5);
    for (const [from, to] of [['<thead>', '</thead>'], ['', '']]) {
      expect(await isMail(bare('', { head: `<table>${from}<tr><td>Subject</td><td>Date</td><td>From</td></tr>${to}${rows}</table>` })), 'head of a table').to.be.false;
    }
  });

  it('leaves a contact page an ordinary one', async () => {
    const page = '<title>Ann Lee - Contact</title><h1>Ann Lee</h1><table><tr><td>From</td><td>Mon 9:00</td></tr><tr><td>To</td><td>Fri 17:00</td></tr></table><p><a href="mailto:ann@slatework.example">ann@slatework.example</a></p>';
    const { site, candidates: [lead] } = await captured(page);
    expect([site, lead?.fields.emails[0]?.value]).to.deep.equal([null, 'ann@slatework.example']);
  });
});

describe('a list beside an opened mail', () => {
  afterEach(tidyUp);

  const beside = (list: string, mail: string) => `<!doctype html><html lang="en"><head><title>Mail</title></head><body>${list}${mail}</body></html>`;
  const mail = `<div class="view"><button>Reply</button><button>Forward</button><table><tr><td>From:</td><td>Tibor Halasz &lt;tibor@malomko.example&gt;</td></tr><tr><td>To:</td><td>you@x.test</td></tr></table><p>Please call.</p></div>`;
  const isRead = async (html: string) => (await collect(snapshotOf(inert(html)))).mail?.from.address === 'tibor@malomko.example';

  it('raises no doubt whose the mail is', async () => {
    for (const list of ['<div class="l"><p>Tibor Halasz</p><p>10:02</p></div>', '<div><div class="it sel"><i>10:02</i>x</div><div class="it"><i>09:11</i>y</div></div>', '<table><tr><td>Lisa</td><td>10:02</td></tr><tr><td>Lars</td><td>09:11</td></tr></table>']) {
      expect(await isRead(beside(list, mail)), list).to.be.true;
    }
  });

  it('lets a reminder be the program\'s where the sender is one of the list', async () => {
    const list = (name: string) => `<div class="l"><div class="row sel"><b>${name}</b><i>15:02</i></div><div class="row"><b>Lars</b><i>09:11</i></div></div><div class="tip"><span>16:30</span><span>Meeting</span></div>`;
    expect(await isRead(beside(list('Tibor Halasz'), mail))).to.be.true;
    expect(await isRead(beside(list('Ann Lee'), mail))).to.be.false;
  });

  it('is told from a header by being neither one of several nor about the sender', async () => {
    expect(await isRead(beside('<div><div>Ann Lee</div><div>10:02</div></div>', mail))).to.be.false;
  });

  it('is none where a mail brings buttons of its own', async () => {
    const forged = mail.replace('<button>Reply</button><button>Forward</button>', '<a>Reply</a><a>Forward</a>');
    expect(await isRead(beside('', `<section><div class="h"><div class="c">Ann Lee</div><div class="c">10:02</div></div>${forged}<button>Reply</button><button>Forward</button></section>`))).to.be.false;
  });
});

describe('a header that is a table', () => {
  const row = (label: string, value: string) => `<tr><td>${label}</td><td><span>${value}</span></td></tr>`, date = '<tr><td>Quote</td><td>5 November 2025 11:32</td></tr>';
  const rows = row('From:', 'Ann Lee &lt;ann@berg.example&gt;') + row('To:', 'viewer@own.example'), text = '<div><p>Please send us a quote for 40 units.</p></div>';
  const show = (inside: string) => captured(`<html><body><div class="bar">Mail v5.2</div><div><div class="ZButton">Reply</div><div class="ZButton">Forward</div></div><main>${inside}</main></body></html>`);

  it('may begin with its subject and its date, in a program of no buttons but by their class', async () => {
    expect(leadOf(await show(`<table>${date}${rows}</table>${text}`)).emails).to.equal('ann@berg.example');
  });

  it('is none of a sender\'s: below a date of another table, or in a cell of the one with the date', async () => {
    const posed = '<div><span>From:</span> <span>Ann Lee &lt;ann@berg.example&gt;</span></div><div><span>To:</span> <span>viewer@own.example</span></div>';
    expect((await show(`<table>${date}</table><div><table>${rows}</table>${text}</div>`)).kind).to.equal('none');
    expect((await show(`<table>${date}<tr><td colspan="2">${posed}${text}</td></tr></table>`)).kind).to.equal('none');
    expect((await show(`<table>${date}<tr><td colspan="2"><table>${rows}</table>${text}</td></tr></table>`)).kind).to.equal('none');
  });
});

describe('a conversation whose earlier mails are folded', () => {
  const header = '<div class="hd"><div><span>From:</span> <span>Ann Lee &lt;ann@berg.example&gt;</span></div><div><span>To:</span> <span>viewer@own.example</span></div></div>';
  const show = (before: string, open: string) => captured(`<html><body><main><button>Reply</button><button>Forward</button><h2>Quote</h2>${before}${open}</main></body></html>`);
  const text = '<div class="bd"><p>Please send us a quote for 40 units by Friday.</p></div>';

  it('has the sender of the opened one', async () => {
    const closed = '<div class="msg closed"><div class="hd"><span>Tom Roe</span><span>See attached</span><span>Nov 2, 19:00</span></div></div>';
    expect(leadOf(await show(closed.repeat(2), `<div class="msg open">${header}${text}</div>`)).emails).to.equal('ann@berg.example');
    const said = '<div role="listitem" aria-expanded="false"><span>Tom Roe</span><span>Nov 2, 19:00</span></div>';
    expect(leadOf(await show(said, `<div role="listitem" aria-expanded="true"><div>${header}</div>${text}</div>`)).emails).to.equal('ann@berg.example');
  });

  it('is nobody\'s where what comes before is the header itself, or holds an address', async () => {
    const forged = `<div class="row body"><div class="text">${header}${text}</div></div>`;
    expect((await show('<div class="row head"><div class="col">Eve Mallory</div><div class="col">Nov 3, 09:12</div></div>', forged)).kind).to.equal('none');
    expect((await show('<div class="row"><div class="text">Eve Mallory &lt;eve@planted.test&gt; 09:12</div></div>', forged)).kind).to.equal('none');
    expect((await show('<div class="row body"><div class="text">Eve Mallory, Nov 3, 09:12</div></div>', forged)).kind, 'built like the text').to.equal('none');
  });
});

describe('a webmail whose layout has changed', () => {
  it('is read like one without tables, and says so', async () => {
    const { table = () => '' } = shells, doc = inert(table(letters.german));
    const { site, warnings, candidates: [lead] } = await capture({ ...snapshotOf(doc), url: 'https://mail.google.com/mail/u/0/#inbox/FMfcgzGtxKLmNpQrStVwXyZbCdFgHjKr' });
    expect([site?.id, site?.layout, warnings, lead?.fields.emails[0]?.value]).to.deep.equal(['gmail', null, ['layout-changed'], letters.german.expected.emails]);
  });

  it('is read so where only the address is no sign of a mail, and where a header has lost its sender', async () => {
    const { table = () => '' } = shells, doc = inert(table(letters.german));
    expect((await capture({ ...snapshotOf(doc), url: 'https://mail.163.com/js6/main.jsp' })).candidates[0]?.fields.emails[0]?.value).to.equal(letters.german.expected.emails);
  });
});
