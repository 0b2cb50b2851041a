import { expect } from '@open-wc/testing';
import { checkBundle } from '../resolve/bundle-schema.js';
import { resolve } from '../resolve/resolve.js';
import { collect } from './collect.js';
import { collected, type InventedPage, modes, snapshotOf, tidyUp, understood, valuesOf } from './page.fixture.js';

const foot =
  '<footer><p>Northwind Cables Ltd, 1 Test Street, London</p>'
    + '<p>Tel: 020 7946 0000 <a href="mailto:info@northwind.example">info@northwind.example</a></p>'
    + '<p>© 2015–2024 Northwind Cables Ltd. All rights reserved.</p></footer>';

const profile: InventedPage = {
  url: 'https://northwind.example/people/lena-vogt',
  html: `<html lang="en"><head><title>Lena Vogt - Head of Sales | Northwind Cables</title>`
    + `<meta property="og:site_name" content="Northwind Cables"></head><body>
    <header><a href="/">Northwind Cables</a></header><nav><a href="/people">People</a></nav>
    <main><h1>Lena Vogt</h1><p>Head of Sales</p><ul><li>Phone: <a href="tel:+442079460018">020 7946 0018</a></li>
    <li>Email: <a href="mailto:lena.vogt@northwind.example?subject=Hi">lena.vogt@northwind.example</a></li>`
      + `<li>Fax: <a href="tel:+442079460019">020 7946 0019</a></li><li><a href="https://www.linkedin.com/in/lena-vogt-0">LinkedIn</a></li></ul>
    <h2>Colleagues</h2><div class="c"><h3>Max Muster</h3><p>Engineer</p><a href="mailto:max.muster@northwind.example">Mail</a></div>`
      + `<div class="c"><h3>Ida Berg</h3><p>Engineer</p><a href="mailto:ida.berg@northwind.example">Mail</a></div>
    </main>${foot}</body></html>`,
};
const team: InventedPage = {
  url: 'https://beispiel.example/unternehmen/team',
  html: `<html lang="de"><title>Unser Team</title><body><main><h1>Unser Team</h1><div class="row"><div class="card"><h3>Dr. Anna Müller</h3>`
    + `<p>Geschäftsführerin</p><p>Tel.: 0711 496 0101<br>Fax: 0711 496 0199</p><a href="mailto:anna.mueller@beispiel.example">E-Mail</a></div>
    <div class="card"><h3>Jörg Schäfer</h3><p>Leiter Einkauf</p><p>Tel.: 0711 496 0102</p>`
      + `<a href="mailto:j.schaefer@beispiel.example">E-Mail</a></div></div><div class="row"><div class="card"><h3>Pia von der Heide</h3>`
      + `<p>Vertrieb</p><a href="mailto:p.heide@beispiel.example">E-Mail</a></div></div></main></body></html>`,
};
const contact: InventedPage = {
  url: 'http://www.yunshan.example/contact.html',
  html: `<html lang="zh"><title>联系我们-云杉科技有限公司</title><body><h1>联系我们</h1><p>公司名称：云杉科技有限公司</p><p>联 系 人：张伟 先生（销售经理）</p>`
    + `<p>电　　话：０７５５-82661034-615</p><p>传　　真：0755-82661035</p><p>邮　　箱：zhangwei@yunshan.example</p><p>地　　址：广东省深圳市南山区科技园路1号</p>`
    + `<p>Q　　Q：123456789</p></body></html>`,
};
const imprint: InventedPage = {
  url: 'https://muster-bau.example/impressum',
  html: `<html lang="de"><title>Impressum</title><body><main><h1>Impressum</h1><p>Muster Bau GmbH<br>Hauptstraße 5<br>70173 Stuttgart</p>`
    + `<p>Geschäftsführer: Hans Muster</p><p>Telefon: 0711 496 0100<br>Telefax: 0711 496 0109<br>E-Mail: <a `
    + `href="mailto:info@muster-bau.example">info@muster-bau.example</a></p><p>HRB 123456</p><p>USt-IdNr.: DE123456789</p></main></body></html>`,
};
const card: InventedPage = {
  html: `<title>Card</title><body><div><div>Dr. Jean-Luc Moreau</div><div>Directeur commercial</div><div>Exemple SAS</div>`
    + `<div>12 avenue de la République<br>69003 Lyon</div><div>Tél. +33 1 99 00 56 78 · Fax +33 1 99 00 56 79</div>`
    + `<div>jl.moreau [at] exemple.example</div></div></body>`,
};
const nothings: Record<string, InventedPage> = {
  'an article': {
    html: '<title>Robots</title><meta property="og:type" content="article"><body><article><h1>Robots are coming</h1>'
      + '<p>By <a href="mailto:jane@news.example">Jane Writer</a></p></article></body>',
  },
  'a post with its author': {
    html: `<title>My trip</title><body><div class="hentry"><h1>My trip</h1><span class="author vcard">`
      + `<a class="fn" href="/jane">Jane Writer</a></span>`
      + `<time>May</time>${`<p>${'It was a long journey. '.repeat(20)}</p>`.repeat(6)}</div></body>`,
  },
  'a log-in': {
    url: 'https://app.example/login',
    html: '<title>Log in</title><body><h1>Welcome Back</h1><form><input type="email"><input type="password"></form>'
      + '<a href="mailto:help@app.example">Help</a></body>',
  },
  'a page that is not there': {
    html: '<title>Page not found | Acme</title><body><h1>404</h1><p>Tell <a href="mailto:jane.writer@acme.example">Jane Writer</a></p></body>',
  },
  'search results': {
    url: 'https://acme.example/search?q=vogt',
    html: '<title>Search results</title><body><h1>Search results</h1><div class="r"><h3>Lena Vogt</h3><p>Our head of sales</p></div>'
      + '<div class="r"><h3>Max Muster</h3><p>An engineer</p></div></body>',
  },
  'a product': {
    html: '<title>Blue Shirt | Shop</title><body><main><h1>Blue Shirt</h1><p>29 €</p><button>Add to cart</button>'
      + '<a href="mailto:shop@shop.example">Ask</a><div class="r"><h4>Ann Lee</h4><p>Great shirt!</p></div><div class="r"><h4>Bob Ray</h4>'
      + '<p>Too small.</p></div></main></body>',
  },
  'a job': {
    html: '<title>Job</title><script type="application/ld+json">{"@type":"JobPosting","title":"Buyer"}</script><body><h1>Buyer</h1>'
      + '<p>Apply to <a href="mailto:jobs@acme.example">jobs@acme.example</a></p></body>',
  },
  'what a company does': {
    html: '<title>Acme</title><body><h1>Robots for everyone</h1><div class="f"><h3>Fast Delivery</h3><p>In days</p></div><div class="f">'
      + '<h3>Great Value</h3><p>For all</p></div><a href="mailto:hello@acme.example">Write</a></body>',
  },
  'what clients say': {
    html: '<title>Acme</title><body><h1>Ship faster</h1><div class="t"><p>“Great.”</p><p>Ann Lee</p><p>CTO, Foo</p></div><div class="t">'
      + '<p>“Good.”</p><p>Bob Ray</p><p>CEO, Bar</p></div></body>',
  },
  'a feed': {
    html: `<title>Blog</title><body><main><h1>Blog</h1>${'<article><h2>Ann Lee</h2><time>May</time><p>Hi</p></article>'.repeat(3)}</main></body>`,
  },
};

