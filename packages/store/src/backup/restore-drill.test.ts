import { expect } from '@open-wc/testing';
import { isRefusal } from '@salescycle/model';
import fc from 'fast-check';
import { difference } from '../oracle/equal.fixture.js';
import { stepsOf, take } from '../oracle/steps.fixture.js';
import { Workspace } from '../oracle/workspace.fixture.js';
import type { PastQuery, Query } from '../queries/query.js';
import type { Store } from '../store.js';
import { forgetStores, freshStore } from '../world.fixture.js';
import { openBackups } from './backups.js';
import { differenceFromLog, QUESTIONS } from './replayed.fixture.js';

const FULL = (globalThis as { FULL?: boolean }).FULL === true;
const STEPS = stepsOf({
  create: 4, amount: 6, date: 6, owner: 4, name: 3, probability: 3, move: 10, delete: 3, undo: 8, redo: 4, undoOther: 2, capture: 3, qualify: 3, convert: 2, deleteLead: 1,
  account: 3, deleteAccount: 1, createAccount: 1, retire: 1, weigh: 1, import: 1, importMany: 1, sweep: 2, fold: 5, foldAll: 1,
});
const PAST = QUESTIONS.filter((query): query is PastQuery => query.kind === 'window' || query.kind === 'summary');
const MOMENTS = ['2026-01-20T00:00:00.000Z', '2026-03-15T12:00:00.000Z', '2026-06-01T00:00:00.000Z'];

/** Everything but the first line, which says when the file was written. */
const bodyOf = async (store: Store) => (await (await store.backup()).text()).split('\n').slice(1);

async function expectSame(copy: Store, original: Store, questions: readonly Query[]): Promise<void> {
  for (const query of questions) {
    const wrong = difference(await copy.read(query), await original.read(query));
    if (wrong) throw new Error(`${JSON.stringify(query)}: ${wrong}`);
  }
}

describe('a restored copy', function () {
  this.timeout(FULL ? 1_800_000 : 60_000);
  afterEach(forgetStores);

  it('equals the workspace it was saved from: rows, totals, the past, undo, and the copy saved from it', () => fc.assert(fc.asyncProperty(fc.array(STEPS, { minLength: 20, maxLength: 40, size: 'max' }), async (steps) => {
    const workspace = new Workspace(`drill-${Date.now()}-${Math.random().toString(36).slice(2)}`);
    try {
      const { store } = await workspace.begin(60, 20);
      await workspace.readLog();
      for (const step of steps) {
        await take(workspace, step);
        await workspace.readLog();
      }
      const copy = await freshStore();
      await copy.restore(await store.backup());
      const questions: Query[] = [...QUESTIONS, { kind: 'undo' }];
      await expectSame(copy, store, questions);
      for (const moment of [...MOMENTS, new Date().toISOString()]) {
        const [there, here] = [await copy.at(moment), await store.at(moment)];
        for (const query of PAST) expect(difference(await there.read(query), await here.read(query)), `${moment} ${JSON.stringify(query)}`).to.equal(null);
      }
      expect(await bodyOf(copy)).to.deep.equal(await bodyOf(store));
      expect(await differenceFromLog(copy.workspace, [copy])).to.equal(null);
      expect(isRefusal(await copy.undo())).to.equal(isRefusal(await store.undo()));
      for (const query of QUESTIONS.slice(0, -2)) expect(difference(timeless(await copy.read(query)), timeless(await store.read(query)))).to.equal(null);
    } finally {
      await workspace.delete();
    }
  }), { numRuns: FULL ? 20 : 3, ...(!FULL && { seed: 20261129 }), endOnFailure: true }));
});

/** Two undos of the same step happen at two moments, under two ids. */
function timeless(answer: unknown): unknown {
  return JSON.parse(JSON.stringify((answer as { rows: unknown[] }).rows, (key, value: unknown) => (['at', 'updatedAt', 'deletedAt', 'from', 'to', 'by'].includes(key) ? '' : value)));
}

