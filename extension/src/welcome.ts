import './page.js';
import browser from 'webextension-polyfill';
import { openPanel } from './browser/panel-window.js';
import { CaptureWelcome } from './welcome/welcome.js';

CaptureWelcome.define();
document.title = browser.i18n.getMessage('name');
// Asked for beforehand: a press opens the panel only as long as nothing is awaited.
const [commands, tab] = await Promise.all([browser.commands.getAll(), browser.tabs.getCurrent()]);
const page = Object.assign(document.createElement(CaptureWelcome.tag), {
  parts: {
    keys: commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '',
    openPanel: () => openPanel(tab),
    openApp: () => void browser.tabs.create({ url: browser.runtime.getURL('app.html') }),
    openSettings: () => void browser.runtime.openOptionsPage(),
  },
});
document.body.append(page);
document.body.dataset.ready = '1';
