import { moneyOf, type Currency, type Id, type Money, type Stage } from '@salescycle/model';
import { ratio } from '../figure.js';
import type { DurationSummary } from '../statistics/durations.js';
import { wilson } from '../statistics/wilson.js';
import type { Passage } from './passage.js';
import { plus, type Amount, type StepTotals } from './step-totals.js';

/** Deals of a part of a step: by count and by what they are worth in the reporting currency, as far as known. */
export interface StepPart {
  count: number;
  value: Money;
}

/** The parts of a step that can be opened. */
export type StepPartName = 'reached' | 'wentOn' | 'open' | 'lost' | 'skipped' | 'movedBack';

/**
 * One step of the cohort funnel. `wentOn + open + lost = reached`. At the last step, won, `wentOn` are the deals that are won now, and
 * `open` and `lost` those reopened after a win.
 */
export interface CohortStep {
  /** `null` at the last step, won. */
  stage: Stage | null;
  /** Deals whose furthest step is this one or a later one. A skipped stage counts as reached. */
  reached: StepPart;
  wentOn: StepPart;
  /** Got no further and are open now, wherever they stand. */
  open: StepPart;
  /** Got no further and are lost now. */
  lost: StepPart;
  /** Reached of the first step's, 0..1. */
  ofFirst: number | null;
  ofFirstByValue: number | null;
  /** The next step's reached of this one's, 0..1; `null` at the last step and where nobody got. */
  conversion: number | null;
  conversionByValue: number | null;
  /** The 95 % interval of `conversion`, n = `reached`. */
  interval: [number, number] | null;
  /** Why the deals lost from here were lost, most frequent first; `reasonId` null when nobody said. */
  lossReasons: { reasonId: Id | null; count: number }[];
  /** Deals that went past without entering. */
  skipped: number;
  /** Deals that ever went from here to an earlier stage. */
  movedBack: number;
  /** Time in stage (停留时间) in days, all visits of a deal together, of the deals that were ever here; `null` at the last step. */
  time: (DurationSummary & { /** Still here. */ running: number; /** Were here for an unknown time, not in `n`. */ undated: number }) | null;
  recordIds(part?: StepPartName): Id[];
}

/** What the steps are made of. */
export interface StepSource {
  stages: readonly Stage[];
  /** One a stage and one for won. */
  totals: readonly StepTotals[];
  currency: Currency;
  idsOf: (test: (passage: Passage) => boolean) => Id[];
}

/** The steps in process order, won last. A retired stage nobody of the cohort was in is left out. */
export function cohortSteps(source: StepSource): CohortStep[] {
  const { stages, totals } = source;
  const reached: Amount[] = [];
  for (let step = totals.length - 1; step >= 0; step--) reached[step] = plus(totals[step]!.ended, reached[step + 1] ?? { count: 0, units: 0n });
  return totals
    .map((_, step) => stepOf(step, reached, source))
    .filter((_, step) => stages[step]?.active !== false || totals[step]!.entered > 0);
}

function stepOf(step: number, reached: readonly Amount[], { stages, totals, currency, idsOf }: StepSource): CohortStep {
  const own = totals[step]!;
  const [here, first, next] = [reached[step]!, reached[0]!, reached[step + 1]];
  const part = ({ count, units }: Amount): StepPart => ({ count, value: moneyOf(units, currency) });
  return {
    stage: stages[step] ?? null,
    reached: part(here), wentOn: part(next ?? own.won), open: part(own.open), lost: part(own.lost),
    ofFirst: ratio(here.count, first.count), ofFirstByValue: ratio(here.units, first.units),
    conversion: next ? ratio(next.count, here.count) : null,
    conversionByValue: next ? ratio(next.units, here.units) : null,
    interval: next ? wilson(next.count, here.count) : null,
    lossReasons: lossReasonsOf(own),
    skipped: own.skipped, movedBack: own.movedBack,
    time: next ? { ...own.times.summary(), running: own.running, undated: own.undated } : null,
    recordIds: (name = 'reached') => idsOf((passage) => PARTS[name](passage, step, step === stages.length)),
  };
}

/** Which deals belong to which part of a step. */
const PARTS: Readonly<Record<StepPartName, (passage: Passage, step: number, isLast: boolean) => boolean>> = {
  reached: ({ furthest }, step) => furthest >= step,
  wentOn: ({ furthest, now }, step, isLast) => (isLast ? furthest === step && now === 'won' : furthest > step),
  open: ({ furthest, now }, step) => furthest === step && now === 'open',
  lost: ({ furthest, now }, step) => furthest === step && now === 'lost',
  skipped: ({ skipped }, step) => skipped.includes(step),
  movedBack: ({ stays }, step) => stays.some((stay) => stay.step === step && stay.movedBack),
};

function lossReasonsOf({ reasons }: StepTotals): CohortStep['lossReasons'] {
  return [...reasons]
    .filter(([, count]) => count > 0)
    .sort(([a, x], [b, y]) => y - x || (b === null ? -1 : a === null ? 1 : a < b ? -1 : 1))
    .map(([reasonId, count]) => ({ reasonId, count }));
}
