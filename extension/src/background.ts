// The service worker, in Firefox the event page: it may be stopped after any line, so it keeps nothing.
import { withMailRead } from '@salescycle/capture/mail/shown-mail.js';
import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { keepBridges } from './bridge/keep-bridges.js';
import { openPanel } from './browser/panel-window.js';
import { readingParts } from './browser/reading-parts.js';
import { local, session } from './browser/areas.js';
import { readHandedText } from './reading/read-handed-text.js';
import { Readings } from './reading/reading.js';
import { readTab } from './reading/read-tab.js';

// The toolbar's button, and Alt+Shift+L, which presses it.
browser.action.onClicked.addListener((tab) => {
  openPanel(tab);
  void read(tab);
});

browser.contextMenus.onClicked.addListener((info, tab) => {
  if (!tab) return;
  openPanel(tab);
  void take(info, tab);
});

browser.tabs.onRemoved.addListener((tabId) => void new Readings(session).forget(tabId));

browser.runtime.onInstalled.addListener(() => void install());

keepBridges();

function read(tab: Tabs.Tab): Promise<void> {
  return tab.id === undefined ? Promise.resolve() : readTab({ id: tab.id, url: tab.url, isClicked: true }, { ...readingParts, readMessage: withMailRead });
}

/** A link to a mailbox or a phone says it all by itself; a selection on a page that cannot be read is at least its text. */
async function take({ menuItemId, linkUrl, selectionText }: Menus.OnClickData, tab: Tabs.Tab): Promise<void> {
  if (tab.id === undefined) return;
  if (menuItemId === 'link') return readHandedText(linkUrl ?? '', { tab: { id: tab.id, url: tab.url }, parts: readingParts });
  await read(tab);
  const reading = await new Readings(session).of(tab.id);
  const keptOut = reading?.state === 'refused' && reading.why !== 'off' && reading.why !== 'never';
  if (keptOut && selectionText) await readHandedText(selectionText, { tab: { id: tab.id, url: tab.url }, parts: readingParts });
}

async function install(): Promise<void> {
  // Drafts and settings are nobody's business in a page's process.
  await (local as { setAccessLevel?(level: { accessLevel: string }): Promise<void> }).setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'page', title: browser.i18n.getMessage('readPage'), contexts: ['page'] });
  browser.contextMenus.create({ id: 'selection', title: browser.i18n.getMessage('readSelection'), contexts: ['selection'] });
  browser.contextMenus.create({ id: 'link', title: browser.i18n.getMessage('readLink'), contexts: ['link'], targetUrlPatterns: ['mailto:*', 'tel:*'] });
}
