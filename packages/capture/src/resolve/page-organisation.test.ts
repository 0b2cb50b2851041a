import { expect } from '@open-wc/testing';
import type { Evidence, EvidenceBundle } from '../contract.js';
import { bundleOf, told } from './bundle.fixture.js';
import { resolve } from './resolve.js';

const PAGE = 'https://berg-pumpen.example/team/ada';
const entities: EvidenceBundle['entities'] = [{ id: 'main', type: 'person', isMain: true }, { id: 'company', type: 'organization', isMain: true }];
const ada = [told('name', 'Ada Roe'), told('title', 'Sales Manager')];
const named = (raw: string, more: Partial<Evidence> = {}) => told('orgName', raw, { entity: 'company', path: raw, ...more });
const part = (raw: string) => named(raw, { source: 'title', weight: 0.5 });
const companyOf = async (evidence: Evidence[], url = PAGE) => {
  const { candidates: [first] } = await resolve(bundleOf(evidence, { url, entities }));
  return first?.fields.company?.value;
};

describe('the organisation whose page it is', () => {
  it('is the company of whoever has an address there, by several weak signs together', async () => {
    const signs = [part('Berg Pumpen'), named('Berg Pumpen', { weight: 0.4, label: 'logo' })], address = told('emails', 'ada@berg-pumpen.example');
    expect(await companyOf([...ada, address, ...signs])).to.equal('Berg Pumpen');
    expect(await companyOf([...ada, address, named('Nordlicht', { weight: 0.4 })])).to.equal(undefined);
  });

  it('is the company of whom a page of its people shows, but not of a speaker or of one with an address elsewhere', async () => {
    const signs = [part('Berg Pumpen'), named('Berg Pumpen GmbH', { weight: 0.75 })];
    expect(await companyOf([...ada, ...signs])).to.equal('Berg Pumpen GmbH');
    expect(await companyOf([...ada, ...signs], 'https://berg-pumpen.example/speakers/ada')).to.equal(undefined);
    expect(await companyOf([...ada, told('emails', 'ada@elsewhere.example'), ...signs])).to.equal(undefined);
  });

  it('is none of the words of a title that nothing else makes a name', async () => {
    const { candidates } = await resolve(bundleOf([part('Unsere Leute'), part('Alles rund ums Wasser')], { url: PAGE, entities: entities.slice(1) }));
    expect(candidates).to.deep.equal([]);
  });

  it('is named by its own host where several are as likely', async () => {
    const address = told('emails', 'ada@berg-pumpen.example');
    expect(await companyOf([...ada, address, named('Berg Pumpen GmbH', { weight: 0.7 }), named('Nordlicht AG', { weight: 0.75 })])).to.equal('Berg Pumpen GmbH');
    expect(await companyOf([...ada, named('Alpha GmbH', { weight: 0.75 }), named('Nordlicht AG', { weight: 0.75 })])).to.equal(undefined);
  });

  it('has the name in its own writing where the Latin one stands right behind it, and no name of another part of the page', async () => {
    const address = told('emails', 'ada@lifeng-tools.example'), latin = named('Changzhou Lifeng Tools Co., Ltd.', { path: 'section p', weight: 0.75 });
    const of = (...names: Evidence[]) => companyOf([...ada, address, ...names], 'https://expo.example/exhibitor/3');
    const chinese = named('常州砺锋刀具有限公司', { path: 'section h1', weight: 0.75 }), organiser = named('上海展会服务有限公司', { path: 'footer p', weight: 0.75 });
    expect(await of(chinese, latin, organiser)).to.equal('常州砺锋刀具有限公司');
    expect(await of(latin, organiser)).to.equal('Changzhou Lifeng Tools Co., Ltd.');
    expect(await of(organiser, named('Nordlicht AG', { path: 'section p', weight: 0.75 }), latin)).to.equal('Changzhou Lifeng Tools Co., Ltd.');
  });

  it('has the page\'s host for its website, and what stands where a person could', async () => {
    const evidence = [part('Berg Pumpen'), named('Berg Pumpen GmbH', { weight: 0.75 }), told('name', 'Berg Pumpen GmbH'), told('emails', 'info@berg-pumpen.example')];
    const { kind, candidates: [first] } = await resolve(bundleOf(evidence, { url: 'https://berg-pumpen.example/kontakt', entities }));
    expect([kind, first?.type, first?.fields.website?.value, first?.fields.emails.map(({ value }) => value)])
      .to.deep.equal(['one', 'organization', 'berg-pumpen.example', ['info@berg-pumpen.example']]);
  });
});

describe('numbers and jobs beside a person', () => {
  it('leaves the organisation\'s own number to it where the person has another', async () => {
    const evidence = [...ada, told('phones', '+44 20 7946 0018'), told('phones', '+44 20 7946 0000'), told('phones', '+44 20 7946 0000', { entity: 'company' })];
    const { candidates: [first] } = await resolve(bundleOf(evidence, { url: PAGE, entities }));
    expect(first?.fields.phones.map(({ value }) => value)).to.deep.equal(['+442079460018']);
  });

  it('takes the name behind a speaker\'s job for the company, but no field of work', async () => {
    const of = (line: string) => companyOf([told('name', 'Ada Roe'), told('title', line, { source: 'heading', weight: 0.8 })], 'https://summit.example/speakers/ada');
    expect(await of('Head of Procurement, Tessalon Foods')).to.equal('Tessalon Foods');
    expect(await of('Director, Global Procurement')).to.equal(undefined);
  });

  it('believes a heading the page gives no other sign for only with a job', async () => {
    const heading = told('name', 'Blue Harbor', { source: 'heading', weight: 0.62 }), call = told('phones', '+44 20 7946 0018', { source: 'link' });
    const kindOf = async (line: string) =>
      (await resolve(bundleOf([heading, call, told('title', line, { source: 'heading', weight: 0.8 })], { entities: entities.slice(0, 1) }))).kind;
    expect([await kindOf('Waxed Canvas Jacket'), await kindOf('Service Manager')]).to.deep.equal(['none', 'one']);
  });
});
