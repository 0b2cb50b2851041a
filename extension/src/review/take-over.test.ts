import { expect } from '@open-wc/testing';
import { draftOf, person, proposal, value, xuLan } from '../drafts/draft.fixture.js';
import { splitDraft, takeOver } from './take-over.js';

const other = person('Marta Olsen', { emails: [value('marta@huaxin-logistics.example')] });

describe('a page read again', () => {
  it('takes the place of a reading nobody touched', () => {
    expect(takeOver(draftOf({ id: 'new' }), [draftOf({ id: 'old' })]).replaced).to.deep.equal(['old']);
  });

  it('brings along what was typed about the same lead', () => {
    const { draft, replaced } = takeOver(draftOf({ id: 'new' }), [draftOf({ id: 'old', edits: { title: ['COO'] }, leadId: 'L1' })]);
    expect(draft.edits).to.deep.equal({ title: ['COO'] });
    expect(draft.leadId).to.equal('L1');
    expect(replaced).to.deep.equal(['old']);
  });

  it('leaves alone what was typed about somebody else, what is saved, and other pages', () => {
    const elsewhere = draftOf({ id: 'elsewhere', origin: { kind: 'page', url: 'https://huaxin-logistics.example/' } });
    const somebody = draftOf({ id: 'somebody', edits: { title: ['COO'] }, result: proposal(other) });
    const saved = draftOf({ id: 'saved', saved: { at: '2026-06-18T10:00:00.000Z', group: 'g' } });
    const { draft, replaced } = takeOver(draftOf({ id: 'new' }), [elsewhere, somebody, saved]);
    expect(replaced).to.deep.equal([]);
    expect(draft.edits).to.deep.equal({});
  });

  it('does not let drafts without an address replace each other', () => {
    const origin = { kind: 'text', url: null } as const;
    expect(takeOver(draftOf({ id: 'new', origin }), [draftOf({ id: 'old', origin })]).replaced).to.deep.equal([]);
  });
});

describe('several people chosen from a page', () => {
  it('become a draft each, the first in the place of the page\'s own', () => {
    let made = 0;
    const drafts = splitDraft(draftOf({ result: proposal(xuLan, other, xuLan) }), [1, 2], () => `new ${++made}`);
    expect(drafts.map(({ id, picked, result }) => [id, picked, result?.kind, result?.candidates[0]?.fields.name?.value]))
      .to.deep.equal([['d1', true, 'one', 'Marta Olsen'], ['new 1', true, 'one', 'Xu Lan']]);
  });
});
