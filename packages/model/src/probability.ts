import type { Opportunity } from './records/opportunity.js';
import { stageOf, type Pipeline } from './records/pipeline.js';

/** The probability of an opportunity in percent, and where it comes from: a person's own, or the stage's. `null` without a known stage. */
export function probabilityOf(
  opportunity: Pick<Opportunity, 'stageId' | 'probabilityOverride'>, pipeline: Pick<Pipeline, 'stages'>,
): { percent: number; from: 'override' | 'stage' } | null {
  if (opportunity.probabilityOverride) return { percent: opportunity.probabilityOverride.p, from: 'override' };
  const stage = stageOf(pipeline, opportunity.stageId);
  return stage ? { percent: stage.probability, from: 'stage' } : null;
}

/** The forecast category of an opportunity: a person's own, or the stage's; `null` without a known stage. */
export function forecastCategoryOf(
  opportunity: Pick<Opportunity, 'stageId' | 'forecastCategory'>, pipeline: Pick<Pipeline, 'stages'>,
): Opportunity['forecastCategory'] | null {
  return opportunity.forecastCategory ?? stageOf(pipeline, opportunity.stageId)?.forecastCategory ?? null;
}
