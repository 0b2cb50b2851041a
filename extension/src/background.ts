import browser from 'webextension-polyfill';

/** Chromium's panel; Firefox has a sidebar instead, and the polyfill's types know only that one. */
const { sidePanel } = browser as { sidePanel?: { open(where: { tabId?: number }): Promise<void> } };

browser.action.onClicked.addListener((tab) => {
  // Synchronously: after an await the click no longer counts as the user's, and neither browser opens anything.
  void (sidePanel ? sidePanel.open({ tabId: tab.id }) : browser.sidebarAction.open());
});
