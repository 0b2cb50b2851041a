import { cohortFunnel, quantile, reportingPeriod, type CohortStep, type MeasureContext } from '@salescycle/metrics';
import { daysBetween, stateAt, type Instant, type Stage } from '@salescycle/model';
import { DealFeed } from '../../shared/deal-feed.js';
import { liveMeasure } from '../../shared/live-measure.js';
import type { BoardHost } from '../board-host.js';

/** How long the open deals of a stage have been in it. */
export interface AgeNow {
  n: number;
  /** In days. */
  median: number | null;
}

/** What a stage's past says, live while somebody looks: all deals of the pipeline are read once it is asked for. */
export class StageFigures {
  /** `null` until all deals have been looked at. */
  steps: readonly CohortStep[] | null = null;
  private readonly feed = new DealFeed();
  private readonly life = new AbortController();
  private readonly now: Instant;

  constructor({ feed: { source, settings, summary }, context, element }: BoardHost, changed: () => void) {
    const { pipeline, zone, now } = context!;
    this.now = now;
    const { period } = reportingPeriod({ kind: 'last12Months', asOf: now, timeZone: zone });
    const currency = element.currency ?? settings?.currency ?? summary?.open.sums[0]?.currency ?? 'USD';
    const measured: MeasureContext = { asOf: now, timeZone: zone, period, pipeline, currency, rates: settings?.rates ?? [] };
    source!.watch({ kind: 'changes', types: ['opportunity'] }, (changes) => this.feed.apply(changes), this.life);
    liveMeasure(this.feed, cohortFunnel, [measured], ([figure]) => {
      this.steps = figure!.steps;
      changed();
    }, this.life);
  }

  close(): void {
    this.life.abort();
  }

  /** The ages of the deals that stand open in a stage now; those that came at an unknown time are left out. */
  ageIn({ id }: Stage): AgeNow {
    const ages: number[] = [];
    for (const { opportunity, history } of this.feed.deals.values()) {
      if (opportunity.stageId !== id || opportunity.status !== 'open' || opportunity.deletedAt) continue;
      const state = stateAt(history, this.now);
      if (state && !state.undated) ages.push(daysBetween(state.stageSince, this.now));
    }
    return { n: ages.length, median: quantile(ages, 0.5) };
  }
}
