import type { Id, Stage } from '@salescycle/model';
import type { MeasureContext } from '../measure.js';
import { conversionOf, worthOf } from '../shared/conversion.js';
import type { DealAt } from '../shared/deal-at.js';
import { firstStepInUse, indexOfSteps, journeyOf, skippedBelow, type Visit } from '../shared/journey.js';
import type { Reading } from '../shared/ledger.js';
import { spanOf } from '../shared/span.js';
import { leftOutOfMoney } from '../shared/value-sum.js';

/** What happened to a deal at one step. */
export interface Stay {
  step: number;
  /** All visits together; `null` when one of them has no date. */
  ms: number | null;
  isRunning: boolean;
  movedBack: boolean;
}

/** One deal's way through the funnel. */
export interface Passage {
  /** The highest step ever entered, the number of stages when it was ever won. */
  furthest: number;
  now: 'open' | 'won' | 'lost';
  /** Of a lost deal; `null` when nobody gave one. */
  reasonId: Id | null;
  /** The amount in the reporting currency; `null` without amount or rate. */
  units: bigint | null;
  stays: readonly Stay[];
  /** Steps below the furthest it never was in. */
  skipped: readonly number[];
  /** Never won, and no stage it was in is known; it is shown at the first one. */
  isStageUnknown: boolean;
}

/** What a deal means to the cohort funnel over these stages: its passage, if its first event lies in the period. */
export function passageReader(context: MeasureContext, stages: readonly Stage[]): (deal: DealAt) => Reading<Passage> | null {
  const span = spanOf(context);
  const convert = conversionOf(context);
  const steps = indexOfSteps(stages);
  const start = firstStepInUse(stages);
  return (deal) => {
    const place = span.place(deal.first);
    if (place === 'outside') return null;
    if (place === 'undated') return { part: null, excluded: ['undated'] };
    const { visits, furthest, everWon } = journeyOf(deal, steps);
    const stays = staysOf(visits, Date.parse(context.asOf));
    const worth = worthOf(deal, convert, context.asOf);
    const end = everWon ? stages.length : (furthest ?? start);
    const part: Passage = {
      furthest: end, now: deal.state.status, units: worth.units, stays,
      reasonId: deal.state.status === 'lost' ? (deal.opportunity.lossReasonId ?? null) : null,
      skipped: skippedBelow(furthest === null ? 0 : end, stages, visits),
      isStageUnknown: furthest === null && !everWon,
    };
    return { part, ...leftOutOfMoney(worth) };
  };
}

function staysOf(visits: readonly Visit[], asOfMs: number): Stay[] {
  const stays = new Map<number, Stay>();
  for (const { step, from, to, undated, leftBack } of visits) {
    const stay = stays.get(step) ?? { step, ms: 0, isRunning: false, movedBack: false };
    const ms = (to === null ? asOfMs : Date.parse(to)) - Date.parse(from);
    stay.ms = undated || stay.ms === null ? null : stay.ms + ms;
    stay.isRunning ||= to === null;
    stay.movedBack ||= leftBack;
    stays.set(step, stay);
  }
  return [...stays.values()];
}
