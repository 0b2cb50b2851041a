import { expect } from '@open-wc/testing';
import type { Evidence, EvidenceBundle } from '../contract.js';
import { bundleOf, told } from './bundle.fixture.js';
import { calibrate } from './calibration.js';
import { resolve } from './resolve.js';

const lead = async (evidence: Evidence[], more: Partial<EvidenceBundle> = {}) => {
  const result = await resolve(bundleOf(evidence, more));
  const [first] = result.candidates;
  if (!first) throw new Error(`no candidate: ${result.kind}`);
  return first;
};
const header = { source: 'header', trust: 'header' } as const;

describe('resolve: fields', () => {
  it('fills in what is sure, says where it came from, and gives the keys', async () => {
    const { fields, keys, confidence, type } = await lead([
      told('name', 'Dr. Ada Roe', { source: 'json-ld' }), told('title', 'Head of Sales at Acme GmbH', { source: 'json-ld' }),
      told('emails', 'Ada.Roe@Acme.example', { source: 'link' }), told('phones', '+49 711 2345-418'),
      told('website', 'https://www.acme.example/', { source: 'link' }), told('location', 'Stuttgart, Germany'),
      told('profiles', 'https://de.linkedin.com/in/Ada-Roe?trk=x', { source: 'link' }),
    ]);
    expect(type).to.equal('person');
    expect(fields.name?.value).to.equal('Ada Roe');
    expect([fields.givenName?.value, fields.familyName?.value]).to.deep.equal(['Ada', 'Roe']);
    expect([fields.title?.value, fields.company?.value]).to.deep.equal(['Head of Sales', 'Acme GmbH']);
    expect(fields.emails.map(({ value }) => value)).to.deep.equal(['ada.roe@acme.example']);
    expect(fields.phones.map(({ value }) => value)).to.deep.equal(['+497112345418']);
    expect([fields.website?.value, fields.location?.value, fields.sourceUrl?.value]).to.deep.equal(['acme.example', 'Stuttgart, Germany',
      'https://acme.example/team/ada']);
    expect(fields.profiles.map(({ value }) => value)).to.deep.equal(['https://www.linkedin.com/in/ada-roe']);
    expect(fields.name?.provenance).to.deep.equal([{ source: 'json-ld', path: 'p', snippet: 'name: Dr. Ada Roe' }]);
    expect(confidence).to.be.within(0.92, 1);
    expect(keys.map(({ kind, value }) => `${kind} ${value}`)).to.deep.equal(['email ada.roe@acme.example', 'profile linkedin.com/in/ada-roe',
      'name-domain ada roe|acme.example', 'name-company ada roe|acme']);
  });

  it('suggests what is unsure and fills nothing in', async () => {
    const { fields, suggested } = await lead([
      told('name', 'Ada Roe'), told('headline', 'Researcher.'), told('company', 'Acme', { weight: 0.4 }), told('title', 'Boss', { weight: 0.2 }),
    ]);
    expect([fields.title, fields.company]).to.deep.equal([undefined, undefined]);
    expect(suggested.title?.map(({ value }) => value)).to.deep.equal(['Researcher']);
    expect(suggested.company?.[0]).to.deep.include({ value: 'Acme', confidence: 0.4 });
  });

  it('takes a headline apart only where it says so', async () => {
    const { fields } = await lead([told('name', 'Ada Roe'), told('headline', 'Head of Sales at Acme', { source: 'site' })]);
    expect([fields.title?.value, fields.company?.value]).to.deep.equal(['Head of Sales', 'Acme']);
  });

  it('is surer of what independent sources say, and no surer of copies of one text', async () => {
    const sure = async (...sources: Evidence['source'][]) =>
      (await lead([told('emails', 'ada.roe@acme.example'),
        ...sources.map((source, at) => told('name', 'Ada Roe', { source, path: `p${at}` }))])).fields.name?.confidence;
    expect(await sure('label')).to.equal(calibrate(0.85, 'name', []));
    expect(await sure('label', 'label')).to.equal(calibrate(0.85, 'name', []));
    expect(await sure('title', 'meta')).to.equal(calibrate(0.6, 'name', []));
    expect(await sure('json-ld', 'microdata', 'rdfa', 'h-card')).to.equal(calibrate(0.92, 'name', []));
    expect(await sure('title', 'heading')).to.equal(calibrate(0.84, 'name', []));
    expect(await sure('label', 'link')).to.equal(calibrate(0.978, 'name', []));
    expect(await sure('label', 'selection')).to.equal(calibrate(0.95, 'name', []));
  });

  it('halves whoever contradicts and keeps them as an alternative; a tie fills nothing in', async () => {
    const { fields } = await lead([told('emails', 'ada.roe@acme.example'), told('name', 'Ada Roe', { source: 'json-ld' }),
      told('name', 'Ben Vogt', { source: 'heading' })]);
    expect(fields.name?.value).to.equal('Ada Roe');
    expect(fields.name?.alternatives).to.deep.equal([{ value: 'Ben Vogt', confidence: 0.3 }]);
    const tied = await lead([told('name', 'Ada Roe'), told('company', 'Acme GmbH'), told('company', 'Northwind Ltd', { source: 'form' })]);
    expect(tied.fields.company).to.equal(undefined);
    expect(tied.suggested.company?.[0]?.confidence).to.be.below(0.6);
    expect(tied.suggested.company?.[0]?.alternatives).to.have.length(1);
  });

  it('sees no contradiction in a fuller form of the same', async () => {
    const { fields } = await lead([
      told('name', 'A. Roe', { ...header }), told('name', 'Ada Roe', { source: 'signature', weight: 0.8 }),
      told('company', 'Acme', { source: 'meta' }), told('company', 'Acme GmbH'), told('location', 'Berlin'),
      told('location', 'Berlin, Germany', { source: 'json-ld' }),
      told('title', 'Head of Sales'), told('title', 'Head of Sales EMEA', { source: 'signature', weight: 0.8 }),
    ]);
    expect([fields.name?.value, fields.company?.value, fields.location?.value, fields.title?.value]).to.deep.equal(['Ada Roe', 'Acme GmbH',
      'Berlin, Germany', 'Head of Sales EMEA']);
    expect(fields.company?.alternatives).to.deep.equal([]);
  });

  it('shows a name in its own script, however many say it in pinyin', async () => {
    const { fields } = await lead([told('name', 'Zhang Wei', header), told('name', '张伟', { source: 'signature' }),
      told('emails', 'zhang.wei@yunshan.example', header)], { lang: 'zh', region: 'CN' });
    expect([fields.name?.value, fields.familyName?.value, fields.givenName?.value]).to.deep.equal(['张伟', '张', '伟']);
  });

  it('reads a Japanese page as Japanese, whatever the viewer\'s language', async () => {
    const { fields } = await lead([told('name', '林 健一', { label: '氏名' }), told('company', '株式会社山田製作所', { label: '会社名' }),
      told('title', '営業部 部長', { label: '役職' }), told('phones', '03-1234-5678 内線 412')], { lang: 'zh-CN', region: 'CN' });
    expect([fields.name?.value, fields.familyName?.value, fields.title?.value, fields.phones[0]?.value]).to.deep.equal(['林 健一', '林', '営業部 部長',
      '+81312345678 ext. 412']);
  });

  it('gives given and family name only where the split is known', async () => {
    const { fields, suggested } = await lead([told('name', 'Zhang Wei'), told('emails', 'zw@yunshan.example')]);
    expect([fields.name?.value, fields.givenName, fields.familyName]).to.deep.equal(['Zhang Wei', undefined, undefined]);
    expect(suggested.familyName?.[0]?.confidence).to.be.at.most(0.5);
    const parts = await lead([told('givenName', 'Ada'), told('familyName', 'Roe'), told('emails', 'ada@acme.example')]);
    expect([parts.fields.name?.value, parts.fields.givenName?.value, parts.fields.familyName?.value]).to.deep.equal(['Ada Roe', 'Ada', 'Roe']);
  });

  it('leaves desks to the organisation and robots to nobody', async () => {
    const { fields, suggested,
      keys } = await lead([told('name', 'Ada Roe'), told('emails', 'info@acme.example', { source: 'link' }),
        told('emails', 'noreply@acme.example', { source: 'link' }), told('phones', '+44 20 7946 0123')]);
    expect(fields.emails).to.deep.equal([]);
    expect(suggested.emails?.map(({ value }) => value)).to.deep.equal(['info@acme.example']);
    expect(keys.filter(({ kind }) => kind === 'email')).to.deep.equal([]);
    const shop = await lead([told('name', 'Ada Roe', header), told('emails', 'info@acme.example', header)], { kind: 'eml', url: null });
    expect(shop.fields.emails.map(({ value }) => value)).to.deep.equal(['info@acme.example']);
  });

  it('doubts an address made of somebody else\'s name', async () => {
    const { fields,
      suggested } = await lead([told('name', 'Ada Roe'), told('emails', 'ada.roe@acme.example', { source: 'link' }),
        told('emails', 'ben.vogt@acme.example', { source: 'link' })]);
    expect(fields.emails.map(({ value }) => value)).to.deep.equal(['ada.roe@acme.example']);
    expect(suggested.emails?.map(({ value }) => value)).to.deep.equal(['ben.vogt@acme.example']);
  });

  it('fills no hotline and no fax in for a person', async () => {
    const { fields,
      suggested } = await lead([told('name', '王小明'), told('phones', '400-820-0101', { label: '电话' }),
        told('phones', '0755-82661035', { label: '传真' }), told('phones', '13800138000', { label: '手机' })], { lang: 'zh', region: 'CN' });
    expect(fields.phones.map(({ value }) => value)).to.deep.equal(['+8613800138000']);
    expect(suggested.phones?.map(({ value }) => value)).to.deep.equal(['+864008200101']);
  });

  it('takes a national number for the country of its address, label, legal form or another number, else only suggests it', async () => {
    const phone = async (...more: Evidence[]) =>
      (await lead([told('name', 'Lena Vogt'), told('phones', '0152 28817386', { label: 'Phone' }), ...more],
        { lang: 'en', region: 'CN' })).fields.phones[0]?.value;
    expect(await phone(told('location', 'Musterweg 1, 70173 Stuttgart, Deutschland'))).to.equal('+4915228817386');
    expect(await phone(told('company', 'Berg Pumpen GmbH'))).to.equal('+4915228817386');
    expect(await phone(told('website', 'www.bergpumpen-beispiel.de'))).to.equal('+4915228817386');
    expect(await phone(told('phones', '+49 711 2345678'))).to.equal('+4915228817386');
    expect(await phone(told('phones', '0711 2345678', { label: 'Durchwahl' }))).to.equal('+4915228817386');
    expect(await phone()).to.equal(undefined);
  });

  it('makes a company of a domain only as a suggestion, never of free mail, and trusts a company its domain confirms', async () => {
    const alone = await lead([told('name', 'Ada Roe'), told('emails', 'ada@berg-pumpen.example')], { url: null });
    expect([alone.fields.company, alone.suggested.company?.[0]?.value, alone.fields.website,
      alone.suggested.website?.[0]?.value]).to.deep.equal([undefined, 'Berg Pumpen', undefined, 'berg-pumpen.example']);
    const free = await lead([told('name', 'Ada Roe'), told('emails', 'ada.roe@gmail.com')]);
    expect([free.suggested.company, free.suggested.website]).to.deep.equal([undefined, undefined]);
    const confirmed = await lead([told('name', 'Ada Roe'), told('emails', 'ada@berg-pumpen.example'),
      told('company', 'Berg Pumpen GmbH', { source: 'signature', weight: 0.5 })]);
    expect(confirmed.fields.company).to.deep.include({ value: 'Berg Pumpen GmbH', confidence: calibrate(0.675, 'company', []) });
  });

  it('takes the page\'s host for the website when the address lies under it', async () => {
    expect((await lead([told('name', 'Ada Roe'), told('emails', 'ada@acme.example')])).fields.website).to.deep.include({ value: 'acme.example',
      confidence: calibrate(0.75, 'website', []) });
  });

  it('gives a person their page\'s organisation when the address is of its domain, else suggests it', async () => {
    const organisation = told('orgName', 'Acme GmbH', { entity: 'org', source: 'json-ld' }),
      entities: EvidenceBundle['entities'] = [{ id: 'main', type: 'person', isMain: true }, { id: 'org', type: 'organization', isMain: false }];
    expect((await lead([told('name', 'Ada Roe'), told('emails', 'ada@acme.example'), organisation],
      { entities })).fields.company?.value).to.equal('Acme GmbH');
    expect((await lead([told('name', 'Ada Roe'), told('emails', 'ada@elsewhere.example'), organisation],
      { entities })).fields.company).to.equal(undefined);
  });

  it('knows a company of a line by what else the page names, and a title without it', async () => {
    const address = told('emails', 'ada.roe@knapweed.example');
    const { fields } = await lead([told('name', 'Ada Roe'), address,
      told('title', 'Service Manager, Knapweed Textiles', { source: 'heading', weight: 0.8 })]);
    expect([fields.title?.value, fields.company?.value]).to.deep.equal(['Service Manager', 'Knapweed Textiles']);
    const other = await lead([told('name', 'Ada Roe'), told('title', 'Partner, Healthcare', { source: 'heading', weight: 0.8 })]);
    expect([other.fields.title?.value, other.fields.company]).to.deep.equal(['Partner, Healthcare', undefined]);
  });

  it('reads the company that begins an address, and takes the address without one for the person\'s', async () => {
    const { fields } = await lead([told('name', 'Ada Roe'), told('location', 'Acme Gasket Co., 1 Foundry Road, Cleveland, OH 44199')]);
    expect([fields.company?.value, fields.location?.value]).to.deep.equal(['Acme Gasket Co.', '1 Foundry Road, Cleveland, OH 44199']);
    const both = await lead([told('name', 'Ada Roe'), told('location', 'Acme Ltd, 1 Canal Street, Leeds', { weight: 0.65 }),
      told('location', 'Unit 7, Tannery Yard, York', { weight: 0.65 })]);
    expect(both.fields.location?.value).to.equal('Unit 7, Tannery Yard, York');
  });

  it('takes the one company at the foot of the page for theirs when their address is of the page\'s host; of several, the one named like it',
    async () => {
    const at = { url: 'https://www.yunshan.example/contact' }, ada = [told('name', '陈立群'), told('emails', 'chen@yunshan.example')];
    const foot = (raw: string) => told('orgName', raw, { entity: 'company', weight: 0.5 });
    const entities = [{ id: 'main', type: 'person' as const, isMain: true }, { id: 'company', type: 'organization' as const, isMain: true }];
    expect((await lead([...ada, foot('苏州澄泽精密机械有限公司 苏ICP备00000000号-1')], { ...at, entities })).fields.company?.value).to.equal('苏州澄泽精密机械有限公司');
    expect((await lead([...ada, foot('Yunshan Ltd'), foot('Studio Halm GmbH')], { ...at, entities })).fields.company?.value).to.equal('Yunshan Ltd');
    expect((await lead([...ada, foot('Eins GmbH'), foot('Zwei GmbH')], { ...at, entities })).fields.company).to.equal(undefined);
  });

  it('takes the domain a mail comes from for the website', async () => {
    expect((await lead([told('name', 'Ada Roe', header), told('emails', 'ada@acme.example', header)],
      { kind: 'eml', url: null })).fields.website?.value).to.equal('acme.example');
    expect((await lead([told('name', 'Ada Roe', header), told('emails', 'ada@gmail.com', header)],
      { kind: 'eml', url: null })).fields.website).to.equal(undefined);
  });

  it('reads a number by the language and the address of the page before the viewer\'s country', async () => {
    const phone = told('phones', '915 550 176', { label: 'Teléfono' });
    for (const more of [{ lang: 'es', region: 'FR' }, { lang: 'en', region: 'FR', url: 'https://www.acme.es/contact' }]) {
      expect((await lead([told('name', 'Ada Roe'), phone], more)).fields.phones.map(({ value }) => value),
        JSON.stringify(more)).to.deep.equal(['+34915550176']);
    }
    expect((await lead([told('name', 'Ada Roe'), phone, told('location', 'Calle Mayor 1, 28000 Madrid')],
      { lang: 'en', region: 'FR' })).fields.phones[0]?.value).to.equal('+34915550176');
  });

  it('keeps masked, dangerous and mistaken values out', async () => {
    const result = await resolve(bundleOf([
      told('name', 'Ada Roe'), told('emails', 'a***@acme.example'), told('website', 'javascript:alert(1)'), told('website', 'https://gmail.com'),
      told('profiles', 'https://linkedin.com.evil.test/in/ada'), told('profiles', 'data:text/html,x'),
      told('company', '*****'), told('title', 'https://evil.test'), told('website', 'https://user:pw@acme.example/x'),
      told('phones', '+44 20 7946 0123'),
    ]));
    const values = result.candidates.flatMap(({ fields, suggested }) => [...Object.values(fields), ...Object.values(suggested)]).flat()
      .map(({ value }) => value), text = values.join(' ');
    for (const bad of ['javascript', 'evil', 'data:', 'gmail', '***', 'user:pw', 'pw@']) expect(text).not.to.include(bad);
    expect(result.candidates[0]?.fields.website?.value).to.equal('acme.example');
  });

  it('drops tracking, and an address that tells who is looking', async () => {
    const url = async (address: string) =>
      (await lead([told('name', 'Ada Roe'), told('phones', '+44 20 7946 0123')], { url: address })).fields.sourceUrl?.value;
    expect(await url('https://acme.example/team?utm_source=x')).to.equal('https://acme.example/team');
    expect(await url('https://acme.example/team?for=max.own%40seller.example')).to.equal(undefined);
  });

  it('knows a profile by the page\'s own address', async () => {
    expect((await lead([told('name', 'Ada Roe', { source: 'site' })],
      { url: 'https://www.linkedin.com/in/ada-roe/?trk=x' })).fields.profiles[0]?.value).to.equal('https://www.linkedin.com/in/ada-roe');
  });
});
