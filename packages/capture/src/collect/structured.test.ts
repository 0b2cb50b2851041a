import { expect } from '@open-wc/testing';
import { collected, type InventedPage, tidyUp, valuesOf } from './page.fixture.js';

const ld = (...blocks: unknown[]) =>
  blocks.map((block) => `<script type="application/ld+json">${typeof block === 'string' ? block : JSON.stringify(block)}</script>`).join('');
const read = (html: string, more: Partial<InventedPage> = {}) =>
  collected({ html: `<html><head><title>x</title></head><body>${html}</body></html>`, ...more }, 'inert');
const FIELDS = ['name', 'givenName', 'familyName', 'title', 'company', 'emails', 'phones', 'location', 'profiles', 'website'];

afterEach(tidyUp);

const ida = {
    '@type': 'Person', name: 'Ida Berg', givenName: 'Ida', familyName: 'Berg', jobTitle: 'Surgeon', email: 'mailto:ida.berg@clinic.example',
    telephone: '+44 20 7946 0018', faxNumber: '+44 20 7946 0019',
  worksFor: { '@type': 'Organization', name: 'Clinic Ltd', url: 'https://clinic.example' }, address: {
    '@type': 'PostalAddress', streetAddress: '1 Test Street', postalCode: 'LS1 1AA', addressLocality: 'Leeds',
    addressCountry: { '@type': 'Country', name: 'UK' },
  },
  sameAs: ['https://www.linkedin.com/in/ida-berg-0', 'javascript:alert(1)'],
};
const IDA = [
  ['Ida Berg'], ['Ida'], ['Berg'], ['Surgeon'], ['Clinic Ltd'], ['ida.berg@clinic.example'], ['+44 20 7946 0018'],
  ['1 Test Street, LS1 1AA Leeds, UK'], ['https://www.linkedin.com/in/ida-berg-0'], ['https://clinic.example/'],
];

/** What people see of her: data that says more than the page shows is believed only where the page does not speak against it. */
const SHOWN = '<p>Dr Berg, <a href="https://clinic.example">Clinic Ltd</a> <a href="https://www.linkedin.com/in/ida-berg-0">in</a></p>';

