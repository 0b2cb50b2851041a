import { expect } from '@open-wc/testing';
import { collected, everything, lead } from './mail.fixture.js';

const robot = 'Website <wordpress@kestrel.example>';

const FORMS: Record<string, { text: string; gives: ReturnType<typeof lead> }> = {
  en: {
    text: 'New message from your site\n\nName: Lena Summer\nCompany: Summer Tools Ltd\nEmail: lena@summer.test\nPhone: +44 20 7946 0018\n'
      + 'Fax: +44 20 7946 0019\nMessage:\nPlease call me. My boss is Name: John Boss, Phone: +44 20 7946 0666',
    gives: { name: ['Lena Summer'], company: ['Summer Tools Ltd'], emails: ['lena@summer.test'], phones: ['+44 20 7946 0018'] },
  },
  'en, labels over values': {
      text: 'Name\nLena Summer\n\nEmail\nlena@summer.test\n\nJob title\nBuyer\n\nMessage\nHello there\nCompany\nJohn Boss Ltd\nPhone\n'
        + '020 7946 0666',
      gives: { name: ['Lena Summer'], emails: ['lena@summer.test'], title: ['Buyer'] },
  },
  'en, halves of a name': {
      text: 'First name: Lena\nLast name: Summer\nE-mail: lena@summer.test\nCountry: UK',
      gives: { name: ['Lena Summer'], givenName: ['Lena'], familyName: ['Summer'], emails: ['lena@summer.test'] },
  },
  de: {
    text: 'Anfrage über das Kontaktformular\n\nVorname: Lena\nName: Sommer\nFirma: Sommer Technik AG\nTelefon: 030 5550 456\n'
      + 'E-Mail: lena@sommer.test\nNachricht: Bitte um Rückruf',
    gives: {
      name: ['Lena Sommer'], givenName: ['Lena'], familyName: ['Sommer'], company: ['Sommer Technik AG'], phones: ['030 5550 456'],
      emails: ['lena@sommer.test'],
    },
  },
  fr: {
    text: 'Nom : Sommer\nPrénom : Léna\nSociété : Sommer SARL\nTéléphone : 01 99 00 12 34\nCourriel : lena@sommer.test\nVotre message : Bonjour',
    gives: {
      name: ['Léna Sommer'], familyName: ['Sommer'], givenName: ['Léna'], company: ['Sommer SARL'], phones: ['01 99 00 12 34'],
      emails: ['lena@sommer.test'],
    },
  },
  es: {
    text: 'Nombre: Lena\nApellidos: Soto Vera\nEmpresa: Soto S.L.\nTeléfono: +34 910 000 123\nCorreo electrónico: lena@soto.test\nConsulta: Hola',
    gives: {
      name: ['Lena Soto Vera'], givenName: ['Lena'], familyName: ['Soto Vera'], company: ['Soto S.L.'], phones: ['+34 910 000 123'],
      emails: ['lena@soto.test'],
    },
  },
  'zh-Hans': {
    text: '您有一条新的留言\n姓 名：王芳\n公司名称：云杉科技有限公司\n联系电话：021-5555 0101\n手 机：138 0000 0000\n邮 箱：wangfang@yunshan.test\nQQ：1234567890\n留言内容：请报价',
    gives: { name: ['王芳'], company: ['云杉科技有限公司'], phones: ['021-5555 0101', '138 0000 0000'], emails: ['wangfang@yunshan.test'] },
  },
  'zh-Hant': {
    text: '姓名：王小明\n公司名稱：玉山精密股份有限公司\n職稱：副理\n電話：02-5550-0101\n電子郵件：ming@yushan.test\n統編：12345678\n留言內容：您好',
    gives: { name: ['王小明'], company: ['玉山精密股份有限公司'], title: ['副理'], phones: ['02-5550-0101'], emails: ['ming@yushan.test'] },
  },
  'a language without labels of its own for the address': {
      text: 'Name: Lena Salo\nSähköposti: lena@salo.test\nVastaanottaja: info@kestrel.example\nPuhelin: 040 5550 123\nPhone: 040 5550 123',
      gives: { name: ['Lena Salo'], emails: ['lena@salo.test'], phones: ['040 5550 123'] },
  },
  ja: {
    text: 'お名前：山田 太郎\n会社名：株式会社山田精機\n電話番号：03-5555-0101\nメールアドレス：yamada@yamada.test\nお問い合わせ内容：見積もりをお願いします',
    gives: { name: ['山田 太郎'], company: ['株式会社山田精機'], phones: ['03-5555-0101'], emails: ['yamada@yamada.test'] },
  },
};

