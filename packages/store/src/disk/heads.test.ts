import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Row } from '../queries/query.js';
import { beginCommit, databaseName, ended, openDatabase } from './database.js';
import type { Database } from './layout.js';
import { foldRows } from './heads.js';
import { inKeyOrder } from './fold.js';
import { refillHeads } from './refill.js';
import { readRows } from './row-text.js';

interface Deal {
  id: string;
  stageId: string;
  status: string;
  date?: string;
  isDeleted?: boolean;
}

const rowOf = ({ id, stageId, status, date, isDeleted }: Deal) => ({
  record: {
    id, type: 'opportunity', pipelineId: 'p', stageId, status, accountId: 'acc', ...(date && { expectedCloseDate: date }),
    ...(status !== 'open' && { closedAt: `${date ?? '2026-01-01'}T00:00:00.000Z` }), ...(isDeleted && { deletedAt: 'now' }),
  }, history: [],
}) as unknown as Row;

const dateOf = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
/** Few at a time, and more at once than a head holds. */
const turns = fc.array(fc.oneof(...[30, 500].map((maxLength) => fc.array(fc.record({
  id: fc.nat(900).map((n) => `d${String(n).padStart(4, '0')}`), stageId: fc.constantFrom('one', 'one', 'one', 'won'),
  status: fc.constantFrom('open', 'open', 'open', 'won'), date: fc.nat(60).map(dateOf), isDeleted: fc.nat(9).map((n) => n === 0),
}, { requiredKeys: ['id', 'stageId', 'status'] }), { minLength: Math.floor(maxLength * 0.8), maxLength }))), { minLength: 1, maxLength: 6 });

