import { isRefusal, type Activity, type Id, type PlainDate } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import type { Draft } from '../drafts/draft.js';
import { dueAt, isSameMail, logMail, mailActivity } from '../review/log-mail.js';
import { candidateOf } from '../review/rows.js';
import { isNeverTaken } from '../settings/site-rules.js';
import type { Settings } from '../settings/settings.js';
import type { Problem } from './problem.js';

/** Where a mail is to be logged, and when to come back to it. */
export interface MailLogging {
  about: { type: 'opportunity' | 'contact' | 'lead'; id: Id; name: string };
  /** The person besides, where it is about their deal. */
  with?: { type: 'contact' | 'lead'; id: Id } | undefined;
  /** The day a task is due; without it there is none. */
  followUp?: PlainDate | undefined;
  /** What the task is called. */
  title: string;
}

interface LoggingParts {
  settings: Settings;
  now(): string;
  timeZone: string;
}

/** Logs the mail a draft was read from. Answers with the draft as it is then, or why it was not logged. */
export async function logDraftsMail(store: Store, draft: Draft, { about, with: person, followUp, title }: MailLogging, { settings, now, timeZone }: LoggingParts): Promise<{ draft: Draft } | { problem: Problem }> {
  const { result, origin, readAt } = draft, message = result?.message;
  if (!message) return { draft };
  if (candidateOf(draft)?.fields.emails.some(({ value }) => isNeverTaken(value, settings))) return { problem: 'neverTaken' };
  const activityId = store.newId(), regarding = [about, ...(person && person.id !== about.id ? [person] : [])].map(({ type, id }) => ({ type, id }));
  const outcome = await store.run(logMail, {
    id: activityId, fields: mailActivity(message, { url: origin.url, readAt, about: regarding }),
    ...(followUp && { task: { title: title.slice(0, 500), dueAt: dueAt(followUp, timeZone), regarding } }),
  });
  if (isRefusal(outcome)) return { problem: outcome.message };
  const at = now();
  return { draft: { ...draft, changedAt: at, logged: { at, group: outcome.group, activityId, about: about.name } } };
}

/** When the mail of a draft was logged already, here or on another device: by what is known of the records it may be logged on; `null` when it was not. */
export async function loggedBefore(store: Store, draft: Draft, about: readonly { type: 'opportunity' | 'contact' | 'lead'; id: Id }[]): Promise<Activity | null> {
  const message = draft.result?.message;
  if (!message || !about.length) return null;
  const fields = mailActivity(message, { url: draft.origin.url, readAt: draft.readAt, about: [] });
  const logged = await store.read({ kind: 'linked', type: 'activity', field: 'regarding', to: about });
  return logged.find((each) => isSameMail(each, fields)) ?? null;
}