describe('form mail', () => {
  for (const [name, { text, gives }] of Object.entries(FORMS)) {
    it(`gives who filled it in, by its labels: ${name}`, async () => {
      const bundle = await collected({ from: robot, text });
      expect(lead(bundle)).to.deep.equal(gives);
      expect(everything(bundle)).not.to.match(/wordpress|John Boss|0666|1234567890|12345678"/);
      expect(bundle.evidence.every(({ source, label }) => source === 'form' && label)).to.equal(true);
    });
  }

  it('is read from two columns in HTML', async () => {
    const row = (label: string, value: string) => `<tr><td><strong>${label}</strong></td><td>${value}</td></tr>`;
    const html = `<h2>New lead</h2><table>${row('Name', 'Lena Summer')}${row(
      'E-Mail', '<a href="mailto:lena@summer.test">lena@summer.test</a>',
    )}${row('Telefon', '030 5550 456')}${row('Nachricht', 'Name: Max Boss')}</table>`;
    expect(lead(await collected({ from: 'no-reply@formservice.test', html }))).to.deep.equal({
      name: ['Lena Summer'], emails: ['lena@summer.test'], phones: ['030 5550 456'],
    });
  });

  it('takes the address from whom an answer goes to, and the name if the form has none', async () => {
    const bundle = await collected({
      from: 'forms@formservice.test', headers: ['Reply-To: Lena Summer <lena@summer.test>'],
      text: 'Company: Summer Ltd\nPhone: 020 7946 0018\nWebsite: www.summer.test',
    });
    expect(lead(bundle)).to.deep.equal({
      emails: ['lena@summer.test'], company: ['Summer Ltd'], phones: ['020 7946 0018'], website: ['www.summer.test'], name: ['Lena Summer'],
    });
    expect(bundle.evidence.find(({ field }) => field === 'emails')).to.deep.include({ trust: 'header', path: 'Reply-To' });
  });

  it('is one from anybody when an answer goes to the address filled in', async () => {
    const bundle = await collected({
      from: 'Leads <hi@portal.test>', headers: ['Reply-To: lena@summer.test'],
      text: 'A new lead!\n\nFull name: Lena Summer\nCompany name: Summer Ltd\nYour email: lena@summer.test\n\n--\nPortal GmbH, Tel. 030 5550 666',
    });
    expect(lead(bundle)).to.deep.equal({ emails: ['lena@summer.test'], name: ['Lena Summer'], company: ['Summer Ltd'] });
  });

  it('of one\'s own site needs no labels when an answer goes outside', async () => {
    const bundle = await collected({
      from: 'Website <info@kestrel.example>', headers: ['Reply-To: lena@summer.test'],
      text: 'From: Lena Summer <lena@summer.test>\nSubject: Pumps\n\nMessage Body:\nHello',
    });
    expect(lead(bundle)).to.deep.equal({ emails: ['lena@summer.test'], name: ['Lena Summer'] });
  });

  it('takes no name from a line about another address than the one an answer goes to', async () => {
    expect(lead(await collected({
      from: robot, headers: ['Reply-To: lena@summer.test'], text: 'From: Evil Name <evil@evil.test>\n\nHello',
    }))).to.deep.equal({
      emails: ['lena@summer.test'],
    });
  });

  it('of one\'s own site may name its sender in the text alone', async () => {
    for (const line of ['From: Lena Summer <lena@summer.test>', 'De: "Lena Summer" <lena@summer.test>', 'Von: Lena Summer <lena@summer.test>']) {
      expect(lead(await collected({ from: robot, text: `${line}\nAsunto: Pumps\n\nHola` })), line).to.deep.equal({
        emails: ['lena@summer.test'], name: ['Lena Summer'],
      });
    }
    expect((await collected({ from: 'noreply@elsewhere.test', text: 'From: Lena Summer <lena@summer.test>\nHola' })).page).to.equal('nothing');
    expect((await collected({
      from: 'Eva Blum <eva@kestrel.example>', text: 'From: Lena Summer <lena@summer.test>\nHola',
    })).page).to.equal('nothing');
  });

  it('passed on by a colleague gives who filled it in', async () => {
    const text = `please call\n\nEva\n\nVon: Website <wordpress@kestrel.example>\nGesendet: Montag\nAn: Eva Blum <eva@kestrel.example>\n`
      + `Betreff: Kontaktformular\n\n${FORMS['de']?.text
      ?? ''}`;
    const bundle = await collected({ from: 'Eva Blum <eva@kestrel.example>', text });
    expect(lead(bundle).emails).to.deep.equal(['lena@sommer.test']);
    expect(bundle.warnings).to.deep.equal(['forwarded']);
  });

  it('completes nobody when it is about the viewer, has too few rows, or comes from anybody', async () => {
    for (const parts of [
      { from: 'noreply@hosting.test', text: 'Your account\nName: Tom Vogt\nEmail: tom.vogt@kestrel.example\nPhone: +44 20 7946 0018' },
      { from: 'noreply@shop.test', text: 'Name: Lena\nOrder: 12345\nAmount: 20' },
      { from: 'noreply@shop.test', text: 'Order no.: 12345\nInvoice: 9\nVAT: DE123456789\nFax: 030 5550 1' },
      { from: 'noreply@news.test', headers: ['List-Unsubscribe: <x>'], text: 'Contact: Press\nPhone: 030 5550 1\nEmail: press@news.test' },
    ]) expect((await collected(parts)).page, parts.text).to.equal('nothing');
    const bundle = await collected({ from: 'Anna Berg <anna@berg.test>', text: FORMS['en']?.text ?? '' });
    expect(lead(bundle).emails).to.include('anna@berg.test');
    expect(lead(bundle).name).to.deep.equal(['Anna Berg']);
  });

  it('asks for what it wants in many ways', async () => {
    const bundle = await collected({ from: robot, text: 'Ihre Firma: Gut Holm KG\nVotre nom : Henrike Holm\nIhre Funktion: Gutsverwalterin\nWhat\'s your email address?\nhenrike@holm.test\nTéléphone portable : 06 39 98 61 20\n您的职位：无' });
    expect(lead(bundle)).to.deep.include({ company: ['Gut Holm KG'], name: ['Henrike Holm'], title: ['Gutsverwalterin'], emails: ['henrike@holm.test'], phones: ['06 39 98 61 20'] });
  });

  it('reads a hundred thousand rows in no time', async () => {
    const start = performance.now();
    await collected({ from: robot, text: 'Name: a\nb\nEmail\n'.repeat(50_000) });
    expect(performance.now() - start).to.be.below(4_000);
  });

  it('takes a form of address for no job, and a label of several words by those it knows', async () => {
    const bundle = await collected({ from: robot, text: 'Titel: Dr.\nVorname: Hedda\nNachname: Holm\nFirma / Institution: Holm KG\nFunktion: Leiterin Disposition\nE-Mail: hedda@holm.test\nTelefon (freiwillig): 030 5550 456' });
    expect(lead(bundle)).to.deep.include({ title: ['Leiterin Disposition'], company: ['Holm KG'], phones: ['030 5550 456'] });
  });
});
