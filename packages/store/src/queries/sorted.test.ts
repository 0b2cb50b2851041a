import { expect } from '@open-wc/testing';
import type { Opportunity } from '@salescycle/model';
import { RecordsInMemory } from '../in-memory.js';
import type { Row, WindowQuery, WindowResult } from './query.js';

const AT = '2026-01-01T00:00:00.000Z';
const dealOf = (id: string, fields: Partial<Opportunity> = {}): Row =>
  ({ record: { id, type: 'opportunity', createdAt: AT, updatedAt: AT, createdBy: 'x', rev: 1, sv: 1, name: id, pipelineId: 'p', stageId: 'one', status: 'open', ...fields }, history: [] });

let seed = 20261123;
const random = (n: number) => (seed = (seed * 48271) % 2147483647) % n;
const anyDay = () => `2026-${String(1 + random(12)).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}`;
const anyDeal = (id: string) => dealOf(id, { stageId: random(4) ? 'one' : 'two', ...(random(9) && { expectedCloseDate: anyDay() }) });

const column: WindowQuery<'opportunity'> = { kind: 'window', type: 'opportunity', where: { pipelineId: 'p', stageId: 'one' }, orderBy: { field: 'expectedCloseDate' } };

/** The same by sorting everything, as nobody would who has many. */
function naively(deals: ReadonlyMap<string, Row>, { offset = 0, limit = Infinity }: WindowQuery): { total: number; ids: string[] } {
  const keyOf = ({ record }: Row) => `${(record as Opportunity).expectedCloseDate ?? '9'} ${record.id}`;
  const all = [...deals.values()].filter(({ record }) => (record as Opportunity).stageId === 'one').sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return { total: all.length, ids: all.slice(offset, offset + limit).map(({ record }) => record.id) };
}

describe('the first rows of a long column', () => {
  it('are those of the whole column in order, however deep anybody looks and whatever changes in between', () => {
    const records = new RecordsInMemory(), deals = new Map<string, Row>();
    const put = (...rows: Row[]) => {
      for (const row of rows) deals.set(row.record.id, row);
      records.take({ put: rows });
    };
    put(...Array.from({ length: 400 }, (_, i) => anyDeal(`d${i}`)));
    const watched: { query: WindowQuery; shown?: WindowResult }[] = [];
    const watch = (offset: number, limit: number) => {
      const each: (typeof watched)[number] = { query: { ...column, offset, limit } };
      watched.push(each);
      records.watch(each.query, (result) => { each.shown = result; }, new AbortController());
    };
    watch(0, 5);
    for (let step = 0; step < 400; step++) {
      // The first ones go, so that what was found at first runs out; later somebody looks further.
      const first = naively(deals, { ...column, limit: 3 }).ids, id = random(3) ? first[random(3)]! : `d${random(420)}`;
      if (random(5)) put(anyDeal(id));
      else {
        deals.delete(id);
        records.take({ drop: [{ type: 'opportunity', id }] });
      }
      if (step % 80 === 40) watch(random(60), 1 + random(20));
      for (const { query, shown } of watched) {
        expect({ total: shown!.total, ids: shown!.rows.map(({ record }) => record.id) }, `step ${step}, ${JSON.stringify(query)}`).to.deep.equal(naively(deals, query));
      }
    }
    watch(0, 1_000);
    expect(watched.at(-1)!.shown!.rows.map(({ record }) => record.id)).to.deep.equal(naively(deals, column).ids);
  });

  it('cost one look at each record, and none at those behind them when one of these changes', () => {
    const records = new RecordsInMemory();
    let looks = 0;
    const counted = (id: string, day: string) => {
      const row = dealOf(id);
      Object.defineProperty(row.record, 'expectedCloseDate', { enumerable: true, get: () => (looks++, day) });
      return row;
    };
    records.take({ put: Array.from({ length: 3_000 }, (_, i) => counted(`d${i}`, anyDay())) });
    looks = 0;
    const totals: number[] = [];
    records.watch({ ...column, limit: 20 }, ({ total }) => totals.push(total), new AbortController());
    expect(looks).to.equal(3_000);
    records.take({ put: [counted('last', '2027-01-01')] });
    records.take({ put: [counted('first', '2025-01-01')] });
    expect([totals, looks < 3_010]).to.deep.equal([[3_000, 3_001, 3_002], true]);
  });
});
