import type { VetoableEvent } from './events.js';

/** How long a host may think about a change. */
export const HOST_PATIENCE_MS = 10_000;

/** What the host said: go ahead, no, or nothing in time. */
export type HostAnswer = 'allowed' | 'refused' | 'silent';

interface Asking {
  /** Controlled mode: the host must confirm, with `respondWith(true)` or by passing new records, which resolves this promise. */
  confirmed?: Promise<void>;
  patience?: number;
}

/**
 * Fires a vetoable event and waits for the host. Without a word from it the change is allowed at once, unless the host has to
 * confirm; `preventDefault()`, an answer of `false` and a rejection refuse.
 *
 * @example if ((await askHost(this, new LeadQualifyEvent(detail))) !== 'allowed') return;
 */
export async function askHost(target: EventTarget, event: VetoableEvent, { confirmed, patience = HOST_PATIENCE_MS }: Asking = {}): Promise<HostAnswer> {
  target.dispatchEvent(event);
  if (event.defaultPrevented) return 'refused';
  const answers: Promise<HostAnswer>[] = [];
  if (event.response) answers.push(event.response.then((yes) => (yes ? 'allowed' : 'refused'), () => 'refused'));
  if (confirmed) answers.push(confirmed.then(() => 'allowed'));
  if (!answers.length) return 'allowed';
  const late = new AbortController();
  const silence = new Promise<HostAnswer>((resolve) => {
    const timer = setTimeout(() => resolve('silent'), patience);
    late.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  return Promise.race([...answers, silence]).finally(() => late.abort());
}