describe('structured data', () => {
  it('says the same of a person in JSON-LD, microdata, RDFa and microformats', async () => {
    const syntaxes = {
      'json-ld': `${SHOWN}${ld({ '@context': 'https://schema.org', ...ida })}`,
      microdata: `<div itemscope itemtype="https://schema.org/Person"><h2 itemprop="name">`
        + `<span itemprop="givenName">Ida</span> <span itemprop="familyName">Berg</span></h2><b itemprop="jobTitle">Surgeon</b>`
        + `<span itemprop="worksFor" itemscope itemtype="https://schema.org/Organization"><a itemprop="url" href="https://clinic.example">`
        + `<b itemprop="name">Clinic Ltd</b></a></span>
        <a itemprop="email" href="mailto:ida.berg@clinic.example">write</a><span itemprop="telephone">+44 20 7946 0018</span>`
          + `<p itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">`
          + `<b itemprop="streetAddress">1 Test Street</b> <b itemprop="addressLocality">Leeds</b> <b itemprop="postalCode">LS1 1AA</b>`
          + `<meta itemprop="addressCountry" content="UK"></p><a itemprop="sameAs" href="https://www.linkedin.com/in/ida-berg-0">in</a></div>`,
      rdfa: `<div vocab="https://schema.org/" typeof="Person"><h2 property="name">`
        + `<span property="givenName">Ida</span> <span property="familyName">Berg</span></h2><b property="jobTitle">Surgeon</b>`
        + `<span property="worksFor" typeof="schema:Organization"><a property="url" href="https://clinic.example">`
        + `<b property="name">Clinic Ltd</b></a></span>
        <a property="email" href="mailto:ida.berg@clinic.example">write</a><span property="telephone">+44 20 7946 0018</span>`
          + `<p property="address" typeof="PostalAddress">`
          + `<b property="streetAddress">1 Test Street</b> <b property="addressLocality">Leeds</b> <b property="postalCode">LS1 1AA</b>`
          + `<meta property="addressCountry" content="UK"></p><a property="sameAs" href="https://www.linkedin.com/in/ida-berg-0">in</a></div>`,
    };
    for (const [source, html] of Object.entries(syntaxes)) {
      const bundle = await read(html), own = { ...bundle, evidence: bundle.evidence.filter((one) => one.source === source) };
      expect(FIELDS.map((field) => valuesOf(own, field)), source).to.deep.equal(IDA);
      expect(bundle.page, source).to.equal('detail');
    }
    const card = await read('<div class="h-card"><a class="p-name u-url" href="https://clinic.example/ida">Ida Berg</a>, <i '
      + 'class="p-job-title">Surgeon</i> at <a class="p-org h-card" href="https://clinic.example">Clinic Ltd</a> <a class="u-email" '
      + 'href="mailto:ida.berg@clinic.example">m</a> <b class="p-tel">+44 20 7946 0018</b> <p class="p-adr h-adr">'
      + '<i class="p-locality">Leeds</i></p></div>');
    const own = { ...card, evidence: card.evidence.filter(({ source }) => source === 'h-card') };
    expect(['name', 'title', 'company', 'emails', 'phones', 'location'].map((field) => valuesOf(own, field))).to.deep.equal([
      ['Ida Berg'], ['Surgeon'], ['Clinic Ltd'], ['ida.berg@clinic.example'], ['+44 20 7946 0018'], ['Leeds'],
    ]);
  });

  it('joins blocks and graphs by their ids, and takes what a profile page is about before all others', async () => {
    const bundle = await read(SHOWN + ld({ '@graph': [
      { '@type': 'ProfilePage', mainEntity: { '@id': '#p' } }, { '@type': 'Person', name: 'Jane Editor' },
      { '@type': ['Organization', 'https://schema.org/Corporation'], '@id': '#o', name: 'Clinic Ltd' },
    ] }, { '@id': '#p', '@type': 'https://schema.org/Person', name: 'Ida Berg', worksFor: { '@id': '#o' } }));
    expect([valuesOf(bundle, 'name'), valuesOf(bundle, 'company')]).to.deep.equal([['Ida Berg'], ['Clinic Ltd']]);
  });

  it('takes of several persons the one the heading names', async () => {
    const bundle = await read(`<h1>Ida Berg</h1>${ld(ida, { '@type': 'Person', name: 'Sam Neill', email: 'sam@clinic.example' })}`);
    expect([valuesOf(bundle, 'name'), valuesOf(bundle, 'emails')]).to.deep.equal([['Ida Berg'], ['ida.berg@clinic.example']]);
  });

  it('takes no author, reviewer, employee, customer or founder for the lead', async () => {
    for (const block of [
        { '@type': 'WebPage', author: ida }, { '@type': 'Restaurant', name: 'Chez Test', review: [{ '@type': 'Review', author: ida }] },
        { '@type': 'Organization', name: 'Clinic Ltd', employee: [ida] },
      { '@type': 'Order', customer: ida }, {
        '@type': 'Organization', name: 'Clinic Ltd', founder: ida,
      }, { '@type': 'Article', author: ida }, { '@graph': [{ '@type': 'WebPage', author: { '@id': '#p' } }, { ...ida, '@id': '#p' }] },
    ]) {
      const bundle = await read(`<h1>About the clinic</h1><p>By Ida Berg</p>${ld(block)}`);
      expect(JSON.stringify(bundle.evidence), JSON.stringify(block).slice(0, 60)).not.to.include('ida.berg');
    }
  });

  it('gives an organisation what its contact point says, and nobody else', async () => {
    const bundle = await read(`<h1>Clinic</h1>${ld({
      '@type': 'Organization', name: 'Clinic Ltd',
      contactPoint: { '@type': 'ContactPoint', contactType: 'sales', telephone: '+44 20 7946 0000', email: 'sales@clinic.example' },
    })}`);
    expect(bundle.entities).to.deep.equal([{ id: 'company', type: 'organization', isMain: true }]);
    expect(bundle.evidence.find(({ field }) => field === 'phones')).to.include({ raw: '+44 20 7946 0000', label: 'sales', entity: 'company' });
  });

  it('takes masked values for empty, and entities for what they stand for', async () => {
    const bundle = await read(`<h1>Zoë O’Hara</h1><aside>Test &amp; Söhne</aside>${ld('{"@type":"Person","name":"Zo&euml;&nbsp;x","alternateName":"x"}', {
      '@type': 'Person', name: 'Zoë O&#8217;Hara', jobTitle: '****** ***', worksFor: { name: 'B&amp;B *** Ltd' }, affiliation: 'Test &amp; Söhne',
    })}`);
    expect([valuesOf(bundle, 'name'), valuesOf(bundle, 'title'), valuesOf(bundle, 'company')]).to.deep.equal([
      ['Zoë O’Hara'], [], ['Test & Söhne'],
    ]);
  });

  it('takes no employer that has ended', async () => {
    const bundle = await read('<p>Dr Berg, New Ltd, formerly Old Ltd</p>' + ld({ '@type': 'Person', name: 'Ida Berg', worksFor: [
      { '@type': 'EmployeeRole', roleName: 'Intern', worksFor: { name: 'Old Ltd' }, endDate: '2015' },
      { '@type': 'EmployeeRole', worksFor: { name: 'New Ltd' } },
    ] }));
    expect(valuesOf(bundle, 'company')).to.deep.equal(['New Ltd']);
  });

  it('leaves out what contradicts the page: another address, number, employer, site or profile than people see', async () => {
    const page = (shown: string) => read(`<h1>Ida Berg</h1><p>Surgeon</p>${shown}${ld({ ...ida, jobTitle: 'Founder' })}`, { url: 'https://clinic.example/ida' });
    const counts = async (shown: string) => {
      const { evidence } = await page(shown);
      return Object.fromEntries(FIELDS.map((field) => [field, evidence.filter((one) => one.field === field && one.source === 'json-ld').length]));
    };
    expect(await counts('<p>Clinic Ltd, +44 (0)20 7946 0018</p><a href="https://www.linkedin.com/in/ida-berg-0/">in</a>')).to.include({ emails: 1, phones: 1, company: 1, title: 1, profiles: 1, website: 1 });
    expect(await counts('<p>Other Hospital, 0161 496 0000, <a href="mailto:ida@hospital.example">write</a></p>')).to.include({ name: 1, phones: 0, company: 0, title: 0, profiles: 0 });
    const elsewhere = await read(`<h1>Ida Berg</h1><p>ida@hospital.example</p>${ld(ida)}`, { url: 'https://hospital.example/ida' });
    expect([valuesOf(elsewhere, 'emails'), valuesOf(elsewhere, 'website')]).to.deep.equal([['ida@hospital.example'], []]);
    const firm = await read(`<h1>Contact</h1><p>Clinic Ltd, 020 7946 0000</p>${ld({ '@type': 'Organization', name: 'Refund Desk', telephone: '+44 20 7946 0666', email: 'pay@refund.example' })}`);
    expect(JSON.stringify(firm.evidence)).not.to.match(/refund/i);
  });

  it('leaves out what contradicts the page of people side by side, too', async () => {
    const people = ['Ida Berg', 'Sam Neill'], mail = (name: string) => `${name.split(' ')[0]!.toLowerCase()}@clinic.example`;
    const { evidence } = await read(`<h1>Team</h1>${people.map((name) => `<p>${name}, ${mail(name)}</p>`).join('')}${ld(...people.map((name) => ({ '@type': 'Person', name, email: [mail(name), 'pay@trap.example'] })))}`);
    expect(evidence.some(({ raw }) => raw === 'ida@clinic.example')).to.equal(true);
    expect(JSON.stringify(evidence)).not.to.include('trap');
  });

  it('keeps a company whose founder is dead, and one that shows its line-up', async () => {
    for (const words of ['<p>Founder Otto Vogt (1868–1931)</p>', '<h2>Our product line-up</h2>', '<p>15 minutes of your time</p>']) {
      const bundle = await read(`<h1>Contact</h1><p>Vogt Ltd</p>${words}<p>Phone: 020 7946 0018</p>`, { url: 'https://vogt.example/contact' });
      expect([bundle.page, valuesOf(bundle, 'phones', 'company')], words).to.deep.equal(['detail', ['020 7946 0018']]);
    }
    expect((await read('<h1>Otto Vogt</h1><p>Otto Vogt (1868–1931) was an engineer.</p>')).page).to.equal('nothing');
  });

  it('believes a person the page does not name in full less, and one of whom it shows no word not at all', async () => {
    const weights = async (html: string) =>
      (await read(html)).evidence.filter(({ source, field }) => source === 'json-ld' && field === 'name').map(({ weight }) => weight);
    expect(await weights(`<p>Ida Berg</p>${ld(ida)}`)).to.deep.equal([undefined]);
    expect(await weights(`<p>Dr Berg</p>${ld(ida)}`)).to.deep.equal([0.5]);
    expect((await read(`<p>Somebody</p>${ld(ida)}`)).evidence.filter(({ source }) => source === 'json-ld')).to.deep.equal([]);
    const profile = '<meta property="og:type" content="profile"><meta property="profile:first_name" content="Gaspard"><meta property="profile:last_name" content="Faux">';
    expect((await read(`${profile}<h1>Ida Berg</h1>`)).evidence.filter(({ source }) => source === 'meta')).to.deep.equal([]);
    expect((await read(`${profile}<h1>Gaspard Faux</h1>`)).evidence.filter(({ source }) => source === 'meta').length).to.be.above(0);
  });

  it('lists the persons the page lists, under one entity with what the page shows of them', async () => {
    const bundle = await read(`<h1>Team</h1><ul><li itemscope itemtype="https://schema.org/Person">`
      + `<b itemprop="name">Ann Lee</b> <a href="mailto:ann@acme.example">m</a></li><li itemscope itemtype="https://schema.org/Person">`
      + `<b itemprop="name">Bob Ray</b> <a href="mailto:bob@acme.example">m</a></li></ul>`);
    expect(bundle.page).to.equal('list');
    expect(bundle.evidence.filter(({ entity }) => entity === 'card:1').map(({ source, field }) => `${source} ${field}`)).to.have.members([
      'heading name', 'link emails', 'microdata name',
    ]);
    expect(bundle.entities.map(({ id }) => id)).to.deep.equal(['card:0', 'card:1']);
  });

  it('lists no persons of the data that the page does not show', async () => {
    const bundle = await read(`<h1>Welcome</h1><p>We are many.</p>${ld({
      '@type': 'Organization', name: 'Clinic Ltd', employee: [ida, { '@type': 'Person', name: 'Sam Neill' }],
    })}`);
    expect(bundle.page).not.to.equal('list');
    expect(JSON.stringify(bundle.evidence)).not.to.match(/Berg|Neill/);
  });

  it('reads older microformats, two addresses apart, and a card whose name is its company’s as the company', async () => {
    const bundle = await read(`<div class="vcard"><b class="fn">Ida Berg</b><span class="title">Surgeon</span>`
      + `<span class="org">Clinic Ltd</span><a class="email" href="mailto:ida@clinic.example">m</a><span class="tel">`
      + `<span class="type">Work</span> <span class="value">+44 20</span><span class="value"> 7946 0018</span></span>
      <p class="adr"><i class="locality">Leeds</i></p><p class="adr"><i class="locality">York</i></p></div>`);
    const own = { ...bundle, evidence: bundle.evidence.filter(({ source }) => source === 'h-card') };
    expect(['name', 'title', 'company', 'phones', 'location'].map((field) => valuesOf(own, field))).to.deep.equal([
      ['Ida Berg'], ['Surgeon'], ['Clinic Ltd'], ['+44 20 7946 0018'], ['Leeds', 'York'],
    ]);
    const company = await read('<div class="vcard"><b class="fn org">Clinic Ltd</b><span class="tel">+44 20 7946 0000</span></div>');
    expect([valuesOf(company, 'orgName', 'company'), company.evidence.filter(({ field }) => field === 'name')]).to.deep.equal([['Clinic Ltd'], []]);
  });

  it('reads microdata that stands elsewhere and is referred to, in a shown place only', async () => {
    const page = (style: string) =>
      read(`<h1>Ida Berg</h1><div itemscope itemtype="https://schema.org/Person" itemref="more"><b itemprop="name">Ida Berg</b></div>`
        + `<p id="more" style="${style}"><b itemprop="jobTitle">Surgeon</b></p>`);
    const titles = async (style: string) =>
      (await page(style)).evidence.filter(({ source, field }) => source === 'microdata' && field === 'title').map(({ raw }) => raw);
    expect([await titles(''), await titles('display:none')]).to.deep.equal([['Surgeon'], []]);
  });
});
