import { measures, type Figure, type Measure } from '@salescycle/metrics';
import { dateIn, type Deal, type Id, type Money } from '@salescycle/model';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { controls } from '../shared/controls.styles.js';
import { DrillEvent } from '../shared/events.js';
import { failureText } from '../shared/failure-words.js';
import { heading } from '../shared/heading.js';
import { icon } from '../shared/icons.js';
import { leftOut } from '../shared/left-out.js';
import { MeasureElement, type Situation, type Wish } from '../shared/measure-element.js';
import { comparisonLabel, daysLabel, periodLabel } from '../shared/period-words.js';
import { tokens } from '../shared/tokens.styles.js';
import { citation, definition, ratesOf, recordsOf, type Proof } from './definition.js';
import { definitionStyles } from './definition.styles.js';
import { failedBody, figureBody, loadingBody, missingBody } from './figure-body.js';
import { headlineOf, type Voice } from './figure-words.js';
import { strings } from './kpi-card.strings.js';
import { styles } from './kpi-card.styles.js';
import { aimOf } from './pace-bar.js';
import { placeUnder } from './place-under.js';

/** A figure of the host's own: with the comparable one before, and the course up to it, oldest first, itself the last point. */
export interface KpiResult extends Figure {
  previous?: Figure;
  series?: readonly Figure[];
}

interface Shown {
  figure: Figure;
  previous: Figure | null;
  /** The figures up to this one, itself the last. */
  course: readonly Figure[];
}

/** Points of the sparkline by period; a year has few enough to count on one hand. */
const POINTS = { month: 12, quarter: 8, 'last-quarter': 8, year: 5, 'last-12-months': 5, custom: 6, all: 1 } as const;

/**
 * One figure of the sales cycle: its value, how it stands to the same days of the period before, its course, its target, and its proof
 * behind the info button: formula, window, records in and out, citation.
 *
 * Connected by `workspace` (or `store`); controlled by `result`, or by `deals` with `pipelineRecord`.
 *
 * @element sales-kpi-card
 * @summary One figure with its proof: value, change, trend, target.
 * @slot title - Instead of the measure's name.
 * @slot actions - At the end of the header, before the info button.
 * @slot empty - Instead of the sentence that says why there is nothing.
 * @csspart base - The card.
 * @csspart header - Name, tag and info button.
 * @csspart value - The big line.
 * @csspart unit - What the value counts in.
 * @csspart delta - The change to the comparable period.
 * @csspart trend - The sparkline.
 * @csspart target - What the target is, beside the pace bar.
 * @csspart note - What the value rests on.
 * @csspart empty - The sentence that says why there is nothing.
 * @csspart error - The sentence that says what failed.
 * @csspart definition - The definition that opens under the card.
 * @cssprop --sales-color-accent - The measured part of the pace bar, and links.
 * @fires sales-drill - Somebody wants the records in the figure, or those left out: `{metric, part, ids}`.
 * @fires sales-ready - The first figure is on screen.
 * @fires sales-error - The records could not be read.
 */
export class SalesKpiCard extends MeasureElement {
  static override readonly tag = 'sales-kpi-card';
  static override styles = [tokens, controls, styles, definitionStyles];

  static override properties: PropertyDeclarations = {
    measure: { type: String },
    target: { type: Number },
    result: { attribute: false },
    deals: { attribute: false },
    isExplained: { state: true },
    copied: { state: true },
  };

  /** Which figure: the id of a measure of `@salescycle/metrics`, such as `win-rate`, `won-value`, `open-pipeline`, `cycle-length`. */
  declare measure: string;
  /** What is to be reached: a share 0..1, a number, or money in the reporting currency's major units; exact as `Money` property. */
  declare target: number | Money | undefined;
  /** A figure to show instead of computing one. */
  declare result: KpiResult | undefined;
  /** The host's own deals. */
  declare deals: readonly Deal[] | undefined;

  private declare isExplained: boolean;
  private declare copied: 'no' | 'yes' | 'byHand';
  private hadFocus = false;

