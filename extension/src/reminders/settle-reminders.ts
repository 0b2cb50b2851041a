import type { FollowUp, FollowUpTerms, Id, Instant } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { readSettings } from '../settings/settings.js';
import type { Area } from '../storage/area.js';
import { followUpsIn, questionsAt } from './follow-ups.js';
import { planReminders, type ReminderPlan } from './plan.js';
import { noteTold, readNotes } from './reminder-notes.js';

/** What reminders do in a browser. */
export interface Surroundings {
  /** Sets the one alarm there is. */
  wakeAt(instant: Instant): Promise<void>;
  /** Shows on the toolbar how much is due today; 0 for nothing. */
  showCount(count: number): Promise<void>;
  /** Has the system show what came due, where a person allowed that. */
  tell(items: readonly FollowUp[], nameOf: (item: FollowUp) => string): Promise<void>;
}

/** What the background needs to look after reminders. */
export interface SettleParts extends Surroundings {
  local: Area;
  /** Opens the store for a moment; `null` while nothing was ever kept in it. */
  open(): Promise<Pick<Store, 'read' | 'actor' | 'close'> | null>;
  now(): Instant;
  zone(): string;
}

/**
 * Looks once at what is due: the toolbar's count, one notice for all that came due since the last look, and the alarm for the next. It
 * remembers nothing but what it keeps, so that it may be stopped after any line, and be late or early by any time.
 */
export async function settleReminders(parts: SettleParts): Promise<ReminderPlan> {
  const { local } = parts, now = parts.now(), zone = parts.zone();
  // Ahead of everything that may fail, so that there is always a next time.
  await parts.wakeAt(new Date(Date.parse(now) + 3_600_000).toISOString());
  const { answerWithin, workingHours, notify } = await readSettings(local), found = await readFollowUps(parts, { now, zone, answerWithin, workingHours });
  const plan = planReminders(found.all, await readNotes(local), { now, zone });
  await parts.showCount(plan.due.length + plan.today.length);
  await noteTold(local, plan.toTell, { all: found.all, now });
  if (notify && plan.toTell.length) await parts.tell(plan.toTell, ({ about }) => (about ? found.names.get(about.id) ?? '' : ''));
  await parts.wakeAt(plan.wakeAt);
  return plan;
}

async function readFollowUps({ open }: SettleParts, terms: FollowUpTerms): Promise<{ all: FollowUp[]; names: Map<Id, string> }> {
  const store = await open();
  if (!store) return { all: [], names: new Map() };
  try {
    const { tasks, deals, leads, said } = questionsAt(terms);
    const [a, b, c, d] = await Promise.all([store.read(tasks), store.read(deals), store.read(leads), store.read(said)]);
    const names = new Map([...b.rows, ...c.rows].map(({ record: { id, name } }) => [id, name]));
    return { all: followUpsIn({ tasks: a, deals: b, leads: c, said: d }, terms, store.actor), names };
  } finally {
    store.close();
  }
}
