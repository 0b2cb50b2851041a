import type { Figure, Measure } from '@salescycle/metrics';
import { isCurrency, WORKSPACE_ID, type Deal, type ExchangeRate, type Id, type LossReason, type Pipeline, type Workspace } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import type { PropertyValues } from 'lit';
import { DealFeed, feedOf } from './deal-feed.js';
import { Face } from './face.js';
import type { LatePart } from './late-part.js';
import { liveMeasure } from './live-measure.js';
import type { MeasureElement } from './measure-element.js';
import { strings } from './measure-face.strings.js';
import { momentOf, momentsOf, PERIODS, problemOfPeriod, type MeasureBasis, type Moment, type PeriodChoice } from './moments.js';

/** How far a measuring element is: not told where its records are, waiting for them, without a pipeline to measure, or ready. */
export type Situation = 'unconnected' | 'loading' | 'noPipeline' | 'ready';

/** Which figures an element wants: a measure, and how many moments, the asked one last. */
export interface Wish {
  measure: Measure;
  count: number;
}

/**
 * What the faces have in common that show a measure over deals and leads: which pipeline, which period, compared with what, and
 * figures that stay true while records change. A subclass says what it wants in {@link MeasureFace.wish}.
 */
export abstract class MeasureFace<E extends MeasureElement> extends Face<E> {
  /** The figures, the asked one last; `null` until there are any. */
  protected figures: readonly Figure[] | null = null;
  /** The moment of each figure. */
  protected moments: readonly Moment[] = [];
  protected feed: DealFeed | null = null;
  /** What a page fetches when somebody asks for it, a proof or a table; `updateComplete` waits while it is on its way. */
  abstract readonly latePart: LatePart<object>;

  private pipelines: readonly Pipeline[] | undefined;
  private workspaceRecord: Workspace | null | undefined;
  private lossReasons: ReadonlyMap<Id, LossReason> | undefined;
  private inputs: readonly unknown[] = [];
  private hostRecords: readonly unknown[] = [];
  private run = new AbortController();
  private dayEnd: ReturnType<typeof setTimeout> | undefined;

  override disconnected(): void {
    super.disconnected();
    this.run.abort();
    this.inputs = [];
    clearTimeout(this.dayEnd);
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.takeHostRecords();
    const basis = this.configProblem() === null ? this.basis() : null;
    const wish = this.wish();
    const { name, from, to } = this.choice;
    const inputs = [this.feed, wish?.measure, wish?.count, name, from, to, ...(basis ? Object.values<unknown>({ ...basis }) : [])];
    if (inputs.length === this.inputs.length && inputs.every((input, i) => input === this.inputs[i])) return;
    if (wish?.measure !== this.inputs[1]) this.figures = null;
    this.inputs = inputs;
    this.restart(wish, basis);
  }

  /** What to compute now; `null` for nothing. */
  protected abstract wish(): Wish | null;

  /** The host's own deals; `undefined` in connected mode. */
  protected abstract hostDeals(): readonly Deal[] | undefined;

  protected get choice(): PeriodChoice {
    const { period, from, to } = this.element;
    return { name: period, from, to };
  }

  protected get situation(): Situation {
    const { workspace, store } = this.element;
    if (!this.feed) return workspace === undefined && !store ? 'unconnected' : 'loading';
    if (this.pipelineInForce === null) return 'noPipeline';
    return this.figures ? 'ready' : 'loading';
  }

  /** The pipeline measured: `undefined` while nobody knows, `null` when there is none. */
  protected get pipelineInForce(): Pipeline | null | undefined {
    if (this.controlled) return this.element.pipelineRecord ?? null;
    if (!this.pipelines || this.workspaceRecord === undefined) return undefined;
    const { pipeline } = this.element;
    return (pipeline === undefined ? this.pipelines[0] : this.pipelines.find(({ key }) => key === pipeline)) ?? null;
  }

  protected get fiscalStartMonth(): number {
    return this.element.settings?.fiscalStartMonth ?? this.workspaceRecord?.fiscalStartMonth ?? 1;
  }