  constructor() {
    super();
    this.measure = measures[0]!.id;
    this.isExplained = false;
    this.copied = 'no';
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    const figure = this.shown?.figure;
    if (this.configProblem() !== null || this.failure) this.showState('error');
    else if (figure) this.showState(figure.status === 'ok' ? null : figure.status === 'small' ? 'insufficient' : 'empty');
    else this.showState(this.situation === 'loading' ? 'loading' : 'empty');
    if (figure) this.announceReady();
  }

  protected override get controlled(): boolean {
    return this.result !== undefined || this.deals !== undefined;
  }

  protected override wish(): Wish | null {
    const measure = this.found;
    return measure && !this.result ? { measure, count: POINTS[this.period] ?? 1 } : null;
  }

  protected override hostDeals(): readonly Deal[] | undefined {
    return this.result ? undefined : this.deals;
  }

  protected override get situation(): Situation {
    return this.result ? 'ready' : super.situation;
  }

  protected override configProblem(): string | null {
    if (this.found) return this.result ? null : super.configProblem();
    return this.texts(strings).unknownMeasure(this.measure, measures.map(({ id }) => id).join(', '));
  }

  private get found(): Measure | undefined {
    return measures.find(({ id }) => id === this.measure);
  }

  private get voice(): Voice {
    return { texts: this.texts(strings), format: this.format(this.currency ? [this.currency] : []) };
  }

  /** The figure on screen, the one before it, and the course up to it. */
  private get shown(): Shown | null {
    const course = this.result ? (this.result.series ?? [this.result]) : (this.figures ?? []);
    const figure = this.result ?? course.at(-1);
    if (!figure || this.failure) return null;
    const before = this.result ? this.result.previous : course.at(-2);
    return { figure, previous: (this.compare === 'none' ? undefined : before) ?? null, course };
  }

  /** The period in words, and what it is compared with. */
  private get spans(): { period: string; on: string } {
    const { format } = this.voice;
    const [asked, before] = [this.moments.at(-1), this.moments.at(-2)];
    if (this.result || !asked) {
      const label = (figure: Figure | undefined) => (figure ? (figure.period ? daysLabel(figure.period, format) : this.dayOf(figure)) : '');
      return { period: label(this.result), on: label(this.result?.previous) };
    }
    const { fiscalStartMonth } = this;
    const figure = this.figures!.at(-1)!;
    const ofTheMoment = figure.period === null && asked.span !== null;
    return {
      period: ofTheMoment ? this.dayOf(figure) : periodLabel(asked.span, format, fiscalStartMonth),
      on: asked.span && before?.span ? comparisonLabel(before.span, asked.span, format, { fiscalStartMonth, ofTheMoment }) : '',
    };
  }

  private dayOf({ asOf }: Figure): string {
    return this.voice.format.dateLong(dateIn(this.zone, asOf));
  }

  private proofOf(measure: Measure, figure: Figure, previous: Figure | null): Proof {
    const rates = this.moments.at(-1)?.context.rates ?? this.settings?.rates ?? [];
    return { measure, figure, previous, on: this.spans.on, name: this.name(measure), timeZone: this.zone, rates: ratesOf(figure, rates), voice: this.voice };
  }

  private name(measure: Measure): string {
    return this.label ?? measure.label[this.language];
  }

  private onOpening({ newState, target }: ToggleEvent): void {
    this.hadFocus = newState === 'closed' && (target as HTMLElement).contains(this.shadowRoot!.activeElement);
    if (newState === 'closed') return;
    this.isExplained = true;
    this.copied = 'no';
    placeUnder(target as HTMLElement, this);
  }

  /** The browser forgets whose focus it was when that element stands in a shadow root. */
  private onToggled({ newState, target }: ToggleEvent): void {
    if (newState === 'open') return;
    this.isExplained = false;
    const { activeElement } = this.shadowRoot!;
    const isLost = !activeElement || (target as HTMLElement).contains(activeElement);
    if (this.hadFocus && isLost) this.shadowRoot!.querySelector<HTMLElement>('.info')?.focus();
  }

  private readonly onClose = () => this.shadowRoot!.querySelector<HTMLElement>('#definition')!.hidePopover();

