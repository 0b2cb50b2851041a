import { expect } from '@open-wc/testing';
import type { CaptureResult, Evidence, EvidenceBundle } from '../contract.js';
import { bundleOf, told } from './bundle.fixture.js';
import { resolve } from './resolve.js';

const lead = async (evidence: Evidence[], more: Partial<EvidenceBundle> = {}) => {
  const result = await resolve(bundleOf(evidence, more));
  const [first] = result.candidates;
  if (!first) throw new Error(`no candidate: ${result.kind}`);
  return first;
};
const from = (entity: string) => ({ entity });
const header = { source: 'header', trust: 'header' } as const;
const names = ({ candidates }: CaptureResult) => candidates.map(({ fields }) => fields.name?.value);

describe('resolve: fields', () => {
  it('fills in what is sure, says where it came from, and gives the keys', async () => {
    const { fields, keys, confidence, type } = await lead([
      told('name', 'Dr. Ada Roe', { source: 'json-ld' }), told('title', 'Head of Sales at Acme GmbH', { source: 'json-ld' }), told('emails', 'Ada.Roe@Acme.example', { source: 'link' }), told('phones', '+49 711 2345-418'),
      told('website', 'https://www.acme.example/', { source: 'link' }), told('location', 'Stuttgart, Germany'), told('profiles', 'https://de.linkedin.com/in/Ada-Roe?trk=x', { source: 'link' }),
    ]);
    expect(type).to.equal('person');
    expect(fields.name?.value).to.equal('Ada Roe');
    expect([fields.givenName?.value, fields.familyName?.value]).to.deep.equal(['Ada', 'Roe']);
    expect([fields.title?.value, fields.company?.value]).to.deep.equal(['Head of Sales', 'Acme GmbH']);
    expect(fields.emails.map(({ value }) => value)).to.deep.equal(['ada.roe@acme.example']);
    expect(fields.phones.map(({ value }) => value)).to.deep.equal(['+497112345418']);
    expect([fields.website?.value, fields.location?.value, fields.sourceUrl?.value]).to.deep.equal(['acme.example', 'Stuttgart, Germany', 'https://acme.example/team/ada']);
    expect(fields.profiles.map(({ value }) => value)).to.deep.equal(['https://www.linkedin.com/in/ada-roe']);
    expect(fields.name?.provenance).to.deep.equal([{ source: 'json-ld', path: 'p', snippet: 'name: Dr. Ada Roe' }]);
    expect(confidence).to.be.within(0.92, 1);
    expect(keys.map(({ kind, value }) => `${kind} ${value}`)).to.deep.equal(['email ada.roe@acme.example', 'profile linkedin.com/in/ada-roe', 'name-domain ada roe|acme.example', 'name-company ada roe|acme']);
  });

  it('suggests what is unsure and fills nothing in', async () => {
    const { fields, suggested } = await lead([told('name', 'Ada Roe'), told('headline', 'Researcher.'), told('company', 'Acme', { weight: 0.4 }), told('title', 'Boss', { weight: 0.2 })]);
    expect([fields.title, fields.company]).to.deep.equal([undefined, undefined]);
    expect(suggested.title?.map(({ value }) => value)).to.deep.equal(['Researcher']);
    expect(suggested.company?.[0]).to.deep.include({ value: 'Acme', confidence: 0.4 });
  });

  it('takes a headline apart only where it says so', async () => {
    const { fields } = await lead([told('name', 'Ada Roe'), told('headline', 'Head of Sales at Acme', { source: 'site' })]);
    expect([fields.title?.value, fields.company?.value]).to.deep.equal(['Head of Sales', 'Acme']);
  });

  it('is surer of what independent sources say, and no surer of copies of one text', async () => {
    const sure = async (...sources: Evidence['source'][]) => (await lead([told('emails', 'ada.roe@acme.example'), ...sources.map((source, at) => told('name', 'Ada Roe', { source, path: `p${at}` }))])).fields.name?.confidence;
    expect(await sure('label')).to.equal(0.85);
    expect(await sure('label', 'label')).to.equal(0.85);
    expect(await sure('title', 'meta')).to.equal(0.6);
    expect(await sure('json-ld', 'microdata', 'rdfa', 'h-card')).to.equal(0.92);
    expect(await sure('title', 'heading')).to.equal(0.84);
    expect(await sure('label', 'link')).to.equal(0.978);
    expect(await sure('label', 'selection')).to.equal(0.95);
  });

  it('halves whoever contradicts and keeps them as an alternative; a tie fills nothing in', async () => {
    const { fields } = await lead([told('emails', 'ada.roe@acme.example'), told('name', 'Ada Roe', { source: 'json-ld' }), told('name', 'Ben Vogt', { source: 'heading' })]);
    expect(fields.name?.value).to.equal('Ada Roe');
    expect(fields.name?.alternatives).to.deep.equal([{ value: 'Ben Vogt', confidence: 0.3 }]);
    const tied = await lead([told('name', 'Ada Roe'), told('company', 'Acme GmbH'), told('company', 'Northwind Ltd', { source: 'form' })]);
    expect(tied.fields.company).to.equal(undefined);
    expect(tied.suggested.company?.[0]?.confidence).to.be.below(0.6);
    expect(tied.suggested.company?.[0]?.alternatives).to.have.length(1);
  });

  it('sees no contradiction in a fuller form of the same', async () => {
    const { fields } = await lead([
      told('name', 'A. Roe', { ...header }), told('name', 'Ada Roe', { source: 'signature', weight: 0.8 }), told('company', 'Acme', { source: 'meta' }), told('company', 'Acme GmbH'), told('location', 'Berlin'), told('location', 'Berlin, Germany', { source: 'json-ld' }),
      told('title', 'Head of Sales'), told('title', 'Head of Sales EMEA', { source: 'signature', weight: 0.8 }),
    ]);
    expect([fields.name?.value, fields.company?.value, fields.location?.value, fields.title?.value]).to.deep.equal(['Ada Roe', 'Acme GmbH', 'Berlin, Germany', 'Head of Sales EMEA']);
    expect(fields.company?.alternatives).to.deep.equal([]);
  });

  it('shows a name in its own script, however many say it in pinyin', async () => {
    const { fields } = await lead([told('name', 'Zhang Wei', header), told('name', '张伟', { source: 'signature' }), told('emails', 'zhang.wei@yunshan.example', header)], { lang: 'zh', region: 'CN' });
    expect([fields.name?.value, fields.familyName?.value, fields.givenName?.value]).to.deep.equal(['张伟', '张', '伟']);
  });

  it('reads a Japanese page as Japanese, whatever the viewer\'s language', async () => {
    const { fields } = await lead([told('name', '林 健一', { label: '氏名' }), told('company', '株式会社山田製作所', { label: '会社名' }), told('title', '営業部 部長', { label: '役職' }), told('phones', '03-1234-5678 内線 412')], { lang: 'zh-CN', region: 'CN' });
    expect([fields.name?.value, fields.familyName?.value, fields.title?.value, fields.phones[0]?.value]).to.deep.equal(['林 健一', '林', '営業部 部長', '+81312345678 ext. 412']);
  });

  it('gives given and family name only where the split is known', async () => {
    const { fields, suggested } = await lead([told('name', 'Zhang Wei'), told('emails', 'zw@yunshan.example')]);
    expect([fields.name?.value, fields.givenName, fields.familyName]).to.deep.equal(['Zhang Wei', undefined, undefined]);
    expect(suggested.familyName?.[0]?.confidence).to.be.at.most(0.5);
    const parts = await lead([told('givenName', 'Ada'), told('familyName', 'Roe'), told('emails', 'ada@acme.example')]);
    expect([parts.fields.name?.value, parts.fields.givenName?.value, parts.fields.familyName?.value]).to.deep.equal(['Ada Roe', 'Ada', 'Roe']);
  });

  it('leaves desks to the organisation and robots to nobody', async () => {
    const { fields, suggested, keys } = await lead([told('name', 'Ada Roe'), told('emails', 'info@acme.example', { source: 'link' }), told('emails', 'noreply@acme.example', { source: 'link' }), told('phones', '+44 20 7946 0123')]);
    expect(fields.emails).to.deep.equal([]);
    expect(suggested.emails?.map(({ value }) => value)).to.deep.equal(['info@acme.example']);
    expect(keys.filter(({ kind }) => kind === 'email')).to.deep.equal([]);
    const shop = await lead([told('name', 'Ada Roe', header), told('emails', 'info@acme.example', header)], { kind: 'eml', url: null });
    expect(shop.fields.emails.map(({ value }) => value)).to.deep.equal(['info@acme.example']);
  });

  it('doubts an address made of somebody else\'s name', async () => {
    const { fields, suggested } = await lead([told('name', 'Ada Roe'), told('emails', 'ada.roe@acme.example', { source: 'link' }), told('emails', 'ben.vogt@acme.example', { source: 'link' })]);
    expect(fields.emails.map(({ value }) => value)).to.deep.equal(['ada.roe@acme.example']);
    expect(suggested.emails?.map(({ value }) => value)).to.deep.equal(['ben.vogt@acme.example']);
  });

  it('fills no hotline and no fax in for a person', async () => {
    const { fields, suggested } = await lead([told('name', '王小明'), told('phones', '400-820-0101', { label: '电话' }), told('phones', '0755-82661035', { label: '传真' }), told('phones', '13800138000', { label: '手机' })], { lang: 'zh', region: 'CN' });
    expect(fields.phones.map(({ value }) => value)).to.deep.equal(['+8613800138000']);
    expect(suggested.phones?.map(({ value }) => value)).to.deep.equal(['+864008200101']);
  });

  it('takes a national number for the country of its address, label, legal form or another number, else only suggests it', async () => {
    const phone = async (...more: Evidence[]) => (await lead([told('name', 'Lena Vogt'), told('phones', '0152 28817386', { label: 'Phone' }), ...more], { lang: 'en', region: 'CN' })).fields.phones[0]?.value;
    expect(await phone(told('location', 'Musterweg 1, 70173 Stuttgart, Deutschland'))).to.equal('+4915228817386');
    expect(await phone(told('company', 'Berg Pumpen GmbH'))).to.equal('+4915228817386');
    expect(await phone(told('website', 'www.bergpumpen-beispiel.de'))).to.equal('+4915228817386');
    expect(await phone(told('phones', '+49 711 2345678'))).to.equal('+4915228817386');
    expect(await phone(told('phones', '0711 2345678', { label: 'Durchwahl' }))).to.equal('+4915228817386');
    expect(await phone()).to.equal(undefined);
  });

  it('makes a company of a domain only as a suggestion, never of free mail, and trusts a company its domain confirms', async () => {
    const alone = await lead([told('name', 'Ada Roe'), told('emails', 'ada@berg-pumpen.example')], { url: null });
    expect([alone.fields.company, alone.suggested.company?.[0]?.value, alone.fields.website, alone.suggested.website?.[0]?.value]).to.deep.equal([undefined, 'Berg Pumpen', undefined, 'berg-pumpen.example']);
    const free = await lead([told('name', 'Ada Roe'), told('emails', 'ada.roe@gmail.com')]);
    expect([free.suggested.company, free.suggested.website]).to.deep.equal([undefined, undefined]);
    const confirmed = await lead([told('name', 'Ada Roe'), told('emails', 'ada@berg-pumpen.example'), told('company', 'Berg Pumpen GmbH', { source: 'signature', weight: 0.5 })]);
    expect(confirmed.fields.company).to.deep.include({ value: 'Berg Pumpen GmbH', confidence: 0.675 });
  });

  it('takes the page\'s host for the website when the address lies under it', async () => {
    expect((await lead([told('name', 'Ada Roe'), told('emails', 'ada@acme.example')])).fields.website).to.deep.include({ value: 'acme.example', confidence: 0.75 });
  });

  it('gives a person their page\'s organisation when the address is of its domain, else suggests it', async () => {
    const organisation = told('orgName', 'Acme GmbH', { entity: 'org', source: 'json-ld' }), entities: EvidenceBundle['entities'] = [{ id: 'main', type: 'person', isMain: true }, { id: 'org', type: 'organization', isMain: false }];
    expect((await lead([told('name', 'Ada Roe'), told('emails', 'ada@acme.example'), organisation], { entities })).fields.company?.value).to.equal('Acme GmbH');
    expect((await lead([told('name', 'Ada Roe'), told('emails', 'ada@elsewhere.example'), organisation], { entities })).fields.company).to.equal(undefined);
  });

  it('keeps masked, dangerous and mistaken values out', async () => {
    const result = await resolve(bundleOf([
      told('name', 'Ada Roe'), told('emails', 'a***@acme.example'), told('website', 'javascript:alert(1)'), told('website', 'https://gmail.com'), told('profiles', 'https://linkedin.com.evil.test/in/ada'), told('profiles', 'data:text/html,x'),
      told('company', '*****'), told('title', 'https://evil.test'), told('website', 'https://user:pw@acme.example/x'), told('phones', '+44 20 7946 0123'),
    ]));
    const values = result.candidates.flatMap(({ fields, suggested }) => [...Object.values(fields), ...Object.values(suggested)]).flat().map(({ value }) => value), text = values.join(' ');
    for (const bad of ['javascript', 'evil', 'data:', 'gmail', '***', 'user:pw', 'pw@']) expect(text).not.to.include(bad);
    expect(result.candidates[0]?.fields.website?.value).to.equal('acme.example');
  });

  it('drops tracking, and an address that tells who is looking', async () => {
    const url = async (address: string) => (await lead([told('name', 'Ada Roe'), told('phones', '+44 20 7946 0123')], { url: address })).fields.sourceUrl?.value;
    expect(await url('https://acme.example/team?utm_source=x')).to.equal('https://acme.example/team');
    expect(await url('https://acme.example/team?for=max.own%40seller.example')).to.equal(undefined);
  });

  it('knows a profile by the page\'s own address', async () => {
    expect((await lead([told('name', 'Ada Roe', { source: 'site' })], { url: 'https://www.linkedin.com/in/ada-roe/?trk=x' })).fields.profiles[0]?.value).to.equal('https://www.linkedin.com/in/ada-roe');
  });
});

