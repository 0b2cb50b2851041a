import { expect } from '@open-wc/testing';
import { captureLead, createRecord, deleteRecord, editRecord, loseOpportunity, moveOpportunity, probabilityOf, type Money, type Opportunity, type Pipeline } from '@salescycle/model';
import { addDeal, anotherTab, done, forgetStores, record, storeWithPipeline } from '../world.fixture.js';
import type { Store } from '../store.js';
import type { Totals } from './query.js';

const cny = (amount: number) => ({ amount, currency: 'CNY' });
const names = (rows: readonly { record: { name?: unknown } }[]) => rows.map((row) => row.record.name);

describe('windows', () => {
  afterEach(forgetStores);

  it('show a stretch of the sorted selection and its whole size', async () => {
    const store = await storeWithPipeline();
    for (const [id, amount] of [['a', 5], ['b', 3], ['c', 9], ['d', 1]] as const) await addDeal(store, id, { amount: cny(amount) });
    await addDeal(store, 'none');
    const window = await store.read({ kind: 'window', type: 'opportunity', orderBy: { field: 'amount', direction: 'descending' }, offset: 1, limit: 2 });
    expect(names(window.rows)).to.deep.equal(['a', 'b']);
    expect([window.total, window.offset]).to.deep.equal([5, 1]);
    const all = await store.read({ kind: 'window', type: 'opportunity', orderBy: { field: 'amount' } });
    expect(names(all.rows)).to.deep.equal(['d', 'b', 'a', 'c', 'none']);
  });

  it('speak only when what they show changes', async () => {
    const store = await storeWithPipeline();
    for (const id of ['a', 'b', 'c']) await addDeal(store, id);
    const seen = record(store, { kind: 'window', type: 'opportunity', orderBy: { field: 'name' }, limit: 1 });
    await done(store, editRecord, { type: 'opportunity', id: 'c', fields: { competitor: 'x' } });
    await done(store, captureLead, { fields: { name: 'Somebody' } });
    expect(seen.results).to.have.lengthOf(1);
    await done(store, editRecord, { type: 'opportunity', id: 'c', fields: { name: '0 first' } });
    expect(names(seen.last().rows)).to.deep.equal(['0 first']);
    seen.stop();
    await done(store, deleteRecord, { type: 'opportunity', id: 'c' });
    expect(seen.results).to.have.lengthOf(2);
  });

  it('follow a record in and out of their selection', async () => {
    const store = await storeWithPipeline();
    await addDeal(store, 'a', { ownerId: 'han' });
    const first = record(store, { kind: 'window', type: 'opportunity', where: { stageId: 'generation', ownerId: ['han', null] } });
    await done(store, moveOpportunity, { id: 'a', stageId: 'qualification' });
    expect(first.last().total).to.equal(0);
    await done(store, moveOpportunity, { id: 'a', stageId: 'generation' });
    await done(store, editRecord, { type: 'opportunity', id: 'a', fields: { ownerId: null } });
    expect(first.last().total).to.equal(1);
  });

  it('find by the deal’s and the account’s name, and follow the account’s new name', async () => {
    const store = await storeWithPipeline();
    await done(store, createRecord, { type: 'account', id: 'acc', fields: { name: '华信物流' } });
    await addDeal(store, 'Warehouse', { accountId: 'acc' });
    await addDeal(store, 'Berth planning');
    const search = (text: string) => record(store, { kind: 'window', type: 'opportunity', search: text, with: ['accountId'] });
    const found = search('ware 华信');
    expect(names(found.last().rows)).to.deep.equal(['Warehouse']);
    expect(found.last().related.get('acc')).to.include({ name: '华信物流' });
    await done(store, editRecord, { type: 'account', id: 'acc', fields: { name: 'Huaxin' } });
    expect(found.last().total).to.equal(0);
    expect(search('HUAXIN').last().total).to.equal(1);
  });

  it('look at stretches of one order, whichever of them is watched while records change', async () => {
    const store = await storeWithPipeline();
    for (const id of ['b', 'd', 'f']) await addDeal(store, id);
    const from = (offset: number) => record(store, { kind: 'window', type: 'opportunity', orderBy: { field: 'name' }, offset, limit: 2 });
    const [first, second] = [from(0), from(2)];
    await addDeal(store, 'c');
    expect([first, second].map((each) => names(each.last().rows))).to.deep.equal([['b', 'c'], ['d', 'f']]);
    first.stop();
    await addDeal(store, 'a');
    expect(names(second.last().rows)).to.deep.equal(['c', 'd']);
    second.stop();
    await done(store, deleteRecord, { type: 'opportunity', id: 'd' });
    expect(names(from(1).last().rows)).to.deep.equal(['b', 'c']);
  });

  it('bring related records and speak when one on screen changes', async () => {
    const store = await storeWithPipeline();
    await done(store, createRecord, { type: 'account', id: 'acc', fields: { name: 'Old' } });
    await addDeal(store, 'a', { accountId: 'acc' });
    const seen = record(store, { kind: 'window', type: 'opportunity', with: ['accountId'] });
    await done(store, editRecord, { type: 'account', id: 'acc', fields: { name: 'New' } });
    expect(seen.last().related.get('acc')).to.include({ name: 'New' });
  });
});

