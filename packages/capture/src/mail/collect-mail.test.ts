import { expect } from '@open-wc/testing';
import { collected, context, everything, lead } from './mail.fixture.js';

const SIGNED = `Hello Tom,

please send us an offer for 20 pumps.

Kind regards

Anna Berg
Head of Purchasing
Berg Pumpen GmbH
Hafenstraße 12, 20457 Hamburg
Tel: +49 40 5550 123
Fax: +49 40 5550 199
www.berg-pumpen.example

Berg Pumpen GmbH, Amtsgericht Hamburg HRB 12345, Geschäftsführer: Karl Direktor
This e-mail is confidential. Call +49 40 5550 999.`;

describe('collectMail: a normal mail', () => {
  it('gives the sender, completed by the signature', async () => {
    const bundle = await collected({ text: SIGNED });
    expect(bundle.page).to.equal('detail');
    expect(bundle.warnings).to.deep.equal([]);
    expect(lead(bundle)).to.deep.equal({
        emails: ['anna.berg@berg-pumpen.example'], name: ['Anna Berg'], phones: ['+49 40 5550 123'], title: ['Head of Purchasing'],
        company: ['Berg Pumpen GmbH'],
      location: ['Hafenstraße 12, 20457 Hamburg'], website: ['www.berg-pumpen.example'],
    });
  });

  it('tells the language of the lead, not of who looks nor of who passed it on', async () => {
    for (const [lang, text] of [
        ['de', 'Guten Tag,\nwir haben das Angebot und bitten um eine Antwort.'],
        ['fr', 'Bonjour,\nnous avons bien reçu votre offre, merci pour la réponse.'],
        ['es', 'Hola,\ngracias por la oferta que nos envió para los equipos.'], ['zh', '您好，请给我们报价，谢谢！'], ['zh-Hant', '您好，請給我們報價，謝謝！'],
      ['ja', 'お世話になっております。見積をお願いいたします。'], ['en', 'OK'], ['en', 'Hello,\nplease send us your offer.'],
    ] as const) expect((await collected({ text })).lang, text).to.equal(lang);
    const passedOn =
      'Please call them and tell me what they have for us.\n\nDe : Lena <lena@sommer.test>\nEnvoyé : lundi\nÀ : Eva\nObjet : Demande\n\n'
        + 'Bonjour,\nnous avons bien reçu votre offre, merci pour la réponse.';
    expect((await collected({ from: 'Eva <eva@kestrel.example>', text: passedOn })).lang).to.equal('fr');
  });

  it('tells what a mail system said from what the sender wrote', async () => {
    const { evidence } = await collected({ text: SIGNED });
    expect(evidence.filter(({ trust }) => trust === 'header').map(({ source, path }) => `${source} ${path}`)).to.deep.equal([
      'header From', 'header From',
    ]);
    expect(new Set(evidence.filter(({ trust }) => trust !== 'header').map(({ source, trust }) => `${source} ${trust}`))).to.deep.equal(new Set([
      'signature body',
    ]));
  });

  it('reads one from HTML alone, rows and hidden parts as a reader sees them', async () => {
    const html = `<html><head><style>.gone{display:none}</style></head><body><div>Hello Tom,</div><div><br></div><div>please call.</div>`
      + `<div>Kind regards</div>
      <div class="gmail_signature"><table><tr><td><img alt="logo"></td><td><b>Anna Berg</b><br>Head of Purchasing<br>Berg Pumpen GmbH</td></tr>
      <tr><td>Tel</td><td><a href="tel:+49405550123">+49 40 5550 123</a></td></tr><tr><td>Mail</td><td>`
        + `<a href="mailto:anna.berg@berg-pumpen.example">write me</a></td></tr></table>
      <span class="gone">Tel +49 40 5550 777</span><span style="display:none">evil@hidden.test</span>`
        + `<a href="https://www.linkedin.com/in/anna-berg-pumpen?trk=x">LinkedIn</a></div></body></html>`;
    const bundle = await collected({ html });
    expect(lead(bundle)).to.deep.equal({
        emails: ['anna.berg@berg-pumpen.example'], name: ['Anna Berg'], phones: ['+49 40 5550 123'], title: ['Head of Purchasing'],
        company: ['Berg Pumpen GmbH'], profiles: ['https://www.linkedin.com/in/anna-berg-pumpen'],
    });
    expect(everything(bundle)).not.to.match(/777|hidden\.test/);
  });

  it('believes what is seen: with HTML there, the plain text beside it does not count', async () => {
    const bundle = await collected({
      text: 'Best regards\nAnna Berg\nTel: +49 40 5550 666', html: '<p>Best regards</p><p>Anna Berg</p><p>Tel: +49 40 5550 123</p>',
    });
    expect(lead(bundle).phones).to.deep.equal(['+49 40 5550 123']);
  });

  it('says that a body is unreadable where nobody can read HTML', async () => {
    const { parseHtml: _, ...without } = context;
    const bundle = await collected({ html: '<p>Kind regards<br>Anna Berg</p>' }, { ...without, parseHtml: undefined });
    expect(bundle.warnings).to.deep.equal(['body-unreadable']);
    expect(lead(bundle).emails).to.deep.equal(['anna.berg@berg-pumpen.example']);
  });

  it('takes a company or a desk in the sender\'s name for no person', async () => {
    expect(lead(await collected({ from: 'Berg Pumpen GmbH <info@berg-pumpen.example>', text: 'Hello' }))).to.deep.equal({
      emails: ['info@berg-pumpen.example'], company: ['Berg Pumpen GmbH'],
    });
    for (const name of ['Sales Team', '客服', 'Vertrieb', 'Service client']) {
      expect(lead(await collected({ from: `"${name}" <info@berg-pumpen.example>`, text: 'Hello' })), name).to.deep.equal({
        emails: ['info@berg-pumpen.example'],
      });
    }
    expect(lead(await collected({ from: '"Anna Berg (Berg Pumpen GmbH)" <a@berg-pumpen.example>', text: 'Hello' }))).to.deep.equal({
      emails: ['a@berg-pumpen.example'], name: ['Anna Berg'], company: ['Berg Pumpen GmbH'],
    });
  });

  it('takes apart what a sender\'s name shows', async () => {
    for (const [from, name, company, title] of [
        ['Berg Pumpen GmbH - Anna Berg', 'Anna Berg', 'Berg Pumpen GmbH'], ['Anna Berg | Berg Pumpen', 'Anna Berg', 'Berg Pumpen'], ['Anna Berg | Nordwind', 'Anna Berg'],
        ['Anna Berg - Head of Purchasing', 'Anna Berg', undefined, 'Head of Purchasing'], ['云杉科技有限公司-王芳', '王芳', '云杉科技有限公司'], ['采购部 王芳', '王芳'],
      ['山田 太郎', '山田 太郎'], ['株式会社山田精機 山田太郎', '山田太郎', '株式会社山田精機'], ['张 伟', '张 伟'], [
        '株式会社東山製作所 購買課', undefined, '株式会社東山製作所',
      ], ['Berg, Anna Maria', 'Berg, Anna Maria'], ['O\'Neil, Sam', 'O\'Neil, Sam'], ['Dr. Anna Berg', 'Dr. Anna Berg'],
    ] as const) {
      const said = lead(await collected({ from: `"${from}" <x@berg-pumpen.example>`, text: 'Hello' }));
      expect([said.name?.[0], said.company?.[0], said.title?.[0]], from).to.deep.equal([name, company, title]);
    }
  });

  it('takes the signature\'s name first where the header has half of it', async () => {
    expect(lead(await collected({ from: 'Anna <anna.berg@berg-pumpen.example>', text: SIGNED })).name).to.deep.equal(['Anna Berg', 'Anna']);
  });

  it('uses nothing of what an answer quotes', async () => {
    const bundle = await collected({
      subject: 'Re: Pumps',
      text: 'Fine.\n\nAnna\n\nAm 01.11.2026 um 10:00 schrieb Tom Vogt <tom.vogt@kestrel.example>:\n> Best regards\n> Tom Vogt\n'
        + '> Sales Director\n> Kestrel Robotics Ltd\n> Tel +44 20 7946 0018',
    });
    expect(lead(bundle)).to.deep.equal({ emails: ['anna.berg@berg-pumpen.example'], name: ['Anna Berg'] });
  });
});

