import { expect } from '@open-wc/testing';
import { convertLead, editRecord, emptied, ERASE, importRecords, SCHEMA_VERSION, type Operation } from '@salescycle/model';
import { differenceFromLog } from '../backup/replayed.fixture.js';
import { openErasures } from '../erase/erasure.js';
import { leftOver, wordsIn } from '../erase/left-over.fixture.js';
import type { Store } from '../store.js';
import { anotherTab, done, forgetStores, record, storeWithPipeline, until } from '../world.fixture.js';
import { openReplica, type Replica } from './replica.js';

const WORDS = ['Wang Min', 'Wang-Li', 'wm-1988'];
const edit = (store: Store, fields: { name?: string; wechat?: string }) => done(store, editRecord, { type: 'lead', id: 'min', fields });
/** A change of the lead as another replica would have made it. */
const foreign = (id: string, base: number, patch: Operation['patch'], more: Partial<Operation> = {}): Operation => ({
  id, at: '2026-03-02T00:00:00.000Z', by: 'li', device: 'elsewhere', cmd: 'editRecord', group: `g${id}`, type: 'lead', recordId: 'min', base, patch, was: {}, sv: SCHEMA_VERSION, ...more,
});
const mark = (base: number, more: Partial<Operation> = {}) => foreign(`erased-${base}`, base, {}, { cmd: ERASE, by: 'rule:erasure', ...more });

