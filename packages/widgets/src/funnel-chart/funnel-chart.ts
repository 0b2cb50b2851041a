import {
  cohortFunnel, lifecycleFunnel, snapshotFunnel, type Figure, type LifecycleFunnelFigure, type Measure, type SnapshotFunnelFigure,
} from '@salescycle/metrics';
import { dateIn, type Deal, type Id, type Opportunity, type OpportunityEvent } from '@salescycle/model';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { controls } from '../shared/controls.styles.js';
import { DrillEvent } from '../shared/events.js';
import { failureText } from '../shared/failure-words.js';
import { heading } from '../shared/heading.js';
import { icon } from '../shared/icons.js';
import { MeasureElement, type Wish } from '../shared/measure-element.js';
import { comparisonLabel, daysLabel, periodLabel, periodShort } from '../shared/period-words.js';
import { stageGlyphStyles } from '../shared/stage-glyph.js';
import { tokens } from '../shared/tokens.styles.js';
import { strings } from './funnel-chart.strings.js';
import { styles } from './funnel-chart.styles.js';
import { aside } from './side.js';
import { focusNeighbour } from './step-keys.js';
import { stepHeads, stepRow, THINNEST, type RowContext } from './step-row.js';
import type { Voice } from './step-words.js';
import { csvOf, download, stepsTable } from './steps-table.js';
import { outlineOf, stepsOf, type Mode, type Part, type Step, type Unit } from './steps.js';
import { toolbar } from './toolbar.js';

const MEASURES: Readonly<Record<Mode, Measure>> = { cohort: cohortFunnel, snapshot: snapshotFunnel, lifecycle: lifecycleFunnel };

/**
 * The funnel, three ways, each under its own name: the deals of a period and how far they ever got (`cohort`), the deals open today by
 * stage (`snapshot`, no conversion), and leads followed to the win and the money (`lifecycle`). Bars are linear; lost and open parts,
 * ranges, and what is left out are shown, not computed in the head. Below five deals there are counts and no percentages.
 *
 * Connected by `workspace` (or `store`); controlled by `opportunities` with `pipelineRecord`, and `history` where there is one.
 * The arrow keys go through rows and the parts of a row; Enter opens what has the focus.
 *
 * @element sales-funnel-chart
 * @summary The sales funnel as cohort, as of today, or from lead to cash.
 * @slot title - Instead of the name.
 * @slot actions - At the end of the toolbar.
 * @slot empty - Instead of the sentence that says why there is nothing.
 * @csspart base - The whole.
 * @csspart header - Title, what is counted, and the toolbar.
 * @csspart toolbar - The controls.
 * @csspart body - Bars and numbers.
 * @csspart bar - A step's bar.
 * @csspart label - A step's name.
 * @csspart percent - A step's share of the one before.
 * @csspart loss - What was lost from a step, with reasons.
 * @csspart table - The same numbers as a table.
 * @csspart footer - What the numbers leave out.
 * @csspart empty - The sentence that says why there is nothing.
 * @csspart error - The sentence that says what failed.
 * @cssprop --sales-color-accent - The part of a bar that went on.
 * @fires sales-drill - Somebody wants the records of a part: `{metric, stage, part, ids}`.
 * @fires sales-ready - The first figures are on screen.
 * @fires sales-error - The records could not be read.
 */
export class SalesFunnelChart extends MeasureElement {
  static override readonly tag = 'sales-funnel-chart';
  static override styles = [tokens, controls, stageGlyphStyles, styles];

  static override properties: PropertyDeclarations = {
    mode: { type: String },
    unit: { type: String },
    table: { type: Boolean },
    opportunities: { attribute: false },
    history: { attribute: false },
    drilled: { state: true },
  };

  /** `cohort`, `snapshot` or `lifecycle`. */
  declare mode: Mode;
  /** `count` or `value`; the way from lead to cash is counted. */
  declare unit: Unit;
  /** Shows the table below the chart. */
  declare table: boolean;
  /** The host's own opportunities. */
  declare opportunities: readonly Opportunity[] | undefined;
  /** What happened to them, by opportunity id; without it each is known only as its record stands. */
  declare history: ReadonlyMap<Id, readonly OpportunityEvent[]> | undefined;

  private declare drilled: number | null;
  private deals: { of: readonly unknown[]; list: readonly Deal[] } | null = null;

