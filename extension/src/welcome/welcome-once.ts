import { readSettings } from '../settings/settings.js';
import type { Area } from '../storage/area.js';

const KEY = 'welcomed';

/** Opens the first-run page when the extension was installed: never after an update, never twice, and not where the organisation has told the person already. */
export async function welcomeOnce(reason: string, { local, open }: { local: Area; open(): Promise<unknown> }): Promise<void> {
  if (reason !== 'install' || (await local.get(KEY))[KEY] === true) return;
  if (!(await readSettings(local)).policy.consentRecorded) await open();
  await local.set({ [KEY]: true });
}
