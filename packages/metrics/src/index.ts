import { cohortFunnel } from './cohort-funnel/cohort-funnel.js';
import { cycleLength } from './cycle-length/cycle-length.js';
import { leadConversion } from './lead-conversion/lead-conversion.js';
import { openPipeline } from './open-pipeline/open-pipeline.js';
import { weightedPipeline } from './weighted-pipeline/weighted-pipeline.js';
import { winRate } from './win-rate/win-rate.js';
import { wonValue } from './won-value/won-value.js';
import type { Measure } from './measure.js';

export { compute, series, type Measure, type MeasureContext, type Tally } from './measure.js';
export type { Figure, FigureStatus } from './figure.js';
export { assessDeal, type AssessedPart, type Assessment } from './assessment/assessment.js';
export { changesBetween, ChangesTally, changeTotals, type ChangesBetween, type ChangesRequest, type DealChange } from './changes-between/changes-between.js';
export { CHANGE_KINDS, type ChangeKind, type DealFacts } from './changes-between/change-kind.js';
export type { ChangeTotal, MoneyChange } from './changes-between/change-total.js';
export { cohortFunnel, type CohortFunnelFigure } from './cohort-funnel/cohort-funnel.js';
export type { CohortStep, StepPart, StepPartName } from './cohort-funnel/cohort-step.js';
export { cycleLength, type CycleLengthFigure } from './cycle-length/cycle-length.js';
export { firstResponse, type FirstResponseFigure, type FirstResponseRequest, type WaitingLead } from './first-response/first-response.js';
export { leadConversion, type LeadConversionFigure } from './lead-conversion/lead-conversion.js';
export { lifecycleFunnel, type LifecycleFunnelFigure } from './lifecycle-funnel/lifecycle-funnel.js';
export type { LifecycleStep } from './lifecycle-funnel/lifecycle-steps.js';
export { openPipeline, type OpenPipelineFigure } from './open-pipeline/open-pipeline.js';
export { snapshotFunnel, type SnapshotFunnelFigure, type SnapshotStep } from './snapshot-funnel/snapshot-funnel.js';
export { stagePath, type StagePath } from './stage-path/stage-path.js';
export { weightedPipeline, type WeightedPipelineFigure } from './weighted-pipeline/weighted-pipeline.js';
export { winRate, type WinRateFigure } from './win-rate/win-rate.js';
export type { LossReasonCount } from './win-rate/win-loss.js';
export { wonValue, type WonValueFigure } from './won-value/won-value.js';
export { dealOf } from './shared/deal-of.js';
export { fiscalOf, type FiscalDate } from './period/fiscal.js';
export { paceOf, type Pace, type PaceRequest } from './period/pace.js';
export { periodsBack, reportingPeriod, type PeriodKind, type PeriodRequest, type ReportingPeriod } from './period/period.js';
export { differenceOfShares, type Share } from './statistics/difference.js';
export type { DurationSummary } from './statistics/durations.js';
export { medianRanks } from './statistics/median-interval.js';
export { quantile } from './statistics/quantile.js';
export { wilson } from './statistics/wilson.js';

/** The measures a KPI card can show, in the order a chooser offers them. */
export const measures: readonly Measure[] = [
  wonValue, winRate, cohortFunnel, openPipeline, weightedPipeline, cycleLength, leadConversion,
];
