import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { RecordType } from '@salescycle/model';
import type { Row } from '../queries/query.js';
import { beginCommit, databaseName, ended, openDatabase } from './database.js';
import { foldIntoPages, inKeyOrder, PAGE_SIZE } from './fold.js';
import type { Database } from './layout.js';
import type { RowChange } from '../row-changes.js';
import { readPages, readRow } from './pages.js';
import { readRows } from './row-text.js';

const row = (id: string, rev = 1, type: RecordType = 'opportunity') => ({ record: { id, type, rev }, history: [] }) as unknown as Row;
const keyOf = ({ record: { type, id } }: Row) => `${type}/${id}`;
const idOf = (n: number) => `r${String(n).padStart(5, '0')}`;

describe('pages', () => {
  let database: Database;
  let name: string;
  beforeEach(async () => {
    name = `pages-${Date.now()}-${Math.random().toString(36).slice(2)}`;
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
    const changes: RowChange[] = [];
    await foldIntoPages(transaction, sorted, { onChanges: (some) => changes.push(...some) });
    await written;
    return changes;
  };
  const all = async (type: RecordType) => {
    const found: Row[] = [];
    for (let from: Awaited<ReturnType<typeof readPages>>['next'] = null, first = true; first || from; first = false) {
      const { pages, next } = await readPages(database.transaction(['fresh', 'pages']), type, from, 3);
      found.push(...pages.flatMap(readRows));
      from = next;
    }
    return found;
  };

  it('hold each record once, in the order of the ids, in pages neither crowded nor mixed, whatever is folded in turn', () => fc.assert(
    fc.asyncProperty(fc.array(fc.array(fc.tuple(fc.nat(700), fc.boolean()), { maxLength: 250, size: 'max' }), { minLength: 1, maxLength: 6 }), async (turns) => {
      await database.clear('pages');
      const expected = new Map<string, Row>();
      for (const [rev, turn] of turns.entries()) {
        const rows = [...new Map(turn.map(([n, isLead]) => row(idOf(n), rev + 1, isLead ? 'lead' : 'opportunity')).map((each) => [keyOf(each), each])).values()];
        const changes = await fold(rows);
        expect(changes).to.have.lengthOf(rows.length);
        for (const { before, after } of changes) expect(before).to.deep.equal(expected.get(keyOf(after)));
        for (const each of rows) expected.set(keyOf(each), each);
      }
      for (const type of ['lead', 'opportunity'] as const) {
        const mine = [...expected.values()].filter(({ record }) => record.type === type).sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
        expect(await all(type)).to.deep.equal(mine);
      }
      const [keys, texts] = await Promise.all([database.getAllKeys('pages'), database.getAll('pages')]);
      for (const [i, text] of texts.entries()) {
        const rows = readRows(text);
        expect(rows.length).to.be.within(1, PAGE_SIZE * 1.5);
        expect(new Set(rows.map(({ record }) => record.type)).size).to.equal(1);
        const [type, lowest] = keys[i]!;
        const next = keys[i + 1]?.[0] === type ? keys[i + 1]![1] : '\uffff';
        for (const { record } of rows) expect(record.id >= lowest && record.id < next, `${record.id} between ${lowest} and ${next}`).to.equal(true);
      }
    }), { numRuns: 12, seed: 20261122 }));

  it('take thousands of rows that come before, between and behind the rows of one page', async () => {
    const isStanding = (n: number) => n === 100 || n === 2_500 || (n >= 4_000 && n < 4_000 + PAGE_SIZE * 1.4);
    const numbers = Array.from({ length: 5_000 }, (_, n) => n), standing = numbers.filter(isStanding);
    await fold(standing.map((n) => row(idOf(n))));
    const changes = await fold(numbers.filter((n) => n !== 2_500).map((n) => row(idOf(n), 2)));
    expect(changes.flatMap(({ before }) => before?.record.id ?? [])).to.deep.equal(standing.filter((n) => n !== 2_500).map(idOf));
    expect((await all('opportunity')).map(({ record: { id, rev } }) => [id, rev])).to.deep.equal(numbers.map((n) => [idOf(n), n === 2_500 ? 1 : 2]));
    for (const text of await database.getAll('pages')) expect(readRows(text).length).to.be.within(PAGE_SIZE / 2, PAGE_SIZE * 1.5);
  });

  it('make way for what is fresh: folded rows are fresh no longer, others stay, and a fresh row goes before its page', async () => {
    const read = (id: string) => readRow(database.transaction(['fresh', 'pages']), ['opportunity', id]);
    for (const count of [1, PAGE_SIZE + 1]) {
      const rows = Array.from({ length: count }, (_, i) => row(idOf(i)));
      for (const each of [...rows, row('stays')]) await database.put('fresh', each, ['opportunity', each.record.id]);
      await fold(rows);
      expect(await database.getAllKeys('fresh')).to.deep.equal([['opportunity', 'stays']]);
    }
    await database.put('fresh', row(idOf(0), 2), ['opportunity', idOf(0)]);
    expect((await read(idOf(0)))?.record.rev).to.equal(2);
    expect((await read(idOf(1)))?.record.rev).to.equal(1);
    expect(await read('none')).to.equal(undefined);
  });
});
