// What hosts pass in and what clocks say is not to be trusted.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { shareBrowser, type FaultPage } from './browser.js';

const shared = shareBrowser();

async function prepared(workspace: string): Promise<FaultPage> {
  const opened = await shared.browser.open();
  await opened.page.evaluate(async (name) => {
    await faults.open(name);
    await faults.prepare();
  }, workspace);
  return opened;
}

describe('values that cannot be stored', () => {
  const VALUES = ['function', 'symbol', 'element', 'getter that throws', 'deep getter that throws', 'circle', 'proxy that throws', 'bigint', 'class'] as const;
  for (const value of VALUES) {
    test(`a ${value} is refused or not storable: nothing of it stays, and the store goes on`, async () => {
      const workspace = `values-${value.replaceAll(' ', '-')}`, { page, complaints } = await prepared(workspace);
      const left = await page.evaluate(async (name, kind) => {
        const { createRecord, editRecord, isRefusal } = faults.model;
        const throwing = () => { throw new TypeError('nobody reads me'); };
        const circle: Record<string, unknown> = {};
        circle.self = circle;
        const values: Record<typeof kind, () => unknown> = {
          function: () => ({ f: () => 1 }), symbol: () => ({ s: Symbol('s') }), element: () => ({ e: document.body }), circle: () => circle, bigint: () => ({ b: 1n }), class: () => ({ d: new Date(0) }),
          'getter that throws': () => Object.defineProperty({}, 'g', { enumerable: true, get: throwing }),
          'deep getter that throws': () => ({ a: [{ b: Object.defineProperty({}, 'g', { enumerable: true, get: throwing }) }] }),
          'proxy that throws': () => new Proxy({ p: 1 }, { get: throwing, ownKeys: throwing }),
        };
        const accounts = faults.watch({ kind: 'window', type: 'account' }), before = JSON.stringify(accounts.results[0]);
        const fields = () => ({ name: 'A', custom: values[kind]() }) as never;
        const works = [
          () => faults.store.run(createRecord, { type: 'account', id: 'new', fields: fields() }),
          () => faults.store.run(editRecord, { type: 'account', id: 'a0', fields: fields() }),
          () => faults.store.run(editRecord, { type: 'account', id: 'a1', get fields() { return kind.includes('throws') ? throwing() : fields(); } }),
          () => faults.store.runBatch(createRecord, [{ type: 'account', id: 'one', fields: { name: 'One' } }, { type: 'account', id: 'two', fields: fields() }]),
        ];
        const outcomes: string[] = [];
        for (const work of works) {
          outcomes.push(await work().then((outcome) => (isRefusal(outcome) ? `refused ${outcome.problems[0]?.field}` : 'done'), (error: unknown) => {
            const failure = faults.failureOf(error);
            return `${failure.name} ${failure.code}: ${failure.message}`;
          }));
        }
        const unchanged = JSON.stringify(accounts.results.at(-1)) === before;
        const wrote = await faults.store.run(editRecord, { type: 'account', id: 'a0', fields: { name: 'Goes on' } });
        return { outcomes, unchanged, wrote: !isRefusal(wrote), problems: (await faults.check(name)).problems };
      }, workspace, value);
      for (const outcome of left.outcomes) assert.match(outcome, /^refused custom|^StoreError not-storable: Not saved/);
      assert.deepEqual({ ...left, outcomes: [] }, { outcomes: [], unchanged: true, wrote: true, problems: [] });
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }

  test('a value the database takes offence at when half of the write is asked for: nothing of it stays, and the store goes on', async () => {
    const workspace = 'values-half', { page, complaints } = await prepared(workspace);
    const left = await page.evaluate(async (name) => {
      const { createRecord, editRecord } = faults.model, before = JSON.stringify((await faults.readDisk(name)).entries);
      const accounts = faults.watch({ kind: 'window', type: 'account' });
      const put = Reflect.get(IDBObjectStore.prototype, 'put');
      IDBObjectStore.prototype.put = () => { throw new DOMException('no', 'DataCloneError'); };
      const failed = await faults.store.run(createRecord, { type: 'account', fields: { name: 'A' } }).then(() => null, faults.failureOf);
      IDBObjectStore.prototype.put = put;
      const unchanged = JSON.stringify((await faults.readDisk(name)).entries) === before && JSON.stringify(accounts.results.at(-1)) === JSON.stringify(accounts.results[0]);
      const wrote = 'group' in await faults.store.run(editRecord, { type: 'account', id: 'a0', fields: { name: 'Goes on' } });
      return { code: failed?.code, unchanged, wrote, problems: (await faults.check(name)).problems };
    }, workspace);
    assert.deepEqual(left, { code: 'not-storable', unchanged: true, wrote: true, problems: [] });
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test('a proxy over plain data, as frameworks hand out, is stored as the plain data, and what its owner does to it later changes nothing', async () => {
    const workspace = 'values-proxy', { page, complaints } = await prepared(workspace);
    const left = await page.evaluate(async (name) => {
      const { createRecord, editRecord } = faults.model;
      const inner = { tags: ['a'], deep: { n: 1 } }, reactive = new Proxy({ list: new Proxy(inner.tags, {}), deep: new Proxy(inner.deep, {}) }, {});
      const code = async (work: Promise<object>) => work.then((outcome) => ('refused' in outcome ? 'refused' : 'done'), (error: unknown) => faults.failureOf(error).code);
      const outcomes = [
        await code(faults.store.run(createRecord, new Proxy({ type: 'account' as const, id: 'new', fields: new Proxy({ name: 'A', custom: reactive as never }, {}) }, {}))),
        await code(faults.store.run(editRecord, { type: 'account', id: 'a0', fields: { custom: reactive } })),
        await code(faults.store.runBatch(editRecord, ['a1', 'a2'].map((id) => ({ type: 'account' as const, id, fields: { custom: reactive as never } })))),
      ];
      inner.deep.n = 2;
      inner.tags.push('b');
      const customs = await Promise.all(['new', 'a0', 'a1', 'a2'].map(async (id) => (await faults.store.read({ kind: 'record', type: 'account', id }))?.custom));
      return { outcomes, customs, problems: (await faults.check(name)).problems };
    }, workspace);
    assert.deepEqual(left.outcomes, ['done', 'done', 'done']);
    assert.deepEqual(left.customs, Array.from({ length: 4 }, () => ({ list: ['a'], deep: { n: 1 } })));
    assert.deepEqual(left.problems, []);
    assert.deepEqual(complaints, []);
    await page.close();
  });
});

describe('a clock that jumps backwards', () => {
  /** The page's clock from now on. */
  const setClock = ({ page }: FaultPage, hours: number) => page.evaluate((shift) => {
    const { now } = Date, Real = Date;
    globalThis.Date = class extends Real {
      constructor(...given: [] | [number]) {
        super(...(given.length ? given : [now() + shift * 3_600_000] as const));
      }
      static override now() { return now() + shift * 3_600_000; }
    } as DateConstructor;
  }, hours);

  test('keeps the order of what happened and what the clock claimed; ids keep rising, also after a reload', async () => {
    const workspace = 'clock', first = await prepared(workspace);
    const move = ({ page }: FaultPage, stageId: string) => page.evaluate(async (stage) => {
      const outcome = await faults.store.run(faults.model.moveOpportunity, { id: 'deal', stageId: stage });
      return faults.model.isRefusal(outcome) ? outcome.message.en : 'done';
    }, stageId);
    await first.page.evaluate(() => faults.store.run(faults.model.createOpportunity, {
      id: 'deal', pipelineId: 'p', fields: { name: 'Deal', accountId: 'a0', checks: ['need-confirmed'], amount: { amount: 1, currency: 'CNY' }, expectedCloseDate: '2026-01-01' },
    }));
    await setClock(first, -5);
    assert.equal(await move(first, 'qualification'), 'done');
    await first.page.close();
    const second = await shared.browser.open();
    await setClock(second, -30);
    await second.page.evaluate((name) => faults.open(name), workspace);
    assert.equal(await move(second, 'management'), 'done');
    await setClock(second, -2);
    assert.equal(await move(second, 'quote'), 'done');
    const { events, operations, stage, problems } = await second.page.evaluate(async (name) => {
      const { entries } = await faults.readDisk(name), own = entries.flatMap((entry) => entry.operations).filter(({ recordId }) => recordId === 'deal');
      const { rows } = await faults.store.read({ kind: 'window', type: 'opportunity', where: { name: 'Deal' } });
      const { history } = rows.find(({ record }) => record.id === 'deal')!;
      return {
        events: faults.model.eventsAt(history, '9999-12-31T23:59:59.999Z').map(({ set }) => set.stageId), stage: faults.model.stateAt(history, '9999-12-31T23:59:59.999Z')?.stageId,
        operations: own.map(({ id, at, claimedAt }) => ({ id, at, claimedAt })), problems: (await faults.check(name)).problems,
      };
    }, workspace);
    assert.deepEqual(events, ['generation', 'qualification', 'management', 'quote']);
    assert.equal(stage, 'quote');
    const [created, ...moved] = operations;
    for (const { at, claimedAt } of moved) {
      assert.equal(at, created!.at);
      assert.ok(claimedAt && claimedAt < at, `claimed ${claimedAt}`);
    }
    assert.deepEqual(operations.map(({ id }) => id), operations.map(({ id }) => id).sort(), 'ids do not rise');
    assert.deepEqual(problems, []);
    await second.page.close();
  });
});
