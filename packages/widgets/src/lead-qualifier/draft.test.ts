import { expect } from '@open-wc/testing';
import { bant, type Qualification } from '@salescycle/model';
import { answersOf, draftOf, sameDraft, withAnswer } from './draft.js';
import { Drafts } from './drafts.js';

const stored = (id: string, reason = ''): Qualification => ({
  id, type: 'qualification', createdAt: '2026-06-01T02:00:00.000Z', updatedAt: '2026-06-01T02:00:00.000Z', createdBy: 'u-han', rev: 1, sv: 1,
  subject: { type: 'lead', id: 'l-1' }, frameworkId: 'bant', frameworkVersion: 1, reason,
  answers: [{ dimension: 'need', value: 3, at: '2026-05-01T02:00:00.000Z', by: 'u-han' }, { dimension: 'budget', value: 0, at: '2026-05-02T02:00:00.000Z', by: 'u-lin' }],
});

describe('a draft of a qualification', () => {
  const base = draftOf(stored('q-1'));
  const now = { at: '2026-06-16T10:00:00.000Z', by: 'u-moore' };

  it('leaves an unknown answer without a level, and keeps 0 as an answer', () => {
    const answers = answersOf(bant, withAnswer(base, 'need', { value: null }));
    expect(answers.map(({ dimension, value }) => [dimension, value])).to.deep.equal([['budget', 0]]);
  });

  it('stamps what changed, and leaves who said the rest', () => {
    const answers = answersOf(bant, withAnswer(base, 'budget', { value: 1 }), base, now);
    expect(answers).to.deep.equal([
      { dimension: 'need', value: 3, at: '2026-05-01T02:00:00.000Z', by: 'u-han' }, { dimension: 'budget', value: 1, ...now },
    ]);
  });

  it('keeps evidence for an unknown answer, and none that is only blanks', () => {
    const asked = withAnswer(base, 'timeline', { evidence: { text: ' He would not say. ', source: ' ' } });
    expect(answersOf(bant, asked).find(({ dimension }) => dimension === 'timeline')).to.deep.equal({ dimension: 'timeline', evidence: { text: 'He would not say.' } });
    expect(answersOf(bant, withAnswer(base, 'timeline', { evidence: { text: '  ' } }))).to.have.length(2);
  });

  it('is the same with other blanks, and another with another word', () => {
    expect(sameDraft(base, { ...base, reason: '  ' })).to.equal(true);
    expect(sameDraft(base, { ...base, reason: 'later' })).to.equal(false);
    expect(sameDraft(base, withAnswer(base, 'need', { evidence: { text: 'It hurts.' } }))).to.equal(false);
  });
});

describe('drafts', () => {
  it('come back with their lead', () => {
    const drafts = new Drafts();
    drafts.put('l-1', undefined, { ...draftOf(undefined), reason: 'one' });
    drafts.put('l-2', undefined, { ...draftOf(undefined), reason: 'two' });
    expect([drafts.of('l-1', undefined).reason, drafts.of('l-2', undefined).reason, drafts.of('l-3', undefined).reason]).to.deep.equal(['one', 'two', '']);
  });

  it('stay when the record changes elsewhere, and say so', () => {
    const drafts = new Drafts();
    drafts.put('l-1', stored('q-1'), { ...draftOf(stored('q-1')), reason: 'typed' });
    expect(drafts.of('l-1', stored('q-2', 'theirs')).reason).to.equal('typed');
    expect(drafts.overtaken('l-1', stored('q-2', 'theirs'))).to.equal(true);
  });

  it('follow the record while they say nothing of their own', () => {
    const drafts = new Drafts();
    drafts.put('l-1', stored('q-1'), draftOf(stored('q-1')));
    expect(drafts.of('l-1', stored('q-2', 'theirs')).reason).to.equal('theirs');
    expect(drafts.overtaken('l-1', stored('q-2'))).to.equal(false);
  });

  it('keep what was typed while saving', () => {
    const drafts = new Drafts();
    const sent = { ...draftOf(undefined), reason: 'sent' };
    drafts.put('l-1', undefined, sent);
    drafts.put('l-1', undefined, { ...sent, reason: 'sent, and more' });
    drafts.settle('l-1', stored('q-1', 'sent'), sent);
    expect(drafts.of('l-1', stored('q-1', 'sent')).reason).to.equal('sent, and more');
    expect(drafts.overtaken('l-1', stored('q-1', 'sent'))).to.equal(false);
  });
});
