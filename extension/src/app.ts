import './page.js';
import '@salescycle/widgets/funnel-chart/define.js';
import '@salescycle/widgets/kpi-card/define.js';
import '@salescycle/widgets/lead-qualifier/define.js';
import '@salescycle/widgets/pipeline-board/define.js';
import { storeOf } from '@salescycle/widgets/shared/workspaces.js';
import browser from 'webextension-polyfill';
import { CaptureApp } from './app/app.js';
import { WORKSPACE } from './workspace.js';

CaptureApp.define();
document.title = browser.i18n.getMessage('app');
document.body.append(Object.assign(document.createElement(CaptureApp.tag), { store: () => storeOf(WORKSPACE), openSettings: () => void browser.runtime.openOptionsPage() }));
document.body.dataset.ready = '1';
