import { expect } from '@open-wc/testing';
import { captureLead, createRecord } from '@salescycle/model';
import { addDeal, anotherTab, done, forgetStores, freshStore, storeWithPipeline } from '../world.fixture.js';
import { openBackups } from './backups.js';
import { openSafeCopies } from './safe-copies.js';

describe('what is remembered of saved copies', () => {
  afterEach(forgetStores);

  it('is when the last one was saved and whether it still says everything, in other tabs too', async () => {
    const store = await freshStore(), copies = openSafeCopies(store);
    expect([await copies.last(), await copies.tally()]).to.deep.equal([null, { deals: 0, leads: 0, changes: 0 }]);
    await done(store, createRecord, { type: 'account', id: 'a', fields: { name: 'A' } });
    const file = await store.backup();
    await copies.note(file);
    expect(await openSafeCopies(await anotherTab(store)).last()).to.deep.include({ isCurrent: true });
    await done(store, createRecord, { type: 'account', id: 'b', fields: { name: 'B' } });
    const last = await copies.last();
    expect([last?.isCurrent, Math.abs(Date.now() - Date.parse(last!.at)) < 60_000]).to.deep.equal([false, true]);
  });

  it('says how much there is to lose', async () => {
    const store = await storeWithPipeline();
    await addDeal(store, 'd');
    await addDeal(store, 'e');
    await done(store, captureLead, { fields: { name: 'L' } });
    expect(await openSafeCopies(store).tally()).to.deep.equal({ deals: 2, leads: 1, changes: 4 });
  });

  it('stays on the device: no copy holds it, and a replacement leaves it', async () => {
    const store = await freshStore(), copies = openSafeCopies(store);
    await done(store, createRecord, { type: 'account', id: 'a', fields: { name: 'A' } });
    const file = await store.backup();
    await copies.note(file);
    await openBackups(store).replace(file);
    const other = await freshStore();
    await other.restore(file);
    expect([(await copies.last())?.isCurrent, await openSafeCopies(other).last()]).to.deep.equal([false, null]);
  });

  it('is the folder, as a handle the browser gave', async () => {
    const store = await freshStore(), copies = openSafeCopies(store);
    const folder = await navigator.storage.getDirectory();
    await copies.keepFolder(folder);
    const kept = await openSafeCopies(await anotherTab(store)).folder();
    expect(await kept?.isSameEntry(folder)).to.equal(true);
    await copies.keepFolder(null);
    expect(await copies.folder()).to.equal(null);
  });

  it('hears of what is written in another tab and in this one, until it is to stop', async () => {
    const store = await freshStore(), tab = await anotherTab(store), stop = new AbortController();
    let heard = 0;
    openSafeCopies(store).watch(() => { heard++; }, stop);
    await done(tab, createRecord, { type: 'account', id: 'a', fields: { name: 'A' } });
    await done(store, createRecord, { type: 'account', id: 'b', fields: { name: 'B' } });
    await new Promise((wake) => { setTimeout(wake, 100); });
    stop.abort();
    await done(store, createRecord, { type: 'account', id: 'c', fields: { name: 'C' } });
    await new Promise((wake) => { setTimeout(wake, 100); });
    expect(heard).to.equal(2);
  });
});
