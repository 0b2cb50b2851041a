import { expect, waitUntil } from '@open-wc/testing';
import { createRecord } from '@salescycle/model';
import { done, forgetStores, freshStore, until } from '@salescycle/store/world.fixture.js';
import { memoryPort, type MemoryPort } from './memory-port.js';
import { messagePort } from './message-port.js';
import { keepsThePromises, operation } from './port-promises.fixture.js';
import { servePort } from './serve-port.js';
import { startSync } from './start-sync.js';
import type { SyncPort } from './sync-port.js';

function over(stream: SyncPort, signal: AbortSignal): SyncPort {
  const { port1, port2 } = new MessageChannel();
  servePort(port2, stream, { signal });
  return messagePort(port1, { signal });
}

keepsThePromises('a stream at the other end of a message channel', (signal) => over(memoryPort(2), signal));

describe('a stream at the other end of a message channel', () => {
  let end: AbortController, stream: MemoryPort;
  beforeEach(() => {
    end = new AbortController();
    stream = memoryPort();
  });
  afterEach(async () => {
    end.abort();
    await forgetStores();
  });

  /** The port, with the other end in the test's hands. */
  function held() {
    const { port1, port2 } = new MessageChannel(), questions: { id: number; t: string }[] = [];
    let strange = 0;
    port2.onmessage = ({ data }: MessageEvent<{ id: number; t: string }>) => questions.push(data);
    const port = messagePort(port1, { signal: end.signal, onStrange: () => strange++ });
    return { port, questions, say: (message: unknown) => port2.postMessage(message), strange: () => strange };
  }
  const failure = (promise: Promise<unknown>) => promise.then(() => 'resolved', (error: Error) => error.message);

  it('keeps two stores in step', async () => {
    const [one, other] = [await freshStore('han'), await freshStore('wang')];
    startSync(one, over(stream, end.signal), { signal: end.signal });
    startSync(other, over(stream, end.signal), { signal: end.signal });
    await done(one, createRecord, { type: 'account', id: 'a', fields: { name: 'A' } });
    await until(() => stream.stream.length === 1);
    await waitUntil(async () => (await other.read({ kind: 'window', type: 'account' })).total === 1, 'both to have it');
  });

  it('says that the stream cannot be reached, and why', async () => {
    const port = over({ ...stream, head: () => Promise.reject(new Error('offline')) }, end.signal);
    expect(await failure(port.head())).to.contain('offline');
  });

  it('takes an answer only in the shape it has, and only for what was asked', async () => {
    const { port, questions, say, strange } = held();
    const heads = [port.head(), port.head()], pulled = port.pull(null), pushed = port.push(operation('1', 'a', 0), 0);
    await waitUntil(() => questions.length === 4);
    const [first, second, pull, push] = questions as unknown[] as [{ id: number }, { id: number }, { id: number }, { id: number }];
    for (const message of [null, 'sync.answer', { id: 99, t: 'sync.answer', value: '1' }, { t: 'sync.answer', value: '1' }]) say(message);
    say({ id: first.id, t: 'sync.answer', value: 7 });
    say({ id: second.id, t: 'sync.answer', value: '7' });
    say({ id: second.id, t: 'sync.answer', value: '8' });
    say({ id: pull.id, t: 'sync.answer', value: { operations: 'all', cursor: '1' } });
    say({ id: push.id, t: 'sync.answer', value: 'maybe' });
    expect(await Promise.all([failure(heads[0]!), heads[1], failure(pulled), failure(pushed)])).to.deep.equal([
      'The port could not be reached: no answer', '7', 'The port could not be reached: no answer', 'The port could not be reached: no answer',
    ]);
    expect(strange(), 'four that nobody asked for, one twice, three of no shape').to.equal(8);
  });

  it('leaves nobody waiting when it ends, and says nothing after it', async () => {
    const { port, questions } = held(), waiting = failure(port.head());
    await waitUntil(() => questions.length === 1);
    end.abort(new Error('ended'));
    expect(await waiting).to.equal('ended');
    expect(await failure(port.pull(null))).to.equal('ended');
    expect(questions).to.have.length(1);
  });

  it('serves nothing to what is no question', async () => {
    const { port1, port2 } = new MessageChannel(), heard: unknown[] = [];
    servePort(port2, stream, { signal: end.signal });
    port1.onmessage = ({ data }) => heard.push(data);
    for (const message of [null, 'sync.head', { t: 'sync.head' }, { id: '1', t: 'sync.head' }, { id: 1, t: 'sync.pull', cursor: 5 }, { id: 1, t: 'sync.push', operation: null, base: 0 }, { id: 1, t: 'toString' }]) port1.postMessage(message);
    port1.postMessage({ id: 2, t: 'sync.head' });
    await waitUntil(() => heard.length > 0);
    expect(heard).to.deep.equal([{ id: 2, t: 'sync.answer', value: null }]);
  });
});