describe('an erasure of another replica', () => {
  afterEach(forgetStores);

  let store: Store;
  let replica: Replica;
  beforeEach(async () => {
    store = await storeWithPipeline();
    replica = store.attach(openReplica);
    // As an import leaves them: in pages.
    const imported = (id: string, fields: object) => ({ records: [{ type: 'lead' as const, id, at: '2026-01-01T00:00:00.000Z', fields: { status: 'new', ...fields } }] });
    await store.runBatch(importRecords, [imported('z', { name: 'Zhao' }), imported('min', { name: 'Wang Min', wechat: 'wm-1988', company: 'Huaxin' }), imported('y', { name: 'Yu' })]);
    await exchange();
  });

  /** What waits goes out and comes back. */
  const exchange = async () => takeIn(...await replica.outbox(1_000));
  let place = 0;
  const takeIn = async (...operations: Operation[]) => replica.takeIn({ from: await replica.cursor(), operations, cursor: String(++place) });
  const remains = async () => [...await leftOver(store.workspace, WORDS), ...wordsIn(JSON.stringify(await replica.outbox(1_000)), WORDS)];
  const lead = () => store.read({ kind: 'record', type: 'lead', id: 'min' });
  const going = async () => (await replica.outbox(1_000)).map(({ cmd, type, base }) => [cmd, type, base]);
  const isWhole = async () => expect(await differenceFromLog(store.workspace, [store])).to.equal(null);

  it('leaves nothing of the person here, not even what waited to go out, and every tab hears of it', async () => {
    const tab = await anotherTab(store), watched = record(tab, { kind: 'window', type: 'lead' });
    await edit(store, { name: 'Wang-Li Min' });
    expect((await remains()).length).to.be.greaterThan(2);
    await takeIn(mark(1));
    expect([await remains(), await lead(), await going()]).to.deep.equal([[], undefined, []]);
    await until(() => watched.last().total === 2);
    expect(await tab.attach(openReplica).outbox(10)).to.deep.equal([]);
    expect(await differenceFromLog(store.workspace, [store, tab])).to.equal(null);
  });

  it('goes before what others say about them before, with and after it', async () => {
    await takeIn(foreign('f1', 1, { name: 'Wang-Li' }), mark(2), foreign('f2', 3, { name: 'Wang-Li 2' }));
    await takeIn(foreign('f3', 4, { name: 'Wang-Li 3', deletedAt: null }), mark(5));
    expect([await remains(), await lead(), await going()]).to.deep.equal([[], undefined, []]);
    await isWhole();
  });

  it('comes to the same when the stream has forgotten them already, and in parts', async () => {
    const change = foreign('f1', 1, { name: 'Wang-Li' });
    await takeIn(emptied(change));
    expect(await lead()).to.include({ name: 'Wang Min' });
    const page = { from: await replica.cursor(), operations: [mark(2)], cursor: 'end' };
    await replica.takeIn(page);
    expect(await replica.takeIn(page)).to.include({ isStale: true });
    expect([await remains(), await lead()]).to.deep.equal([[], undefined]);
    await isWhole();
  });

  it('takes whom it does not know, and lets a change that comes later say nothing', async () => {
    const other = { recordId: 'new' };
    await takeIn(emptied(foreign('n1', 0, { name: 'Wang Min new' }, other)), mark(1, other));
    await takeIn(foreign('n2', 2, { name: 'Wang-Li' }, other));
    expect(await leftOver(store.workspace, ['Min new', 'Wang-Li'])).to.deep.equal([]);
    expect((await store.read({ kind: 'window', type: 'lead' })).total).to.equal(3);
    await isWhole();
  });

  it('goes out after a change that others had handed over meanwhile, and empties that', async () => {
    await edit(store, { name: 'Wang-Li Min' });
    await openErasures(store).erase({ type: 'lead', id: 'min' });
    expect(await going()).to.deep.equal([['editRecord', 'lead', 1], [ERASE, 'lead', 2]]);
    await takeIn(foreign('f1', 1, { name: 'Wang-Li' }), foreign('f2', 2, { wechat: 'wm-1988' }));
    expect([await remains(), await lead(), await going()]).to.deep.equal([[], undefined, [[ERASE, 'lead', 3]]]);
    await isWhole();
    await exchange();
    expect(await going()).to.deep.equal([]);
  });

  it('is one with an erasure here that nobody heard of yet', async () => {
    await openErasures(store).erase({ type: 'lead', id: 'min' });
    await takeIn(mark(1));
    expect([await remains(), await going()]).to.deep.equal([[], []]);
    await isWhole();
  });

  it('takes the conflicts about them with it: known here, waiting here, and come later', async () => {
    await edit(store, { name: 'Wang-Li mine' });
    await takeIn(foreign('f1', 1, { name: 'Wang Min theirs' }));
    await exchange();
    await edit(store, { wechat: 'wm-1988 mine' });
    await takeIn(foreign('f2', 2, { wechat: 'wm-1988 theirs' }));
    await takeIn(mark(3));
    expect(await remains()).to.deep.equal([]);
    expect((await going()).map(([cmd, type, base]) => `${cmd} ${type} ${base}`).sort()).to.deep.equal(['erase conflict 1', 'erase conflict 1', 'setAside conflict 0']);
    await exchange();
    const late = { subject: { type: 'lead', id: 'min' }, field: 'name', base: { name: 'Wang Min' }, mine: { name: 'Wang-Li' }, theirs: {} };
    await takeIn(foreign('c1', 0, late, { type: 'conflict', recordId: 'x-late' }));
    expect([await remains(), await going()]).to.deep.equal([[], [[ERASE, 'conflict', 1]]]);
    expect((await store.read({ kind: 'window', type: 'conflict' })).total).to.equal(0);
    await isWhole();
  });

  it('takes the contact the lead became here, and leaves the deal', async () => {
    await done(store, convertLead, { id: 'min', pipelineId: 'p', fields: { name: 'Line 4' } });
    await store.undo();
    await done(store, convertLead, { id: 'min', pipelineId: 'p', fields: { name: 'Line 5' } });
    await takeIn(mark(1));
    expect(await remains()).to.deep.equal([]);
    expect((await going()).filter(([cmd]) => cmd === ERASE).sort()).to.deep.equal([[ERASE, 'contact', 1], [ERASE, 'contact', 2]]);
    expect((await store.read({ kind: 'window', type: 'opportunity' })).rows.map(({ record: { name } }) => name)).to.deep.equal(['Line 5']);
    await isWhole();
  });

  it('takes the contact whose conversion comes too late', async () => {
    await takeIn(mark(1));
    const conversion = { cmd: convertLead.name, group: 'conv', base: 0 };
    await takeIn(foreign('k1', 0, { name: { full: 'Wang Min' } }, { ...conversion, type: 'contact', recordId: 'k' }));
    await takeIn(foreign('k2', 0, { name: 'Line 4', pipelineId: 'p', stageId: 'generation', status: 'open', leadId: 'min', contactIds: ['k'] }, { ...conversion, type: 'opportunity', recordId: 'o' }));
    expect([await remains(), await going()]).to.deep.equal([[], [[ERASE, 'contact', 1]]]);
    await isWhole();
  });
});