describe('heads', () => {
  let database: Database;
  let name: string;
  beforeEach(async () => {
    name = `heads-${Date.now()}-${Math.random().toString(36).slice(2)}`;
    database = await openDatabase(name, { onBlocked: () => undefined, onLost: () => undefined });
  });
  afterEach(() => {
    database.close();
    indexedDB.deleteDatabase(databaseName(name));
  });

  const fold = async (rows: readonly Row[]) => {
    const sorted = await inKeyOrder(rows);
    const transaction = beginCommit(database);
    const written = ended(transaction);
    await foldRows(transaction, sorted);
    await written;
  };
  const account = (accountName: string) => ({ record: { id: 'acc', type: 'account', name: accountName }, history: [] }) as unknown as Row;
  const head = async (stageId: string, field = 'expectedCloseDate') => {
    const stored = (await database.get('heads', `opportunity|${field}|p|${stageId}`))!;
    return { ...stored, rows: readRows(stored.rows), accounts: readRows(stored.accounts) };
  };

  it('hold the first rows of their column up to the horizon and no others, whatever comes, changes and goes', () => fc.assert(fc.asyncProperty(turns, async (folded) => {
    await Promise.all([database.clear('pages'), database.clear('heads')]);
    const all = new Map<string, Deal>();
    for (const turn of folded) {
      const rows = new Map(turn.map((deal) => [deal.id, deal]));
      for (const [id, deal] of rows) all.set(id, deal);
      await fold([...rows.values()].map(rowOf));
    }
    for (const stageId of ['one', 'won']) {
      const column = [...all.values()].filter((deal) => deal.stageId === stageId && !deal.isDeleted);
      const open = column.filter(({ status }) => status === 'open');
      const sorted = [...open.filter(({ date }) => date), ...open.filter(({ date }) => !date)]
        .sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : !a.date ? 1 : !b.date ? -1 : a.date < b.date ? -1 : 1));
      if (!await database.get('heads', `opportunity|expectedCloseDate|p|${stageId}`)) {
        expect(column).to.deep.equal([]);
        continue;
      }
      const { rows, horizon, others } = await head(stageId);
      expect(rows.map(({ record }) => record.id)).to.deep.equal(sorted.slice(0, rows.length).map(({ id }) => id));
      expect(others).to.equal(column.length - open.length);
      expect(rows.length).to.be.at.most(96);
      if (horizon === null) expect(rows.length).to.equal(open.length);
      else {
        const next = sorted[rows.length];
        const isBeyond = next && (next.date === (horizon.key ?? undefined) ? next.id > horizon.id : !next.date || (horizon.key !== null && next.date > horizon.key));
        expect(!next || isBeyond, `${JSON.stringify(next)} is beyond ${JSON.stringify(horizon)}`).to.equal(true);
      }
    }
  }), { numRuns: 15, seed: 20261122 }));

  it('are cut to 64 rows when they are more than 96, and stay as long as they are before that', async () => {
    const some = (from: number, count: number) => Array.from({ length: count }, (_, i) => rowOf({ id: `d${from + i}`, stageId: 'one', status: 'open', date: dateOf(from + i) }));
    await fold(some(0, 96));
    expect([(await head('one')).rows.length, (await head('one')).horizon]).to.deep.equal([96, null]);
    await fold(some(96, 1));
    expect([(await head('one')).rows.length, (await head('one')).horizon]).to.deep.equal([64, { id: 'd63', key: dateOf(63) }]);
    await fold([...some(97, 5), rowOf({ id: 'early', stageId: 'one', status: 'open', date: '2025-01-01' })]);
    expect((await head('one')).rows.length).to.equal(65);
    await fold([rowOf({ id: 'd63', stageId: 'won', status: 'won', date: dateOf(63) })]);
    expect([(await head('one')).rows.length, (await head('one')).horizon!.id, (await head('won', 'closedAt')).rows.length]).to.deep.equal([64, 'd63', 1]);
  });

  it('that ran short are filled up from the pages, and one whose column changes meanwhile the next time', async () => {
    const open = (i: number) => rowOf({ id: `d${String(i).padStart(4, '0')}`, stageId: 'one', status: 'open', date: dateOf(i) });
    const won = (i: number) => rowOf({ id: `d${String(i).padStart(4, '0')}`, stageId: 'won', status: 'won', date: dateOf(i) });
    const ids = async () => (await head('one')).rows.map(({ record }) => record.id);
    await fold([account('Acme'), ...Array.from({ length: 2_000 }, (_, i) => open(i))]);
    await fold(Array.from({ length: 30 }, (_, i) => won(i)));
    await refillHeads(database, () => true);
    expect((await ids()).length, 'has enough').to.equal(34);
    await fold(Array.from({ length: 10 }, (_, i) => won(30 + i)));
    expect((await ids()).length).to.equal(24);
    await refillHeads(database, () => false);
    expect((await ids()).length, 'was called off').to.equal(24);
    let slices = 0;
    await Promise.all([refillHeads(database, () => ++slices > 0), fold([won(1_999)])]);
    expect((await ids()).length, 'changed meanwhile').to.equal(24);
    await refillHeads(database, () => true);
    const { rows, horizon, accounts } = await head('one');
    expect([rows.length, rows[0]!.record.id, horizon!.id, accounts]).to.deep.equal([64, 'd0040', 'd0103', [account('Acme')]]);
  });

  it('bring the accounts their rows name, under the name they have by now', async () => {
    await fold([account('Old')]);
    await fold([rowOf({ id: 'a', stageId: 'one', status: 'open' })]);
    expect((await head('one')).accounts).to.deep.equal([account('Old')]);
    await fold([account('New')]);
    expect((await head('one')).accounts).to.deep.equal([account('New')]);
    await fold([account('Newer'), rowOf({ id: 'b', stageId: 'one', status: 'open' })]);
    expect((await head('one')).accounts).to.deep.equal([account('Newer')]);
    await fold(['a', 'b'].map((id) => rowOf({ id, stageId: 'one', status: 'open', isDeleted: true })));
    expect((await head('one')).accounts).to.deep.equal([]);
  });
});
