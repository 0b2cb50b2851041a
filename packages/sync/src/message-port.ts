import type { PushAnswer, Pulled, SyncPort } from './sync-port.js';

/** What is asked over the channel, and what comes back. `sync.news`: the stream may have grown. */
export type PortQuestion =
  | { id: number; t: 'sync.head' }
  | { id: number; t: 'sync.pull'; cursor: string | null }
  | { id: number; t: 'sync.push'; operation: object; base: number };
export type PortAnswer = { id: number; t: 'sync.answer'; value: unknown } | { id: number; t: 'sync.failed'; message: string } | { t: 'sync.news' };

type Asked = { isAnswer: (value: unknown) => boolean; resolve: (value: never) => void; reject: (error: Error) => void };

const PUSH_ANSWERS: readonly unknown[] = ['ok', 'conflict', 'unknown'] satisfies PushAnswer[];
const isCursor = (value: unknown) => typeof value === 'string';
const isHead = (value: unknown) => value === null || isCursor(value);
const isPulled = (value: unknown) => Array.isArray((value as Partial<Pulled> | null)?.operations) && isCursor((value as Pulled).cursor);
const isPushAnswer = (value: unknown) => PUSH_ANSWERS.includes(value);

/** How long a port is used, and who hears of what it should not say. */
export interface MessagePortOptions {
  signal: AbortSignal;
  /** The other side said something nobody asked for, or that is no answer. */
  onStrange?: () => void;
}

/**
 * The stream that the other end of a channel serves with {@link servePort}. The other end may be a stranger: of what it says only answers to what was
 * asked are heard, and only in the shape such an answer has; what the operations hold is checked by whoever takes them in. An answer
 * that never comes keeps its promise open: `inTime` ends the waiting.
 *
 * @example const port = inTime(messagePort(channel.port1, { signal }), { longest: 10_000, signal });
 */
export function messagePort(port: MessagePort, { signal, onStrange = () => undefined }: MessagePortOptions): SyncPort {
  const asked = new Map<number, Asked>(), listeners = new Set<() => void>();
  let lastId = 0;
  port.onmessage = ({ data }: MessageEvent<Partial<{ id: number; t: string; value: unknown; message: string }> | null>) => {
    if (data?.t === 'sync.news') return listeners.forEach((listener) => listener());
    const one = asked.get(data?.id ?? 0);
    if (!one) return onStrange();
    asked.delete(data!.id!);
    if (data?.t === 'sync.answer' && one.isAnswer(data.value)) return one.resolve(data.value as never);
    if (data?.t !== 'sync.failed') onStrange();
    one.reject(new Error(`The port could not be reached: ${String(data?.message ?? 'no answer')}`));
  };
  signal.addEventListener('abort', () => {
    port.close();
    for (const { reject } of asked.values()) reject(signal.reason as Error);
    asked.clear();
  }, { once: true });
  const ask = <T>(question: PortQuestion extends infer Q ? Q extends PortQuestion ? Omit<Q, 'id'> : never : never, isAnswer: (value: unknown) => boolean) => new Promise<T>((resolve, reject) => {
    signal.throwIfAborted();
    asked.set(++lastId, { isAnswer, resolve, reject });
    port.postMessage({ ...question, id: lastId });
  });
  return {
    head: () => ask<string | null>({ t: 'sync.head' }, isHead),
    pull: (cursor) => ask<Pulled>({ t: 'sync.pull', cursor }, isPulled),
    push: (operation, base) => ask<PushAnswer>({ t: 'sync.push', operation, base }, isPushAnswer),
    watch(listener, options) {
      if (options.signal.aborted) return;
      listeners.add(listener);
      options.signal.addEventListener('abort', () => listeners.delete(listener));
    },
  };
}
