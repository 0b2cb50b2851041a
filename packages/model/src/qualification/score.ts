import type { Answer } from '../records/qualification.js';
import type { Dimension, Framework } from './framework.js';

/** Where a lead stands by its answers. `unknown` means that the open questions decide between cold and better. */
export type Band = 'disqualified' | 'hot' | 'warm' | 'unknown' | 'cold';

/** One dimension's part in the score. */
export interface Contribution {
  dimension: Dimension;
  /** 0..4, or `null` when unknown. */
  value: number | null;
  /** Points of 100, or `null` when unknown: unknown adds nothing but is not an answer of 0. */
  points: number | null;
  /** Points at level 4. */
  most: number;
}

/** The score of a set of answers with everything it is made of (domain.md 6). */
export interface Score {
  /** 0..100. */
  score: number;
  /** The score if every unknown were answered 4. */
  possible: number;
  /** Known weight over all weight, 0..1. */
  completeness: number;
  band: Band;
  contributions: Contribution[];
  /** Required dimensions answered exactly 0. */
  disqualifiedBy: Dimension[];
  /** What to ask next: unknown dimensions, the most valuable first; ties in the framework's order. */
  nextQuestions: Dimension[];
}

/**
 * Scores answers by a framework.
 *
 * @throws RangeError when the framework's weights sum to 0 or one is negative
 * @example
 * scoreAnswers(bant, [{ dimension: 'authority', value: 2 }, { dimension: 'need', value: 4 }, { dimension: 'timeline', value: 1 }]);
 * // score 48.75, possible 68.75, completeness 0.8, band 'unknown', nextQuestions [budget]
 */
export function scoreAnswers(framework: Framework, answers: readonly Answer[]): Score {
  const total = sum(framework.dimensions.map(({ weight }) => weight));
  if (!(total > 0) || framework.dimensions.some(({ weight }) => weight < 0)) {
    throw new RangeError(`framework ${framework.id}: the weights must not be negative and must sum to more than 0`);
  }
  const contributions = framework.dimensions.map((dimension) => contributionOf(dimension, answers, total));
  const unknown = contributions.filter(({ value }) => value === null);
  const score = sum(contributions.map(({ points }) => points ?? 0));
  const possible = score + sum(unknown.map(({ most }) => most));
  const unknownWeight = sum(unknown.map(({ dimension }) => dimension.weight));
  const disqualifiedBy = contributions.filter(({ dimension, value }) => dimension.required && value === 0).map(({ dimension }) => dimension);
  return {
    score, possible, contributions, disqualifiedBy,
    completeness: (total - unknownWeight) / total,
    band: bandOf(framework, { score, possible, unknownWeight, disqualified: disqualifiedBy.length > 0 }),
    nextQuestions: unknown.map(({ dimension }) => dimension).sort((a, b) => b.weight - a.weight),
  };
}

function contributionOf(dimension: Dimension, answers: readonly Answer[], total: number): Contribution {
  const value = answers.find((answer) => answer.dimension === dimension.id)?.value ?? null;
  const most = (100 * dimension.weight) / total;
  return { dimension, value, most, points: value === null ? null : (most * value) / 4 };
}

/** The first band that holds. */
function bandOf({ bands }: Framework, is: { score: number; possible: number; unknownWeight: number; disqualified: boolean }): Band {
  if (is.disqualified) return 'disqualified';
  if (is.score >= bands.hot) return 'hot';
  if (is.score >= bands.warm) return 'warm';
  return is.unknownWeight > 0 && is.possible >= bands.warm ? 'unknown' : 'cold';
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
