import { expect } from '@open-wc/testing';
import { createOpportunity, editRecord, moveOpportunity } from '@salescycle/model';
import { addDeal, done, forgetStores, record, storeWithPipeline } from '../world.fixture.js';
import type { OrderBy, Where } from './query.js';

const cny = (amount: number) => ({ amount, currency: 'CNY' });

describe('conditions beyond equality', () => {
  afterEach(forgetStores);

  async function found(where: Where) {
    const store = await storeWithPipeline();
    await addDeal(store, 'small', { amount: cny(100), expectedCloseDate: '2026-06-10', tags: ['fair'], source: { kind: 'website' } });
    await addDeal(store, 'large', { amount: cny(900), expectedCloseDate: '2026-07-01', tags: ['key', 'fair'], nextStep: { text: 'Call' } });
    await addDeal(store, 'dollars', { amount: { amount: 500, currency: 'USD' } });
    const { rows } = await store.read({ kind: 'window', type: 'opportunity', where, orderBy: { field: 'name' } });
    return rows.map(({ record: { name } }) => name);
  }

  it('keep a range with both its ends, and leave out what has no value', async () => {
    expect(await found({ expectedCloseDate: { from: '2026-06-10', to: '2026-06-30' } })).to.deep.equal(['small']);
    expect(await found({ expectedCloseDate: { to: '2026-07-01' } })).to.deep.equal(['large', 'small']);
    expect(await found({ expectedCloseDate: null })).to.deep.equal(['dollars']);
  });

  it('look into a field by a path, so that an amount is compared in one currency', async () => {
    expect(await found({ 'amount.currency': 'CNY', 'amount.amount': { from: 400 } })).to.deep.equal(['large']);
    expect(await found({ 'source.kind': ['website', null] })).to.deep.equal(['dollars', 'large', 'small']);
    expect(await found({ 'source.kind': 'website' })).to.deep.equal(['small']);
    expect(await found({ 'nextStep.text': null })).to.deep.equal(['dollars', 'small']);
  });

  it('find a deal by any of its tags', async () => {
    expect(await found({ tags: { has: ['key', 'partner'] } })).to.deep.equal(['large']);
    expect(await found({ tags: { has: ['fair'] } })).to.deep.equal(['large', 'small']);
  });

  it('differ by stage, and follow a deal that comes to another one; one imported without a date is in no range', async () => {
    const store = await storeWithPipeline();
    await addDeal(store, 'a');
    const long = '2999-01-01T00:00:00.000Z';
    const seen = record(store, { kind: 'window', type: 'opportunity', where: { stageSince: { by: 'stageId', cases: { generation: { to: long }, quote: { from: long } } } } });
    expect(seen.last().total).to.equal(1);
    await done(store, moveOpportunity, { id: 'a', stageId: 'qualification' });
    expect(seen.last().total).to.equal(0);
  });
});

describe('fields of the workspace\'s own', () => {
  afterEach(forgetStores);

  const custom = {
    a: { region: 'Nord', seats: 10, tender: true, note: 'Kühlhaus 2' }, b: { region: 'South', seats: 9.5, tender: false, note: 'kühlhaus 10' }, c: { region: 'Gone', seats: 'many', note: '' }, d: {},
  };
  async function filled() {
    const store = await storeWithPipeline();
    for (const [id, values] of Object.entries(custom)) await addDeal(store, id, { custom: values });
    return store;
  }

  it('are asked for by value, yes or no, range and words', async () => {
    const store = await filled();
    const found = async (where: Where) => (await store.read({ kind: 'window', type: 'opportunity', where, orderBy: { field: 'name' } })).rows.map(({ record: { name } }) => name).join('');
    for (const [allowed, expected] of [
      [{ 'custom.region': ['Nord', null] }, 'ad'], [{ 'custom.tender': [true] }, 'a'], [{ 'custom.tender': false }, 'b'], [{ 'custom.tender': [false, null] }, 'bcd'], [{ 'custom.seats': { from: 10 } }, 'a'],
      [{ 'custom.seats': {} }, 'abc'], [{ 'custom.note': { contains: 'KÜHL' } }, 'ab'], [{ 'custom.seats': { contains: '1' } }, ''],
    ] as const) expect(await found(allowed), JSON.stringify(allowed)).to.equal(expected);
  });

  it('sort: numbers by size, texts as people read them, yes after no, choices by their order, and what has no value last', async () => {
    const store = await filled();
    const sorted = async (field: string, more: Partial<OrderBy> = {}) => (await store.read({ kind: 'window', type: 'opportunity', orderBy: { field, ...more } })).rows.map(({ record: { name } }) => name).join('');
    expect(await sorted('custom.seats')).to.equal('bacd');
    expect(await sorted('custom.note')).to.equal('cabd');
    expect(await sorted('custom.tender')).to.equal('bacd');
    expect(await sorted('custom.tender', { direction: 'descending' })).to.equal('abcd');
    expect(await sorted('custom.region', { values: ['South', 'Nord'] })).to.equal('bacd');
  });

  it('group by yes and no, too', async () => {
    const store = await filled();
    const { groups } = await store.read({ kind: 'summary', pipelineId: 'p', by: { field: 'custom.tender' } });
    expect([...groups!].map(([group, { open }]) => [group, open.count])).to.have.deep.members([['true', 1], ['false', 1], [null, 2]]);
  });
});

describe('totals by group', () => {
  afterEach(forgetStores);

  it('tell each owner, month and account apart, those without a value too, and follow a deal from one to the other', async () => {
    const store = await storeWithPipeline();
    await addDeal(store, 'a', { ownerId: 'han', amount: cny(100), expectedCloseDate: '2026-06-10' });
    await addDeal(store, 'b', { ownerId: 'wang', amount: cny(50), expectedCloseDate: '2026-06-30' });
    await done(store, createOpportunity, { id: 'c', pipelineId: 'p', fields: { name: 'c', ownerId: 'han' } });
    const months = record(store, { kind: 'summary', pipelineId: 'p', by: { field: 'expectedCloseDate', month: true } });
    const owners = record(store, { kind: 'summary', pipelineId: 'p', by: { field: 'ownerId' } });
    const counts = (seen: typeof months) => Object.fromEntries([...seen.last().groups!].map(([group, { open }]) => [String(group), [open.count, open.sums[0]?.amount]]));
    expect(counts(months)).to.deep.equal({ '2026-06': [2, 150], null: [1, undefined] });
    expect(counts(owners)).to.deep.equal({ han: [2, 100], wang: [1, 50] });
    await done(store, editRecord, { type: 'opportunity', id: 'b', fields: { expectedCloseDate: '2026-07-01', ownerId: 'han' } });
    expect(counts(months)).to.deep.equal({ '2026-06': [1, 100], '2026-07': [1, 50], null: [1, undefined] });
    expect(counts(owners)).to.deep.equal({ han: [3, 150] });
    expect(months.last().open.count).to.equal(3);
  });

  it('say nothing new when a change leaves every group as it was', async () => {
    const store = await storeWithPipeline();
    await addDeal(store, 'a', { ownerId: 'han', amount: cny(100), expectedCloseDate: '2026-06-10' });
    const months = record(store, { kind: 'summary', pipelineId: 'p', by: { field: 'expectedCloseDate', month: true } });
    await done(store, editRecord, { type: 'opportunity', id: 'a', fields: { name: 'A', expectedCloseDate: '2026-06-11' } });
    expect(months.results).to.have.lengthOf(1);
  });
});