describe('collectMail: mails of one\'s own side', () => {
  const own = 'Tom Vogt <Tom.Vogt@kestrel.example>';

  it('gives the sole external recipient of a sent mail, and nothing of one\'s own signature', async () => {
    const bundle = await collected({
      from: own, to: 'Anna Berg <anna@berg.test>, Eva Blum <eva@kestrel.example>',
      text: 'Hi\n\nBest regards\nTom Vogt\nKestrel Ltd\nTel +44 20 7946 0018',
    });
    expect(bundle.page).to.equal('detail');
    expect(bundle.warnings).to.deep.equal(['own-sent']);
    expect(lead(bundle)).to.deep.equal({ emails: ['anna@berg.test'], name: ['Anna Berg'] });
    expect(everything(bundle)).not.to.match(/Kestrel|7946/);
  });

  it('leaves the choice between several recipients to the user', async () => {
    const bundle = await collected({ from: own, to: '"Berg, Anna" <anna@berg.test>, Jan Wolf <jan@wolf.test>', text: 'Hi' });
    expect(bundle.page).to.equal('list');
    expect(bundle.entities).to.deep.equal([
      { id: 'header:to:0', type: 'person', isMain: false }, { id: 'header:to:1', type: 'person', isMain: false },
    ]);
    expect(bundle.evidence.filter(({ field }) => field === 'emails').map(({ raw }) => raw)).to.deep.equal(['anna@berg.test', 'jan@wolf.test']);
  });

  it('gives nobody for mail within the house, also to a subdomain or with another spelling of one\'s address', async () => {
    for (const [from, to] of [
      ['Eva Blum <eva@kestrel.example>', 'tom.vogt@kestrel.example'], ['Eva <eva@mail.kestrel.example>', 'Tom <tom.vogt+list@kestrel.example>'],
    ] as const) {
      expect((await collected({ from, to, text: 'Lunch?\n\nEva Blum\nTel +44 20 7946 0018' })).page).to.equal('nothing');
    }
  });

  it('takes no host that only looks like one\'s own for it', async () => {
    for (const host of ['notkestrel.example', 'kestrel.example.evil.test', 'kestrel.example2.test']) {
      expect((await collected({ from: `Eva Blum <eva@${host}>`, text: 'Hi' })).page, host).to.equal('detail');
    }
  });

  it('takes no provider of free mail for a house', async () => {
    const bundle = await collected(
      { from: 'Anna Berg <anna.berg@gmail.com>', to: 'tom.vogt@gmail.com', text: 'Hi' },
      { viewer: { emails: ['tomvogt@gmail.com'], domains: ['gmail.com'] } },
    );
    expect(lead(bundle).emails).to.deep.equal(['anna.berg@gmail.com']);
    expect((await collected(
      { from: 'Tom <tom.vogt@googlemail.com>', to: 'a@b.test', text: '' }, { viewer: { emails: ['tomvogt@gmail.com'], domains: [] } },
    )).warnings).to.deep.equal([
      'own-sent',
    ]);
  });
});

