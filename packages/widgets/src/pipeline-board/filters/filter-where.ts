import { addDays, addMonths, idleSince, startOfMonths, type Field, type Id, type Instant, type Pipeline, type PlainDate } from '@salescycle/model';
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
  /** Deals with a conflict; `undefined` while there is none. */
  conflicts: ReadonlySet<Id> | undefined;
  /** The fields the workspace defined for leads. */
  leadFields: readonly Field[];
}

/** What can be asked of a lead, too. */
const OF_LEADS: readonly (keyof BoardFilter)[] = ['search', 'ownerId', 'mine', 'tags', 'sources', 'own'];

/** A filter as a question to the store; `leads` is `null` where it asks for what a lead does not have. */
export function whereOf(filter: BoardFilter, moment: FilterMoment): { deals: Where; leads: Where | null } {
  const { ownerId, mine, tags, sources, kinds, amount, close, own = {} } = filter;
  const both: Where = {
    ...(mine ? { ownerId: moment.actor ?? '' } : ownerId !== null && { ownerId }),
    ...(tags?.length && { tags: { has: tags } }),
    ...(sources?.length && { 'source.kind': values(sources) }),
    ...Object.fromEntries(Object.entries(own).map(([name, condition]) => [`custom.${name}`, condition])),
  };
  const deals: Where = {
    ...both,
    ...(kinds?.length && { kind: values(kinds) }),
    ...(amount && { 'amount.currency': amount.currency, 'amount.amount': rangeOf(amount) }),
    ...(close && { expectedCloseDate: daysOf(close, moment) }),
    ...(filter.noNextStep && { 'nextStep.text': null }),
    ...(filter.idle && { stageSince: isIdle(moment) }),
    ...(filter.conflict && { id: [...moment.conflicts ?? []] }),
    ...((close === 'overdue' || filter.noNextStep || filter.idle) && { status: 'open' }),
  };
  return { deals, leads: conditionsOf(filter).every((name) => OF_LEADS.includes(name)) && Object.keys(own).every((name) => moment.leadFields.some((field) => field.name === `custom.${name}`)) ? both : null };
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