describe('a backup of format 1, as it was saved once', () => {
  afterEach(forgetStores);

  let file: Blob;
  before(async () => {
    file = new Blob([await (await fetch(new URL('./backup-1.fixture.jsonl', import.meta.url))).text()]);
  });

  it('restores, with its past, its undo and what it does not know', async () => {
    const store = await freshStore();
    await store.restore(file);
    const { stages, open } = await store.read({ kind: 'summary', pipelineId: 'p' });
    expect([...stages].filter(([, { count }]) => count > 0).map(([id, { count, sums }]) => [id, count, sums])).to.have.deep.members([
      ['qualification', 1, []], ['won', 1, [{ amount: 4_800_000, currency: 'CNY' }]], ['generation', 1, []],
    ]);
    expect(open.count).to.equal(2);
    expect(await store.read({ kind: 'record', type: 'account', id: 'acc' })).to.deep.include({ name: 'Northwind Air', domain: 'northwind.example', tags: ['key'] });
    expect((await store.read({ kind: 'window', type: 'conflict' })).rows.map(({ record: { mine, theirs } }) => [mine, theirs])).to.deep.equal([[{ name: 'Northwind Rail' }, { name: 'Northwind Air' }]]);
    expect(await store.read({ kind: 'record', type: 'lead', id: 'sam' })).to.include({ status: 'converted' });
    expect(await store.read({ kind: 'record', type: 'lead', id: 'ada' })).to.equal(undefined);
    const before = await (await store.at('2025-12-15T00:00:00.000Z')).read({ kind: 'window', type: 'opportunity' });
    expect(before.rows.map(({ record: { id, stageId } }) => [id, stageId])).to.deep.equal([['old', 'quote']]);
    expect((await store.read({ kind: 'undo' })).redo?.cmd).to.equal('undo');
    expect(isRefusal(await store.redo())).to.equal(false);
    expect(await store.read({ kind: 'record', type: 'opportunity', id: 'last' })).to.include({ name: 'last' });
    expect(await (await store.backup()).text()).to.contain('newerType');
  });

  it('is saved again as it was, and merges into a workspace that has it as nothing new', async () => {
    const store = await freshStore();
    await store.restore(file);
    expect(await bodyOf(store)).to.deep.equal((await file.text()).split('\n').slice(1));
    expect(await openBackups(store).preview(file)).to.include({ workspace: 'north', fresh: 0, onlyHere: 0 });
    const other = await freshStore();
    const operations = (await file.text()).split('\n').slice(1, -3).flatMap((line) => (JSON.parse(line) as { operations: object[] }).operations);
    expect((await openBackups(other).merge(file)).fresh).to.equal(operations.length);
    expect(await differenceFromLog(other.workspace, [other])).to.equal(null);
  });

  it('can be read without us, by what BACKUP.md says', async () => {
    const lines = (await file.text()).trim().split('\n').map((line) => JSON.parse(line) as { operations?: { type: string; recordId: string; patch: Record<string, unknown> }[] });
    const records: Record<string, Record<string, unknown>> = {};
    for (const { type, recordId, patch } of lines.flatMap(({ operations = [] }) => operations)) {
      const record = records[`${type}/${recordId}`] ??= {};
      for (const [field, value] of Object.entries(patch)) {
        const { add, remove } = (value ?? {}) as { add?: string[]; remove?: string[] };
        if (add && remove) record[field] = [...(record[field] as string[] | undefined ?? []).filter((item) => !remove.includes(item)), ...add];
        else if (value === null) delete record[field];
        else record[field] = value;
      }
    }
    const store = await freshStore();
    await store.restore(file);
    for (const query of QUESTIONS.slice(0, -4)) {
      const { rows } = await store.read(query) as { rows: { record: Record<string, unknown> & { type: string; id: string } }[] };
      for (const { record } of rows) {
        const { id, type, createdAt, updatedAt, createdBy, rev, sv, ...fields } = record;
        expect([typeof createdAt, typeof updatedAt, typeof createdBy, typeof rev, typeof sv]).to.deep.equal(['string', 'string', 'string', 'number', 'number']);
        expect(records[`${type}/${id}`], `${type}/${id}`).to.deep.equal(fields);
      }
    }
  });
});