describe('changes', () => {
  afterEach(forgetStores);

  it('bring all live records first, then only what came and went', async () => {
    const store = await storeWithPipeline();
    await addDeal(store, 'a');
    await addDeal(store, 'b');
    const seen = record(store, { kind: 'changes', types: ['opportunity', 'lead'] });
    await done(store, deleteRecord, { type: 'opportunity', id: 'a' });
    await done(store, captureLead, { id: 'l', fields: { name: 'Somebody' } });
    await done(store, createRecord, { type: 'account', fields: { name: 'Not mine' } });
    expect(seen.results.map(({ put, drop }) => [put.map((row) => row.record.id), drop])).to.deep.equal([[['a', 'b'], []], [[], ['a']], [['l'], []]]);
  });
});

/** What the totals must be, recomputed from the records with plain loops. */
async function naive(store: Store, fits: (deal: Opportunity) => boolean = () => true): Promise<Map<string, Totals>> {
  const { rows } = await store.read({ kind: 'window', type: 'opportunity' });
  const pipeline = (await store.read({ kind: 'record', type: 'pipeline', id: 'p' })) as Pipeline;
  const stages = new Map<string, Totals>();
  for (const stageId of new Set(rows.filter((row) => fits(row.record)).map((row) => row.record.stageId))) {
    const deals = rows.map((row) => row.record).filter((deal) => deal.stageId === stageId && fits(deal));
    const sums = new Map<string, { sum: number; weighted: number }>();
    for (const deal of deals) {
      if (!deal.amount) continue;
      const total = sums.get(deal.amount.currency) ?? { sum: 0, weighted: 0 };
      total.sum += deal.amount.amount;
      total.weighted += deal.amount.amount * probabilityOf(deal, pipeline)!.percent;
      sums.set(deal.amount.currency, total);
    }
    const money = (pick: (total: { sum: number; weighted: number }) => number): Money[] =>
      [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, total]) => ({ currency, amount: pick(total) }));
    stages.set(stageId, {
      count: deals.length, withoutAmount: deals.filter((deal) => !deal.amount).length,
      sums: money(({ sum }) => sum), weighted: money(({ weighted }) => Math.round(weighted / 100)),
    });
  }
  return stages;
}