describe('collectMail: forwards of colleagues', () => {
  const from = 'Eva Blum <eva@kestrel.example>';
  const forwarded = `Tom, can you take this?

Eva Blum
Kestrel Robotics Ltd
Tel. +44 20 7946 0011

Von: Lena Sommer <lena@sommer.test>
Gesendet: Montag, 2. November 2026 09:12
An: Eva Blum <eva@kestrel.example>
Betreff: Anfrage

Guten Tag, wir brauchen Pumpen.

Mit freundlichen Grüßen
Lena Sommer
Einkaufsleiterin
Sommer Technik AG
Telefon: +49 30 5550 456`;

  it('give the sender of what is passed on with their signature, and nothing of the colleague\'s', async () => {
    const bundle = await collected({ from, subject: 'WG: Anfrage', text: forwarded });
    expect(bundle.warnings).to.deep.equal(['forwarded']);
    expect(lead(bundle)).to.deep.equal({
      emails: ['lena@sommer.test'], name: ['Lena Sommer'], phones: ['+49 30 5550 456'], title: ['Einkaufsleiterin'],
      company: ['Sommer Technik AG'],
    });
    expect(everything(bundle)).not.to.match(/Eva|Kestrel|7946/);
    expect(new Set(bundle.evidence.map(({ trust }) => trust))).to.deep.equal(new Set(['body']));
  });

  it('are found in HTML, with bold words and in table cells', async () => {
    for (const block of [
      '<p><b>From:</b> Lena Sommer &lt;<a href="mailto:lena@sommer.test">lena@sommer.test</a>&gt;<br><b>Sent:</b> Monday<br><b>To:</b> Eva<br>'
        + '<b>Subject:</b> Inquiry</p>',
      '<table><tr><th>De&nbsp;:</th><td>Lena Sommer &lt;lena@sommer.test&gt;</td></tr><tr><th>Envoyé&nbsp;:</th><td>lundi</td></tr><tr>'
        + '<th>À&nbsp;:</th><td>Eva</td></tr><tr><th>Objet&nbsp;:</th><td>Demande</td></tr></table>',
      '<div>Begin forwarded message:</div><blockquote type="cite"><div><b>From: </b>Lena Sommer &lt;lena@sommer.test&gt;</div><div>'
        + '<b>Subject: </b>Inquiry</div><div><b>Date: </b>2 Nov</div><div><b>To: </b>eva@kestrel.example</div>',
    ]) {
      const bundle = await collected({
        from, subject: 'Fwd: x',
        html: `<body><div>Please take this</div><div>Eva Blum, Tel. +44 20 `
          + `7946 0011</div>${block}<div>Hello</div><div>Best regards<br>Lena Sommer<br>Sommer AG<br>T +49 30 5550 456</div></body>`,
      });
      expect(lead(bundle), block).to.deep.equal({
        emails: ['lena@sommer.test'], name: ['Lena Sommer'], phones: ['+49 30 5550 456'], company: ['Sommer AG'],
      });
    }
  });

  it('go through further colleagues to the innermost sender from outside', async () => {
    const text = `see below\n\nFrom: Max Roth <max@kestrel.example>\nSent: Monday\nTo: Eva Blum <eva@kestrel.example>\nSubject: FW: Anfrage\n\n`
      + `for you\nMax Roth\nTel +44 20 7946 0012\n\n${forwarded.slice(forwarded.indexOf('Von:'))}`;
    const bundle = await collected({ from, text });
    expect(lead(bundle).emails).to.deep.equal(['lena@sommer.test']);
    expect(everything(bundle)).not.to.match(/Max|7946/);
  });

  it('go through somebody outside who says that they pass it on, and stop at one who answers', async () => {
    const chain = (subject: string) =>
      `From: Jan Wolf <jan@wolf.test>\nSent: Monday\nTo: Eva Blum <eva@kestrel.example>\nSubject: ${subject}\n\nSee this.\n\nFrom: Lena Sommer `
        + `<lena@sommer.test>\nSent: Sunday\nTo: Jan Wolf <jan@wolf.test>\nSubject: Anfrage\n\nHello`;
    expect(lead(await collected({ from, text: chain('FW: Anfrage') })).emails).to.deep.equal(['lena@sommer.test']);
    expect(lead(await collected({ from, text: chain('RE: Anfrage') })).emails).to.deep.equal(['jan@wolf.test']);
  });

  it('give the recipient where a colleague passes on a mail of one\'s own side', async () => {
    const text =
      'FYI\n\nFrom: Max Roth <max@kestrel.example>\nSent: Monday\nTo: Lena Sommer <lena@sommer.test>\nSubject: Offer\n\nDear Lena,\n\n'
        + 'Max Roth\nTel +44 20 7946 0012';
    const bundle = await collected({ from, text });
    expect(lead(bundle)).to.deep.equal({ emails: ['lena@sommer.test'], name: ['Lena Sommer'] });
  });

  it('work from an attached mail', async () => {
    const inner =
      'From: =?utf-8?q?Lena_S=C3=B6mmer?= <lena@sommer.test>\r\nTo: eva@kestrel.example\r\nSubject: Anfrage\r\n'
        + 'Content-Type: text/plain; charset=utf-8\r\n\r\nHallo\r\n\r\nViele Grüße\r\nLena Sömmer\r\nSommer AG\r\nTel: +49 30 5550 456\r\n';
    const mail = (parts: string) =>
      `From: ${from}\r\nTo: tom.vogt@kestrel.example\r\nSubject: Fwd\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=m1\r\n\r\n`
        + `--m1\r\nContent-Type: text/plain\r\n\r\nEva Blum\r\nTel +44 20 7946 0011\r\n${parts}--m1--\r\n`;
    const attached = `--m1\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment; filename="a.eml"\r\n\r\n${inner}`;
    const bundle = await collected(mail(attached));
    expect(bundle.warnings).to.deep.equal(['forwarded']);
    expect(lead(bundle)).to.deep.equal({
      emails: ['lena@sommer.test'], name: ['Lena Sömmer'], phones: ['+49 30 5550 456'], company: ['Sommer AG'],
    });
    expect(bundle.evidence[0]?.trust).to.equal('header');
    const both = await collected(mail(attached + attached.replace('lena@sommer.test', 'jan@wolf.test')));
    expect(both.page).to.equal('list');
    expect(both.entities.map(({ isMain }) => isMain)).to.deep.equal([false, false]);
  });

  it('are believed of colleagues only: an outsider\'s imitation of header lines changes nothing', async () => {
    const bundle = await collected({ from: 'Anna Berg <anna@berg.test>', text: forwarded });
    expect(lead(bundle).emails).to.deep.equal(['anna@berg.test']);
    expect(everything(bundle)).not.to.match(/sommer/i);
  });

  it('are seen without knowing who looks, where a mail stays within one house', async () => {
    const nobody = { viewer: { emails: [], domains: [] } };
    expect(lead(await collected({ from, text: forwarded }, nobody)).emails).to.deep.equal(['lena@sommer.test']);
    expect(lead(await collected({ from: 'Anna Berg <anna@berg.test>', text: forwarded }, nobody)).emails).to.deep.equal(['anna@berg.test']);
    expect(lead(await collected({ from, text: 'Lunch?' }, nobody)).emails).to.deep.equal(['eva@kestrel.example']);
  });
});

