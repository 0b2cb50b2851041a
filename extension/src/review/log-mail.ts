import type { MessageFacts } from '@salescycle/capture';
import { logActivity, refuse, isRefusal, scheduleTask, startOfDate, type Activity, type Command, type EditableFields, type Id, type Instant, type PlainDate, type Task } from '@salescycle/model';

/** A mail as an activity, and the task to come back to it. */
export interface LogMailInput {
  id: Id;
  fields: EditableFields<Activity>;
  task?: EditableFields<Task>;
}

/** Under which name the ids of mails are kept. */
export const MAIL_SYSTEM = 'mail';
/** A webmail and a file of the same mail have two ids; the minute and the subject are the same. */
const SAME_MINUTE = 60_000;
/** The hour at which a day's work begins, when a task is due. */
const HOUR = 9;

/**
 * Logs a mail about one or more records, with a task for the answer where one is wanted; one group, undone as one. A mail that is logged
 * already is refused, however it is read a second time.
 */
export const logMail: Command<LogMailInput> = {
  name: 'logMail',
  run(state, { id, fields, task }, context) {
    for (const logged of state.recordsOf('activity')) {
      if (!logged.deletedAt && isSameMail(logged, fields)) {
        return refuse('conflict', { en: 'This mail is logged already.', zh: '这封邮件已经记录过。' }, { recordId: logged.id });
      }
    }
    const activity = logActivity.run(state, { id, fields }, context);
    const after = task ? scheduleTask.run(state, { fields: task }, context) : [];
    if (isRefusal(activity)) return activity;
    return isRefusal(after) ? after : [...activity, ...after];
  },
};

/** Whether two activities are the same mail: by its id, or by subject, direction and minute. */
export function isSameMail(one: EditableFields<Activity>, other: EditableFields<Activity>): boolean {
  if (one.kind !== 'email' || other.kind !== 'email') return false;
  const ids = new Set(mailIds(other));
  if (mailIds(one).some((id) => ids.has(id))) return true;
  return Boolean(one.subject) && one.subject === other.subject && one.direction === other.direction
    && Math.abs(Date.parse(one.at ?? '') - Date.parse(other.at ?? '')) < SAME_MINUTE;
}

function mailIds({ externalIds }: EditableFields<Activity>): string[] {
  return (externalIds ?? []).filter(({ system }) => system === MAIL_SYSTEM).map(({ id }) => id);
}

/** A mail's facts as an activity's fields; without a time of its own it was there when it was read. */
export function mailActivity({ id, subject, at, direction }: MessageFacts, { url, readAt, about }: { url: string | null; readAt: Instant; about: { type: string; id: Id }[] }): EditableFields<Activity> {
  // Without an id of its own a mail is told by where it was read and what it says of itself.
  const key = id || [url ?? '', subject, at ?? ''].join(' ').trim();
  return { kind: 'email', at: at ?? readAt, direction, ...(subject && { subject }), regarding: about, ...(key && { externalIds: [{ system: MAIL_SYSTEM, id: key.slice(0, 500) }] }) };
}

/** When a task that is due on a day is due: at nine in the morning of the time zone. */
export function dueAt(day: PlainDate, timeZone: string): Instant {
  return new Date(Date.parse(startOfDate(timeZone, day)) + HOUR * 3_600_000).toISOString();
}
