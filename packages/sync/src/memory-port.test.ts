import { expect } from '@open-wc/testing';
import { ERASE, SCHEMA_VERSION, type Operation } from '@salescycle/model';
import { memoryPort } from './memory-port.js';

const operation = (id: string, recordId: string, base: number): Operation => ({
  id, at: '2026-03-02T00:00:00.000Z', by: 'han', device: 'x', cmd: 'editRecord', group: id, type: 'account', recordId, base, patch: { name: id }, was: {}, sv: SCHEMA_VERSION,
});

describe('a stream in memory', () => {
  it('takes an operation in only on the revision its record has, and a known one not again', async () => {
    const port = memoryPort();
    const answers = [];
    for (const each of [operation('1', 'a', 0), operation('2', 'a', 0), operation('1', 'a', 0), operation('3', 'a', 1), operation('4', 'b', 1)]) answers.push(await port.push(each, each.base));
    expect(answers).to.deep.equal(['ok', 'conflict', 'ok', 'ok', 'conflict']);
    expect(port.stream.map(({ id }) => id)).to.deep.equal(['1', '3']);
  });

  it('gives out what follows a cursor, a page at a time, up to its head', async () => {
    const port = memoryPort(2);
    expect(await port.head()).to.equal(null);
    for (const id of ['1', '2', '3']) await port.push(operation(id, id, 0), 0);
    const first = await port.pull(null), second = await port.pull(first.cursor);
    expect([first.operations.length, second.operations.length, second.cursor]).to.deep.equal([2, 1, await port.head()]);
  });

  it('tells whoever watches until they stop, and keeps its own copies', async () => {
    const port = memoryPort(), end = new AbortController(), given = operation('1', 'a', 0);
    let told = 0;
    port.watch(() => told++, end);
    await port.push(given, 0);
    given.patch.name = 'changed';
    end.abort();
    await port.push(operation('2', 'b', 0), 0);
    expect([told, port.stream[0]!.patch]).to.deep.equal([1, { name: '1' }]);
  });

  it('forgets what a record said once its erasure is in it, earlier and later, and nothing else', async () => {
    const port = memoryPort(), erasure = { ...operation('4', 'a', 2), cmd: ERASE, patch: {} };
    for (const each of [operation('1', 'a', 0), operation('2', 'b', 0), operation('3', 'a', 1)]) await port.push(each, each.base);
    expect(await port.push({ ...erasure, base: 1 }, 1)).to.equal('conflict');
    expect(port.stream.map(({ patch }) => patch.name)).to.deep.equal(['1', '2', '3']);
    const answers = [];
    for (const each of [erasure, operation('5', 'a', 3), operation('6', 'b', 1), operation('1', 'a', 0)]) answers.push(await port.push(each, each.base));
    expect(answers).to.deep.equal(['ok', 'ok', 'ok', 'ok']);
    const { operations } = await port.pull(null);
    expect(operations.map(({ id, base, patch }) => [id, base, patch])).to.deep.equal([
      ['1', 0, { deletedAt: '2026-03-02T00:00:00.000Z' }], ['2', 0, { name: '2' }], ['3', 1, {}], ['4', 2, {}], ['5', 3, {}], ['6', 1, { name: '6' }],
    ]);
  });
});
