import type { EvidenceBundle } from '@salescycle/capture';
import { storeOf } from '@salescycle/widgets/shared/workspaces.js';
import browser from 'webextension-polyfill';
import { bridgeParts } from '../bridge/bridge-parts.js';
import type { PanelParts } from '../panel/panel.js';
import type { ReaderInput } from '../reading/reader-input.js';
import { countReading } from '../health/site-counts.js';
import { readText } from '../review/read-text.js';
import { readTab } from '../reading/read-tab.js';
import { Reminders } from '../reminders/reminders.js';
import { regionOf } from '../settings/region.js';
import { readSettings, type Settings } from '../settings/settings.js';
import { WORKSPACE } from '../workspace.js';
import { local, session } from './areas.js';
import { readingParts } from './reading-parts.js';
import { liveReminderParts, openInApp } from './reminder-parts.js';

const capture = () => import('@salescycle/capture');
const lang = () => browser.i18n.getUILanguage();

/** The panel's surroundings in a browser. */
export const panelParts: PanelParts = {
  local, session, readMail, readCards,
  readTable: async (file) => (await import('../review/allowed-rows.js')).withoutNeverTakenRows(file, await readSettings(local)),
  reminders: new Reminders({ ...liveReminderParts, store: () => storeOf(WORKSPACE), open: openInApp }),
  tabs: { active, watch },
  read: (tab) => readTab(tab, { ...readingParts, readTexts }),
  readPortal: (tab) => readTab(tab, { ...readingParts, readTexts, findPortal: () => Promise.resolve(null) }),
  pairing: { ...bridgeParts, store: () => storeOf(WORKSPACE) },
  async proposing(settings) {
    const { collect, resolve } = await capture();
    const counted = async (bundle: EvidenceBundle) => {
      const result = await resolve(bundle);
      await countReading(local, result).catch(() => undefined);  // a full device is said where something of worth is kept
      return result;
    };
    return { resolve: counted, region: inputOf(settings).region, readText: (text) => readText(text, collect, { ...inputOf(settings), lang: lang() }) };
  },
  normalisers: async () => (await import('@salescycle/capture/resolve/normalisers.js')).identityNormalisers,
  store: () => storeOf(WORKSPACE),
  region: async () => inputOf(await readSettings(local)).region,
  now: readingParts.now,
  newId: readingParts.newId,
  openApp: (leadId) => void browser.tabs.create({ url: browser.runtime.getURL(leadId === undefined ? 'app.html' : `app.html#lead=${leadId}`) }),
  openSettings: () => void browser.runtime.openOptionsPage(),
};

function inputOf({ ownEmails, ownDomains, region }: Settings): Omit<ReaderInput, 'sites'> {
  return { viewer: { emails: ownEmails, domains: ownDomains }, region: region || regionOf(lang()) };
}

const readTexts = async (bundle: EvidenceBundle) => (await import('@salescycle/capture/resolve/with-texts-read.js')).withTextsRead(bundle);

async function readMail(bytes: Uint8Array, signal: AbortSignal) {
  const { collectMail } = await capture();
  const parseHtml = (html: string) => new DOMParser().parseFromString(html, 'text/html');
  return collectMail(bytes, { ...inputOf(await readSettings(local)), lang: lang(), parseHtml, signal });
}

async function readCards(file: Uint8Array | string) {
  const { collectCards } = await import('@salescycle/capture/vcard/collect-cards.js');
  return collectCards(file, { ...inputOf(await readSettings(local)), lang: lang() });
}

async function active() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url };
}

function watch(listener: () => void, { signal }: { signal: AbortSignal }): void {
  const updated = (_id: number, { status, url }: { status?: string; url?: string }) => { if (status === 'complete' || url !== undefined) listener(); };
  browser.tabs.onActivated.addListener(listener);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(listener);
    browser.tabs.onUpdated.removeListener(updated);
  }, { once: true });
}
