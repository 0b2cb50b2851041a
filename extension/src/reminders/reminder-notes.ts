import { isInstant, type FollowUp, type Instant } from '@salescycle/model';
import type { Area } from '../storage/area.js';
import type { ReminderNotes } from './plan.js';

/** Where they are kept. Two entries, because a page writes the one and the background the other. */
export const PUT_OFF_KEY = 'reminders:putOff', TOLD_KEY = 'reminders:told';

/** What is kept about reminders on this device; what has not its shape counts as not kept. */
export async function readNotes(area: Area): Promise<ReminderNotes> {
  const kept = await area.get([PUT_OFF_KEY, TOLD_KEY]);
  return { putOff: instantsOf(kept[PUT_OFF_KEY]), told: instantsOf(kept[TOLD_KEY]) };
}

/** Puts a reminder off until a moment. */
export async function putOff(area: Area, key: string, until: Instant): Promise<void> {
  const { putOff } = await readNotes(area);
  await area.set({ [PUT_OFF_KEY]: { ...putOff, [key]: until } });
}

/** Notes that these were told of, and forgets what is noted about follow-ups there are no more. */
export async function noteTold(area: Area, toTell: readonly FollowUp[], { all, now }: { all: readonly FollowUp[]; now: Instant }): Promise<void> {
  const { told, putOff } = await readNotes(area), keys = new Set(all.map(({ key }) => key));
  const kept = (notes: Readonly<Record<string, Instant>>) => Object.fromEntries(Object.entries(notes).filter(([key]) => keys.has(key)));
  const next = { ...kept(told), ...Object.fromEntries(toTell.map(({ key }) => [key, now])) };
  if (toTell.length || Object.keys(next).length < Object.keys(told).length) await area.set({ [TOLD_KEY]: next });
  if (Object.keys(kept(putOff)).length < Object.keys(putOff).length) await area.set({ [PUT_OFF_KEY]: kept(putOff) });
}

function instantsOf(stored: unknown): Record<string, Instant> {
  const entries = Object.entries(typeof stored === 'object' && stored !== null ? stored : {});
  return Object.fromEntries(entries.filter((entry): entry is [string, Instant] => isInstant(entry[1])));
}
