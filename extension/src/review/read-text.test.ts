import { expect } from '@open-wc/testing';
import { collect, resolve } from '@salescycle/capture';
import { draftOf } from '../drafts/draft.fixture.js';
import type { Draft } from '../drafts/draft.js';
import { propose } from './propose.js';
import { linesOfCard, readText } from './read-text.js';

/** What becomes of text somebody pastes, with capture's own readers. */
async function proposed(text: string, settings = { never: [] as string[], ownEmails: [] as string[] }) {
  const { result: _, chosen: __, ...rest } = draftOf({ origin: { kind: 'text', url: null } }), known = { viewer: { emails: settings.ownEmails, domains: [] }, region: 'CN', lang: 'en' };
  const draft: Draft = await propose({ ...rest, text }, { resolve, readText: (given) => readText(given, collect, known), region: 'CN', settings });
  const fields = draft.result?.candidates[0]?.fields;
  return { kind: draft.result?.kind, name: fields?.name?.value, title: fields?.title?.value, emails: fields?.emails.map(({ value }) => value), phones: fields?.phones.map(({ value }) => value) };
}

describe('text a person hands over', () => {
  it('is read as the signature it is', async () => {
    expect(await proposed('Best regards\n\nAda Roe\nHead of Operations\nAcme Ltd\nPhone: +44 20 7946 0123\nada.roe@acme.example')).to.deep.equal({
      kind: 'one', name: 'Ada Roe', title: 'Head of Operations', emails: ['ada.roe@acme.example'], phones: ['+442079460123'],
    });
  });

  it('is read as the card it is, also in one line, as the panel\'s own example stands there', async () => {
    expect(await proposed('Xu Lan, Operations Director, +86 138 0000 2716')).to.deep.include({ kind: 'one', name: 'Xu Lan', title: 'Operations Director', phones: ['+8613800002716'] });
    expect(await proposed('徐岚，运营总监，138 0000 2716')).to.deep.include({ kind: 'one', name: '徐岚', title: '运营总监' });
  });

  it('is taken in when it is nothing but an address', async () => {
    expect(await proposed('ben.fox@acme.example')).to.deep.include({ kind: 'one', emails: ['ben.fox@acme.example'] });
    expect(await proposed('138 0000 2716')).to.deep.include({ kind: 'one', phones: ['+8613800002716'] });
  });

  it('is nobody where it is the own address, one never to be taken in, or just words', async () => {
    expect((await proposed('han@ours.example', { never: [], ownEmails: ['han@ours.example'] })).kind).to.equal('none');
    expect((await proposed('ben.fox@acme.example', { never: ['acme.example'], ownEmails: [] })).kind).to.equal('none');
    expect((await proposed('shares rose a little this morning')).kind).to.equal('none');
  });

  it('is parted into lines only where it is one line of several parts', () => {
    expect(linesOfCard('Xu Lan, Huaxin Co., Ltd., 宁波')).to.equal('Xu Lan\nHuaxin Co., Ltd.\n宁波');
    expect(linesOfCard('Xu Lan')).to.equal(null);
    expect(linesOfCard('Xu Lan, Director\nHuaxin')).to.equal(null);
  });
});
