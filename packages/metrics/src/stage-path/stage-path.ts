import { daysBetween, eventsAt, type Id, type Instant, type OpportunityEvent, type Pipeline } from '@salescycle/model';
import { indexOfSteps, journeyOf, skippedBelow, stepsOf } from '../shared/journey.js';

/** A deal's way through the stages of its pipeline. */
export interface StagePath {
  /** Elapsed days in each open stage, all visits together, by stage id; a visit that nobody can date adds nothing. */
  days: ReadonlyMap<Id, number>;
  /** Stages before the furthest one the deal never was in; of one that was won, all it never was in. Empty where a step has no date, since what came before it is not known. */
  skipped: ReadonlySet<Id>;
}

/** The way of a deal with this history, as it was known at `now`; nothing of a deal without history. */
export function stagePath(history: readonly OpportunityEvent[], pipeline: Pipeline, now: Instant): StagePath {
  const steps = stepsOf(pipeline), events = eventsAt(history, now);
  const { visits, furthest, everWon } = journeyOf({ events }, indexOfSteps(steps)), days = new Map<Id, number>();
  for (const { step, from, to, undated } of visits) {
    const { id } = steps[step]!;
    if (!undated) days.set(id, (days.get(id) ?? 0) + daysBetween(from, to ?? now));
  }
  const isKnown = furthest !== null && !events.some(({ undated }) => undated);
  return { days, skipped: new Set(isKnown ? skippedBelow(everWon ? steps.length : furthest, steps, visits).map((step) => steps[step]!.id) : []) };
}