  /** Why a deal was lost, by reason id. */
  protected get lossReasonsInForce(): ReadonlyMap<Id, LossReason> | undefined {
    return this.element.settings?.lossReasons ?? this.lossReasons;
  }

  protected override get zone(): string {
    return this.element.timeZone ?? this.workspaceRecord?.timeZone ?? super.zone;
  }

  /** The currency figures are in. */
  protected get currencyInForce(): string {
    return this.element.currency ?? this.workspaceRecord?.currency ?? this.firstCurrency() ?? 'CNY';
  }

  /** What is wrong with the attributes, in a sentence for whoever wrote them; `null` when nothing is. */
  protected configProblem(): string | null {
    const texts = this.texts(strings);
    const { timeZone, currency, asOf, pipeline, pipelineRecord } = this.element;
    if (timeZone !== undefined && !isZone(timeZone)) return texts.badZone(timeZone);
    if (currency !== undefined && !isCurrency(currency)) return texts.badCurrency(currency);
    if (asOf !== undefined && momentOf(asOf, this.zone) === null) return texts.badAsOf(asOf);
    const problem = problemOfPeriod(this.choice);
    if (problem) return problem === 'name' ? texts.badPeriod(this.choice.name, PERIODS.join(', ')) : texts.badDays;
    if (this.hostDeals() && !pipelineRecord) return texts.noPipelineRecord;
    if (pipeline === undefined || this.controlled || !this.pipelines?.length || this.pipelineInForce) return null;
    return texts.badPipeline(pipeline, this.pipelines.map(({ key }) => key).join(', '));
  }

  protected override connectTo(store: Store): void {
    this.feed = feedOf(store);
    this.watch({ kind: 'window', type: 'pipeline' }, ({ rows }) => {
      this.pipelines = rows.map(({ record }) => record);
      this.requestUpdate();
    });
    this.watch({ kind: 'window', type: 'lossReason' }, ({ rows }) => {
      this.lossReasons = new Map(rows.map(({ record }) => [record.id, record]));
      this.requestUpdate();
    });
    this.watch({ kind: 'record', type: 'workspace', id: WORKSPACE_ID }, (record) => {
      this.workspaceRecord = record ?? null;
      this.requestUpdate();
    });
  }

  private takeHostRecords(): void {
    const deals = this.hostDeals();
    const { leads } = this.element;
    const records = [deals, leads];
    if (!deals || records.every((each, i) => each === this.hostRecords[i])) return;
    this.hostRecords = records;
    this.feed = DealFeed.of(deals, leads);
  }

  private basis(): MeasureBasis | null {
    const pipeline = this.pipelineInForce;
    const asOf = momentOf(this.element.asOf, this.zone);
    if (!pipeline || !asOf || !this.feed) return null;
    const lossReasons = this.lossReasonsInForce;
    return {
      asOf, timeZone: this.zone, pipeline, currency: this.currencyInForce, fiscalStartMonth: this.fiscalStartMonth,
      rates: this.element.settings?.rates ?? this.workspaceRecord?.rates ?? NO_RATES, ...(lossReasons && { lossReasons }),
    };
  }

  private restart(wish: Wish | null, basis: MeasureBasis | null): void {
    this.run.abort();
    this.run = new AbortController();
    clearTimeout(this.dayEnd);
    if (!wish || !basis || !this.feed) return;
    if (this.element.asOf === undefined) this.dayEnd = setTimeout(() => this.requestUpdate(), Date.parse(basis.asOf) - Date.now() + 2);
    const moments = momentsOf(basis, this.choice, wish.count);
    try {
      liveMeasure(this.feed, wish.measure, moments.map(({ context }) => context), (figures) => {
        this.figures = figures;
        this.moments = moments;
        this.requestUpdate();
      }, this.run);
    } catch (error) {
      this.fail(error);
    }
  }

  private firstCurrency(): string | undefined {
    for (const { opportunity: { amount } } of this.feed?.deals.values() ?? []) if (amount) return amount.currency;
    return undefined;
  }
}

const NO_RATES: readonly ExchangeRate[] = [];

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
