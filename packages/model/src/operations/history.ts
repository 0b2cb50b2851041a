import type { Id } from '../identity/ulid.js';
import type { Money } from '../money/money.js';
import type { Opportunity, OpportunityStatus } from '../records/opportunity.js';
import type { Instant } from '../time/instant.js';
import type { Operation, Patch } from './operation.js';

/** The fields of an opportunity whose every value is remembered, because figures of the past need them. */
export const TRACKED_FIELDS = ['stageId', 'status', 'amount', 'expectedCloseDate', 'probabilityOverride', 'forecastCategory'] as const;

/** What an entry of an opportunity's history is. All but `changed` are stage events (domain.md 3). */
export type EventKind = 'created' | 'moved' | 'won' | 'lost' | 'reopened' | 'changed';

/** The tracked values an event set; `null` cleared one. */
export interface TrackedPatch {
  stageId?: string;
  status?: OpportunityStatus;
  amount?: Money | null;
  expectedCloseDate?: string | null;
  probabilityOverride?: Opportunity['probabilityOverride'] | null;
  forecastCategory?: Opportunity['forecastCategory'] | null;
}

/** One entry of an opportunity's history: which operation, when, by whom, and the tracked values it set. */
export interface OpportunityEvent {
  /** The operation's id. */
  id: Id;
  at: Instant;
  by: string;
  kind: EventKind;
  set: TrackedPatch;
  reason?: string;
  /** Nobody knows when this happened; `at` is when it was recorded. */
  undated?: true;
  /** The spans in which the event was undone: `[from, to)`, open when `to` is absent. `by` is the undoing operation. */
  undone?: { by: Id; from: Instant; to?: Instant }[];
}

/** The tracked values of an opportunity at an instant. */
export interface TrackedState {
  stageId: string;
  status: OpportunityStatus;
  amount?: Money;
  expectedCloseDate?: string;
  probabilityOverride?: Opportunity['probabilityOverride'];
  forecastCategory?: Opportunity['forecastCategory'];
  /** When the current visit to the stage began. */
  stageSince: Instant;
  /** The visit began at an unknown time. */
  undated?: true;
}

/** An opportunity with its history: what every metric over opportunities takes in. */
export interface Deal {
  opportunity: Opportunity;
  history: readonly OpportunityEvent[];
}

/** Whether the event counts at `asOf`: it has happened by then and is not undone at that moment. */
export function isInEffect(event: OpportunityEvent, asOf: Instant): boolean {
  return event.at <= asOf && !event.undone?.some(({ from, to }) => from <= asOf && (to === undefined || asOf < to));
}

/** The events in effect at `asOf` in order of `(at, id)`; stage events only, unless `all`. */
export function eventsAt(history: readonly OpportunityEvent[], asOf: Instant, which: 'stage' | 'all' = 'stage'): OpportunityEvent[] {
  return history
    .filter((event) => (which === 'all' || event.kind !== 'changed') && isInEffect(event, asOf))
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
}

/** The tracked values at `asOf` by replay; `null` when the opportunity did not exist then. */
export function stateAt(history: readonly OpportunityEvent[], asOf: Instant): TrackedState | null {
  const events = eventsAt(history, asOf, 'all');
  if (!events.some(({ kind }) => kind === 'created')) return null;
  const state: Record<string, unknown> = {};
  for (const { set, at, undated } of events) {
    for (const [name, value] of Object.entries(set)) {
      if (value === null) delete state[name];
      else state[name] = value;
    }
    if (set.stageId === undefined && set.status === undefined) continue;
    state.stageSince = at;
    if (undated) state.undated = true;
    else delete state.undated;
  }
  return state as unknown as TrackedState;
}

/**
 * The history after one more operation on the opportunity; the given list is not touched, and the same list comes back when the
 * operation concerns no tracked field. An undo that takes a whole event back marks that event instead of adding one, and a redo
 * unmarks it, so that "undo the win" returns every number to what it was.
 */
export function extendHistory(history: readonly OpportunityEvent[], operation: Operation): readonly OpportunityEvent[] {
  if (operation.undoes !== undefined) {
    const marked = markUndone(history, operation);
    if (marked) return marked;
  }
  const set = trackedPart(operation.patch);
  if (Object.keys(set).length === 0) return history;
  const event: OpportunityEvent = { id: operation.id, at: operation.at, by: operation.by, kind: kindOf(operation, set), set };
  if (operation.reason !== undefined) event.reason = operation.reason;
  if (operation.undated) event.undated = true;
  return [...history, event];
}

function markUndone(history: readonly OpportunityEvent[], operation: Operation): readonly OpportunityEvent[] | null {
  const redone = history.findIndex((event) => event.undone?.some((span) => span.by === operation.undoes && span.to === undefined));
  if (redone >= 0) {
    const event = history[redone]!;
    const undone = event.undone!.map((span) => (span.by === operation.undoes ? { ...span, to: operation.at } : span));
    return history.with(redone, { ...event, undone });
  }
  const index = history.findIndex(({ id }) => id === operation.undoes);
  const event = history[index];
  if (!event || event.kind === 'created' || !coversEvent(operation, event)) return null;
  return history.with(index, { ...event, undone: [...(event.undone ?? []), { by: operation.id, from: operation.at }] });
}

/** A partial undo (some fields were changed again later and stay) is a change of its own, not a mark. */
function coversEvent(operation: Operation, event: OpportunityEvent): boolean {
  return Object.keys(event.set).every((name) => name in operation.patch);
}

function trackedPart(patch: Patch): TrackedPatch {
  const part: Record<string, unknown> = {};
  for (const name of TRACKED_FIELDS) if (name in patch) part[name] = patch[name];
  return part;
}

function kindOf(operation: Operation, set: TrackedPatch): EventKind {
  if (operation.base === 0) return 'created';
  if (set.status === 'won' || set.status === 'lost') return set.status;
  if (set.status === 'open') return 'reopened';
  return set.stageId !== undefined ? 'moved' : 'changed';
}