  private onDrill(part: string): void {
    const [measure, figure] = [this.found!, this.shown!.figure];
    const context = this.moments.at(-1)?.context;
    const ids: Id[] = part === 'in' ? recordsOf(figure) : this.feed && context ? leftOut(this.feed, measure, context, part) : [];
    this.dispatchEvent(new DrillEvent({ metric: measure.id, part, ids, origin: 'user' }));
  }

  private async onCopy(proof: Proof): Promise<void> {
    try {
      await navigator.clipboard.writeText(citation(proof));
      this.copied = 'yes';
    } catch {
      // The portal may forbid the clipboard: then the citation stands there to be copied by hand.
      this.copied = 'byHand';
    }
  }

  override render(): TemplateResult {
    const problem = this.configProblem();
    const isFailed = problem !== null || this.failure !== null;
    return html`<article part="base" class="base ${isFailed ? 'failed' : ''}" lang=${this.localeInForce} aria-busy=${!isFailed && this.situation === 'loading'}>
      ${problem !== null ? this.renderProblem(problem) : this.renderState(this.found!)}
    </article>`;
  }

  private renderState(measure: Measure): TemplateResult {
    const { texts } = this.voice;
    if (this.failure) {
      const tag = html`<span class="tag danger">${icon('alert', 's')}${texts.notLoaded}</span>`;
      return html`${this.renderHeader(measure, { tag })}${failedBody(failureText(this.failure, this.language), () => this.retry(), this.voice)}`;
    }
    if (this.shown) return this.renderFigure(measure, this.shown);
    if (this.situation === 'loading') return html`${this.renderHeader(measure)}${loadingBody(this.voice)}`;
    return html`${this.renderHeader(measure)}${missingBody(this.situation === 'unconnected' ? texts.unconnected : texts.noPipeline)}`;
  }

  private renderFigure(measure: Measure, { figure, previous, course }: Shown): TemplateResult {
    const { voice, spans: { period, on } } = this;
    const head = headlineOf(measure, figure, voice);
    const span = figure.period === null ? null : (this.moments.at(-1)?.span ?? null);
    const header = this.renderHeader(measure, {
      period, info: this.renderInfo(measure, figure, previous), tag: head.dots ? html`<span class="tag">${voice.texts.smallTag}</span>` : nothing,
    });
    if (head.isMissing) {
      return html`${header}${missingBody(figure.status === 'notApplicable' ? voice.texts.notBegun(period) : voice.texts.nothing(period))}`;
    }
    return html`${header}${figureBody({ measure, figure, head, previous, on, course, aim: aimOf(measure, figure, this.target, span, voice), voice })}`;
  }

  private renderHeader(measure: Measure, { period, tag, info }: { period?: string; tag?: unknown; info?: unknown } = {}): TemplateResult {
    const after = period ? html` <span class="period">· ${period}</span>` : nothing;
    return html`<header part="header">
      ${heading(this.headingLevel, html`<slot name="title"><bdi>${this.name(measure)}${after}</bdi></slot>`)}${tag ?? nothing}<slot name="actions"></slot>${info ?? nothing}
    </header>`;
  }

  private renderInfo(measure: Measure, figure: Figure, previous: Figure | null): TemplateResult {
    const about = this.voice.texts.about(this.name(measure));
    const proof = this.isExplained ? this.proofOf(measure, figure, previous) : null;
    const drill = this.result && !recordsOf(figure).length ? null : (part: string) => this.onDrill(part);
    return html`<button class="info" popovertarget="definition" aria-haspopup="dialog" aria-label=${about}>${icon('info')}</button>
      <div id="definition" class="definition" part="definition" popover role="dialog" aria-label=${about} @beforetoggle=${this.onOpening} @toggle=${this.onToggled}>${
        proof ? definition(proof, { close: this.onClose, drill, copy: () => void this.onCopy(proof), copied: this.copied }) : nothing}</div>`;
  }

  private renderProblem(problem: string): TemplateResult {
    const name = this.found ? this.name(this.found) : (this.label ?? this.localName);
    return html`<header part="header">${heading(this.headingLevel, name)}</header>
      <p class="problem" part="error" role="alert">${icon('alert')}<span><bdi>${problem}</bdi></span></p>`;
  }
}
