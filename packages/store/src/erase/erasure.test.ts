import { expect } from '@open-wc/testing';
import {
  captureLead, convertLead, createRecord, editRecord, importRecords, isRefusal, logActivity, mergeRecords, SCHEMA_VERSION,
} from '@salescycle/model';
import { openBackups } from '../backup/backups.js';
import { differenceFromLog, logOf } from '../backup/replayed.fixture.js';
import { unpackEntry } from '../disk/log-entry.js';
import { openReplica } from '../replica/replica.js';
import type { Store } from '../store.js';
import { anotherTab, done, forgetStores, freshStore, record, storeWithPipeline, until } from '../world.fixture.js';
import { openErasures } from './erasure.js';
import { leftOver, wordsIn } from './left-over.fixture.js';

/** Everything the test's person was ever called. */
const WORDS = ['Wang Min', 'Wang-Li Min', '王敏', 'min@huaxin.example', 'min.wang@home.example', '13912345678', 'wm-1988', 'Head of \\"nothing\\"'];
const details = { name: 'Wang Min', emails: ['min@huaxin.example'], phones: ['13912345678'], wechat: 'wm-1988' };

/** Where one of the words stands: in the object stores, or in a new backup. */
async function found(store: Store, words: readonly string[]): Promise<string[]> {
  return [...await leftOver(store.workspace, words), ...wordsIn(await (await store.backup()).text(), words).map((word) => `backup: ${word}`)];
}

/** Other leads round the person's, folded into pages and heads as an import leaves them, and the person imported with them. */
async function workspaceWith(): Promise<Store> {
  const store = await storeWithPipeline();
  const lead = (id: string, fields: object) => ({ type: 'lead' as const, id, at: '2026-03-01T00:00:00.000Z', fields: { status: 'new', ...fields } });
  await store.runBatch(importRecords, [{ records: [...Array.from({ length: 200 }, (_, i) => lead(`l${i}`, { name: `Lead ${i}` })), lead('min', { ...details, company: 'Huaxin' })] }, { records: [lead('z', { name: 'Zhao' })] }]);
  await done(store, editRecord, { type: 'lead', id: 'min', fields: { name: '王敏', jobTitle: 'Head of "nothing"' } });
  await done(store, editRecord, { type: 'lead', id: 'min', fields: { name: 'Wang-Li Min', emails: ['min.wang@home.example'] } });
  return store;
}

