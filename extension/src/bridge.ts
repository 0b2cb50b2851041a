// Runs in the pages of paired portals, in a world of its own. Listens, carries leads over, keeps nothing.
import browser from 'webextension-polyfill';
import type { Answers, Ask } from './bridge/bridge-words.js';
import { PageBridge } from './bridge/page-bridge.js';

const KEY = Symbol.for('salescycle.bridge');
const world = globalThis as unknown as Record<symbol, PageBridge | undefined>;

function start(): PageBridge {
  const told = (message: unknown) => bridge.told(message);
  const bridge = new PageBridge({
    page: window,
    ask: <A extends Ask>(ask: A) => browser.runtime.sendMessage<Ask, Answers[A['bridge']]>(ask),
    isAlive: () => Boolean((browser.runtime as { id?: string }).id),
    ended() {
      world[KEY] = undefined;
      browser.runtime.onMessage.removeListener(told);
    },
  });
  browser.runtime.onMessage.addListener(told);
  bridge.start();
  return bridge;
}

// A page that is paired while it is open may have been paired before.
world[KEY] ??= start();
