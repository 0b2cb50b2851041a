import type { Operation } from '@salescycle/model';
import type { PortAnswer } from './message-port.js';
import type { SyncPort } from './sync-port.js';

/**
 * Serves a stream to the other end of a channel, until the signal aborts. What is no question is left alone; a question the stream cannot answer is
 * answered with that.
 *
 * @example servePort(channel.port2, memoryPort(), { signal });
 */
export function servePort(port: MessagePort, stream: SyncPort, { signal }: { signal: AbortSignal }): void {
  if (signal.aborted) return;
  const say = (answer: PortAnswer) => port.postMessage(answer);
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const answering = answerTo(data, stream);
    const id = (data as { id?: unknown } | null)?.id;
    if (!answering || typeof id !== 'number') return;
    answering.then((value) => say({ id, t: 'sync.answer', value }), (error: unknown) => say({ id, t: 'sync.failed', message: String((error as Error | null)?.message).slice(0, 200) }));
  };
  stream.watch(() => say({ t: 'sync.news' }), { signal });
  signal.addEventListener('abort', () => port.close(), { once: true });
}

function answerTo(data: unknown, stream: SyncPort): Promise<unknown> | undefined {
  const { t, cursor, operation, base } = (data ?? {}) as { t?: unknown; cursor?: unknown; operation?: unknown; base?: unknown };
  if (t === 'sync.head') return stream.head();
  if (t === 'sync.pull' && (cursor === null || typeof cursor === 'string')) return stream.pull(cursor);
  if (t === 'sync.push' && typeof operation === 'object' && operation && typeof base === 'number') return stream.push(operation as Operation, base);
  return undefined;
}