describe('erasing a person', function () {
  this.timeout(20_000);
  afterEach(forgetStores);

  it('leaves no byte of them in any object store nor in a new backup, and the log folds as before', async () => {
    const store = await workspaceWith(), tab = await anotherTab(store);
    const watched = record(tab, { kind: 'window', type: 'lead' });
    expect((await found(store, WORDS)).length).to.be.greaterThan(10);
    const before = (await logOf(store.workspace)).flatMap(unpackEntry).filter(({ recordId }) => recordId !== 'min');
    const erased = await openErasures(store).erase({ type: 'lead', id: 'min' });
    expect([erased.records, erased.mentions]).to.deep.equal([[{ type: 'lead', id: 'min' }], []]);
    expect(await found(store, WORDS)).to.deep.equal([]);
    const after = (await logOf(store.workspace)).flatMap(unpackEntry);
    expect(after.filter(({ recordId }) => recordId !== 'min')).to.deep.equal(before);
    await until(() => watched.last().total === 201);
    expect(await differenceFromLog(store.workspace, [store, tab])).to.equal(null);
  });

  it('takes the contact a lead became with it, and leaves the deal as it was', async () => {
    const store = await workspaceWith();
    await done(store, convertLead, { id: 'min', pipelineId: 'p', fields: { name: 'Huaxin line 4' } });
    const deal = async () => (await store.read({ kind: 'window', type: 'opportunity' })).rows[0]!;
    const before = await deal(), [contactId] = before.record.contactIds!;
    const { records } = await openErasures(store).erase({ type: 'contact', id: contactId! });
    expect(records).to.deep.equal([{ type: 'contact', id: contactId }, { type: 'lead', id: 'min' }]);
    expect(await found(store, WORDS)).to.deep.equal([]);
    expect(await deal()).to.deep.equal(before);
    expect(await store.read({ kind: 'record', type: 'contact', id: contactId! })).to.equal(undefined);
    expect((await (await store.at('2999-01-01T00:00:00.000Z')).read({ kind: 'window', type: 'contact' })).total).to.equal(0);
    expect((await (await store.at('2026-04-01T00:00:00.000Z')).read({ kind: 'window', type: 'lead' })).total).to.equal(201);
    expect(await differenceFromLog(store.workspace, [store])).to.equal(null);
  });

  it('takes those with it that they were merged with, whichever of them is named', async () => {
    for (const id of ['min', 'twin']) {
      const store = await workspaceWith();
      await done(store, captureLead, { id: 'twin', fields: { ...details, name: '王敏' } });
      await done(store, mergeRecords, { type: 'lead', survivorId: 'min', otherIds: ['twin'] });
      const { records } = await openErasures(store).erase({ type: 'lead', id });
      expect(records.map((each) => each.id).sort()).to.deep.equal(['min', 'twin']);
      expect(await found(store, WORDS)).to.deep.equal([]);
    }
  });

  it('is for good: no undo, no redo and no older file brings anything back', async () => {
    const store = await workspaceWith(), old = await store.backup();
    const other = await freshStore('li');
    await other.restore(old);
    await done(other, editRecord, { type: 'lead', id: 'min', fields: { phones: ['13912345678', '1'] } });
    await store.undo();
    await openErasures(store).erase({ type: 'lead', id: 'min' });
    for (let i = 0; i < 4; i++) await (i < 1 ? store.redo() : store.undo());
    const merged = await openBackups(store).merge(await other.backup());
    expect(merged).to.deep.include({ erased: 1, fresh: 0 });
    expect(await found(store, WORDS)).to.deep.equal([]);
    expect(await store.read({ kind: 'record', type: 'lead', id: 'min' })).to.equal(undefined);
    expect(isRefusal(await store.run(editRecord, { type: 'lead', id: 'min', fields: { name: 'x' } }))).to.equal(true);
    expect(await differenceFromLog(store.workspace, [store])).to.equal(null);
  });

  it('keeps out what only the file of others knows of them: the contact they became there, a conflict about them', async () => {
    const store = await workspaceWith(), [other, third] = [await freshStore('li'), await freshStore('ma')], old = await store.backup();
    for (const each of [other, third]) await each.restore(old);
    await done(other, editRecord, { type: 'lead', id: 'min', fields: { wechat: 'wm-other' } });
    await done(third, editRecord, { type: 'lead', id: 'min', fields: { wechat: 'wm-third' } });
    expect((await openBackups(other).merge(await third.backup())).conflicts).to.equal(1);
    await done(other, convertLead, { id: 'min', pipelineId: 'p', fields: { name: 'Line 4' } });
    await openErasures(store).erase({ type: 'lead', id: 'min' });
    expect(await openBackups(store).merge(await other.backup())).to.deep.include({ erased: 3, conflicts: 0 });
    expect((await store.read({ kind: 'window', type: 'opportunity' })).rows.map(({ record: { name } }) => name)).to.deep.equal(['Line 4']);
    expect(await found(store, [...WORDS, 'wm-other', 'wm-third'])).to.deep.equal([]);
    expect(await differenceFromLog(store.workspace, [store])).to.equal(null);
  });

  it('leaves no half of them in a copy that is being written meanwhile', async () => {
    const store = await workspaceWith();
    for (let i = 0; i < 160; i++) await done(store, editRecord, { type: 'lead', id: 'min', fields: { jobTitle: `Wang Min ${i}` } });
    const erased = atThirdReadingOfTheLog(() => openErasures(store).erase({ type: 'lead', id: 'min' }));
    const file = await store.backup();
    await erased;
    const text = await file.text(), has = (word: string) => text.includes(word);
    const isBefore = has('Wang Min 159') && !has('"cmd":"erase"'), isAfter = has('"cmd":"erase"') && !WORDS.some(has);
    expect([isBefore, isAfter].filter(Boolean)).to.have.lengthOf(1);
    const copy = await freshStore();
    await copy.restore(file);
    expect(await differenceFromLog(copy.workspace, [copy])).to.equal(null);
  });

  it('is named where the file is merged into a workspace that still has them, and nobody is taken away there by it', async () => {
    const store = await workspaceWith(), other = await freshStore('li');
    await other.restore(await store.backup());
    await openErasures(other).erase({ type: 'lead', id: 'min' });
    await done(other, editRecord, { type: 'lead', id: 'z', fields: { company: 'Zhao and sons' } });
    const merge = async () => openBackups(store).merge(await other.backup());
    expect(await merge()).to.deep.include({ fresh: 1, conflicts: 0, erasedThere: [{ type: 'lead', id: 'min' }] });
    expect(await store.read({ kind: 'record', type: 'lead', id: 'min' })).to.include({ name: 'Wang-Li Min' });
    await openErasures(store).erase({ type: 'lead', id: 'min' });
    expect(await merge()).to.deep.include({ fresh: 0, erased: 0, erasedThere: [] });
    expect(await differenceFromLog(store.workspace, [store])).to.equal(null);
  });

  it('takes the conflicts about them with it', async () => {
    const store = await workspaceWith(), other = await freshStore('li');
    await other.restore(await store.backup());
    await done(other, editRecord, { type: 'lead', id: 'min', fields: { wechat: 'wm-other' } });
    await done(store, editRecord, { type: 'lead', id: 'min', fields: { wechat: 'wm-mine' } });
    expect((await openBackups(store).merge(await other.backup())).conflicts).to.equal(1);
    const { records } = await openErasures(store).erase({ type: 'lead', id: 'min' });
    expect(records.map(({ type }) => type)).to.deep.equal(['lead', 'conflict']);
    expect(await found(store, [...WORDS, 'wm-other', 'wm-mine'])).to.deep.equal([]);
    expect(await differenceFromLog(store.workspace, [store])).to.equal(null);
  });

  it('names the records in whose texts they still stand, now or before, and looks at whole words', async () => {
    const store = await workspaceWith();
    await done(store, logActivity, { fields: { kind: 'call', body: 'Called 王敏, she will think', regarding: [{ type: 'lead', id: 'min' }] } });
    await done(store, createRecord, { type: 'account', id: 'acc', fields: { name: 'wang min trading' } });
    await done(store, editRecord, { type: 'account', id: 'acc', fields: { name: 'Trading' } });
    await done(store, createRecord, { type: 'account', id: 'near', fields: { name: 'Wang Mining' } });
    const erasures = openErasures(store), before = await erasures.find({ type: 'lead', id: 'min' });
    expect(before.mentions.map(({ type, isNow }) => [type, isNow])).to.deep.equal([['activity', true], ['account', false]]);
    const { mentions, at, ...rest } = await erasures.erase({ type: 'lead', id: 'min' });
    expect([mentions, { ...rest, mentions }, at > '2026']).to.deep.equal([before.mentions, before, true]);
  });

  it('says which portals and other devices have them, and that earlier backups do', async () => {
    const store = await workspaceWith(), origins = ['https://a.example', 'https://b.example'];
    expect((await openErasures(store).find({ type: 'lead', id: 'min' })).beyond).to.deep.equal({ backups: true, replicas: false, portals: [] });
    await store.attach(openReplica).takeIn({ from: null, operations: [], cursor: '1' });
    await handOver(store, origins);
    expect((await openErasures(store).erase({ type: 'lead', id: 'min' })).beyond).to.deep.equal({ backups: true, replicas: true, portals: [origins[0]] });
  });

  it('lets nothing of them go out that other devices do not have yet, from any tab', async () => {
    const store = await workspaceWith(), tab = await anotherTab(store);
    const outboxes = [store.attach(openReplica), tab.attach(openReplica)];
    const toGoOut = async () => JSON.stringify(await Promise.all(outboxes.map((replica) => replica.outbox(10_000))));
    expect(await toGoOut()).to.contain('Wang Min');
    await openErasures(store).erase({ type: 'lead', id: 'min' });
    const text = await toGoOut();
    expect(WORDS.filter((word) => text.includes(word))).to.deep.equal([]);
    expect(text).to.contain('"cmd":"erase"').and.to.contain('Lead 7');
  });

  it('does nothing when there is nobody of that id', async () => {
    const store = await workspaceWith(), before = await logOf(store.workspace);
    expect((await openErasures(store).erase({ type: 'contact', id: 'nobody' })).records).to.deep.equal([]);
    expect(await logOf(store.workspace)).to.deep.equal(before);
    expect(isRefusal(await store.run(captureLead, { fields: { name: 'Next' } }))).to.equal(false);
  });
});

