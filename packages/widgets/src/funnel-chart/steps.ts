import {
  differenceOfShares, type CohortFunnelFigure, type CohortStep, type Figure, type LifecycleFunnelFigure, type SnapshotFunnelFigure,
} from '@salescycle/metrics';
import { stagesOf, type Id, type Money, type Pipeline, type Stage } from '@salescycle/model';
import type { Language } from '../shared/language.js';

/** What a funnel follows: a cohort through the stages, the deals open now, or leads to the money. */
export type Mode = 'cohort' | 'snapshot' | 'lifecycle';

/** What bars and numbers count. */
export type Unit = 'count' | 'value';

/** A part of a step that can be opened. */
export type Part = 'reached' | 'wentOn' | 'open' | 'lost';

/** A share with what it is of. */
export interface ShareOf {
  ratio: number | null;
  count: number;
  n: number;
  interval: [number, number] | null;
}

/** A piece of a step's bar. */
export interface Piece {
  part: Exclude<Part, 'reached'>;
  count: number;
  money: Money | null;
  /** Of the longest possible bar, 0..1. */
  length: number;
}

/** One row of a funnel, the same for every mode. `null` where the mode has no such thing. */
export interface Step {
  id: string;
  name: string;
  /** For the glyph. */
  stage: Stage;
  /** `null`: nobody can know. */
  count: number | null;
  money: Money | null;
  pieces: readonly Piece[];
  /** The comparable period's bar, scaled to the same start, 0..1. */
  before: { length: number; count: number } | null;
  ofPrevious: ShareOf | null;
  ofFirst: ShareOf | null;
  /** To the comparable period, in points of 1. */
  difference: { value: number; interval: [number, number] } | null;
  open: number | null;
  lost: number | null;
  reasons: readonly { reasonId: Id | null; count: number }[];
  medianDays: number | null;
  /** The records of a part; `null` where the measure does not tell them apart. */
  idsOf(part: Part): Id[] | null;
}

/** Below this many there are counts and no percentages. */
export const ENOUGH = 5;

/** What rows are made from. */
export interface Source {
  mode: Mode;
  unit: Unit;
  figure: Figure;
  /** The comparable period's. */
  before: Figure | null;
  pipeline: Pipeline;
  language: Language;
}

/** The rows of a funnel in process order. */
export function stepsOf(source: Source): Step[] {
  return BUILDERS[source.mode](source);
}

const BUILDERS: Readonly<Record<Mode, (source: Source) => Step[]>> = { cohort: cohortRows, snapshot: snapshotRows, lifecycle: lifecycleRows };

function cohortRows({ unit, figure, before, pipeline, language }: Source): Step[] {
  const { steps } = figure as CohortFunnelFigure;
  const earlier = (before as CohortFunnelFigure | null)?.steps;
  const size = ({ count, value }: { count: number; value: Money }) => (unit === 'count' ? count : value.amount);
  const won = stagesOf(pipeline).find(({ type }) => type === 'won')!;
  return steps.map((step, i) => {
    const stage = step.stage ?? won;
    const previous = steps[i - 1];
    const match = earlier?.findIndex((each) => each.stage?.id === step.stage?.id) ?? -1;
    const then = earlier?.[match];
    const piece = (part: Piece['part']): Piece => ({ part, count: step[part].count, money: step[part].value, length: fractionOf(size(step[part]), size(steps[0]!.reached)) });
    return {
      id: stage.id, name: stage.name[language], stage, count: step.reached.count, money: step.reached.value,
      pieces: [piece('wentOn'), piece('open'), piece('lost')],
      before: then ? { length: fractionOf(size(then.reached), size(earlier[0]!.reached)), count: then.reached.count } : null,
      ofPrevious: previous ? shareOf(step, previous, unit) : null,
      ofFirst: {
        ratio: unit === 'count' ? step.ofFirst : step.ofFirstByValue, count: step.reached.count, n: steps[0]!.reached.count, interval: null,
      },
      difference: unit === 'count' && previous ? differenceTo(step, previous, then, earlier?.[match - 1]) : null,
      open: step.open.count, lost: step.lost.count, reasons: step.lossReasons, medianDays: step.time?.median ?? null,
      idsOf: (part) => step.recordIds(part),
    };
  });
}

