import type { CaptureResult, Snapshot } from '@salescycle/capture/contract.js';

/** A case as it travels into the browser. */
export interface Given {
  snapshot: Omit<Snapshot, 'doc' | 'frames' | 'raw'>;
  /** The page's source, to be parsed there; `null` for the page that is open, and for a mail. */
  html: string | null;
  /** A mail's bytes. */
  base64: string | null;
}

/** What came of it, how long the first call took, which is what a user waits for, and how long a second one. */
export interface Reading<T = CaptureResult> { result: T; ms: number; warmMs: number }

/** A page's frames, which stand in their `srcdoc`: as they are shown, or parsed like the page. */
function framesOf(doc: Document): Snapshot['frames'] {
  return [...doc.querySelectorAll('iframe')].flatMap((element) => {
    const inner = element.contentDocument ?? new DOMParser().parseFromString(element.srcdoc, 'text/html');
    return [{ url: inner.URL, doc: inner, element }, ...framesOf(inner)];
  });
}

/** Makes `readCase` callable from outside: the snapshot is put together, then read under the clock. */
export function offer<T = CaptureResult>(read: (snapshot: Snapshot) => Promise<T>): void {
  const readCase = async ({ snapshot, html, base64 }: Given): Promise<Reading<T>> => {
    const doc = snapshot.kind === 'eml' ? null : html === null ? document : new DOMParser().parseFromString(html, 'text/html');
    const raw = base64 === null ? {} : { raw: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)) };
    const whole = { ...snapshot, doc, frames: doc ? framesOf(doc) : [], ...raw }, times = [performance.now()], result = await read(whole);
    times.push(performance.now());
    await read(whole);
    return { result, ms: times[1]! - times[0]!, warmMs: performance.now() - times[1]! };
  };
  Object.assign(globalThis, { readCase });
}
