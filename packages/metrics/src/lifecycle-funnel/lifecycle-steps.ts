import type { Id, Label } from '@salescycle/model';
import { ratio } from '../figure.js';
import { wilson } from '../statistics/wilson.js';
import type { Unit } from './lifecycle-unit.js';

/** One step from lead to cash. */
export interface LifecycleStep {
  id: 'lead' | 'qualified' | 'opportunity' | 'won' | 'paid';
  label: Label;
  /** How many got at least this far; `null` when nobody can know (`paid` without payment plans). */
  reached: number | null;
  /** Of the cohort, 0..1. */
  ofFirst: number | null;
  /** To the next step, 0..1; `null` at the last one and where the next is unknown. */
  conversion: number | null;
  interval: [number, number] | null;
  /** Got no further and are still on their way. */
  open: number;
  /** Got no further and are lost or disqualified. */
  lost: number;
  /** Whose furthest step is at least this one. */
  recordIds(): Id[];
}

/** Won, lost and open units that got no further than a step. */
export type StepCount = Record<Unit['now'], number>;

const LABELS: readonly (readonly [LifecycleStep['id'], Label])[] = [
  ['lead', { en: 'Lead', zh: '线索' }],
  ['qualified', { en: 'Qualified', zh: '合格' }],
  ['opportunity', { en: 'Opportunity', zh: '商机' }],
  ['won', { en: 'Won', zh: '赢单' }],
  ['paid', { en: 'Paid in full', zh: '全额回款' }],
];

/** The five steps from the counts per furthest step. `idsOf` finds the units behind them. */
export function lifecycleSteps(counts: readonly StepCount[], idsOf: (test: (unit: Unit) => boolean) => Id[]): LifecycleStep[] {
  const reached = (index: number) => counts.slice(index).reduce((sum, { open, won, lost }) => sum + open + won + lost, 0);
  return LABELS.map(([id, label], index) => {
    const isKnown = index < counts.length;
    const isLast = index + 1 >= counts.length;
    const count = isKnown ? reached(index) : null;
    return {
      id, label, reached: count,
      ofFirst: count === null ? null : ratio(count, reached(0)),
      conversion: isLast ? null : ratio(reached(index + 1), count!),
      interval: isLast ? null : wilson(reached(index + 1), count!),
      open: counts[index]?.open ?? 0,
      lost: counts[index]?.lost ?? 0,
      recordIds: () => (isKnown ? idsOf(({ furthest }) => furthest >= index) : []),
    };
  });
}
