import { addDays, addMonths, idleSince, startOfMonths, type Id, type Instant, type Pipeline, type PlainDate } from '@salescycle/model';
import type { Allowed, Range, Where } from '@salescycle/store';
import { conditionsOf, type BoardFilter, type CloseFilter } from './board-filter.js';

/** What a filter means today: for whom, where, and for which pipeline. */
export interface FilterMoment {
  now: Instant;
  today: PlainDate;
  pipeline: Pipeline;
  fiscalStartMonth: number;
  /** Who works here, if anybody knows. */
  actor: Id | null;
}

/** What can be asked of a lead, too. */
const OF_LEADS: readonly (keyof BoardFilter)[] = ['search', 'ownerId', 'mine', 'tags', 'sources'];

/** A filter as a question to the store; `leads` is `null` where it asks for what a lead does not have. */
export function whereOf(filter: BoardFilter, moment: FilterMoment): { deals: Where; leads: Where | null } {
  const { ownerId, mine, tags, sources, kinds, amount, close } = filter;
  const both: Where = {
    ...(mine ? { ownerId: moment.actor ?? '' } : ownerId !== null && { ownerId }),
    ...(tags?.length && { tags: { has: tags } }),
    ...(sources?.length && { 'source.kind': values(sources) }),
  };
  const deals: Where = {
    ...both,
    ...(kinds?.length && { kind: values(kinds) }),
    ...(amount && { 'amount.currency': amount.currency, 'amount.amount': rangeOf(amount) }),
    ...(close && { expectedCloseDate: daysOf(close, moment) }),
    ...(filter.noNextStep && { 'nextStep.text': null }),
    ...(filter.idle && { stageSince: isIdle(moment) }),
    ...((close === 'overdue' || filter.noNextStep || filter.idle) && { status: 'open' }),
  };
  return { deals, leads: conditionsOf(filter).every((name) => OF_LEADS.includes(name)) ? both : null };
}

function values(names: readonly string[]): (string | null)[] {
  return names.map((name) => name || null);
}

function rangeOf({ from, to }: Range): Range {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function daysOf(close: CloseFilter, { today, fiscalStartMonth }: FilterMoment): Allowed {
  if (close === 'none') return null;
  if (close === 'overdue') return { to: addDays(today, -1) };
  const months = close === 'month' ? 1 : 3;
  const from = startOfMonths(today, months, fiscalStartMonth);
  return { from, to: addDays(addMonths(from, months), -1) };
}

/** Deals that stand in their stage longer than it allows. */
function isIdle({ pipeline, now }: FilterMoment): Allowed {
  const limits = pipeline.stages.map((stage) => [stage.id, idleSince(stage, now)] as const);
  return { by: 'stageId', cases: Object.fromEntries(limits.flatMap(([id, to]) => (to === undefined ? [] : [[id, { to }]]))) };
}
