import { openStore, type Store } from '@salescycle/store';
import browser, { type Manifest, type Permissions } from 'webextension-polyfill';
import { local } from '../browser/areas.js';
import { WORKSPACE } from '../workspace.js';
import type { AnswerParts } from './answer-bridge.js';
import type { Told } from './bridge-words.js';
import { lookForPortal, portalIn, type Looked } from './find-portal.js';
import { BRIDGE_FILE } from './page-scripts.js';
import type { PairingParts } from './pairing.js';
import { patternOf, type FoundPortal } from './portal.js';

/** Where Firefox's manifest names the kinds of data that leave the extension, about which it asks a person besides the site. */
interface FirefoxManifest {
  browser_specific_settings?: { gecko?: { data_collection_permissions?: { optional?: Manifest.OptionalDataCollectionPermission[] } } };
}

const kinds = (browser.runtime.getManifest() as FirefoxManifest).browser_specific_settings?.gecko?.data_collection_permissions?.optional;
const grantsFor = (pattern: string): Permissions.Permissions => ({ origins: [pattern], ...(kinds && { data_collection: kinds }) });
const isGranted = (pattern: string) => browser.permissions.contains(grantsFor(pattern));

let opening: Promise<Store> | null = null;

/** The extension's store, opened when it is first needed; a background is stopped too often to open it before. */
function store(): Promise<Store> {
  opening ??= openStore({ workspace: WORKSPACE });
  opening.catch(() => { opening = null; });
  return opening;
}

/** What hand-offs need, from this browser. */
export const bridgeParts: PairingParts & AnswerParts = {
  local, store, isGranted, inject, tell,
  now: () => new Date().toISOString(),
  request: (pattern) => browser.permissions.request(grantsFor(pattern)),
  release: async (pattern, isLast) => { await browser.permissions.remove(isLast ? grantsFor(pattern) : { origins: [pattern] }); },
  scripts: {
    isGranted,
    registered: () => browser.scripting.getRegisteredContentScripts(),
    register: (scripts) => browser.scripting.registerContentScripts(scripts),
    unregister: (ids) => browser.scripting.unregisterContentScripts({ ids }),
  },
};

/** Milliseconds a browser has for letting the extension into the page that was clicked. */
const LET_IN = 150;

/** The portal in a tab, if there is one. Only reads, and only where the browser lets the extension in. */
export async function portalInTab(tabId: number): Promise<FoundPortal | null> {
  const look = () => browser.scripting.executeScript({ target: { tabId }, func: lookForPortal });
  // Now and then Chromium tells of a click a moment before it lets the extension into the page.
  const [frame] = await look().catch(() => new Promise((later) => { setTimeout(later, LET_IN); }).then(look));
  return portalIn(frame?.result as Looked | undefined);
}

async function inject(origin: string): Promise<void> {
  const pattern = patternOf(origin);
  const tabs = pattern ? await browser.tabs.query({ url: pattern }) : [];
  const open = tabs.filter(({ url }) => url?.startsWith(`${origin}/`));
  // A page that shows an error, or is being left, has nowhere to put it.
  await Promise.all(open.map(({ id }) => browser.scripting.executeScript({ target: { tabId: id! }, files: [BRIDGE_FILE] }).catch(() => null)));
}

/** All tabs are told, and only bridges hear it: which tab shows what is not known any more once a grant has been taken back. */
async function tell(origin: string, bridge: Told): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => browser.tabs.sendMessage(id!, { bridge, origin }, { frameId: 0 }).catch(() => null)));
}
