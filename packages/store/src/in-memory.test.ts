import { expect } from '@open-wc/testing';
import { captureLead, createRecord, deleteRecord, editRecord, loseOpportunity, moveOpportunity, type Opportunity, type RecordType } from '@salescycle/model';
import { RecordsInMemory } from './in-memory.js';
import type { Query, ResultOf, Row } from './queries/query.js';
import { addDeal, done, forgetStores, record, storeWithPipeline } from './world.fixture.js';

const TYPES: readonly RecordType[] = ['opportunity', 'pipeline', 'account', 'lead', 'user'];

/** Any record's row, with what the tests look at. */
const rowOf = (type: RecordType, id: string, fields: object = {}): Row =>
  ({ record: { id, type, createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z', createdBy: 'x', rev: 1, sv: 1, name: id, ...fields } as Row['record'], history: [] });
const dealOf = (id: string, fields: Partial<Opportunity> = {}): Row => rowOf('opportunity', id, { pipelineId: 'p', stageId: 'one', status: 'open', ...fields });

/** Everything a query says, in order. */
function heard<Q extends Query>(records: RecordsInMemory, query: Q): ResultOf<Q>[] {
  const results: ResultOf<Q>[] = [];
  records.watch(query, (result) => results.push(result), new AbortController());
  return results;
}

describe('records in memory', () => {
  afterEach(forgetStores);

  it('stand once each, whatever changes, where what they are sorted by cannot be compared', () => {
    const records = new RecordsInMemory();
    const ids = Array.from({ length: 9 }, (_, i) => `d${i}`);
    const leadOf = (id: string, createdAt: number) => rowOf('lead', id, { status: 'new', createdAt });
    records.take({ put: ids.map((id, i) => leadOf(id, i % 2 ? NaN : 9 - i)) });
    const results = heard(records, { kind: 'window', type: 'lead', orderBy: { field: 'createdAt' } });
    for (const [i, id] of ids.entries()) {
      records.take({ put: [leadOf(id, i % 3 ? 20 - i : NaN)] });
      expect(results.at(-1)!.rows.map(({ record }) => record.id).sort(), id).to.deep.equal(ids);
    }
  });

  it('answer what a store answers about the same records, after every step of a random history', async () => {
    const store = await storeWithPipeline();
    const records = new RecordsInMemory();
    const feed = record(store, { kind: 'changes', types: TYPES });
    const types = new Map<string, RecordType>();
    const catchUp = () => {
      for (const { put, drop } of feed.results.splice(0)) {
        for (const { record: { id, type } } of put) types.set(id, type);
        records.take({ put, drop: drop.map((id) => ({ type: types.get(id)!, id })) });
      }
    };
    const window = { kind: 'window', type: 'opportunity', with: ['accountId', 'ownerId'] } as const;
    const queries: Query[] = [
      window,
      { ...window, where: { pipelineId: 'p', stageId: 'generation' }, orderBy: { field: 'amount', direction: 'descending' }, limit: 3 },
      { ...window, where: { ownerId: ['han', null] }, orderBy: { field: 'stageSince' }, offset: 2, limit: 3 },
      { ...window, search: 'huaxin', orderBy: { field: 'name' } },
      { ...window, orderBy: { field: 'closedAt', direction: 'descending' } },
      { kind: 'window', type: 'lead', orderBy: { field: 'createdAt' } },
      { kind: 'record', type: 'opportunity', id: 'deal 3' },
      { kind: 'summary', pipelineId: 'p' },
      { kind: 'summary', pipelineId: 'p', where: { ownerId: 'han' } },
      { kind: 'summary', pipelineId: 'p', search: 'huaxin' },
    ];
    const answers = queries.map((query) => heard(records, query));
    let seed = 20261123;
    const random = (n: number) => (seed = (seed * 48271) % 2147483647) % n;
    const pick = <T>(items: readonly T[]): T => items[random(items.length)]!;
    const ids = Array.from({ length: 10 }, (_, i) => `deal ${i}`);
    await done(store, createRecord, { type: 'account', id: 'acc', fields: { name: 'Huaxin' } });
    for (const id of ids) await addDeal(store, id, { ownerId: pick(['han', 'wang']), ...(random(2) && { accountId: 'acc' }), checks: ['need-confirmed'] });
    const steps: (() => Promise<unknown>)[] = [
      () => store.run(moveOpportunity, { id: pick(ids), stageId: pick(['generation', 'qualification', 'management', 'quote']) }),
      () => store.run(editRecord, { type: 'opportunity', id: pick(ids), fields: { amount: { amount: random(1e6), currency: pick(['CNY', 'USD']) }, name: `Deal ${random(50)}` } }),
      () => store.run(editRecord, { type: 'opportunity', id: pick(ids), fields: { probabilityOverride: pick([null, { p: random(100) }]), ownerId: pick(['han', 'wang', null]) } }),
      () => store.run(editRecord, { type: 'account', id: 'acc', fields: { name: pick(['Huaxin', 'Beichen']) } }),
      () => store.run(loseOpportunity, { id: pick(ids), fields: { lossReasonId: 'price' } }),
      () => store.run(captureLead, { fields: { name: `Lead ${random(50)}` } }),
      () => store.run(deleteRecord, { type: 'opportunity', id: pick(ids) }),
      () => store.undo(),
    ];
    for (let step = 0; step < 150; step++) {
      await pick(steps)();
      catchUp();
      for (const [i, query] of queries.entries()) {
        expect(answers[i]!.at(-1), `step ${step}, ${JSON.stringify(query)}`).to.deep.equal(await store.read(query));
      }
    }
  });

  it('tell only the queries a change concerns', () => {
    const records = new RecordsInMemory();
    records.take({ put: [rowOf('pipeline', 'p', { stages: [] }), rowOf('user', 'u'), dealOf('a'), dealOf('b', { stageId: 'two', ownerId: 'u' })] });
    const queries: Query[] = [
      { kind: 'window', type: 'opportunity', where: { stageId: 'one' } }, { kind: 'window', type: 'opportunity', where: { stageId: 'two' } },
      { kind: 'window', type: 'user' }, { kind: 'record', type: 'opportunity', id: 'a' },
      { kind: 'summary', pipelineId: 'p' }, { kind: 'summary', pipelineId: 'p', where: { ownerId: 'u' } },
    ];
    const answers = queries.map((query) => heard(records, query));
    const told = () => answers.map((each) => each.splice(0).length);
    told();
    records.take({ put: [dealOf('b', { stageId: 'two', ownerId: 'u', amount: { amount: 5, currency: 'CNY' } })] });
    expect(told()).to.deep.equal([0, 1, 0, 0, 1, 1]);
    records.take({ put: [dealOf('a', { name: 'Other' })] });
    expect(told()).to.deep.equal([1, 0, 0, 1, 0, 0]);
    records.take({});
    expect(told()).to.deep.equal([0, 0, 0, 0, 0, 0]);
  });

  it('forget what is dropped, and take it in again', () => {
    const records = new RecordsInMemory();
    records.take({ put: [dealOf('a'), dealOf('b')] });
    const [window, deal, summary] = [
      heard(records, { kind: 'window', type: 'opportunity' }), heard(records, { kind: 'record', type: 'opportunity', id: 'a' }), heard(records, { kind: 'summary', pipelineId: 'p' }),
    ];
    records.take({ drop: [{ type: 'opportunity', id: 'a' }, { type: 'opportunity', id: 'never there' }] });
    expect([window.at(-1)!.total, deal.at(-1), summary.at(-1)!.open.count]).to.deep.equal([1, undefined, 1]);
    expect(records.state.get('opportunity', 'a')).to.equal(undefined);
    const again = dealOf('a');
    records.take({ put: [again] });
    expect([window.at(-1)!.rows[0], deal.at(-1), summary.at(-1)!.open.count]).to.deep.equal([again, again.record, 2]);
  });

  it('keep a record that a listener takes in again while it is being dropped', () => {
    const records = new RecordsInMemory();
    records.take({ put: [dealOf('a')] });
    const totals: number[] = [];
    records.watch({ kind: 'window', type: 'opportunity' }, ({ total }) => {
      totals.push(total);
      if (total === 0) records.take({ put: [dealOf('a')] });
    }, new AbortController());
    records.take({ drop: [{ type: 'opportunity', id: 'a' }] });
    expect(totals).to.deep.equal([1, 0, 1]);
    expect(records.state.get('opportunity', 'a')?.name).to.equal('a');
  });

  it('answer once what they would tell whoever watches', async () => {
    const records = new RecordsInMemory();
    records.take({ put: [dealOf('a'), dealOf('b', { stageId: 'two' })] });
    const queries: Query[] = [
      { kind: 'window', type: 'opportunity', limit: 1 }, { kind: 'record', type: 'opportunity', id: 'b' }, { kind: 'summary', pipelineId: 'p' }, { kind: 'changes', types: ['opportunity'] },
    ];
    for (const query of queries) expect(await records.read(query)).to.deep.equal(heard(records, query)[0]);
  });

  it('may have the same id in several types', () => {
    const records = new RecordsInMemory();
    records.take({ put: [rowOf('account', '1', { name: 'Huaxin' }), rowOf('user', '1', { name: 'Han' }), dealOf('1', { accountId: '1', ownerId: '1' })] });
    const [found] = heard(records, { kind: 'window', type: 'opportunity', search: 'huaxin', with: ['accountId'] });
    expect([found!.rows[0]!.record.type, found!.related.get('1')]).to.deep.equal(['opportunity', records.state.get('account', '1')]);
    records.take({ drop: [{ type: 'user', id: '1' }] });
    expect([records.state.get('user', '1'), records.state.get('account', '1')?.name]).to.deep.equal([undefined, 'Huaxin']);
  });

  it('show a command how many deals of an owner stand in a stage, and who has a unique value', () => {
    const records = new RecordsInMemory();
    records.take({ put: [dealOf('a', { ownerId: 'u' }), dealOf('b', { ownerId: 'u' }), dealOf('c'), rowOf('user', 'u', { email: 'u@example.org' })] });
    expect([records.state.countInStage('p', 'one', 'u'), records.state.countInStage('p', 'one', undefined), records.state.countInStage('p', 'two', 'u')]).to.deep.equal([2, 1, 0]);
    expect(records.state.findUnique('user', 'email', 'u@example.org')?.id).to.equal('u');
  });
});
