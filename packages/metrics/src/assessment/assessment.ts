import { decimalOf, divideRounded, probabilityOf, weightOf, type Money, type Opportunity, type Pipeline } from '@salescycle/model';

/** What an assessment is made of. */
export type AssessedPart = 'value' | 'fit' | 'win' | 'effort';

/** A deal's assessment (商机评估): its parts, and what they come to when all of them are known. */
export interface Assessment {
  value: Money | null;
  /** A person's judgement, 0..4. */
  fit: number | null;
  /** Win estimate in percent: a person's own, else the stage's. */
  win: number | null;
  /** Days of work still to be put in. */
  effort: number | null;
  /** Parts nobody has named yet, in the order of the formula. Never empty while `perDay` is `null`. */
  unknown: readonly AssessedPart[];
  /** Value × win estimate × fit ÷ effort: what a day of work on the deal may be expected to bring. `null` while a part is unknown. */
  perDay: Money | null;
}

/** The best fit there is. */
const FULL_FIT = 4n;
/** A probability of 100 % as a weight. */
const WHOLE = 1_000_000n;

/**
 * Assesses a deal: value × win estimate × (fit ÷ 4) ÷ days of effort, in the deal's own currency and rounded once. Value × win estimate is
 * the weighted amount of the pipeline's figures; multiplying by how sure one is and dividing by effort is how RICE ranks work (reach × impact ×
 * confidence ÷ effort). An unknown part is named and never taken as 0 or as an average.
 *
 * @example assessDeal(deal, pipeline).perDay; // 480 000 × 60 % × 3/4 ÷ 12 d = 18 000 a day
 */
export function assessDeal(deal: Pick<Opportunity, 'amount' | 'stageId' | 'probabilityOverride' | 'fit' | 'effortDays'>, pipeline: Pick<Pipeline, 'stages'>): Assessment {
  const value = deal.amount ?? null, fit = deal.fit?.level ?? null, win = probabilityOf(deal, pipeline)?.percent ?? null, effort = deal.effortDays || null;
  const parts = { value, win, fit, effort };
  const unknown = (Object.keys(parts) as AssessedPart[]).filter((name) => parts[name] === null);
  if (value === null || fit === null || win === null || effort === null) return { ...parts, unknown, perDay: null };
  const days = decimalOf(effort), sum = BigInt(value.amount) * weightOf(win) * BigInt(fit) * 10n ** BigInt(days.scale);
  return { ...parts, unknown, perDay: { ...value, amount: Number(divideRounded(sum, WHOLE * FULL_FIT * days.digits)) } };
}
