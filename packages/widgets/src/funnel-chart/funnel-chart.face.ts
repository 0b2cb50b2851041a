import {
  cohortFunnel, lifecycleFunnel, snapshotFunnel, type Figure, type LifecycleFunnelFigure, type Measure, type SnapshotFunnelFigure,
} from '@salescycle/metrics';
import { dateIn, type Deal, type Id } from '@salescycle/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { controls } from '../shared/controls.styles.js';
import { DrillEvent } from '../shared/events.js';
import { failureText } from '../shared/failure-words.js';
import { heading } from '../shared/heading.js';
import { icon } from '../shared/icons.js';
import { LatePart, latePartStyles } from '../shared/late-part.js';
import { MeasureFace, type Wish } from '../shared/measure-face.js';
import { comparisonLabel, daysLabel, periodLabel, periodShort } from '../shared/period-words.js';
import { stageGlyphStyles } from '../shared/stage-glyph.js';
import { tokens } from '../shared/tokens.styles.js';
import type { SalesFunnelChart } from './funnel-chart.js';
import { strings } from './funnel-chart.strings.js';
import { styles } from './funnel-chart.styles.js';
import { aside } from './side.js';
import { focusNeighbour } from './step-keys.js';
import { stepHeads, stepRow, THINNEST, type RowContext } from './step-row.js';
import type { Voice } from './step-words.js';
import { outlineOf, stepsOf, type Mode, type Part, type Step, type Unit } from './steps.js';
import { toolbar } from './toolbar.js';

const MEASURES: Readonly<Record<Mode, Measure>> = { cohort: cohortFunnel, snapshot: snapshotFunnel, lifecycle: lifecycleFunnel };

/** What a funnel chart draws: its toolbar, a row a step, what to know about the numbers, and on request a table. */
export class FunnelChartFace extends MeasureFace<SalesFunnelChart> {
  static readonly styles = [tokens, controls, stageGlyphStyles, latePartStyles, styles];

