// The service worker, in Firefox the event page: it may be stopped after any line, so it keeps nothing.
import { withTextsRead } from '@salescycle/capture/resolve/with-texts-read.js';
import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { keepBridges } from './bridge/keep-bridges.js';
import { omniboxParts } from './browser/omnibox-parts.js';
import { openPanel } from './browser/panel-window.js';
import { readingParts } from './browser/reading-parts.js';
import { ALARM, settleParts } from './browser/reminder-parts.js';
import { local, session } from './browser/areas.js';
import { keepOmnibox } from './omnibox/keep-omnibox.js';
import { readHandedText } from './reading/read-handed-text.js';
import { Readings } from './reading/reading.js';
import { readTab } from './reading/read-tab.js';
import { settleReminders } from './reminders/settle-reminders.js';
import { dropExpired } from './settings/drop-expired.js';
import { welcomeOnce } from './welcome/welcome-once.js';

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

browser.runtime.onInstalled.addListener(({ reason }) => void install(reason));
browser.runtime.onStartup.addListener(() => void look());
browser.alarms.onAlarm.addListener(({ name }) => { if (name === ALARM) void look(); });
listenToNotices();
browser.permissions.onAdded.addListener(listenToNotices);

keepOmnibox(omniboxParts);
keepBridges();

/** What has come due, and what may not be kept any longer. */
async function look(): Promise<void> {
  await Promise.all([settleReminders(settleParts), dropExpired(local, settleParts.now())]);
}

/** The browser has no notices to press on before a person allowed them. */
function listenToNotices(): void {
  const { notifications } = browser as { notifications?: typeof browser.notifications };
  if (notifications && !notifications.onClicked.hasListener(openTasks)) notifications.onClicked.addListener(openTasks);
}

function openTasks(notice: string): void {
  void browser.notifications.clear(notice);
  void browser.tabs.create({ url: browser.runtime.getURL('app.html#tasks') });
}

function read(tab: Tabs.Tab): Promise<void> {
  return tab.id === undefined ? Promise.resolve() : readTab({ id: tab.id, url: tab.url, isClicked: true }, { ...readingParts, readTexts: withTextsRead });
}

/** A link to a mailbox or a phone says it all by itself; a selection on a page that cannot be read is at least its text. */
async function take({ menuItemId, linkUrl, selectionText }: Menus.OnClickData, tab: Tabs.Tab): Promise<void> {
  if (tab.id === undefined) return;
  if (menuItemId === 'link') return readHandedText(linkUrl ?? '', { tab: { id: tab.id, url: tab.url }, parts: readingParts });
  await read(tab);
  const reading = await new Readings(session).of(tab.id);
  const keptOut = reading?.state === 'refused' && !['off', 'never', 'policy'].includes(reading.why);
  if (keptOut && selectionText) await readHandedText(selectionText, { tab: { id: tab.id, url: tab.url }, parts: readingParts });
}

async function install(reason: string): Promise<void> {
  // Drafts and settings are nobody's business in a page's process.
  await (browser.storage.local as { setAccessLevel?(level: { accessLevel: string }): Promise<void> }).setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'page', title: browser.i18n.getMessage('readPage'), contexts: ['page'] });
  browser.contextMenus.create({ id: 'selection', title: browser.i18n.getMessage('readSelection'), contexts: ['selection'] });
  browser.contextMenus.create({ id: 'link', title: browser.i18n.getMessage('readLink'), contexts: ['link'], targetUrlPatterns: ['mailto:*', 'tel:*'] });
  await welcomeOnce(reason, { local, open: () => browser.tabs.create({ url: browser.runtime.getURL('welcome.html') }) });
  await look();
}
