import { expect } from '@open-wc/testing';
import type { Contact, Lead } from '@salescycle/model';
import { draftOf } from '../drafts/draft.fixture.js';
import { additionsOf, enrichedFields } from './additions.js';

const now = '2026-06-18T10:00:00.000Z';
const lead: Lead = {
  id: 'L1', type: 'lead', createdAt: now, updatedAt: now, createdBy: 'u', rev: 1, sv: 1, name: 'Xu Lan', status: 'new', jobTitle: 'Ops manager', company: 'Huaxin Logistics Co., Ltd.',
  emails: ['XU.LAN@huaxin-logistics.example'], custom: { note: 'met at the fair' },
};

describe('what a draft adds to a lead that is known', () => {
  it('is what is new and what is different, and nothing else', () => {
    expect(additionsOf(lead, draftOf()).map(({ field, before, after, isTaken }) => [field, before, after, isTaken])).to.deep.equal([
      ['title', 'Ops manager', 'Operations director', false], ['phones', '', '+8613800002716', true], ['website', '', 'huaxin-logistics.example', true],
    ]);
  });

  it('leaves a value somebody typed as it is, unless the person takes the other', () => {
    const typed = { ...lead, provenance: [{ field: 'title', value: 'Ops manager', source: 'manual', at: now }] };
    expect(additionsOf(typed, draftOf()).find(({ field }) => field === 'title')?.isTaken).to.equal(false);
  });

  it('takes another value for what a capture put there, unless somebody changed that since', () => {
    const captured = { ...lead, provenance: [{ field: 'title', value: 'Ops Manager', source: 'heading', at: now }] };
    const isTaken = (record: Lead) => additionsOf(record, draftOf()).find(({ field }) => field === 'title')?.isTaken;
    expect(isTaken(captured)).to.equal(true);
    expect(isTaken({ ...captured, jobTitle: 'Head of Operations' })).to.equal(false);
  });

  it('is for a contact what a contact has, without a history of values', () => {
    const contact: Contact = { id: 'C1', type: 'contact', createdAt: now, updatedAt: now, createdBy: 'u', rev: 1, sv: 1, name: { full: 'Xu Lan' }, emails: ['xu.lan@huaxin-logistics.example'] };
    expect(additionsOf(contact, draftOf()).map(({ field }) => field)).to.deep.equal(['title', 'phones']);
    expect(enrichedFields(contact, draftOf(), ['title'], now)).to.deep.equal({ jobTitle: 'Operations director' });
  });

  it('joins lists, keeps other fields, and carries on where values come from', () => {
    const fields = enrichedFields(lead, draftOf({ edits: { emails: ['xu.lan@huaxin-logistics.example', 'lan@x.example'], location: ['Shanghai'] } }), ['emails', 'location'], now);
    expect(fields.emails).to.deep.equal(['XU.LAN@huaxin-logistics.example', 'lan@x.example']);
    expect(fields.custom).to.deep.equal({ note: 'met at the fair', location: 'Shanghai' });
    expect(fields).not.to.have.any.keys('jobTitle', 'phones', 'company');
    expect(fields.provenance?.map(({ field }) => field)).to.deep.equal(['emails', 'emails', 'location']);
  });
});
