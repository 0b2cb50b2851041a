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

describe('who is the lead', () => {
  const person = (id: string, isMain = false) => ({ id, type: 'person' as const, isMain });
  const card = (id: string, name: string, more: Partial<Evidence> = {}) =>
    [told('name', name, { ...from(id), ...more }), told('title', 'Sales Manager', from(id))];

  it('is the one main person', async () => {
    const result = await resolve(bundleOf([...card('main', 'Ada Roe'), ...card('author', 'Ben Vogt')],
      { entities: [person('main', true), person('author')] }));
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

  it('is nobody of a list among whom the viewer stands and whom nothing reaches: colleagues', async () => {
    const viewer = { emails: ['cleo@own.example'], domains: ['own.example'], names: ['Cleo Marsh'] }, cards = [...card('card:0', 'Ada Roe'), ...card('card:1', 'Ben Vogt'), ...card('card:2', 'Cleo Marsh')];
    const of = (more: Evidence[]) => resolve(bundleOf([...cards, ...more], { entities: [], page: 'list', viewer }));
    expect(names(await of([]))).to.deep.equal([]);
    expect(names(await of([told('emails', 'ada@acme.example', from('card:0'))]))).to.deep.equal(['Ada Roe', 'Ben Vogt']);
  });

  it('puts entries of one person together by address, profile or name, and keeps two persons with one shared mailbox apart', async () => {
    const one = await resolve(bundleOf([...card('json-ld:0', 'Ada Roe'), told('name', 'Roe, Ada', from('card:0')),
      told('phones', '+44 20 7946 0123', from('card:0')), told('emails', 'ada@acme.example', from('json-ld:0')),
      told('emails', 'ada@acme.example', from('x')), told('location', 'Leeds', from('x'))], { entities: [] }));
    expect([one.kind, names(one), one.candidates[0]?.fields.location?.value, one.candidates[0]?.fields.phones.length]).to.deep.equal(['one',
      ['Ada Roe'], 'Leeds', 1]);
    const two = await resolve(bundleOf([...card('a', 'Ada Roe'), told('emails', 'mail@acme.example', from('a')), ...card('b', 'Ben Vogt'),
      told('emails', 'mail@acme.example', from('b'))], { entities: [] }));
    expect(names(two)).to.deep.equal(['Ada Roe', 'Ben Vogt']);
    const shared = await resolve(bundleOf([...card('a', 'Ada Roe'), told('emails', 'acme-berlin@acme.example', from('a')),
      ...card('b', 'Ben Vogt'), told('emails', 'acme-berlin@acme.example', from('b'))], { entities: [] }));
    expect(names(shared)).to.deep.equal(['Ada Roe', 'Ben Vogt']);
  });

  it('makes one of what is all said to be main, unless it contradicts', async () => {
    const one = await resolve(bundleOf([told('name', 'Ada Roe', { ...from('json-ld:0'), source: 'json-ld' }),
      told('name', 'About Ada', { ...from('main'), source: 'heading' }),
      told('phones', '+44 20 7946 0123')], { entities: [person('main', true), person('json-ld:0', true)] }));
    expect([one.kind, names(one), one.candidates[0]?.fields.phones.length]).to.deep.equal(['one', ['Ada Roe'], 1]);
    const several = await resolve(bundleOf([...card('to:0', 'Ada Roe'), ...card('to:1', 'Ben Vogt')],
      { entities: [person('to:0', true), person('to:1', true)] }));
    expect([several.kind, names(several)]).to.deep.equal(['many', ['Ada Roe', 'Ben Vogt']]);
  });

  it('is never the viewer, nor a colleague, whatever they are called', async () => {
    for (const evidence of [
      [told('name', 'Max Own'), told('emails', 'Max.Own@seller.example')], [told('name', 'Own, Max'), told('phones', '+44 20 7946 0123')],
      [told('name', 'Cora League'), told('emails', 'cora@eu.seller.example')],
      [told('name', 'Cora League', header), told('emails', 'cora@seller.example', header), told('emails', 'noreply@seller.example')],
    ]) {
      const result = await resolve(bundleOf(evidence));
      expect([result.kind, result.candidates]).to.deep.equal(['none', []]);
    }
    const both = await resolve(bundleOf([told('name', 'Ada Roe'), told('emails', 'ada@acme.example'), told('emails', 'max.own@seller.example'),
      told('title', 'Contact of Max Own'), told('company', 'Seller Ltd')]));
    expect(both.kind).to.equal('one');
    expect(/own|seller/i.test(JSON.stringify(both))).to.equal(false);
    const around = await resolve(bundleOf([told('name', 'Ada Roe', { snippet: 'Ada Roe to Max Own' }),
      told('emails', 'ada@acme.example', { snippet: 'To: max.own@seller.example', path: 'a[href="mailto:Max.Own@seller.example"]' })]));
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
    const result = await resolve(bundleOf([told('name', 'Li Nan'), told('company', 'Maria Hilf Klinik'),
      told('location', 'Cali National District')], { viewer }));
    expect([names(result), result.candidates[0]?.fields.company?.value, result.candidates[0]?.fields.location?.value]).to.deep.equal([['Li Nan'],
      'Maria Hilf Klinik', 'Cali National District']);
  });

  it('is nobody behind a robot, a page with nothing, or a heading alone', async () => {
    const mail = { kind: 'eml' as const, url: null };
    expect((await resolve(bundleOf([told('name', 'Acme News', header), told('emails', 'noreply@acme.example', header)],
      mail))).candidates).to.deep.equal([]);
    const robots = bundleOf([told('name', 'Acme', header), told('emails', 'noreply@acme.example', header), ...card('signature', 'Ada Roe'),
      told('emails', 'ada@acme.example', from('signature'))], { ...mail, entities: [person('main', true)] });
    expect((await resolve(robots)).candidates).to.deep.equal([]);
    const form = await resolve(bundleOf([told('emails', 'wordpress@acme.example', header),
      told('name', 'Ada Roe', { entity: 'form', source: 'form' }),
      told('emails', 'ada@gmail.com', { entity: 'form', source: 'form' })], { ...mail, entities: [person('main', true), person('form', true)] }));
    expect([form.kind, names(form)]).to.deep.equal(['one', ['Ada Roe']]);
    expect((await resolve(bundleOf(card('main', 'Ada Roe'), { page: 'nothing' }))).candidates).to.deep.equal([]);
    expect((await resolve(bundleOf([told('name', 'Ada Roe', { source: 'heading' }),
      told('name', 'Ada Roe', { source: 'title' })]))).kind).to.equal('none');
    expect((await resolve(bundleOf([]))).kind).to.equal('none');
    expect((await resolve(bundleOf([told('emails', 'ada@acme.example', { source: 'link' })]))).kind).to.equal('none');
  });

  it('is a mail\'s sender even without a name', async () => {
    const { fields } = await lead([told('emails', 'ada@acme.example', header)], { kind: 'webmail' });
    expect([fields.name, fields.emails[0]?.value]).to.deep.equal([undefined, 'ada@acme.example']);
  });

  it('trusts the header of a mail, not what its body claims', async () => {
    const { fields } = await lead([
      told('name', 'Ada Roe', header), told('emails', 'ada@acme.example', header), told('name', 'Ben Vogt', { source: 'json-ld', trust: 'body' }),
      told('emails', 'ben@evil.test', { source: 'microdata', trust: 'body' }), told('name', 'Cleo Marsh', { source: 'header', trust: 'quoted' }),
    ], { kind: 'webmail', url: 'https://mail.google.com/mail/u/0/#inbox/x' });
    expect(fields.name?.value).to.equal('Ada Roe');
    expect(fields.emails.map(({ value }) => value)).to.deep.equal(['ada@acme.example']);
    expect(fields.name?.alternatives.map(({ value }) => value)).not.to.include('Ben Vogt');
  });

  it('is an organisation the page is about; any other is only offered', async () => {
    const evidence = [told('orgName', 'Acme GmbH', { source: 'json-ld' }), told('emails', 'info@acme.example'), told('phones', '+49 711 2345678'),
      told('website', 'https://www.acme.example')];
    const main = await resolve(bundleOf(evidence, { entities: [{ id: 'main', type: 'organization', isMain: true }] }));
    expect([main.kind, main.candidates[0]?.type, main.candidates[0]?.fields.name?.value,
      main.candidates[0]?.fields.emails[0]?.value]).to.deep.equal(['one', 'organization', 'Acme GmbH', 'info@acme.example']);
    const offered = await resolve(bundleOf(evidence, { entities: [{ id: 'main', type: 'organization', isMain: false }] }));
    expect([offered.kind, offered.candidates[0]?.type]).to.deep.equal(['none', 'organization']);
    expect((await resolve(bundleOf(evidence, { page: 'nothing', kind: 'eml' }))).candidates).to.deep.equal([]);
  });

  it('sees a desk behind a desk\'s name', async () => {
    const result = await resolve(bundleOf([told('name', 'Acme GmbH Sales Team', header), told('company', 'Acme GmbH', header),
      told('emails', 'sales@acme.example', header)], { kind: 'eml', url: null }));
    expect([result.kind, result.candidates.map(({ type }) => type)]).to.deep.equal(['none', ['organization']]);
  });

  it('makes no organisation of a page\'s words', async () => {
    for (const raw of ['Contact us', 'data:text/html,x', 'Welcome to our shop'])
      expect((await resolve(bundleOf([told('name', raw, { source: 'heading' }), told('name', raw),
        told('phones', '+49 711 2345678')]))).candidates, raw).to.deep.equal([]);
  });

  it('passes on what the readers had to say', async () => {
    const site = { id: 'linkedin', version: 3, layout: null, missed: ['title'] };
    const result = await resolve(bundleOf([], { warnings: ['truncated', 'truncated', 'lookalike-host'], site, timings: { collect: 12 } }));
    expect([result.warnings, result.site, result.timings]).to.deep.equal([['truncated', 'lookalike-host'], site, { collect: 12 }]);
  });
});