afterEach(tidyUp);

for (const mode of ['live', 'inert'] as const) {
  const read = (page: InventedPage) => collected(page, mode);

  describe(`collect, ${mode}`, () => {
    it('reads the person a page is about, and not colleagues, the fax or the company’s own contacts', async () => {
      const bundle = await read(profile);
      expect(bundle.page).to.equal('detail');
      expect(['name', 'title', 'emails', 'phones', 'profiles'].map((field) => valuesOf(bundle, field))).to.deep.equal([
          ['Lena Vogt'], ['Head of Sales'], ['lena.vogt@northwind.example'], ['020 7946 0018', '+442079460018'],
          ['https://www.linkedin.com/in/lena-vogt-0'],
      ]);
      expect(valuesOf(bundle, 'orgName', 'company')).to.include('Northwind Cables Ltd');
      expect(valuesOf(bundle, 'emails', 'company')).to.deep.equal(['info@northwind.example']);
      expect(bundle.entities).to.deep.equal([{ id: 'main', type: 'person', isMain: true }, { id: 'company', type: 'organization', isMain: true }]);
      expect(JSON.stringify(bundle)).not.to.match(/muster|ida\.berg|0019/i);
    });

    it('reads a page of several persons as a list, each with what is theirs', async () => {
      const bundle = await read(team);
      expect(bundle.page).to.equal('list');
      expect(bundle.entities.filter(({ type }) => type === 'person')).to.deep.equal(['card:0', 'card:1', 'card:2'].map((id) =>
        ({ id, type: 'person', isMain: false })));
      expect(['name', 'title', 'phones', 'emails'].map((field) => valuesOf(bundle, field, 'card:0'))).to.deep.equal([
        ['Dr. Anna Müller'], ['Geschäftsführerin'], ['0711 496 0101'], ['anna.mueller@beispiel.example'],
      ]);
      expect(valuesOf(bundle, 'name', 'card:2')).to.deep.equal(['Pia von der Heide']);
    });

    it('reads labelled text, and leaves out what labels reject', async () => {
      const bundle = await read(contact);
      expect(['name', 'title', 'company', 'phones', 'emails', 'location'].map((field) => valuesOf(bundle, field))).to.deep.equal([
        ['张伟 先生'], ['销售经理'], ['云杉科技有限公司'], ['0755-82661034-615'], ['zhangwei@yunshan.example'], ['广东省深圳市南山区科技园路1号'],
      ]);
      expect(JSON.stringify(bundle.evidence.map(({ raw }) => raw))).not.to.match(/82661035|123456789/);
    });

    it('reads an imprint as the company’s, not as its director’s', async () => {
      const bundle = await read(imprint);
      expect(bundle.entities).to.deep.equal([{ id: 'company', type: 'organization', isMain: true }]);
      expect(['orgName', 'emails', 'phones', 'location'].map((field) => valuesOf(bundle, field, 'company'))).to.deep.equal([
        ['Muster Bau GmbH'], ['info@muster-bau.example'], ['0711 496 0100'], ['Hauptstraße 5, 70173 Stuttgart'],
      ]);
      expect(bundle.evidence.map(({ raw }) => raw).join()).not.to.match(/Hans|0109|123456/);
    });

    it('reads a card that marks nothing: the name is the one its address is made of', async () => {
      const bundle = await read(card);
      expect(['name', 'title', 'company', 'phones', 'emails', 'location'].map((field) => valuesOf(bundle, field))).to.deep.equal([
          ['Dr. Jean-Luc Moreau'], ['Directeur commercial'], ['Exemple SAS'], ['+33 1 99 00 56 78'], ['jl.moreau@exemple.example'],
          ['12 avenue de la République, 69003 Lyon'],
      ]);
    });

    for (const [what, page] of Object.entries(nothings)) {
      it(`takes nobody from ${what}`, async () => {
        const bundle = await understood(page, mode);
        expect(bundle.page).to.equal('nothing');
        expect(bundle.evidence.filter(({ entity }) => entity !== 'company')).to.deep.equal([]);
        expect(bundle.evidence.filter(({ field }) => ['name', 'title', 'givenName'].includes(field))).to.deep.equal([]);
      });
    }

    it('reads what is selected, and believes it more', async () => {
      const bundle = await read({ ...team, selection: 'Jörg Schäfer\nLeiter Einkauf\nTel.: 0711 496 0102\n\nE-Mail' });
      expect(bundle.page).to.equal('detail');
      expect(['name', 'title', 'phones', 'emails'].map((field) => valuesOf(bundle, field))).to.deep.equal([
        ['Jörg Schäfer'], ['Leiter Einkauf'], ['0711 496 0102'], ['j.schaefer@beispiel.example'],
      ]);
      expect(bundle.evidence.filter(({ field }) => field === 'phones').every(({ weight = 0 }) => weight > 0.9)).to.be.true;
      expect(JSON.stringify(bundle.evidence)).not.to.match(/Müller|Heide/);
    });

    it('gives a bundle that passes the check at the other end', async () => {
      for (const page of [profile, team, contact, imprint]) {
        const bundle = await read(page);
        expect(checkBundle(structuredClone(bundle))).to.deep.equal(bundle);
      }
    });
  });
}

