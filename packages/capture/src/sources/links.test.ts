import { expect } from '@open-wc/testing';
import { collected, tidyUp, valuesOf } from '../collect/page.fixture.js';

const coded = (address: string, key = 0x42) =>
  [key, ...[...address].map((char) => char.charCodeAt(0) ^ key)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const read = (inner: string) => collected(
  { url: 'https://acme.example/people/ann-lee', html: `<title>Ann Lee</title><body><main><h1>Ann Lee</h1>${inner}</main></body>` }, 'inert',
);
const values = async (inner: string, field: string) => valuesOf(await read(inner), field);

afterEach(tidyUp);

describe('readLinks', () => {
  const addresses: Record<string, string> = {
      'a link': '<a href="mailto:ann.lee@acme.example">Mail</a>',
      'a link with a subject': '<a href="MAILTO:ann.lee%40acme.example?subject=x&cc=y@z.example">Mail</a>',
      'a coded link': `<a class="__cf_email__" `
        + `data-cfemail="${coded('ann.lee@acme.example')}" href="/cdn-cgi/l/email-protection">[email protected]</a>`,
    'a link with a header smuggled in': '<a href="mailto:ann.lee@acme.example%0ABcc:bcc@trap.test">Mail</a>',
    'a coded address in a link': `<a href="/cdn-cgi/l/email-protection#${coded(
      'ann.lee@acme.example', 7,
    )}">Mail</a>`, 'plain text': '<p>Write to ann.lee@acme.example, please.</p>', 'text against robots': '<p>ann.lee [at] acme '
      + '[dot] example</p>', 'words against robots': '<p>Write: ann.lee at acme dot example</p>',
    'German against robots': '<p>ann.lee(ät)acme(punkt)example</p>', 'an address in pieces': '<p><b>ann.lee</b>@<i>acme.example</i></p>',
  };
  for (const [what, html] of Object.entries(addresses)) {
    it(`finds an address: ${what}`, async () => expect(await values(html, 'emails')).to.deep.equal(['ann.lee@acme.example']));
  }

  const numbers: Record<string, string> = {
      'a link': '<a href="tel:+442079460018">Call</a>', 'a link with slashes': '<a href="callto://+442079460018">Call</a>',
      'a chat': '<a href="https://wa.me/442079460018?text=hi">Chat</a>', 'a line that is a number': '<p>+442079460018</p>',
  };
  for (const [what, html] of Object.entries(numbers)) {
    it(`finds a number: ${what}`, async () => expect(await values(html, 'phones')).to.deep.equal(['+442079460018']));
  }

  it('takes the number people see where the link calls another', async () => {
    expect(await values('<a href="tel:+17405550199">(740) 555-0143</a>', 'phones')).to.deep.equal(['(740) 555-0143']);
    for (const shown of ['020 7946 0018', '0018', 'Call']) expect((await values(`<a href="tel:+442079460018">${shown}</a>`, 'phones'))[0], shown).to.equal('+442079460018');
    expect((await values('<a href="tel:+442079460018;ext=42">020 7946 0018</a>', 'phones'))[0], 'the extension is no other number').to.equal('+442079460018;ext=42');
  });

  it('takes the address people see where the link writes to another', async () => {
    expect(await values('<a href="mailto:ann.lee@trap.example">ann.lee@acme.example</a>', 'emails')).to.deep.equal(['ann.lee@acme.example']);
    expect(await values('<a href="mailto:ann.lee@acme.example">Write to Ann</a>', 'emails')).to.deep.equal(['ann.lee@acme.example']);
  });

  it('takes no number beside a label that rejects it, in its line, cell or row', async () => {
    for (const html of [
      '<p>Fax: <a href="tel:+442079460019">020 7946 0019</a></p>',
      '<table><tr><th>Fax</th><td><a href="tel:+442079460019">020 7946 0019</a></td></tr></table>',
      '<p>Tel. 020 7946 0018 · Fax <a href="tel:+442079460019">020 7946 0019</a></p>', '<dl><dt>Telefax</dt><dd>020 7946 0019</dd></dl>',
    ]) {
      expect((await values(html, 'phones')).join(), html).not.to.include('0019');
    }
  });

  it('takes prices, dates and years for no numbers', async () => {
    expect(await values('<p>2024-05-12</p><p>1,200.00</p><p>12345678</p><p>0 500</p>', 'phones')).to.deep.equal([]);
  });

  it('takes the name a link to an address shows', async () => {
    const { evidence } = await read('<a href="mailto:b.ray@acme.example">Bob Ray</a><a href="mailto:c@acme.example">Write Mail</a>');
    expect(evidence.filter(({ source, field }) => source === 'link' && field === 'name').map(({ raw }) => raw)).to.deep.equal(['Bob Ray']);
  });

  it('takes profiles of persons, not of companies, nor what shares a page', async () => {
    const html = [
      'https://www.linkedin.com/in/ann-lee-0', 'https://de.linkedin.com/in/ann-lee-1/', 'https://www.xing.com/profile/Ann_Lee',
      'https://www.linkedin.com/company/acme', 'https://www.linkedin.com/shareArticle?url=x', 'https://linkedin.com.x.test/in/a',
      'https://x.test/linkedin.com/in/a',
    ]
      .map((href) => `<a href="${href}">profile</a>`).join('');
    expect(await values(html, 'profiles')).to.deep.equal([
      'https://www.linkedin.com/in/ann-lee-0', 'https://de.linkedin.com/in/ann-lee-1/', 'https://www.xing.com/profile/Ann_Lee',
    ]);
  });

  it('takes a site that is shown as its host or labelled so', async () => {
    expect(await values(
      '<a href="https://www.acme.example/">www.acme.example</a><p>Website: <a href="/start">our site</a></p>'
        + '<a href="https://other.example/">Partner</a>',
      'website',
    )).to.deep.equal([
      'https://www.acme.example/',
    ]);
    expect(await values('<p>Website: <a href="https://acme.example/">our site</a></p>', 'website')).to.deep.equal(['https://acme.example/']);
  });
});
