import { expect } from '@open-wc/testing';
import { editRecord, execute, importRecords, type Operation, type State } from '@salescycle/model';
import { nextRow } from '../memory.js';
import type { Row } from '../queries/query.js';
import { readRows, writeRows } from './row-text.js';

let ids = 0;
const context = { at: '2026-05-01T00:00:00.000Z', by: 'han', device: 'd', newId: () => `id${ids++}` };
const deal = { type: 'opportunity' as const, id: 'd', fields: { name: '华信 “仓储”\n', pipelineId: 'p', stageId: 'quote', status: 'open', amount: { amount: 5, currency: 'CNY' }, tags: ['b', 'a'], custom: { a: [1, null, 'x'] } } };
const stateOf = (row?: Row) => ({ get: (type: string) => (type === row?.record.type ? row.record : undefined) }) as unknown as State;
const rowOf = (operations: readonly Operation[], row?: Row) => operations.reduce<Row | undefined>(nextRow, row)!;
const imported = (record: object) => rowOf(execute(importRecords, stateOf(), { records: [{ ...deal, ...record }] }, context) as Operation[]);

describe('rows as text', () => {
  it('are the same rows afterwards, whatever their history', () => {
    const plain = imported({ at: '2026-01-01T00:00:00.000Z' });
    const edited = (fields: object) => rowOf(execute(editRecord, stateOf(plain), { type: 'opportunity', id: 'd', fields }, context) as Operation[], plain);
    const rows: Row[] = [
      plain,
      imported({}),
      imported({ at: '2026-01-01T00:00:00.000Z', steps: [{ at: '2026-02-01T00:00:00.000Z', set: { stageId: 'won', status: 'won' } }] }),
      edited({ name: 'Other', ownerId: 'wang' }),
      edited({ amount: null }),
      edited({ amount: { amount: 6, currency: 'CNY' } }),
      edited({ probabilityOverride: { p: 33.3333 } }),
      { record: { ...plain.record, id: 'l', type: 'lead' } as unknown as Row['record'], history: [] },
    ];
    expect(readRows(writeRows(rows))).to.deep.equal(rows);
    expect(readRows(writeRows([]))).to.deep.equal([]);
  });

  it('do not repeat what a record says itself about its beginning', () => {
    const row = imported({ at: '2026-01-01T00:00:00.000Z' });
    expect(writeRows([row])).to.equal(JSON.stringify([[row.record, row.history[0]!.id]]));
  });
});
