import './page.js';
import '@salescycle/widgets/lead-qualifier/define.js';
import browser from 'webextension-polyfill';
import { tellPortals } from './bridge/tell-portals.js';
import { panelParts } from './browser/panel-parts.js';
import { answerSkeletons } from './browser/tab-skeleton.js';
import { CaptureLayoutHelp } from './health/layout-help.js';
import { countCorrections } from './health/site-counts.js';
import { CapturePanel } from './panel/panel.js';
import { CaptureReminders } from './reminders/reminders-view.js';

CaptureReminders.define();
CapturePanel.define();
CaptureLayoutHelp.define();
answerSkeletons(document);
countCorrections(panelParts.local, new AbortController());
document.title = browser.i18n.getMessage('name');
document.body.append(Object.assign(document.createElement(CapturePanel.tag), { parts: panelParts }));
void tellPortals(panelParts.pairing!);