describe('resolve: who is the lead', () => {
  const person = (id: string, isMain = false) => ({ id, type: 'person' as const, isMain });
  const card = (id: string, name: string, more: Partial<Evidence> = {}) => [told('name', name, { ...from(id), ...more }), told('title', 'Sales Manager', from(id))];

  it('is the one main person', async () => {
    const result = await resolve(bundleOf([...card('main', 'Ada Roe'), ...card('author', 'Ben Vogt')], { entities: [person('main', true), person('author')] }));
    expect([result.kind, names(result)]).to.deep.equal(['one', ['Ada Roe']]);
  });

  it('is the only person, main or not', async () => {
    const result = await resolve(bundleOf(card('json-ld:0', 'Ada Roe'), { entities: [] }));
    expect([result.kind, names(result)]).to.deep.equal(['one', ['Ada Roe']]);
  });

  it('is a choice of several on a list, in their order, and where nobody is main', async () => {
    const cards = [...card('card:0', 'Ada Roe'), ...card('card:1', 'Ben Vogt'), ...card('card:2', 'Cleo Marsh')];
    for (const more of [{ page: 'list' as const }, { page: 'detail' as const }]) {
      const result = await resolve(bundleOf(cards, { entities: [], ...more }));
      expect([result.kind, names(result)]).to.deep.equal(['many', ['Ada Roe', 'Ben Vogt', 'Cleo Marsh']]);
    }
  });

  it('puts entries of one person together by address, profile or name, and keeps two persons with one shared mailbox apart', async () => {
    const one = await resolve(bundleOf([...card('json-ld:0', 'Ada Roe'), told('name', 'Roe, Ada', from('card:0')), told('phones', '+44 20 7946 0123', from('card:0')), told('emails', 'ada@acme.example', from('json-ld:0')), told('emails', 'ada@acme.example', from('x')), told('location', 'Leeds', from('x'))], { entities: [] }));
    expect([one.kind, names(one), one.candidates[0]?.fields.location?.value, one.candidates[0]?.fields.phones.length]).to.deep.equal(['one', ['Ada Roe'], 'Leeds', 1]);
    const two = await resolve(bundleOf([...card('a', 'Ada Roe'), told('emails', 'mail@acme.example', from('a')), ...card('b', 'Ben Vogt'), told('emails', 'mail@acme.example', from('b'))], { entities: [] }));
    expect(names(two)).to.deep.equal(['Ada Roe', 'Ben Vogt']);
    const shared = await resolve(bundleOf([...card('a', 'Ada Roe'), told('emails', 'acme-berlin@acme.example', from('a')), ...card('b', 'Ben Vogt'), told('emails', 'acme-berlin@acme.example', from('b'))], { entities: [] }));
    expect(names(shared)).to.deep.equal(['Ada Roe', 'Ben Vogt']);
  });

  it('makes one of what is all said to be main, unless it contradicts', async () => {
    const one = await resolve(bundleOf([told('name', 'Ada Roe', { ...from('json-ld:0'), source: 'json-ld' }), told('name', 'About Ada', { ...from('main'), source: 'heading' }), told('phones', '+44 20 7946 0123')], { entities: [person('main', true), person('json-ld:0', true)] }));
    expect([one.kind, names(one), one.candidates[0]?.fields.phones.length]).to.deep.equal(['one', ['Ada Roe'], 1]);
    const several = await resolve(bundleOf([...card('to:0', 'Ada Roe'), ...card('to:1', 'Ben Vogt')], { entities: [person('to:0', true), person('to:1', true)] }));
    expect([several.kind, names(several)]).to.deep.equal(['many', ['Ada Roe', 'Ben Vogt']]);
  });

  it('is never the viewer, nor a colleague, whatever they are called', async () => {
    for (const evidence of [
      [told('name', 'Max Own'), told('emails', 'Max.Own@seller.example')], [told('name', 'Own, Max'), told('phones', '+44 20 7946 0123')], [told('name', 'Cora League'), told('emails', 'cora@eu.seller.example')],
      [told('name', 'Cora League', header), told('emails', 'cora@seller.example', header), told('emails', 'noreply@seller.example')],
    ]) {
      const result = await resolve(bundleOf(evidence));
      expect([result.kind, result.candidates]).to.deep.equal(['none', []]);
    }
    const both = await resolve(bundleOf([told('name', 'Ada Roe'), told('emails', 'ada@acme.example'), told('emails', 'max.own@seller.example'), told('title', 'Contact of Max Own'), told('company', 'Seller Ltd')]));
    expect(both.kind).to.equal('one');
    expect(/own|seller/i.test(JSON.stringify(both))).to.equal(false);
    const around = await resolve(bundleOf([told('name', 'Ada Roe', { snippet: 'Ada Roe to Max Own' }), told('emails', 'ada@acme.example', { snippet: 'To: max.own@seller.example', path: 'a[href="mailto:Max.Own@seller.example"]' })]));
    expect(/own|seller/i.test(JSON.stringify(around))).to.equal(false);
    expect(around.candidates[0]?.fields.emails[0]?.provenance).to.deep.equal([{ source: 'label', path: '', snippet: '' }]);
  });

  it('takes a colleague on free mail for one only by the whole address', async () => {
    const viewer = { emails: ['max.own+crm@gmail.com'], domains: ['gmail.com'] };
    expect((await resolve(bundleOf([told('name', 'Ada Roe'), told('emails', 'adaroe@gmail.com')], { viewer }))).kind).to.equal('one');
    expect((await resolve(bundleOf([told('name', 'Max'), told('emails', 'maxown@googlemail.com')], { viewer }))).kind).to.equal('none');
  });

  it('takes no common word for the viewer, though the viewer be called that', async () => {
    const viewer = { emails: [], domains: [], names: ['Maria', 'Li Na'] };
    const result = await resolve(bundleOf([told('name', 'Li Nan'), told('company', 'Maria Hilf Klinik'), told('location', 'Cali National District')], { viewer }));
    expect([names(result), result.candidates[0]?.fields.company?.value, result.candidates[0]?.fields.location?.value]).to.deep.equal([['Li Nan'], 'Maria Hilf Klinik', 'Cali National District']);
  });

  it('is nobody behind a robot, a page with nothing, or a heading alone', async () => {
    const mail = { kind: 'eml' as const, url: null };
    expect((await resolve(bundleOf([told('name', 'Acme News', header), told('emails', 'noreply@acme.example', header)], mail))).candidates).to.deep.equal([]);
    const robots = bundleOf([told('name', 'Acme', header), told('emails', 'noreply@acme.example', header), ...card('signature', 'Ada Roe'), told('emails', 'ada@acme.example', from('signature'))], { ...mail, entities: [person('main', true)] });
    expect((await resolve(robots)).candidates).to.deep.equal([]);
    const form = await resolve(bundleOf([told('emails', 'wordpress@acme.example', header), told('name', 'Ada Roe', { entity: 'form', source: 'form' }), told('emails', 'ada@gmail.com', { entity: 'form', source: 'form' })], { ...mail, entities: [person('main', true), person('form', true)] }));
    expect([form.kind, names(form)]).to.deep.equal(['one', ['Ada Roe']]);
    expect((await resolve(bundleOf(card('main', 'Ada Roe'), { page: 'nothing' }))).candidates).to.deep.equal([]);
    expect((await resolve(bundleOf([told('name', 'Ada Roe', { source: 'heading' }), told('name', 'Ada Roe', { source: 'title' })]))).kind).to.equal('none');
    expect((await resolve(bundleOf([]))).kind).to.equal('none');
    expect((await resolve(bundleOf([told('emails', 'ada@acme.example', { source: 'link' })]))).kind).to.equal('none');
  });

  it('is a mail\'s sender even without a name', async () => {
    const { fields } = await lead([told('emails', 'ada@acme.example', header)], { kind: 'webmail' });
    expect([fields.name, fields.emails[0]?.value]).to.deep.equal([undefined, 'ada@acme.example']);
  });

  it('trusts the header of a mail, not what its body claims', async () => {
    const { fields } = await lead([
      told('name', 'Ada Roe', header), told('emails', 'ada@acme.example', header), told('name', 'Ben Vogt', { source: 'json-ld', trust: 'body' }), told('emails', 'ben@evil.test', { source: 'microdata', trust: 'body' }), told('name', 'Cleo Marsh', { source: 'header', trust: 'quoted' }),
    ], { kind: 'webmail', url: 'https://mail.google.com/mail/u/0/#inbox/x' });
    expect(fields.name?.value).to.equal('Ada Roe');
    expect(fields.emails.map(({ value }) => value)).to.deep.equal(['ada@acme.example']);
    expect(fields.name?.alternatives.map(({ value }) => value)).not.to.include('Ben Vogt');
  });

  it('is an organisation the page is about; any other is only offered', async () => {
    const evidence = [told('orgName', 'Acme GmbH', { source: 'json-ld' }), told('emails', 'info@acme.example'), told('phones', '+49 711 2345678'), told('website', 'https://www.acme.example')];
    const main = await resolve(bundleOf(evidence, { entities: [{ id: 'main', type: 'organization', isMain: true }] }));
    expect([main.kind, main.candidates[0]?.type, main.candidates[0]?.fields.name?.value, main.candidates[0]?.fields.emails[0]?.value]).to.deep.equal(['one', 'organization', 'Acme GmbH', 'info@acme.example']);
    const offered = await resolve(bundleOf(evidence, { entities: [{ id: 'main', type: 'organization', isMain: false }] }));
    expect([offered.kind, offered.candidates[0]?.type]).to.deep.equal(['none', 'organization']);
    expect((await resolve(bundleOf(evidence, { page: 'nothing', kind: 'eml' }))).candidates).to.deep.equal([]);
  });

  it('sees a desk behind a desk\'s name', async () => {
    const result = await resolve(bundleOf([told('name', 'Acme GmbH Sales Team', header), told('company', 'Acme GmbH', header), told('emails', 'sales@acme.example', header)], { kind: 'eml', url: null }));
    expect([result.kind, result.candidates.map(({ type }) => type)]).to.deep.equal(['none', ['organization']]);
  });

  it('makes no organisation of a page\'s words', async () => {
    for (const raw of ['Contact us', 'data:text/html,x', 'Welcome to our shop']) expect((await resolve(bundleOf([told('name', raw, { source: 'heading' }), told('name', raw), told('phones', '+49 711 2345678')]))).candidates, raw).to.deep.equal([]);
  });

  it('passes on what the readers had to say', async () => {
    const site = { id: 'linkedin', version: 3, layout: null, missed: ['title'] };
    const result = await resolve(bundleOf([], { warnings: ['truncated', 'truncated', 'lookalike-host'], site, timings: { collect: 12 } }));
    expect([result.warnings, result.site, result.timings]).to.deep.equal([['truncated', 'lookalike-host'], site, { collect: 12 }]);
  });
});