describe('summaries', () => {
  afterEach(forgetStores);

  it('never add two currencies, count deals without an amount, and round weighted sums once', async () => {
    const store = await storeWithPipeline();
    for (const id of ['a', 'b', 'c']) await addDeal(store, id, { amount: cny(100_004), probabilityOverride: { p: 35 } });
    await addDeal(store, 'd', { amount: { amount: 7, currency: 'USD' } });
    await addDeal(store, 'e');
    const { stages, open } = await store.read({ kind: 'summary', pipelineId: 'p' });
    expect(open).to.deep.equal({ count: 5, withoutAmount: 1, sums: [cny(300_012), { amount: 7, currency: 'USD' }], weighted: [cny(105_004), { amount: 1, currency: 'USD' }] });
    expect(stages.get('generation')).to.deep.equal(open);
  });

  it('are the nearest number where they are beyond exact ones, and keep no change from whoever watches', async () => {
    const store = await storeWithPipeline();
    const seen = record(store, { kind: 'summary', pipelineId: 'p' });
    for (const id of ['a', 'b', 'c']) await addDeal(store, id, { amount: cny(Number.MAX_SAFE_INTEGER) });
    expect(seen.last().open.sums).to.deep.equal([cny(Number(3n * BigInt(Number.MAX_SAFE_INTEGER)))]);
  });

  it('have no stage that has no deals any more', async () => {
    const store = await storeWithPipeline();
    await addDeal(store, 'a', { ownerId: 'han', amount: cny(5) });
    const seen = [{}, { where: { ownerId: 'han' } }, { search: 'a' }].map((selection) => record(store, { kind: 'summary', pipelineId: 'p', ...selection }));
    await done(store, moveOpportunity, { id: 'a', stageId: 'qualification' });
    for (const each of seen) expect([...each.last().stages.keys()]).to.deep.equal(['qualification']);
  });

  it('speak only when their own deals change', async () => {
    const store = await storeWithPipeline();
    await addDeal(store, 'a', { ownerId: 'han' });
    const hans = record(store, { kind: 'summary', pipelineId: 'p', where: { ownerId: 'han' } });
    const nobodys = record(store, { kind: 'summary', pipelineId: 'p', where: { ownerId: null } });
    await done(store, editRecord, { type: 'opportunity', id: 'a', fields: { amount: cny(5) } });
    expect([hans.results.length, nobodys.results.length]).to.deep.equal([2, 1]);
    await done(store, editRecord, { type: 'opportunity', id: 'a', fields: { ownerId: null } });
    expect([hans.last().open.count, nobodys.last().open.count]).to.deep.equal([0, 1]);
  });

  it('follow a stage’s new probability without touching a deal', async () => {
    const store = await storeWithPipeline();
    await addDeal(store, 'a', { amount: cny(1000) });
    const seen = record(store, { kind: 'summary', pipelineId: 'p' });
    const { stages } = (await store.read({ kind: 'record', type: 'pipeline', id: 'p' }))!;
    await done(store, editRecord, { type: 'pipeline', id: 'p', fields: { stages: stages.map((stage) => ({ ...stage, probability: 55.5 })) } });
    expect(seen.last().open.weighted).to.deep.equal([cny(555)]);
  });

  it('equal a recomputation after every step of a random history, whole, of an owner and of a search, live and reopened', async () => {
    const store = await storeWithPipeline();
    const whole = record(store, { kind: 'summary', pipelineId: 'p' });
    const hans = record(store, { kind: 'summary', pipelineId: 'p', where: { ownerId: ['han', null] } });
    const mine = record(store, { kind: 'summary', pipelineId: 'p', where: { ownerId: 'han' }, search: 'deal' });
    const random = mulberry(20261122);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
    const ids = Array.from({ length: 12 }, (_, i) => `deal ${i}`);
    for (const id of ids) await addDeal(store, id, { ownerId: pick(['han', 'wang']), accountId: 'a', checks: ['need-confirmed'] });
    const steps: (() => Promise<unknown>)[] = [
      () => store.run(moveOpportunity, { id: pick(ids), stageId: pick(['generation', 'qualification', 'management', 'quote']) }),
      () => store.run(editRecord, { type: 'opportunity', id: pick(ids), fields: { amount: { amount: Math.floor(random() * 1e6), currency: pick(['CNY', 'USD']) }, expectedCloseDate: '2026-08-01' } }),
      () => store.run(editRecord, { type: 'opportunity', id: pick(ids), fields: { probabilityOverride: pick([null, { p: Math.floor(random() * 100) }]), ownerId: pick(['han', 'wang', null]) } }),
      () => store.run(loseOpportunity, { id: pick(ids), fields: { lossReasonId: 'price' } }),
      () => store.run(deleteRecord, { type: 'opportunity', id: pick(ids) }),
      () => store.undo(),
      () => store.redo(),
    ];
    for (let i = 0; i < 250; i++) {
      await pick(steps)();
      expect(Object.fromEntries(whole.last().stages), `step ${i}`).to.deep.equal(Object.fromEntries(await naive(store)));
      const expected = await naive(store, (deal) => deal.ownerId === 'han' && deal.name.includes('deal'));
      expect(Object.fromEntries(mine.last().stages), `step ${i}, searched`).to.deep.equal(Object.fromEntries(expected));
      const owned = await naive(store, ({ ownerId }) => ownerId === undefined || ownerId === 'han');
      expect(Object.fromEntries(hans.last().stages), `step ${i}, of an owner`).to.deep.equal(Object.fromEntries(owned));
    }
    const again = await anotherTab(store);
    expect(await again.read({ kind: 'summary', pipelineId: 'p' })).to.deep.equal(whole.last());
  });
});

/** A small seeded generator of numbers in [0, 1). */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
