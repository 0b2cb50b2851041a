// The promises every port keeps, whatever lies between the two ends.
import { expect } from '@open-wc/testing';
import { ERASE, SCHEMA_VERSION, type Operation } from '@salescycle/model';
import type { SyncPort } from './sync-port.js';

/** An operation of a made-up record. */
export const operation = (id: string, recordId: string, base: number): Operation => ({
  id, at: '2026-03-02T00:00:00.000Z', by: 'han', device: 'x', cmd: 'editRecord', group: id, type: 'account', recordId, base, patch: { name: id }, was: {}, sv: SCHEMA_VERSION,
});

/** Everything in the stream, page by page. */
export async function streamOf(port: SyncPort): Promise<Operation[]> {
  const all: Operation[] = [];
  for (let cursor: string | null = null; cursor !== (await port.head());) {
    const { operations, cursor: next } = await port.pull(cursor);
    all.push(...operations);
    cursor = next;
  }
  return all;
}

/** Tests that a port keeps its promises. @param make an empty stream that gives out two operations at once, for as long as the signal lasts */
export function keepsThePromises(name: string, make: (signal: AbortSignal) => SyncPort): void {
  describe(`the promises of ${name}`, () => {
    let end: AbortController, port: SyncPort;
    beforeEach(() => {
      end = new AbortController();
      port = make(end.signal);
    });
    afterEach(() => end.abort());
    const pushAll = async (...all: Operation[]) => {
      const answers = [];
      for (const each of all) answers.push(await port.push(each, each.base));
      return answers;
    };

    it('takes an operation in only on the revision its record has, and a known one not again', async () => {
      const answers = await pushAll(operation('1', 'a', 0), operation('2', 'a', 0), operation('1', 'a', 0), operation('3', 'a', 1), operation('4', 'b', 1));
      expect(answers).to.deep.equal(['ok', 'conflict', 'ok', 'ok', 'conflict']);
      expect((await streamOf(port)).map(({ id }) => id)).to.deep.equal(['1', '3']);
    });

    it('gives out what follows a cursor, a page at a time, up to its head', async () => {
      expect(await port.head()).to.equal(null);
      await pushAll(...['1', '2', '3'].map((id) => operation(id, id, 0)));
      const first = await port.pull(null), second = await port.pull(first.cursor);
      expect([first.operations.length, second.operations.length, second.cursor]).to.deep.equal([2, 1, await port.head()]);
      expect(await port.pull(second.cursor)).to.deep.equal({ operations: [], cursor: second.cursor });
    });

    it('only grows at its end: a cursor given out earlier goes on from there', async () => {
      await pushAll(operation('1', 'a', 0));
      const { cursor } = await port.pull(null);
      await pushAll(operation('2', 'b', 0), operation('3', 'a', 1));
      expect((await port.pull(cursor)).operations.map(({ id }) => id)).to.deep.equal(['2', '3']);
    });

    it('tells whoever watches that it grew, until they stop', async () => {
      const listening = new AbortController();
      let told = 0;
      port.watch(() => told++, listening);
      await pushAll(operation('1', 'a', 0));
      await port.head();
      listening.abort();
      await pushAll(operation('2', 'b', 0));
      await port.head();
      expect(told).to.equal(1);
    });

    it('keeps its own copies', async () => {
      const given = operation('1', 'a', 0);
      await port.push(given, 0);
      given.patch.name = 'changed';
      (await port.pull(null)).operations[0]!.patch.name = 'changed, too';
      expect((await streamOf(port)).map(({ patch }) => patch)).to.deep.equal([{ name: '1' }]);
    });

    it('forgets what a record said once its erasure is in it, earlier and later, and nothing else', async () => {
      const erasure = { ...operation('4', 'a', 2), cmd: ERASE, patch: {} };
      await pushAll(operation('1', 'a', 0), operation('2', 'b', 0), operation('3', 'a', 1));
      expect(await port.push({ ...erasure, base: 1 }, 1)).to.equal('conflict');
      expect((await streamOf(port)).map(({ patch }) => patch.name)).to.deep.equal(['1', '2', '3']);
      expect(await pushAll(erasure, operation('5', 'a', 3), operation('6', 'b', 1), operation('1', 'a', 0))).to.deep.equal(['ok', 'ok', 'ok', 'ok']);
      expect((await streamOf(port)).map(({ id, base, patch }) => [id, base, patch])).to.deep.equal([
        ['1', 0, { deletedAt: '2026-03-02T00:00:00.000Z' }], ['2', 0, { name: '2' }], ['3', 1, {}], ['4', 2, {}], ['5', 3, {}], ['6', 1, { name: '6' }],
      ]);
    });
  });
}