  constructor() {
    super();
    this.mode = 'cohort';
    this.unit = 'count';
    this.table = false;
    this.drilled = null;
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.configProblem() !== null || this.failure) this.showState('error');
    else if (this.situation === 'loading') this.showState('loading');
    else this.showState(this.situation !== 'ready' || this.isEmpty ? 'empty' : this.figure!.status === 'small' ? 'insufficient' : null);
    if (this.figure) this.announceReady();
  }

  protected override get controlled(): boolean {
    return this.opportunities !== undefined;
  }

  protected override wish(): Wish | null {
    const measure = MEASURES[this.mode] as Measure | undefined;
    return measure ? { measure, count: this.mode === 'snapshot' ? 1 : 2 } : null;
  }

  protected override hostDeals(): readonly Deal[] | undefined {
    const { opportunities, history } = this;
    if (!opportunities) return undefined;
    if (this.deals?.of[0] !== opportunities || this.deals.of[1] !== history) {
      this.deals = { of: [opportunities, history], list: opportunities.map((opportunity) => ({ opportunity, history: history?.get(opportunity.id) ?? [] })) };
    }
    return this.deals.list;
  }

  protected override configProblem(): string | null {
    const isKnown = Object.hasOwn(MEASURES, this.mode);
    return isKnown ? super.configProblem() : this.texts(strings).badMode(this.mode, Object.keys(MEASURES).join(', '));
  }

  private get figure(): Figure | null {
    return this.figures?.at(-1) ?? null;
  }

  private get isEmpty(): boolean {
    return !this.figure || this.figure.n === 0;
  }

  private get unitInForce(): Unit {
    return this.mode === 'lifecycle' ? 'count' : this.unit;
  }

  private get isCompared(): boolean {
    return this.compare === 'previous' && this.moments.length > 1;
  }

  /** The comparable period's name, long in the key and short over a column; empty without a comparison. */
  private get comparison(): { long: string; short: string } {
    const [asked, before] = [this.moments.at(-1)?.span, this.moments.at(-2)?.span];
    if (!asked || !before) return { long: '', short: '' };
    const [format, { fiscalStartMonth }] = [this.format(), this];
    return { long: comparisonLabel(before, asked, format, { fiscalStartMonth }), short: periodShort(before, asked, format, fiscalStartMonth) };
  }

  private get voice(): Voice {
    return { texts: this.texts(strings), format: this.format(), on: this.isCompared ? this.comparison.short : '' };
  }

  private get steps(): Step[] {
    const before = this.isCompared ? this.figures!.at(-2)! : null;
    return stepsOf({ mode: this.mode, unit: this.unitInForce, figure: this.figure!, before, pipeline: this.pipelineInForce!, language: this.language });
  }

  private onDrill(step: Step, part: Part, reasonId?: Id | null): void {
    const all = step.idsOf(part) ?? [];
    const ids = reasonId === undefined ? all : all.filter((id) => (this.feed?.deals.get(id)?.opportunity.lossReasonId ?? null) === reasonId);
    this.drilled = ids.length;
    this.dispatchEvent(new DrillEvent({ metric: MEASURES[this.mode].id, stage: step.id, part, ids, origin: 'user' }));
  }

  private onRowKey(event: KeyboardEvent): void {
    if (focusNeighbour(event, this.matches(':dir(rtl)'))) return;
    const row = event.target as HTMLElement;
    if (event.key !== 'Enter' || row.dataset['step'] === undefined) return;
    event.preventDefault();
    const step = this.steps.find(({ id }) => id === row.dataset['step']);
    if (step && step.count !== null) this.onDrill(step, 'reached');
  }

  private onDownload(): void {
    if (this.figure) download(csvOf(this.steps, this.mode, this.voice), `${MEASURES[this.mode].id}.csv`);
  }

  override render(): TemplateResult {
    const problem = this.configProblem();
    const { texts } = this.voice;
    return html`<section part="base" class="base ${this.mode}" lang=${this.localeInForce} data-density=${this.density ?? 'regular'} aria-busy=${problem === null && this.situation === 'loading'}>
      <header class="head" part="header">
        <div class="what">${heading(this.headingLevel, html`<slot name="title"><bdi>${this.label ?? texts.title(this.pipelineInForce?.name[this.language] ?? '')}</bdi></slot>`)}
          <p class="sub"><bdi>${this.figure && problem === null ? this.subtitle(this.figure) : nothing}</bdi></p></div>
        ${problem === null && !this.failure && this.situation !== 'unconnected' ? this.renderTools() : nothing}
      </header>
      ${this.renderBody(problem)}
    </section>`;
  }

  private subtitle({ period, asOf }: Figure): string {
    const { texts, format } = this.voice;
    const day = format.dateLong(dateIn(this.zone, asOf));
    if (this.mode === 'snapshot') return texts.snapshotText(day);
    const isCohort = this.mode === 'cohort';
    if (!period) return isCohort ? texts.cohortAllText(day) : texts.lifecycleAllText(day);
    return (isCohort ? texts.cohortText : texts.lifecycleText)(daysLabel(period, format), day);
  }

  private renderTools(): TemplateResult {
    return toolbar({
      mode: this.mode, unit: this.unit, period: this.period, from: this.from ?? '', to: this.to ?? '', compare: this.compare, on: this.comparison.long,
      isTableShown: this.table, texts: this.voice.texts,
      choose: (changes) => Object.assign(this, changes),
      toggleTable: () => { this.table = !this.table; },
      download: () => this.onDownload(),
    });
  }

  private renderBody(problem: string | null): TemplateResult {
    const { texts } = this.voice;
    if (problem !== null) return html`<div class="notice" part="error" role="alert"><p class="row problem">${icon('alert')}<bdi>${problem}</bdi></p></div>`;
    if (this.failure) {
      return html`<div class="notice" part="error" role="alert"><p class="row problem">${icon('alert')}<bdi>${failureText(this.failure, this.language)}</bdi></p>
        <button class="button" @click=${() => this.retry()}>${icon('refresh')}${texts.retry}</button></div>`;
    }
    if (this.situation === 'loading') {
      return html`<div class="grid alone"><div class="main"><div class="skeleton" aria-hidden="true"><i></i><i></i><i></i><i></i><i></i></div><p class="visually-hidden">${texts.loading}</p></div></div>`;
    }
    if (this.situation !== 'ready' || this.isEmpty) return html`<div class="notice" part="empty"><slot name="empty"><p><bdi>${this.whyEmpty()}</bdi></p></slot></div>`;
    return this.renderSteps(this.figure!);
  }

  private whyEmpty(): string {
    const { texts, format } = this.voice;
    if (this.situation === 'unconnected') return texts.unconnected;
    if (!this.figure || this.mode === 'snapshot' || !this.feed?.deals.size) return texts.empty;
    const period = periodLabel(this.moments.at(-1)!.span, format, this.fiscalStartMonth);
    return this.figure.status === 'notApplicable' ? texts.notBegun(period) : texts.emptyPeriod(period);
  }

  private renderSteps(figure: Figure): TemplateResult {
    const { mode, unitInForce: unit, voice, steps } = this;
    const hasComparison = unit === 'count' && this.isCompared && this.figures!.at(-2)!.n > 0;
    const row: RowContext = {
      mode, unit, voice, hasComparison, outline: outlineOf({ mode, pipeline: this.pipelineInForce! }, steps), lossReasons: this.lossReasonsInForce,
      drill: (step, part, reasonId) => this.onDrill(step, part, reasonId),
    };
    const side = aside({ mode, unit, figure, steps, isConverted: this.isConverted(figure), currency: this.currencyInForce, voice });
    return html`<div class="grid ${mode === 'cohort' ? '' : 'alone'}">
        <div class="main ${mode} by-${unit} ${hasComparison ? '' : 'plain'}" part="body">
          ${this.renderKey(steps, hasComparison)}${stepHeads(row)}
          <ol @keydown=${this.onRowKey}>${steps.map((step) => stepRow(step, row))}</ol>
        </div>${side}
      </div>
      <p class="status" role="status">${this.drilled === null ? nothing : voice.texts.drilled(this.drilled)}</p>
      ${this.table ? html`<div class="alternative"><p class="caption">${icon('table')}${voice.texts.table}</p>${stepsTable(steps, mode, voice.texts.table, voice)}</div>` : nothing}`;
  }

  private renderKey(steps: readonly Step[], hasComparison: boolean): TemplateResult {
    const { texts } = this.voice;
    const entry = (kind: string, text: string) => html`<li><i class=${kind}></i><span>${text}</span></li>`;
    const isThin = steps.some(({ pieces }) => pieces.some(({ count, length }) => count > 0 && length < THINNEST));
    return html`<ul class="key small muted">
      ${this.mode === 'snapshot' ? entry('open', texts.openNow) : html`${entry('wentOn', texts.wentOn)}${entry('open', texts.openHere)}${entry('lost', texts.lostHere)}`}
      ${hasComparison ? entry('before', texts.beforeKey(this.comparison.long)) : nothing}${isThin ? entry('wentOn thin', texts.notToScale) : nothing}
    </ul>`;
  }

  private isConverted(figure: Figure): boolean {
    const { steps } = figure as SnapshotFunnelFigure | LifecycleFunnelFigure;
    if (this.mode === 'snapshot') return (steps as SnapshotFunnelFigure['steps']).some(({ perCurrency }) => perCurrency.some(({ currency }) => currency !== this.currencyInForce));
    return this.moments.at(-1)!.context.rates.length > 0;
  }
}