function snapshotRows({ unit, figure, language }: Source): Step[] {
  const { steps } = figure as SnapshotFunnelFigure;
  const size = ({ count, amount }: (typeof steps)[number]) => (unit === 'count' ? count : amount.amount);
  const longest = Math.max(...steps.map(size), 1);
  return steps.map((step) => ({
    ...NOTHING_MORE, id: step.stage.id, name: step.stage.name[language], stage: step.stage, count: step.count, money: step.amount,
    pieces: [{ part: 'open', count: step.count, money: step.amount, length: fractionOf(size(step), longest) }],
    idsOf: () => step.recordIds(),
  }));
}

function lifecycleRows({ figure, before, language }: Source): Step[] {
  const { steps } = figure as LifecycleFunnelFigure;
  const earlier = (before as LifecycleFunnelFigure | null)?.steps;
  const first = steps[0]!.reached ?? 0;
  return steps.map((step, i) => {
    const [previous, next, then] = [steps[i - 1], steps[i + 1], earlier?.[i]];
    const went = next?.reached ?? Math.max(0, (step.reached ?? 0) - step.open - step.lost);
    const piece = (part: Piece['part'], count: number): Piece => ({ part, count, money: null, length: fractionOf(count, first) });
    const [now, from] = [step.reached, previous?.reached ?? null];
    const [nowThen, fromThen] = [then?.reached ?? null, earlier?.[i - 1]?.reached ?? null];
    return {
      ...NOTHING_MORE, id: step.id, name: step.label[language], stage: lifecycleStage(step.id, i), count: now,
      pieces: now === null ? [] : [piece('wentOn', went), piece('open', step.open), piece('lost', step.lost)],
      before: nowThen === null ? null : { length: fractionOf(nowThen, earlier![0]!.reached ?? 0), count: nowThen },
      ofPrevious: previous && now !== null ? { ratio: previous.conversion, count: now, n: from ?? 0, interval: previous.interval } : null,
      ofFirst: now === null ? null : { ratio: step.ofFirst, count: now, n: first, interval: null },
      difference: now !== null && from !== null && nowThen !== null && fromThen !== null && Math.min(from, fromThen) >= ENOUGH
        ? differenceOfShares({ count: now, n: from }, { count: nowThen, n: fromThen }) : null,
      open: now === null ? null : step.open, lost: now === null ? null : step.lost,
      idsOf: (part) => (part === 'reached' && now !== null ? step.recordIds() : null),
    };
  });
}

const NOTHING_MORE = {
  money: null, before: null, ofPrevious: null, ofFirst: null, difference: null, open: null, lost: null, reasons: [], medianDays: null,
} satisfies Partial<Step>;

function shareOf({ reached }: CohortStep, previous: CohortStep, unit: Unit): ShareOf {
  const base = { count: reached.count, n: previous.reached.count };
  return unit === 'count' ? { ...base, ratio: previous.conversion, interval: previous.interval } : { ...base, ratio: previous.conversionByValue, interval: null };
}

function differenceTo(step: CohortStep, previous: CohortStep, then: CohortStep | undefined, previousThen: CohortStep | undefined): Step['difference'] {
  if (!then || !previousThen || Math.min(previous.reached.count, previousThen.reached.count) < ENOUGH) return null;
  const share = (each: CohortStep, of: CohortStep) => ({ count: each.reached.count, n: of.reached.count });
  return differenceOfShares(share(step, previous), share(then, previousThen));
}

/** The steps from lead to cash as stages, so that they get the glyphs of their place. */
function lifecycleStage(id: string, order: number): Stage {
  return { ...LIFECYCLE[order]!, id };
}

const LIFECYCLE: readonly Stage[] = (['open', 'open', 'open', 'won', 'won'] as const).map((type, order) => ({
  id: String(order), order, type, name: { en: '', zh: '' }, probability: 0, forecastCategory: 'pipeline',
}));

/** The glyphs' idea of the whole: the pipeline, or the way from lead to cash. */
export function outlineOf({ mode, pipeline }: Pick<Source, 'mode' | 'pipeline'>, steps: readonly Step[]): Pick<Pipeline, 'stages'> {
  return mode === 'lifecycle' ? { stages: steps.map(({ stage }) => stage) } : pipeline;
}

function fractionOf(size: number, whole: number): number {
  return whole > 0 ? Math.max(0, size) / whole : 0;
}
