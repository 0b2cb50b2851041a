import { stateAt, type OpportunityEvent } from './operations/history.js';
import type { Opportunity } from './records/opportunity.js';
import { stageOf, type Pipeline, type Stage } from './records/pipeline.js';
import { daysBetween, type Instant } from './time/instant.js';

/** How long a deal has stood in its stage. */
export interface StageAge {
  /** Elapsed days, fractional. */
  days: number;
  /** After how many days the stage calls a deal idle (停滞); `undefined` when it does not. */
  limit: number | undefined;
  isIdle: boolean;
}

/** The age of an open deal in its stage, and whether it is more than the stage allows; `null` when the deal is closed or nobody knows since when. */
export function stageAge(deal: Pick<Opportunity, 'status' | 'stageId'>, history: readonly OpportunityEvent[], pipeline: Pick<Pipeline, 'stages'>, now: Instant): StageAge | null {
  const state = deal.status === 'open' ? stateAt(history, now) : null;
  if (!state || state.undated) return null;
  const days = Math.max(0, daysBetween(state.stageSince, now)), limit = stageOf(pipeline, deal.stageId)?.rottenDays;
  return { days, limit, isIdle: limit !== undefined && days > limit };
}

const DAY = 86_400_000;

/** The same rule as a question: the last moment at which a deal that {@link stageAge} calls idle now came to the stage; `undefined` when the stage calls none idle. */
export function idleSince({ type, rottenDays }: Pick<Stage, 'type' | 'rottenDays'>, now: Instant): Instant | undefined {
  return type === 'open' && rottenDays !== undefined ? new Date(Date.parse(now) - rottenDays * DAY - 1).toISOString() : undefined;
}
