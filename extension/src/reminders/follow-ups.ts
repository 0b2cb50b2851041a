import { addDays, answeredLeads, dateIn, leadFollowUp, NEW_FOR_DAYS, stepFollowUp, taskFollowUp, type FollowUp, type FollowUpTerms, type Id } from '@salescycle/model';
import type { ResultOf, WindowQuery } from '@salescycle/store';

/** Days ahead that are looked at. */
export const DAYS_AHEAD = 7;

/** The questions to the store whose answers hold every follow-up of the next days. Ask anew each day. */
export function questionsAt({ now, zone }: Pick<FollowUpTerms, 'now' | 'zone'>) {
  const newSince = new Date(Date.parse(now) - NEW_FOR_DAYS * 86_400_000).toISOString();
  return {
    tasks: { kind: 'window', type: 'task', where: { status: 'open' } } as WindowQuery<'task'>,
    deals: { kind: 'window', type: 'opportunity', where: { status: 'open', 'nextStep.dueDate': { to: addDays(dateIn(zone, now), DAYS_AHEAD) } } } as WindowQuery<'opportunity'>,
    leads: { kind: 'window', type: 'lead', where: { status: 'new', createdAt: { from: newSince } } } as WindowQuery<'lead'>,
    said: { kind: 'window', type: 'activity', where: { direction: 'out', at: { from: newSince } } } as WindowQuery<'activity'>,
  };
}

/** The answers to {@link questionsAt}. */
export type Answers = { [Name in keyof ReturnType<typeof questionsAt>]: ResultOf<ReturnType<typeof questionsAt>[Name]> };

/** The follow-ups of whoever works here, the earliest first: their own, and those of nobody. */
export function followUpsIn({ tasks, deals, leads, said }: Answers, terms: FollowUpTerms, actor: Id | null): FollowUp[] {
  const mine = <R extends { ownerId?: Id | null | undefined }>(rows: readonly { record: R }[]) => rows.map(({ record }) => record).filter(({ ownerId }) => !actor || !ownerId || ownerId === actor);
  const answered = answeredLeads(said.rows.map(({ record }) => record));
  const all = [
    ...mine(tasks.rows).map(taskFollowUp), ...mine(deals.rows).map((deal) => stepFollowUp(deal, terms)), ...mine(leads.rows).map((lead) => leadFollowUp(lead, terms, answered)),
  ];
  return all.filter((each) => each !== null).sort((a, b) => (a.at === b.at ? (a.key < b.key ? -1 : 1) : a.at < b.at ? -1 : 1));
}