/** Does something in the middle of what reads the log in slices. */
function atThirdReadingOfTheLog<T>(work: () => Promise<T>): Promise<T> {
  const { prototype } = IDBObjectStore, original = Object.getOwnPropertyDescriptor(prototype, 'getAll')!;
  let readings = 0;
  return new Promise((resolve, reject) => {
    prototype.getAll = function (this: IDBObjectStore, ...given: Parameters<IDBObjectStore['getAll']>) {
      if (this.name === 'log' && ++readings === 3) {
        Object.defineProperty(prototype, 'getAll', original);
        work().then(resolve, reject);
      }
      return (original.value as IDBObjectStore['getAll']).apply(this, given);
    };
  });
}

async function handOver(store: Store, origins: readonly string[]): Promise<void> {
  const now = '2026-05-01T00:00:00.000Z';
  const operation = (origin: string, state: string) => ({
    id: `h-${origin}`, at: now, by: 'han', device: 'x', cmd: 'queueHandOffs', group: 'gh', type: 'handOff' as const, recordId: `h-${origin}`, base: 0,
    patch: { leadId: 'min', origin, state, revision: 1, attempts: 1, at: now }, was: {}, sv: SCHEMA_VERSION,
  });
  await store.attach(openReplica).takeIn({ from: '1', operations: [operation(origins[0]!, 'acked'), operation(origins[1]!, 'queued')], cursor: '2' });
}
