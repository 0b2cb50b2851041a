import type { Figure } from '../figure.js';
import type { MeasureContext, Tally } from '../measure.js';
import { dealAt, type DealAt } from './deal-at.js';
import { Ledger, type Reading } from './ledger.js';

/** How a measure over deals is kept: what one deal means to it, how parts add up, and the figure they make. */
export interface DealRules<Part, F extends Figure> {
  /** `null`: the deal has nothing to do with the figure. */
  read: (deal: DealAt) => Reading<Part> | null;
  apply(part: Part, sign: 1 | -1): void;
  figure(ledger: Ledger<Part>): F;
}

/** The tally of a measure over the deals of the context's pipeline; those of others are counted under `otherPipeline`. */
export function dealTally<Part, F extends Figure>(context: MeasureContext, rules: DealRules<Part, F>): Tally<F> {
  const ledger = new Ledger<Part>((part, sign) => rules.apply(part, sign));
  return {
    put: (deal) => ledger.set(deal.opportunity.id, readingOf(dealAt(deal, context), context, rules.read)),
    drop: (id) => ledger.set(id, null),
    figure: () => rules.figure(ledger),
  };
}

/** What a deal of the context's pipeline means, by `read`. One that is none of the figure's business is known nevertheless. */
export function readingOf<Part>(
  deal: DealAt | null, { pipeline }: MeasureContext, read: (deal: DealAt) => Reading<Part> | null,
): Reading<Part> | null {
  if (!deal) return null;
  if (deal.opportunity.pipelineId !== pipeline.id) return { part: null, excluded: ['otherPipeline'], foreign: true };
  return read(deal) ?? NOTHING;
}

const NOTHING = { part: null };
