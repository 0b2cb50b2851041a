import type { Lead } from '@salescycle/model';
import browser from 'webextension-polyfill';
import type { OmniboxParts } from '../omnibox/keep-omnibox.js';
import { readHandedText } from '../reading/read-handed-text.js';
import { openPanel } from './panel-window.js';
import { readingParts } from './reading-parts.js';
import { settleParts } from './reminder-parts.js';

/** The address bar of this browser. */
export const omniboxParts: OmniboxParts = {
  bar: browser.omnibox,
  leads,
  // Only Firefox has it, and only there descriptions are plain.
  isMarkup: !('getBrowserInfo' in browser.runtime) || typeof browser.runtime.getBrowserInfo !== 'function',
  activeTab: async () => (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0],
  openPanel,
  openLead(id, disposition) {
    const url = browser.runtime.getURL(`app.html#lead=${id}`);
    if (disposition === 'currentTab') void browser.tabs.update({ url });
    else void browser.tabs.create({ url, active: disposition !== 'newBackgroundTab' });
  },
  async take(text, { id }) {
    if (id !== undefined) await readHandedText(text, { tab: { id }, parts: readingParts });
  },
  words: (typed) => (typed ? browser.i18n.getMessage('leadFromText', [typed]) : browser.i18n.getMessage('leadHow')),
};

async function leads(): Promise<readonly Lead[]> {
  const store = await settleParts.open();
  if (!store) return [];
  try {
    const { rows } = await store.read({ kind: 'window', type: 'lead' });
    return rows.map(({ record }) => record);
  } finally {
    store.close();
  }
}
