import type { Activity } from '../records/activity.js';
import type { Lead } from '../records/lead.js';
import type { Opportunity } from '../records/opportunity.js';
import type { Task } from '../records/task.js';
import type { Id } from '../identity/ulid.js';
import { daysBetween, type Instant } from '../time/instant.js';
import { startOfDate } from '../time/plain-date.js';
import { WorkingClock, type WorkingHours } from '../time/working-hours.js';

/** Something somebody means to do, or owes an answer to: a task, the next step of a deal, the first answer to a lead. */
export interface FollowUp {
  /** The same as long as it waits for the same moment; put off, it is another. */
  key: string;
  kind: 'task' | 'step' | 'lead';
  /** The record it stands in: the task, the deal, the lead. */
  id: Id;
  /** What is to be done; the lead's name for a first answer. */
  text: string;
  /** When it is due. A day without a time is due from its morning on. */
  at: Instant;
  /** The record it is about; `null` for a task about nothing. */
  about: { type: string; id: Id } | null;
}

/** What it takes to say when something is due. */
export interface FollowUpTerms {
  /** IANA time zone of whoever works here. */
  zone: string;
  now: Instant;
  /** Hours within which a new lead is to be answered; 0 for no such promise. */
  answerWithin: number;
  /** The hours that count for it; `null` for all. */
  workingHours: WorkingHours | null;
}

/** Days after which a lead that nobody answered is no new one any more. */
export const NEW_FOR_DAYS = 14;

/** Hours after midnight from which on a day's work is due. */
export const MORNING = 9;

/** What an open task asks for: its reminder, else its end; `null` for one that is ended or has no time. */
export function taskFollowUp({ id, title, status, remindAt, dueAt, regarding }: Task): FollowUp | null {
  const at = remindAt ?? dueAt;
  if (status !== 'open' || !at) return null;
  return { key: keyOf('task', id, at), kind: 'task', id, text: title, at, about: regarding?.[0] ?? null };
}

/** What the next step of an open deal asks for on its day; `null` without a day. */
export function stepFollowUp({ id, status, nextStep }: Opportunity, { zone }: Pick<FollowUpTerms, 'zone'>): FollowUp | null {
  if (status !== 'open' || !nextStep?.dueDate || nextStep.none) return null;
  const at = new Date(Date.parse(startOfDate(zone, nextStep.dueDate)) + MORNING * 3_600_000).toISOString();
  return { key: keyOf('step', id, nextStep.dueDate), kind: 'step', id, text: nextStep.text, at, about: { type: 'opportunity', id } };
}

/**
 * The first answer a new lead waits for (快速响应). Its clock runs from when the lead was made here; `null` when somebody answered, the lead is no
 * longer new, came in a list from elsewhere, or has waited for more than {@link NEW_FOR_DAYS} days.
 */
export function leadFollowUp({ id, name, status, createdAt, source }: Lead, { now, zone, answerWithin, workingHours }: FollowUpTerms, answered: ReadonlySet<Id>): FollowUp | null {
  if (!answerWithin || status !== 'new' || source?.kind === 'import' || answered.has(id) || daysBetween(createdAt, now) > NEW_FOR_DAYS) return null;
  const at = new WorkingClock(workingHours, zone).after(createdAt, answerWithin * 3_600_000);
  return { key: keyOf('lead', id, createdAt), kind: 'lead', id, text: name, at, about: { type: 'lead', id } };
}

/** The leads somebody answered: an activity from us, by a person, names them. */
export function answeredLeads(activities: Iterable<Pick<Activity, 'direction' | 'automatic' | 'regarding'>>): Set<Id> {
  return new Set([...activities].flatMap(leadsAnsweredBy));
}

/** The leads an activity answers: those it names, where it came from us and a person did it. */
export function leadsAnsweredBy({ direction, automatic, regarding = [] }: Pick<Activity, 'direction' | 'automatic' | 'regarding'>): Id[] {
  return direction === 'out' && !automatic ? regarding.filter(({ type }) => type === 'lead').map(({ id }) => id) : [];
}

function keyOf(kind: FollowUp['kind'], id: Id, moment: string): string {
  return `${kind}/${id}/${moment}`;
}
