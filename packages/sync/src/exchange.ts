import type { Operation } from '@salescycle/model';
import type { Replica } from '@salescycle/store/replica/replica.js';
import type { PushAnswer, SyncPort } from './sync-port.js';

/** What a turn came to: there is more to do, all is done, or nothing can be done just now. */
export type Turn = 'more' | 'done' | 'later';

/** Operations handed over in one turn. */
const AT_A_TIME = 64;

/**
 * One turn between a replica and the stream. What the stream has comes in first, since ours are to follow it; then ours go out. That something of
 * ours is in the stream is only believed when it comes back: an answer may be lost, the stream is not.
 *
 * @throws StoreError; what the port rejected with, when that kept everything from going on
 */
export async function takeTurn(replica: Replica, port: SyncPort): Promise<Turn> {
  const from = await replica.cursor();
  if ((await port.head()) !== from) return pull(replica, port, from);
  const waiting = await replica.outbox(AT_A_TIME);
  if (!waiting.length) return 'done';
  const { answers, failures } = await push(waiting, port);
  if (answers.includes('ok')) return 'more';
  // Others were first: they are in the stream by now, else there is nothing to be gained by hurrying.
  if (answers.includes('conflict') && (await port.head()) !== from) return 'more';
  if (failures.length) throw failures[0];
  return 'later';
}

async function pull(replica: Replica, port: SyncPort, from: string | null): Promise<Turn> {
  const { operations, cursor } = await port.pull(from);
  // A head that came late names a place that lies behind us.
  if (!operations.length && cursor === from) return 'later';
  await replica.takeIn({ from, operations, cursor });
  return 'more';
}

/** Of one record one after the other, of several at once. What follows on something that did not get through is not tried. */
async function push(operations: readonly Operation[], port: SyncPort): Promise<{ answers: PushAnswer[]; failures: unknown[] }> {
  const queues = new Map<string, Operation[]>();
  for (const operation of operations) {
    const key = `${operation.type}/${operation.recordId}`, queue = queues.get(key);
    if (queue) queue.push(operation);
    else queues.set(key, [operation]);
  }
  const answers: PushAnswer[] = [], failures: unknown[] = [];
  await Promise.all([...queues.values()].map(async (queue) => {
    for (const operation of queue) {
      const answer = await port.push(operation, operation.base).catch((error: unknown): PushAnswer => {
        failures.push(error);
        return 'unknown';
      });
      answers.push(answer);
      if (answer !== 'ok') return;
    }
  }));
  return { answers, failures };
}
