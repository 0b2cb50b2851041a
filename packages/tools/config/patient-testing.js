// What unit tests import as '@open-wc/testing' (bundled-tests.mjs puts this in its place), with more patience where they wait:
// two browsers share the machine while tests run, and what takes 50 ms alone may take seconds then.
import { waitUntil as ask } from '@open-wc/testing';

export * from '@open-wc/testing';

/** As in '@open-wc/testing', but it never gives up before 8 seconds. */
export const waitUntil = (predicate, message, options) => ask(predicate, message, { ...options, timeout: Math.max(8_000, options?.timeout ?? 0) });
