import { expect } from '@open-wc/testing';
import { collected, tidyUp, valuesOf } from '../collect/page.fixture.js';

const read = (inner: string, url = 'https://acme.example/people/ann-lee') => collected({ url, html: `<title>Ann Lee</title><body><main>${inner}</main></body>` }, 'inert');
const values = async (inner: string, field: string, entity = 'main') => valuesOf(await read(inner), field, entity);
const named = (inner: string) => `<h1>Ann Lee</h1>${inner}`;

afterEach(tidyUp);

describe('fields of pages', () => {
  for (const text of ['ann★acme.example(★を@に変えてください)', 'ann#acme.example (# durch @ ersetzen)', 'ann#acme.example (replace # with @)', 'ann＃acme.example（请将＃换成@）']) {
    it(`reads an address whose sign a note explains: ${text}`, async () => expect(await values(named(`<p>Mail: ${text}</p>`), 'emails')).to.deep.equal(['ann@acme.example']));
  }

  it('leaves a sign that no note explains', async () => expect(await values(named('<p>Mail: ann#acme.example</p>'), 'emails')).to.deep.equal([]));

  for (const [text, title] of [
    ['Guía oficial de turismo, carné n.º CLM‑655', 'Guía oficial de turismo'], ['Listing Agent, DRE #01234567', 'Listing Agent'], ['Steuerberaterin, Kammer-Nr. 12345', 'Steuerberaterin'],
  ] as const) it(`takes the number of a licence off a job: ${text}`, async () => expect((await values(named(`<p>${text}</p>`), 'title'))[0]).to.equal(title));

  it('takes the heading of the next section for no second line of a job', async () =>
    expect(await values(named('<p>Buyer</p><h2>Bookings</h2><p>Tel. +49 30 23125 418</p>'), 'title')).to.deep.equal(['Buyer']));

  it('reads company, job and name one above the other', async () =>
    expect(await values('<div><p>汐見大学</p><p>環境情報学府 教授</p><h1>古閑 亮太郎</h1></div>', 'company')).to.deep.equal(['汐見大学']));

  it('takes the company above the label of a contact for theirs', async () => {
    const shop = '<h4>深圳市凌汐微电子贸易有限公司</h4><dl><dt>联系人:</dt><dd>方芷若 女士 (经理)</dd></dl><dl><dt>电话:</dt><dd>0755 55550182</dd></dl>';
    expect((await values(`${shop}<p>东莞锐恒有限公司</p><p>联系人:冯先生</p>`, 'company'))[0]).to.equal('深圳市凌汐微电子贸易有限公司');
  });

  it('reads the job under a labelled name, in the same cell', async () =>
    expect(await values('<h1>Acme S.L.</h1><table><tr><td>Persona de contacto</td><td>LÓPEZ DE LA HOZ, Fermina<br>Dpto. Exportación (Responsable)</td></tr></table>', 'title'))
      .to.deep.equal(['Dpto. Exportación (Responsable)']));

  it('takes of a telephone and a fax in one row the telephone', async () => {
    expect(await values(named('<p>Tel. / Fax: 91 555 08 61 / 91 555 08 62</p>'), 'phones')).to.deep.equal(['91 555 08 61']);
    expect(await values(named('<table><tr><td>TEL / FAX</td><td>052-555-0155 / 052-555-0156</td></tr></table>'), 'phones')).to.deep.equal(['052-555-0155']);
  });

  it('takes no number beside the sign of a fax', async () =>
    expect(await values(named('<ul><li><i class="fa fa-phone"></i> <span>+886-2-5555-0417</span></li><li><i class="fa fa-fax"></i> <span>+886-2-5555-0418</span></li></ul>'), 'phones')).to.deep.equal(['+886-2-5555-0417']));

  it('reads a number with a note behind it, and no fax said there', async () =>
    expect(await values(named('<p>06 39 98 60 24 (le soir)</p><p>520-555-0148 (direct)</p><p>0574-5555 6099(传真)</p>'), 'phones')).to.deep.equal(['06 39 98 60 24', '520-555-0148']));

  it('finds what reaches somebody in a column whose head is no label', async () => {
    const row = (name: string, reach: string) => `<tr><td>Trésorier</td><td>${name}</td><td>${reach}</td></tr>`;
    const bundle = await read(`<h1>Le bureau</h1><table><tr><th>Fonction</th><th>Nom</th><th>Pour le joindre</th></tr>${row('Solange Puthod', '04 65 71 60 11')}${row('Odette Viallet', 'odette@acme.example')}</table>`,
      'https://acme.example/bureau');
    expect(['card:0', 'card:1'].map((id) => [...valuesOf(bundle, 'phones', id), ...valuesOf(bundle, 'emails', id)])).to.deep.equal([['04 65 71 60 11'], ['odette@acme.example']]);
  });

  it('takes of a line of several parts those that are an address', async () => {
    expect(await values(named('<p>Muster Bau GmbH – Lindenweg 4 – 10999 Berlin – Tel. 030 23125 0</p>'), 'location')).to.deep.equal(['Lindenweg 4, 10999 Berlin']);
    expect(await values(named('<p>© 2026 Cerámicas Alpuente · Legal</p>'), 'location')).to.deep.equal([]);
  });

  it('reads a seat behind a colon', async () =>
    expect(await values(named('<p>Domicilio social: Camino del Tejar, s/n, 28350 Ciempozuelos</p>'), 'location')).to.include('Camino del Tejar, s/n, 28350 Ciempozuelos'));
});
