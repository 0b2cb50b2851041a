import { stagesOf, type Instant, type Pipeline, type Stage } from '@salescycle/model';
import type { DealAt } from './deal-at.js';

/** One uninterrupted time in a stage. */
export interface Visit {
  /** Index among the steps of {@link stepsOf}. */
  step: number;
  from: Instant;
  /** `null` while the visit runs. */
  to: Instant | null;
  /** Its beginning or its end has no date. */
  undated: boolean;
  /** It ended by a move to an earlier stage. */
  leftBack: boolean;
}

/** A deal's way through the stages. Times while it was closed belong to no stage. */
export interface Journey {
  visits: readonly Visit[];
  /** The highest step ever entered; `null` when it never was in a stage the pipeline knows as open. */
  furthest: number | null;
  everWon: boolean;
}

/** The steps of a funnel: the pipeline's open stages in today's order, retired ones too, since deals of the past were in them. */
export function stepsOf(pipeline: Pipeline): Stage[] {
  return stagesOf(pipeline, { retired: true }).filter(({ type }) => type === 'open');
}

/** Walks a deal's stage events once. */
export function journeyOf({ events }: Pick<DealAt, 'events'>, steps: ReadonlyMap<string, number>): Journey {
  const visits: Visit[] = [];
  let [stageId, status, everWon] = ['', 'open', false];
  let running: Visit | null = null;
  for (const { at, set, undated } of events) {
    const moved = set.stageId !== undefined && set.stageId !== stageId;
    const turned = set.status !== undefined && set.status !== status;
    stageId = set.stageId ?? stageId;
    status = set.status ?? status;
    everWon ||= status === 'won';
    if (!moved && !turned) continue;
    const step: number | undefined = status === 'open' ? steps.get(stageId) : undefined;
    if (running) Object.assign(running, { to: at, undated: running.undated || undated === true, leftBack: step !== undefined && step < running.step });
    running = step === undefined ? null : { step, from: at, to: null, undated: undated === true, leftBack: false };
    if (running) visits.push(running);
  }
  return { visits, everWon, furthest: visits.length ? Math.max(...visits.map(({ step }) => step)) : null };
}

/** The steps below `end` a deal never was in. A retired stage nobody needs to pass any more is not skipped. */
export function skippedBelow(end: number, steps: readonly Stage[], visits: readonly Visit[]): number[] {
  const skipped: number[] = [];
  for (let step = 0; step < end; step++) {
    if (steps[step]!.active !== false && !visits.some((visit) => visit.step === step)) skipped.push(step);
  }
  return skipped;
}

/** Each open stage's index among the funnel's steps, by stage id. */
export function indexOfSteps(steps: readonly Stage[]): ReadonlyMap<string, number> {
  return new Map(steps.map(({ id }, index) => [id, index]));
}

/** The step a deal with unknown stages is shown at: the first one in use. */
export function firstStepInUse(steps: readonly Stage[]): number {
  return Math.max(0, steps.findIndex(({ active }) => active !== false));
}
