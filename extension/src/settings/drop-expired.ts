import { Drafts } from '../drafts/drafts.js';
import type { Area } from '../storage/area.js';
import { readSettings } from './settings.js';

/** Drops the drafts nobody has touched for as many days as the organisation's policy lets them lie; none where it does not say. Saved leads stay. */
export async function dropExpired(area: Area, now: string): Promise<void> {
  const { policy: { retentionDays } } = await readSettings(area);
  if (retentionDays === null) return;
  const drafts = new Drafts(area), oldest = new Date(Date.parse(now) - retentionDays * 86_400_000).toISOString();
  await drafts.drop(...(await drafts.list()).filter(({ changedAt }) => changedAt < oldest).map(({ id }) => id));
}
