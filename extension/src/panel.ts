import './page.js';
import '@salescycle/widgets/lead-qualifier/define.js';
import browser from 'webextension-polyfill';
import { tellPortals } from './bridge/tell-portals.js';
import { panelParts } from './browser/panel-parts.js';
import { CapturePanel } from './panel/panel.js';

CapturePanel.define();
document.title = browser.i18n.getMessage('name');
document.body.append(Object.assign(document.createElement(CapturePanel.tag), { parts: panelParts }));
void tellPortals(panelParts.pairing!);
