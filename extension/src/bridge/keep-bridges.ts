import browser, { type Runtime } from 'webextension-polyfill';
import { answerBridge } from './answer-bridge.js';
import { bridgeParts } from './bridge-parts.js';
import { keepScripts } from './page-scripts.js';
import { revokeUngranted } from './pairing.js';
import { Portals } from './portals.js';

/** The background's side of hand-offs: answers portals' pages, and keeps the pairings in step with what the browser grants. */
export function keepBridges(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => answerBridge(message, sender, bridgeParts));
  browser.permissions.onRemoved.addListener(() => void revokeUngranted(bridgeParts));
  browser.runtime.onStartup.addListener(() => void settle());
  browser.runtime.onInstalled.addListener(() => void settle());
}

/** After an update the browser has forgotten the scripts, and pages that are open hold those of the version before. */
async function settle(): Promise<void> {
  await revokeUngranted(bridgeParts);
  const portals = await new Portals(bridgeParts.local).list();
  await keepScripts(portals, bridgeParts.scripts);
  for (const { origin } of portals) {
    await bridgeParts.inject(origin);
    await bridgeParts.tell(origin, 'knock');
  }
}
