import browser from 'webextension-polyfill';

/** Chromium's panel; Firefox has a sidebar instead, and the polyfill's types know only that one. */
const { sidePanel } = browser as { sidePanel?: { open(where: { tabId?: number; windowId?: number }): Promise<void> } };

/**
 * Opens the panel beside a tab. Call it before anything is awaited in the handler of a click: after an await the click no longer counts
 * as the user's, and neither browser opens anything. A browser with neither panel gets it as a page.
 */
export function openPanel(tab: { id?: number | undefined; windowId?: number | undefined }): void {
  const opened = sidePanel ? sidePanel.open(tab.id === undefined ? { windowId: tab.windowId! } : { tabId: tab.id }) : sidebar();
  opened.catch(() => void browser.tabs.create({ url: 'panel.html' }));
}

function sidebar(): Promise<void> {
  const { sidebarAction } = browser as { sidebarAction?: typeof browser.sidebarAction };
  return sidebarAction ? sidebarAction.open() : Promise.reject(new Error('no panel'));
}
