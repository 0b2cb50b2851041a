import { expect } from '@open-wc/testing';
import { createRecord, editRecord } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { openReplica } from '@salescycle/store/replica/replica.js';
import { anotherTab, done, forgetStores, freshStore, until } from '@salescycle/store/world.fixture.js';
import { memoryPort, type MemoryPort } from './memory-port.js';
import { startSync, type SyncStatus } from './start-sync.js';
import type { SyncPort } from './sync-port.js';

const create = (store: Store, id: string, name: string) => done(store, createRecord, { type: 'account', id, fields: { name } });
const rename = (store: Store, id: string, name: string) => done(store, editRecord, { type: 'account', id, fields: { name } });
const namesIn = async (store: Store) => Object.fromEntries((await store.read({ kind: 'window', type: 'account' })).rows.map(({ record }) => [record.id, (record as { name: string }).name]));

describe('sync', function () {
  this.timeout(20_000);
  let end: AbortController;
  let port: MemoryPort;
  let one: Store;
  let other: Store;
  let restore = () => {};
  const statuses: SyncStatus[] = [];
  beforeEach(async () => {
    end = new AbortController();
    port = memoryPort(3);
    [one, other] = [await freshStore('han'), await freshStore('wang')];
    statuses.length = 0;
  });
  afterEach(async () => {
    restore();
    end.abort();
    await forgetStores();
  });
  const start = (store: Store, to: SyncPort = port) => startSync(store, to, { signal: end.signal, onStatus: (status) => statuses.push(status) });
  const say = async (expected: Record<string, string>, ...stores: Store[]) => {
    for (const store of stores) {
      for (let tries = 0; JSON.stringify(await namesIn(store)) !== JSON.stringify(expected); tries++) {
        if (tries === 500) expect(await namesIn(store)).to.deep.equal(expected);
        await new Promise((wake) => { setTimeout(wake, 10); });
      }
    }
  };

  it('brings both to the same, what was there before and what comes after', async () => {
    await create(one, 'a', 'A');
    await create(other, 'b', 'B');
    start(one);
    start(other);
    await say({ a: 'A', b: 'B' }, one, other);
    await rename(one, 'b', 'B by one');
    await say({ a: 'A', b: 'B by one' }, other);
    await rename(other, 'a', 'A by other');
    await say({ a: 'A by other', b: 'B by one' }, one);
    await until(() => statuses.at(-1)!.state === 'inStep');
  });

  it('hands the same over again, to the letter, when nobody knows what became of it', async () => {
    const handed: string[] = [];
    // The first never arrives, of the second the answer is lost.
    const losing: SyncPort = { ...port, push: async (operation, base) => {
      handed.push(JSON.stringify([operation, base]));
      if (handed.length === 1) throw new Error('offline');
      await port.push(operation, base);
      return 'unknown';
    } };
    await create(one, 'a', 'A');
    start(one, losing);
    await until(() => port.stream.length === 1);
    await until(() => statuses.at(-1)!.state === 'inStep');
    expect([handed.length, new Set(handed).size]).to.deep.equal([2, 1]);
    expect(port.stream).to.have.lengthOf(1);
  });

  it('says that it is away, with the reason, and goes on when the others are there again', async () => {
    let isThere = false;
    const coming: SyncPort = { ...port, head: () => (isThere ? port.head() : Promise.reject(new Error('offline'))) };
    await create(one, 'a', 'A');
    start(one, coming);
    await until(() => statuses.length > 0);
    expect((statuses[0] as { error: Error }).error.message).to.equal('offline');
    isThere = true;
    await until(() => statuses.at(-1)!.state === 'inStep');
    expect(port.stream).to.have.lengthOf(1);
  });

  it('says why nothing goes out', async () => {
    await create(one, 'a', 'A');
    start(one, { ...port, push: () => Promise.reject(new Error('forbidden')) });
    await until(() => statuses.at(-1)?.state === 'away');
    expect((statuses.at(-1) as { error: Error }).error.message).to.equal('forbidden');
  });

  it('tries at once when the port has something, however long it would have waited', async () => {
    let isThere = false, ring = () => {};
    const { setTimeout: inTime } = globalThis;
    globalThis.setTimeout = ((job: () => void, ms = 0) => inTime(job, ms > 200 ? 1e6 : ms)) as typeof setTimeout;
    restore = () => { globalThis.setTimeout = inTime; };
    start(one, { ...port, head: () => (isThere ? port.head() : Promise.reject(new Error('offline'))), watch: (listener) => { ring = listener; } });
    await until(() => statuses.length === 1);
    isThere = true;
    ring();
    await until(() => statuses.at(-1)!.state === 'inStep');
  });

  it('does not hurry when the port only seems to have something', async () => {
    start(one, { ...port, head: () => Promise.resolve('0'), pull: () => Promise.resolve({ operations: [], cursor: null as never }) });
    await until(() => statuses.length > 0);
    expect(statuses[0]).to.deep.equal({ state: 'away' });
  });

  it('works in one of several tabs, and in the next one when that closes', async () => {
    const tab = await anotherTab(one);
    let heads = 0;
    const first = new AbortController(), counted: SyncPort = { ...port, head: () => (heads++, port.head()) };
    startSync(one, port, first);
    await create(one, 'a', 'A');
    await until(() => port.stream.length === 1);
    start(tab, counted);
    await create(tab, 'b', 'B');
    await until(() => port.stream.length === 2);
    expect(heads).to.equal(0);
    first.abort();
    await create(tab, 'c', 'C');
    await until(() => port.stream.length === 3 && heads > 0);
  });

  it('does nothing while nothing changes, and stops when it is told to', async () => {
    let asked = 0;
    start(one, { ...port, head: () => (asked++, port.head()) });
    await until(() => statuses.at(-1)?.state === 'inStep');
    const before = asked;
    await new Promise((wake) => { setTimeout(wake, 200); });
    expect(asked).to.equal(before);
    end.abort();
    await create(one, 'a', 'A');
    await new Promise((wake) => { setTimeout(wake, 50); });
    expect([port.stream.length, (await one.attach(openReplica).outbox(5)).length]).to.deep.equal([0, 1]);
  });

  it('ends, says why and listens no more when the store is closed', async () => {
    let heard: AbortSignal | undefined;
    start(one, { ...port, watch: (_, { signal }) => { heard = signal; } });
    await until(() => statuses.at(-1)?.state === 'inStep');
    one.close();
    await until(() => statuses.at(-1)!.state === 'away');
    expect([(statuses.at(-1) as { error: { code: string } }).error.code, heard!.aborted]).to.deep.equal(['closed', true]);
  });
});
