import browser from 'webextension-polyfill';
import { portalInTab } from '../bridge/bridge-parts.js';
import type { ReadingParts } from '../reading/read-tab.js';
import { INPUT_NAME, type MailInput, type ReaderAnswer, type ReaderInput } from '../reading/reader-input.js';
import { local, session } from './areas.js';

/** What reading a tab needs, from this browser; how messages are read, the worker and the panel say for themselves. */
export const readingParts: Omit<ReadingParts, 'readTexts'> = {
  local, session, findPortal: portalInTab,
  inject: (tabId, input) => inject(tabId, input, 'content.js'),
  injectMail: (tabId, input) => inject(tabId, input, 'mail.js'),
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
  locale: browser.i18n.getUILanguage(),
};

/** Two steps, because a file takes no arguments: the input is left in the extension's own world in the page, then the reader runs there. */
async function inject(tabId: number, input: ReaderInput | MailInput, file: string): Promise<ReaderAnswer> {
  const target = { tabId };
  await browser.scripting.executeScript({
    target, args: [INPUT_NAME, input], func: (name: string, value: unknown) => { (globalThis as unknown as Record<string, unknown>)[name] = value; },
  });
  const [frame] = await browser.scripting.executeScript({ target, files: [file] });
  return frame?.result as ReaderAnswer;
}