  /** The numbers as a table and as a file. */
  readonly latePart = new LatePart(this.element, () => import('./steps-table.js'));
  private drilled: number | null = null;
  private deals: { of: readonly unknown[]; list: readonly Deal[] } | null = null;

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('table') && this.element.table) void this.latePart.fetch();
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.configProblem() !== null || this.failure) this.showState('error');
    else if (this.situation === 'loading') this.showState('loading');
    else this.showState(this.situation !== 'ready' || this.isEmpty ? 'empty' : this.figure!.status === 'small' ? 'insufficient' : null);
    if (this.figure) this.announceReady();
  }

  protected override get controlled(): boolean {
    return this.element.opportunities !== undefined;
  }

  protected override wish(): Wish | null {
    const measure = MEASURES[this.element.mode] as Measure | undefined;
    return measure ? { measure, count: this.element.mode === 'snapshot' ? 1 : 2 } : null;
  }

  protected override hostDeals(): readonly Deal[] | undefined {
    const { opportunities, history } = this.element;
    if (!opportunities) return undefined;
    if (this.deals?.of[0] !== opportunities || this.deals.of[1] !== history) {
      this.deals = { of: [opportunities, history], list: opportunities.map((opportunity) => ({ opportunity, history: history?.get(opportunity.id) ?? [] })) };
    }
    return this.deals.list;
  }

  protected override configProblem(): string | null {
    const isKnown = Object.hasOwn(MEASURES, this.element.mode);
    return isKnown ? super.configProblem() : this.texts(strings).badMode(this.element.mode, Object.keys(MEASURES).join(', '));
  }

  private get figure(): Figure | null {
    return this.figures?.at(-1) ?? null;
  }

  private get isEmpty(): boolean {
    return !this.figure || this.figure.n === 0;
  }

  private get unitInForce(): Unit {
    return this.element.mode === 'lifecycle' ? 'count' : this.element.unit;
  }

  private get isCompared(): boolean {
    return this.element.compare === 'previous' && this.moments.length > 1;
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
    return stepsOf({ mode: this.element.mode, unit: this.unitInForce, figure: this.figure!, before, pipeline: this.pipelineInForce!, language: this.language });
  }

  private onDrill(step: Step, part: Part, reasonId?: Id | null): void {
    const all = step.idsOf(part) ?? [];
    const ids = reasonId === undefined ? all : all.filter((id) => (this.feed?.deals.get(id)?.opportunity.lossReasonId ?? null) === reasonId);
    this.drilled = ids.length;
    this.requestUpdate();
    this.element.dispatchEvent(new DrillEvent({ metric: MEASURES[this.element.mode].id, stage: step.id, part, ids, origin: 'user' }));
  }

  private readonly onRowKey = (event: KeyboardEvent) => {
    if (focusNeighbour(event, this.element.matches(':dir(rtl)'))) return;
    const row = event.target as HTMLElement;
    if (event.key !== 'Enter' || row.dataset['step'] === undefined) return;
    event.preventDefault();
    const step = this.steps.find(({ id }) => id === row.dataset['step']);
    if (step && step.count !== null) this.onDrill(step, 'reached');
  };

  private async onDownload(): Promise<void> {
    const part = await this.latePart.fetch();
    const { mode } = this.element;
    if (part && this.figure) part.saveCsv(`${MEASURES[mode].id}.csv`, part.csvOf(this.steps, mode, this.voice));
  }

  override render(): TemplateResult {
    const problem = this.configProblem();
    const { texts } = this.voice;
    return html`<section part="base" class="base ${this.element.mode}" lang=${this.localeInForce} data-density=${this.element.density ?? 'regular'} aria-busy=${problem === null && this.situation === 'loading'}>
      <header class="head" part="header">
        <div class="what">${heading(this.element.headingLevel, html`<slot name="title"><bdi>${this.element.label ?? texts.title(this.pipelineInForce?.name[this.language] ?? '')}</bdi></slot>`)}
          <p class="sub"><bdi>${this.figure && problem === null ? this.subtitle(this.figure) : nothing}</bdi></p></div>
        ${problem === null && !this.failure && this.situation !== 'unconnected' ? this.renderTools() : nothing}
      </header>
      ${this.renderBody(problem)}
    </section>`;
  }

  private subtitle({ period, asOf }: Figure): string {
    const { texts, format } = this.voice;
    const day = format.dateLong(dateIn(this.zone, asOf));
    if (this.element.mode === 'snapshot') return texts.snapshotText(day);
    const isCohort = this.element.mode === 'cohort';
    if (!period) return isCohort ? texts.cohortAllText(day) : texts.lifecycleAllText(day);
    return (isCohort ? texts.cohortText : texts.lifecycleText)(daysLabel(period, format), day);
  }

  private renderTools(): TemplateResult {
    const { mode, unit, period, from = '', to = '', compare, table } = this.element;
    return toolbar({
      mode, unit, period, from, to, compare, on: this.comparison.long, isTableShown: table, texts: this.voice.texts,
      choose: (changes) => Object.assign(this.element, changes),
      toggleTable: () => { this.element.table = !this.element.table; },
      download: () => void this.onDownload(),
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
    if (!this.figure || this.element.mode === 'snapshot' || !this.feed?.deals.size) return texts.empty;
    const period = periodLabel(this.moments.at(-1)!.span, format, this.fiscalStartMonth);
    return this.figure.status === 'notApplicable' ? texts.notBegun(period) : texts.emptyPeriod(period);
  }

  private renderSteps(figure: Figure): TemplateResult {
    const { element: { mode }, unitInForce: unit, voice, steps } = this;
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
      ${this.element.table || this.latePart.isMissing ? this.renderTable(steps) : nothing}`;
  }

  private renderTable(steps: readonly Step[]): TemplateResult {
    const { voice, latePart: { here } } = this;
    const { table, loading } = voice.texts;
    return html`<div class="alternative"><p class="caption">${icon('table')}${table}</p>${
      here ? here.stepsTable(steps, this.element.mode, table, voice) : this.latePart.placeholder(this.language, loading)}</div>`;
  }

  private renderKey(steps: readonly Step[], hasComparison: boolean): TemplateResult {
    const { texts } = this.voice;
    const entry = (kind: string, text: string) => html`<li><i class=${kind}></i><span>${text}</span></li>`;
    const isThin = steps.some(({ pieces }) => pieces.some(({ count, length }) => count > 0 && length < THINNEST));
    return html`<ul class="key small muted">
      ${this.element.mode === 'snapshot' ? entry('open', texts.openNow) : html`${entry('wentOn', texts.wentOn)}${entry('open', texts.openHere)}${entry('lost', texts.lostHere)}`}
      ${hasComparison ? entry('before', texts.beforeKey(this.comparison.long)) : nothing}${isThin ? entry('wentOn thin', texts.notToScale) : nothing}
    </ul>`;
  }

  private isConverted(figure: Figure): boolean {
    const { steps } = figure as SnapshotFunnelFigure | LifecycleFunnelFigure;
    if (this.element.mode === 'snapshot') return (steps as SnapshotFunnelFigure['steps']).some(({ perCurrency }) => perCurrency.some(({ currency }) => currency !== this.currencyInForce));
    return this.moments.at(-1)!.context.rates.length > 0;
  }
}
