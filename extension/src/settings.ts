import './page.js';
import browser from 'webextension-polyfill';
import { bridgeParts } from './bridge/bridge-parts.js';
import { CapturePortals } from './bridge/portals-view.js';
import { local } from './browser/areas.js';
import { CaptureSiteHealth } from './health/site-health.js';
import { CaptureSettings } from './settings/settings-page.js';
import { CaptureSiteTables } from './settings/site-tables-view.js';

CaptureSettings.define();
CapturePortals.define();
CaptureSiteHealth.define();
CaptureSiteTables.define();
document.title = browser.i18n.getMessage('settings');
const page = Object.assign(document.createElement('capture-settings'), {
  area: local,
  notices: { request: () => browser.permissions.request({ permissions: ['notifications'] }), release: () => browser.permissions.remove({ permissions: ['notifications'] }) },
});
page.append(Object.assign(document.createElement(CapturePortals.tag), { parts: bridgeParts }));
page.append(...[CaptureSiteTables.tag, CaptureSiteHealth.tag].map((tag) => Object.assign(document.createElement(tag), { area: local })));
document.body.append(page);
void page.updateComplete.then(() => { document.body.dataset.ready = '1'; });