describe('collect', () => {
  it('reads the same of a page that is laid out and of one that is not', async () => {
    for (const page of [profile, team, contact, imprint, card]) {
      const [live, inert] = [await collected(page, 'live'), await collected(page, 'inert')];
      expect(live.evidence).to.deep.equal(inert.evidence);
    }
  });

  it('reads the frame where the page itself shows nothing', async () => {
    const doc = await modes.inert('<title>Frames</title><body><p>x</p></body>'), inner = await modes.inert(contact.html);
    const bundle = await collect({ ...snapshotOf(doc), frames: [{ url: 'https://acme.example/inner', doc: inner }] });
    expect(valuesOf(bundle, 'emails')).to.deep.equal(['zhangwei@yunshan.example']);
  });

  it('takes of a message in a webmail without tables the labelled sender, and nothing of what is written', async () => {
    const message = async (html: string) =>
      collect({ ...snapshotOf(await modes.inert(html)), kind: 'webmail', url: 'https://mail.acme.example/read/1' });
    const bundle = await message('<h1>Offer</h1><table><tr><td>发件人：</td><td>Lena Vogt &lt;lena.vogt@northwind.example&gt;</td></tr><tr>'
      + '<td>收件人：</td><td>viewer@own.example</td></tr></table><p>From: Mallory &lt;mallory@x.example&gt;</p><p>Tel: 020 7946 0666</p>');
    expect([bundle.evidence, bundle.mail?.from, bundle.mail?.to[0]?.address]).to.deep.equal([[], { name: 'Lena Vogt', address: 'lena.vogt@northwind.example' }, 'viewer@own.example']);
    const one = await message('<h1>Offer</h1><p>发件人：Lena Vogt &lt;lena.vogt@northwind.example&gt;</p><p>From: Mallory &lt;mallory@x.example&gt;</p><p>Tel: 020 7946 0666</p>');
    expect(one.evidence.map(({ field, raw, trust }) => [field, raw, trust])).to.deep.equal([
      ['emails', 'lena.vogt@northwind.example', 'body'], ['name', 'Lena Vogt', 'body'],
    ]);
    expect([bundle.page, (await message('<h1>Inbox</h1><p>Lena Vogt</p>')).page]).to.deep.equal(['detail', 'nothing']);
  });

  it('looks for the sender of such a message in the main part, not in a list or in what is being written', async () => {
    const sender = async (html: string) => (await collect({ ...snapshotOf(await modes.inert(html)), kind: 'webmail', url: 'https://mail.acme.example/read/1' })).evidence[0]?.raw;
    const list = '<div role="listbox"><p>From: Otto &lt;otto@listed.example&gt;</p></div>', row = '<p>发 件 人：Lena Vogt &lt;lena.vogt@northwind.example&gt;</p>';
    const draft = '<form><p>From: Viewer &lt;me@elsewhere.example&gt;</p></form><div contenteditable><p>From: Viewer &lt;me@elsewhere.example&gt;</p></div>';
    expect(await sender(`<p>From: Otto &lt;otto@listed.example&gt;</p><div role="main"><h1>Offer</h1>${row}</div>`)).to.equal('lena.vogt@northwind.example');
    expect(await sender(`${list}${draft}${row}`)).to.equal('lena.vogt@northwind.example');
    expect(await sender(`<main>${list}${draft}</main>${row}`)).to.be.undefined;
  });

  it('has nothing to read where there is no document', async () => {
    const bundle = await collect({ ...snapshotOf(document), doc: null });
    expect([bundle.page, bundle.evidence]).to.deep.equal(['nothing', []]);
  });

  it('takes no host that passes itself off as a site\'s for it; the resolving side warns of it', async () => {
    const bundle = await collected({ ...profile, url: 'https://www.linkedin.com.x.test/in/lena-vogt' }, 'inert');
    expect([bundle.site, bundle.warnings]).to.deep.equal([null, []]);
    expect((await resolve(bundle)).warnings).to.deep.equal(['lookalike-host']);
  });

  it('stops with the signal’s reason', async () => {
    const doc = await modes.inert(profile.html), stop = AbortSignal.abort(new Error('closed'));
    let reason = '';
    await collect({ ...snapshotOf(doc), signal: stop }).catch((error: unknown) => { reason = (error as Error).message; });
    expect(reason).to.equal('closed');
  });

  it('says how long each step took', async () => {
    const { timings } = await collected(profile, 'inert');
    expect(timings).to.include.keys('site', 'look', 'json-ld', 'microdata', 'rdfa', 'h-card', 'cards', 'text');
  });
});