describe('collectMail: mails nobody wrote', () => {
  const nobody: Record<string, Parameters<typeof collected>[0]> = {
    'no-reply': { from: 'Shop <no-reply@shop.test>', text: 'Your parcel is on its way.\n\nBest regards\nAnna Shop\nTel +49 30 5550 1' },
    'no-reply among words': { from: 'Shop <orders-noreply@shop.test>', text: 'x' },
    'de: nicht antworten': {
      from: 'nicht-antworten@bahn.test', text: 'x',
    }, 'fr: ne pas répondre': { from: 'ne-pas-repondre@poste.test', text: 'x' }, 'es: no responder': { from: 'no-responder@banco.test', text: 'x' },
    'newsletter by its headers': {
      from: 'Anna from Acme <anna@acme.test>', headers: ['List-Unsubscribe: <https://acme.test/u>', 'List-Id: <x.acme.test>'],
      text: 'Big sale\n\nAnna\nTel +49 30 5550 1',
    },
    'newsletter by its sender': { from: 'Acme <newsletter@acme.test>', text: 'Big sale' },
    'bulk': { headers: ['Precedence: bulk'], text: 'x' },
    'bounce': {
      from: 'Mail Delivery System <mailer-daemon@berg.test>', headers: ['Return-Path: <>', 'Auto-Submitted: auto-replied'], text: 'Undelivered',
    },
    'bounce by its type': {
      from: 'Mail <post@berg.test>', type: 'multipart/report; report-type=delivery-status; boundary=x', text: '--x\r\n\r\nNot delivered\r\n--x--',
    },
    'bounce by its empty return path': { headers: ['Return-Path: <>'], text: 'x' },
    'out of office': { headers: ['Auto-Submitted: auto-replied'], text: 'I am away.\n\nAnna Berg\nTel +49 30 5550 1' },
    'out of office by its subject': {
      subject: 'Automatische Antwort: Pumps', text: 'Ich bin nicht da.',
    }, 'zh': { subject: '自动回复：询价', text: '外出' }, 'zh-Hant': { subject: '自動回覆: 詢價', text: 'x' },
    'fr': {
      subject: 'Réponse automatique : Devis', text: 'x',
    }, 'es': { subject: 'Respuesta automática: Oferta', text: 'x' }, 'ja': { subject: '自動応答: 見積', text: 'x' },
    'calendar robot': {
      from: 'Google Calendar <calendar-notification@google.com>', text: 'Invitation',
    }, 'calendar robot as sender': { headers: ['Sender: Google Calendar <calendar-notification@google.com>'], text: 'Invitation' },
    'accepted meeting': { subject: 'Accepted: Pumps', text: 'x' },
  };
  for (const [name, parts] of Object.entries(nobody)) {
    it(`gives nobody: ${name}`, async () => {
      const bundle = await collected(parts);
      expect(bundle.page).to.equal('nothing');
      expect(bundle.evidence).to.deep.equal([]);
    });
  }

  it('gives nobody where a colleague passes such a mail on', async () => {
    const bundle = await collected({
      from: 'Eva <eva@kestrel.example>',
      text: 'From: Acme <newsletter@acme.test>\nSent: Monday\nTo: Eva\nSubject: Sale\n\nBig sale\nBest regards\nAnna Acme\nTel +49 30 5550 1',
    });
    expect(bundle.page).to.equal('nothing');
  });
});

