import { expect, waitUntil } from '@open-wc/testing';
import { importRecords } from '@salescycle/model';
import type { Query, ResultOf, Store } from '@salescycle/store';
import { setViewport } from '@web/test-runner-commands';
import { all, one, settled, text } from '../pipeline-board.fixture.js';
import { boardOf, forgetStores, names, run, storeOf } from './lanes.fixture.js';

before(() => setViewport({ width: 1440, height: 900 }));
afterEach(forgetStores);

describe('many rows of <sales-pipeline-board>', () => {
  it('ask only for the cells on screen, and keep few cards in the document, with 3 000 deals of 40 people', async () => {
    const whole = await storeOf(40);
    const records = Array.from({ length: 3_000 }, (_, i) => ({
      type: 'opportunity' as const, id: `m-${i}`, fields: { name: `Deal ${i}`, pipelineId: 'pipe', stageId: ['inquiry', 'needs', 'quote'][i % 3], status: 'open', ownerId: `u-${i % 40}` },
    }));
    await run(whole, importRecords, { records });
    const asked: Query[] = [];
    const store: Store = Object.assign(Object.create(whole) as Store, {
      watch: <Q extends Query>(query: Q, listener: (result: ResultOf<Q>) => void, options: { signal: AbortSignal }) => {
        asked.push(query);
        whole.watch(query, listener, options);
      },
    });
    const board = await boardOf(store, 'owner');
    await waitUntil(() => all(board, '.lane .card[data-id]').length > 0, 'the first rows show their cards');
    await settled(board, 300);
    expect(all(board, '.lane').length).to.equal(40);
    const owners = () => new Set(asked.flatMap((query) => (query.kind === 'window' && query.type === 'opportunity' ? [query.where!.ownerId as string] : [])));
    expect(owners().size).to.be.below(10);
    expect(all(board, '.card').length).to.be.below(160);
    const last = all(board, '.lane').at(-1)!;
    one(board, '.lanes').scrollTop = 1_000_000;
    await waitUntil(() => last.querySelectorAll('.card[data-id]').length > 0, 'the last row shows its cards');
    await settled(board, 300);
    expect(owners().size).to.be.below(25);
    expect(all(board, '.card').length).to.be.below(160);
    expect(all(board, '.lane')[0]!.querySelectorAll('.card').length, 'rows left behind keep no cards').to.equal(0);
  });

  it('come in pages where there are many', async () => {
    const store = await storeOf(1);
    const accounts = Array.from({ length: 70 }, (_, i) => ({ type: 'account' as const, id: `a-${i}`, fields: { name: `Company ${i}` } }));
    const deals = accounts.map(({ id }, i) => ({ type: 'opportunity' as const, id: `m-${i}`, fields: { name: `Deal ${i}`, pipelineId: 'pipe', stageId: 'inquiry', status: 'open', accountId: id } }));
    await run(store, importRecords, { records: [...accounts, ...deals] });
    const board = await boardOf(store, 'account');
    await waitUntil(() => names(board).length === 50 && !names(board).includes('…'), 'the first page, by name');
    expect(text(one(board, '.lanes-more'))).to.equal('Show 20 more');
    one(board, '.lanes-more').click();
    await waitUntil(() => names(board).length === 70, 'all of them');
    expect(one(board, '.lanes-more')).to.equal(null);
  });
});
