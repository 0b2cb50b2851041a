import browser from 'webextension-polyfill';
import type { Area } from '../storage/area.js';

/** Kept on this device until removed: drafts and settings. */
export const local: Area = {
  get: (keys) => browser.storage.local.get(keys),
  set: (items) => browser.storage.local.set(items),
  remove: (keys) => browser.storage.local.remove(keys),
  // Firefox rejects where nobody manages it.
  managed: () => browser.storage.managed.get(null).catch(() => undefined),
  onChanged: browser.storage.local.onChanged,
};

/** Kept until the browser closes: how each tab's reading stands. */
export const session: Area = browser.storage.session;
