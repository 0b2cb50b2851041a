import './page.js';
import browser from 'webextension-polyfill';
import { bridgeParts } from './bridge/bridge-parts.js';
import { CapturePortals } from './bridge/portals-view.js';
import { local } from './browser/areas.js';
import { CaptureSettings } from './settings/settings-page.js';

CaptureSettings.define();
CapturePortals.define();
document.title = browser.i18n.getMessage('settings');
const page = Object.assign(document.createElement('capture-settings'), { area: local });
page.append(Object.assign(document.createElement(CapturePortals.tag), { parts: bridgeParts }));
document.body.append(page);
void page.updateComplete.then(() => { document.body.dataset.ready = '1'; });
