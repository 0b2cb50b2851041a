import { expect } from '@open-wc/testing';
import { draftOf, person, proposal, value, xuLan } from '../drafts/draft.fixture.js';
import type { Draft, LeadField } from '../drafts/draft.js';
import { leadFieldsOf } from './lead-fields.js';
import { rowsOf } from './rows.js';

const row = (draft: Draft, field: LeadField) => rowsOf(draft).find((each) => each.field === field)!;
const texts = (entries: readonly { text: string }[]) => entries.map(({ text }) => text);

describe('the rows of the review form', () => {
  it('hold what was found, with where and how sure', () => {
    const { entries: [name] } = row(draftOf(), 'name');
    expect(name).to.deep.equal({ text: 'Xu Lan', found: { source: 'heading', snippet: 'Xu Lan', places: [{ source: 'heading', path: 'main', snippet: 'Xu Lan' }], confidence: 0.9 } });
  });

  it('offer what else was found, and never fill in what is unsure', () => {
    const draft = draftOf();
    expect(texts(row(draft, 'title').options)).to.deep.equal(['Operations director', 'Ops manager']);
    expect(texts(row(draft, 'location').entries)).to.deep.equal([]);
    expect(texts(row(draft, 'location').suggestions)).to.deep.equal(['Shanghai']);
  });

  it('keep knowing where a value is from when somebody chooses it, and that another was typed', () => {
    expect(row(draftOf({ edits: { title: ['Ops manager'] } }), 'title').entries[0]?.found?.confidence).to.equal(0.4);
    expect(row(draftOf({ edits: { location: ['Shanghai'] } }), 'location').entries[0]?.found?.source).to.equal('label');
    expect(row(draftOf({ edits: { location: ['Shanghai'] } }), 'location').suggestions).to.deep.equal([]);
    expect(row(draftOf({ edits: { title: ['COO'] } }), 'title').entries).to.deep.equal([{ text: 'COO', found: null }]);
  });

  it('hold several addresses, the unsure ones apart', () => {
    const twice = person('Ada', { emails: [value('a@x.example'), value('b@x.example')] }, { suggested: { emails: [value('c@x.example', { confidence: 0.4 })] } });
    const emails = row(draftOf({ result: proposal(twice) }), 'emails');
    expect(texts(emails.entries)).to.deep.equal(['a@x.example', 'b@x.example']);
    expect(texts(emails.suggestions)).to.deep.equal(['c@x.example']);
    expect(texts(row(draftOf({ result: proposal(twice), edits: { emails: ['a@x.example'] } }), 'emails').suggestions)).to.deep.equal(['b@x.example', 'c@x.example']);
  });

  it('take a company\'s name for the company\'s, and leave the person\'s open', () => {
    const { company, name: _, ...fields } = xuLan.fields, draft = draftOf({ result: proposal({ ...xuLan, type: 'organization', fields: { ...fields, name: company! } }) });
    expect([texts(row(draft, 'name').entries), texts(row(draft, 'company').entries)]).to.deep.equal([[], ['Huaxin Logistics Co., Ltd.']]);
    const lead = leadFieldsOf(draft, '2026-06-18T10:00:00.000Z');
    expect([lead.name, lead.company]).to.deep.equal(['Huaxin Logistics Co., Ltd.', 'Huaxin Logistics Co., Ltd.']);
  });

  it('are empty for a lead that is typed', () => {
    const { result: _, chosen: __, ...rest } = draftOf({ origin: { kind: 'typed', url: null } });
    expect(rowsOf(rest).every(({ entries, options, suggestions }) => !entries.length && !options.length && !suggestions.length)).to.equal(true);
  });
});

describe('the lead made of a draft', () => {
  const now = '2026-06-18T10:00:00.000Z';

  it('has the values of the form and where each came from', () => {
    const fields = leadFieldsOf(draftOf({ edits: { title: ['COO'] } }), now);
    expect(fields).to.deep.include({
      name: 'Xu Lan', jobTitle: 'COO', company: 'Huaxin Logistics Co., Ltd.', emails: ['xu.lan@huaxin-logistics.example'], phones: ['+8613800002716'], domain: 'huaxin-logistics.example',
      source: { kind: 'capture', url: 'https://huaxin-logistics.example/team', capturedAt: '2026-06-18T09:42:00.000Z' },
    });
    expect(fields.provenance?.find(({ field }) => field === 'emails')).to.deep.equal({
      field: 'emails', value: 'xu.lan@huaxin-logistics.example', source: 'link', url: 'https://huaxin-logistics.example/team', at: '2026-06-18T09:42:00.000Z', snippet: 'xu.lan@huaxin-logistics.example',
    });
    expect(fields.provenance?.find(({ field }) => field === 'title')).to.deep.equal({ field: 'title', value: 'COO', source: 'manual', at: now });
  });

  it('leaves out what is empty, and never keeps what was only suggested', () => {
    const fields = leadFieldsOf(draftOf({ edits: { phones: ['', ' '], website: ['not a site'] } }), now);
    expect(fields).not.to.have.any.keys('phones', 'domain', 'custom');
    expect(JSON.stringify(fields)).not.to.contain('Shanghai');
  });

  it('keeps profile and place among the other fields', () => {
    const fields = leadFieldsOf(draftOf({ edits: { profiles: ['https://www.linkedin.com/in/xu-lan'], location: ['Shanghai'] } }), now);
    expect(fields.custom).to.deep.equal({ profiles: ['https://www.linkedin.com/in/xu-lan'], location: 'Shanghai' });
  });

  it('says which kind of source it has, in the words the product knows', () => {
    const kind = (origin: Draft['origin']) => leadFieldsOf(draftOf({ origin }), now).source?.kind;
    expect(kind({ kind: 'page', url: 'https://de.linkedin.com/in/x' })).to.equal('linkedin');
    expect(kind({ kind: 'page', url: 'https://linkedin.com.x.test/in/x' })).to.equal('capture');
    expect(kind({ kind: 'file', url: null, file: 'a.eml' })).to.equal('email');
    expect(kind({ kind: 'typed', url: null })).to.equal('manual');
  });
});
