import { expect } from '@open-wc/testing';
import { MemoryArea } from '../storage/area.fixture.js';
import { draftOf, proposal, xuLan } from './draft.fixture.js';
import { isEmpty, isTouched, nameOf } from './draft.js';
import { Drafts } from './drafts.js';

const at = (hour: number) => new Date(Date.UTC(2026, 5, 18, hour)).toISOString();

describe('drafts', () => {
  it('are listed with the latest first, and only those of a version that is known', async () => {
    const area = new MemoryArea(), drafts = new Drafts(area);
    await drafts.keep(draftOf({ id: 'old', changedAt: at(1) }));
    await drafts.keep(draftOf({ id: 'new', changedAt: at(2) }));
    await area.set({ 'draft:later': { v: 2, id: 'later' }, settings: {} });
    expect((await drafts.list()).map(({ id }) => id)).to.deep.equal(['new', 'old']);
    expect(await drafts.get('later')).to.equal(undefined);
  });

  it('tell of each that is kept or dropped, until nobody listens', async () => {
    const drafts = new Drafts(new MemoryArea()), life = new AbortController(), told: string[] = [];
    drafts.watch((id, draft) => told.push(`${id} ${draft ? 'kept' : 'dropped'}`), life);
    await drafts.keep(draftOf({ id: 'a' }));
    await drafts.drop('a');
    await Promise.resolve();
    life.abort();
    await drafts.keep(draftOf({ id: 'b' }));
    expect(told).to.deep.equal(['a kept', 'a dropped']);
  });

  it('are tidied: what was saved a day ago, what found nobody a day ago, and the oldest of very many nobody touched', async () => {
    const drafts = new Drafts(new MemoryArea()), now = '2026-06-20T00:00:00.000Z', early = at(1);
    const done = { at: early, group: 'g' };
    await drafts.keep(draftOf({ id: 'saved long ago', saved: done }));
    await drafts.keep(draftOf({ id: 'saved just now', saved: { ...done, at: now } }));
    await drafts.keep(draftOf({ id: 'nobody', result: proposal(), changedAt: early }));
    await drafts.keep(draftOf({ id: 'work in it', edits: { name: ['Xu'] }, changedAt: early }));
    for (let i = 0; i < 55; i++) await drafts.keep(draftOf({ id: `reading ${i}`, changedAt: new Date(Date.parse(now) - i * 1000).toISOString() }));
    await drafts.tidy(now);
    const left = (await drafts.list()).map(({ id }) => id);
    expect(left).to.include('saved just now').and.include('work in it').and.include('reading 49');
    expect(left).not.to.include('saved long ago');
    expect(left).not.to.include('nobody');
    expect(left).not.to.include('reading 50');
  });
});

describe('a draft', () => {
  it('is touched once somebody changed a value, chose the person, or typed it', () => {
    expect(isTouched(draftOf())).to.equal(false);
    expect(isTouched(draftOf({ edits: { name: ['X'] } }))).to.equal(true);
    expect(isTouched(draftOf({ picked: true }))).to.equal(true);
    expect(isTouched(draftOf({ origin: { kind: 'typed', url: null } }))).to.equal(true);
  });

  it('is empty when nobody was found and nothing was typed', () => {
    expect(isEmpty(draftOf({ result: proposal() }))).to.equal(true);
    expect(isEmpty(draftOf({ result: proposal(), edits: { name: ['X'] } }))).to.equal(false);
    expect(isEmpty(draftOf())).to.equal(false);
  });

  it('is called by the name that stands in it, else by the company', () => {
    expect(nameOf(draftOf())).to.equal('Xu Lan');
    expect(nameOf(draftOf({ edits: { name: ['徐岚'] } }))).to.equal('徐岚');
    expect(nameOf(draftOf({ edits: { name: [''] } }))).to.equal('Huaxin Logistics Co., Ltd.');
    expect(nameOf(draftOf({ result: proposal(xuLan, xuLan) }))).to.equal('Xu Lan');
    expect(nameOf(draftOf({ result: proposal() }))).to.equal('');
  });
});