describe('collectMail: mailing lists', () => {
  const list = ['List-Id: Pump people <pumps.lists.test>', 'List-Post: <mailto:pumps@lists.test>', 'Precedence: list'];
  const text =
    'Who knows a supplier?\n\nAnna Berg\nBerg Pumpen GmbH\nTel: +49 40 5550 123\n_______________________________________________\n'
      + 'Pumps mailing list\npumps@lists.test';

  it('give who wrote: what the list kept of them, else the sender, else whom an answer goes to', async () => {
    for (const parts of [
      { from: 'Anna Berg via Pumps <pumps@lists.test>', headers: [
        ...list, 'X-Original-From: Anna Berg <anna@berg.test>', 'Reply-To: pumps@lists.test',
      ] },
      { from: 'Anna Berg <anna@berg.test>', headers: list }, {
        from: "'Anna Berg' via Pumps <pumps@lists.test>", headers: [...list, 'Reply-To: Anna Berg <anna@berg.test>'],
      },
    ]) {
      const bundle = await collected({ ...parts, text });
      expect(bundle.warnings).to.deep.equal(['mailing-list']);
      expect(lead(bundle)).to.deep.equal({
        emails: ['anna@berg.test'], name: ['Anna Berg'], phones: ['+49 40 5550 123'], company: ['Berg Pumpen GmbH'],
      });
      expect(everything(bundle)).not.to.include('lists.test');
    }
  });

  it('are told from newsletters by being written to, or by naming whom they replaced', async () => {
    const headers = ['List-Id: <pumps.lists.test>', 'List-Unsubscribe: <https://lists.test/u>'];
    expect(lead(await collected({ from: 'Anna Berg <anna@berg.test>', to: 'pumps@lists.test', headers, text })).emails).to.deep.equal([
      'anna@berg.test',
    ]);
    expect((await collected({ from: 'Anna Berg <anna@berg.test>', headers, text })).page).to.equal('nothing');
    const bundle = await collected({ from: '"Anna Berg via Sign" <sign@sign.test>', headers: ['Reply-To: anna@berg.test'], text: 'Please sign' });
    expect(lead(bundle)).to.deep.equal({ emails: ['anna@berg.test'], name: ['Anna Berg'] });
  });

  it('give the name only where the list keeps the address to itself', async () => {
    const bundle = await collected({
      from: 'Anna Berg via Pumps <pumps@lists.test>', headers: [...list, 'Reply-To: Pumps <pumps@lists.test>'], text: 'Hello',
    });
    expect(lead(bundle)).to.deep.equal({ name: ['Anna Berg'] });
  });

  it('give nobody for a colleague\'s post', async () => {
    expect((await collected({ from: 'Eva Blum <eva@kestrel.example>', headers: list, text })).page).to.equal('nothing');
  });
});
